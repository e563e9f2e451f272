/** What breaks in one section of a page stays in it. */
import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { messages } from '$lib/i18n/messages';
import PageSection from '$lib/ui/page/PageSection.svelte';

let sections: Record<string, unknown>[] = [];
afterEach(async () => {
  await Promise.all(sections.map((section) => unmount(section)));
  sections = [];
  document.body.replaceChildren();
});

/** A section whose content says a number, and breaks where that is 1. */
function section(id: string, on: { n: number }): void {
  const children = createRawSnippet(() => {
    if (on.n === 1) throw new Error('one');
    return { render: () => `<p>${id} ${on.n}</p>` };
  });
  const props = { locale: 'zh', id, title: id.toUpperCase(), children } as const;
  sections.push(mount(PageSection, { target: document.body, props }));
}

it('keeps its heading, says so, and can be tried again', () => {
  const on = { n: 1 };
  section('a', on);
  section('b', { n: 0 });
  flushSync();
  expect(document.querySelector('#a')?.textContent).toBe('A');
  expect(document.querySelector('[role="alert"]')?.textContent).toContain(messages.zh.failed);
  expect(document.body.textContent).toContain('b 0');
  on.n = 2;
  document.querySelector<HTMLButtonElement>('[role="alert"] button')!.click();
  flushSync();
  expect(document.querySelector('[role="alert"]')).toBeNull();
  expect(document.body.textContent).toContain('a 2');
});
