/** Scrolls the page somewhere and sees to it that it arrives. */
import { whenStill } from './sight.svelte';

/** What a reader scrolls with: from then on the page is the reader's. */
const HANDS = ['wheel', 'touchstart', 'keydown'] as const;

/**
 * Lets `go` scroll the page, and once more when it rests: what comes in above meanwhile, such as the card of a choice,
 * makes the browser keep the place of what is seen and give up a smooth scroll under way. Call the returned function
 * to leave off.
 */
export function bring(go: (behavior: ScrollBehavior) => void, smooth: boolean): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  const leave = (): void => gone.abort();
  for (const hand of HANDS) addEventListener(hand, leave, { signal, passive: true });
  // The choice is laid out in the next frame: what begins after that is not held up by it.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (signal.aborted) return;
      go(smooth ? 'smooth' : 'instant');
      const stop = whenStill(
        () => String(scrollY),
        () => {
          go('instant');
          leave();
        },
      );
      signal.addEventListener('abort', stop, { once: true });
    }),
  );
  return leave;
}
