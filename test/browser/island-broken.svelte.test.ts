/** What breaks in a part of a built page. */
import { flushSync, hydrate, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { allAwake } from '$lib/ui/island/waking';
import Islands from './island.harness.svelte';

/** What the server makes of the harness, with 0. */
const BUILT =
  '<!--[--><!--[--><div class="island"><!--[--><!--[--><b>0</b><!----><!--]--><!--]--></div><!--]--> ' +
  '<div class="island"><!--[--><!--[--><i>0</i><!----><!--]--><!--]--></div><!----><!--]-->';

let page: ReturnType<typeof hydrate> | undefined;
afterEach(async () => {
  if (page) await unmount(page);
  document.body.replaceChildren();
});

/** The page as it was built, come to life with a number. */
async function alive(n: number) {
  const target = document.body.appendChild(document.createElement('div'));
  target.innerHTML = BUILT;
  const built = target.querySelector('i');
  const on = $state({ n });
  page = hydrate(Islands, { target, props: { on } });
  flushSync();
  await allAwake();
  flushSync();
  expect(target.querySelector('i'), 'what was built comes to life').toBe(built);
  return {
    target,
    become(next: number): void {
      on.n = next;
      flushSync();
    },
  };
}

it('reaches the boundary around it, and the others live on', async () => {
  const { target, become } = await alive(0);
  become(1);
  expect(target.textContent).toMatch(/^failed\s*1$/);
  become(2);
  expect(target.textContent).toMatch(/^failed\s*2$/);
  target.querySelector('button')!.click();
  flushSync();
  expect(target.textContent).toMatch(/^2\s*2$/);
});

it('reaches it while the part comes to life as well', async () => {
  const { target, become } = await alive(1);
  expect(target.textContent).toMatch(/^failed\s*1$/);
  become(3);
  expect(target.textContent).toMatch(/^failed\s*3$/);
});
