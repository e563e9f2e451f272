/** The card beside the map, in a real browser. */
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '$lib/theme/tokens.css';
import Harness from './card.harness.svelte';

it('has a ring around its name that cuts neither what stands above nor what stands below', async () => {
  await render(Harness);
  const name = document.getElementById('card-title')!;
  name.focus();
  // Without a press before it the focus is one to be seen.
  expect(name.matches(':focus-visible')).toBe(true);
  const { outlineOffset, outlineWidth } = getComputedStyle(name);
  expect(parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
  const beyond = parseFloat(outlineOffset) + parseFloat(outlineWidth);
  const [above, ring, below] = ['.kicker', '#card-title', '.chinese'].map((selector) =>
    document.querySelector(selector)!.getBoundingClientRect(),
  );
  expect(ring!.top - beyond).toBeGreaterThanOrEqual(above!.bottom);
  expect(ring!.bottom + beyond).toBeLessThanOrEqual(below!.top);
});
