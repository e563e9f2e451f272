/**
 * The foot of pages that run no script of the application: how long ago the figures were printed, and whom to ask. It
 * comes as a file of its own, after the page. What is wrong in `site.json` is said by the other pages.
 */
import { fetched } from '$lib/data/fetched';
import { readSite } from '$lib/data/site-schema';
import { freshness } from '$lib/i18n/age';
import { contactLines } from '$lib/ui/contact';

const locale = document.documentElement.lang === 'en' ? 'en' : 'zh';

for (const line of document.querySelectorAll<HTMLElement>('[data-published]'))
  line.textContent = freshness(line.dataset['published']!.split(' '), new Date(), locale);

/** An element with the classes that the styles of its surroundings know it by. */
function element(name: 'a' | 'span', text: string, parent: HTMLElement): HTMLElement {
  const made = Object.assign(document.createElement(name), { textContent: text });
  made.className = parent.className;
  return made;
}

/** Fills in whom to ask, if the operator has set it. */
async function contact(file: string, address: HTMLElement): Promise<void> {
  const { site } = readSite(await fetched(file, new AbortController().signal));
  const lines = contactLines(site.contact);
  if (!lines.length) return;
  address.append(
    element('span', address.dataset['label'] ?? '', address),
    ...lines.map(({ text, href }) =>
      Object.assign(element(href ? 'a' : 'span', text, address), href ? { href } : {}),
    ),
  );
  address.hidden = false;
}

const file = document.querySelector<HTMLElement>('[data-foot]')?.dataset['foot'];
const address = document.querySelector<HTMLElement>('footer address');
// Without a network nothing is known about the file.
if (file && address) contact(file, address).catch(() => {});
