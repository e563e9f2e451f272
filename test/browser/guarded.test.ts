/** A part of the kiosk that cannot be drawn: it comes back by itself or by a touch, and what stands beside it stays. */
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { messages } from '../../src/lib/i18n/messages';
import { figure } from '../../src/lib/model/figures';
import type { CardModel } from '../../src/lib/ui/card';
import GuardedHarness from './guarded.harness.svelte';

const CARD: CardModel = {
  ref: 'regions:a',
  kicker: 'County',
  title: 'Yixian',
  chinese: null,
  where: null,
  source: null,
  linked: null,
  lead: null,
  // No two figures of a card may have one id.
  figures: [figure('a', 'A', '1', null), figure('a', 'A', '2', null)],
  context: [],
  note: null,
  sections: [],
};
const words = messages.en;

it('it is told with a way to draw it anew, and drawn once, without what could not be drawn', async () => {
  const broken = vi.fn<(error: unknown, reset: () => void) => void>();
  const onanew = vi.fn();
  const screen = await render(GuardedHarness, { care: { partBroken: broken }, card: CARD, onanew });
  for (const by of ['a touch', 'itself']) {
    await screen.getByRole('button', { name: 'Choose' }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent(words.failed);
    await expect.element(screen.getByText('The legend')).toBeVisible();
    const [error, reset] = broken.mock.lastCall!;
    expect(String(error)).toContain('each_key_duplicate');
    if (by === 'itself') reset();
    else await screen.getByRole('button', { name: words.retry }).click();
    await expect.element(screen.getByText('Welcome')).toBeVisible();
    // What was to draw it anew comes late, after the touch.
    reset();
    await expect.element(screen.getByText('Welcome')).toBeVisible();
  }
  expect(broken).toHaveBeenCalledTimes(2);
  expect(onanew).toHaveBeenCalledTimes(2);
});
