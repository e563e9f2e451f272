/** Long work without long tasks. */

/** Resolves in a task of its own, so that the browser can answer and paint in between. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Milliseconds of work at a time: on a phone some four times as long, and still a tap is answered at once. */
const SLICE = 8;

/** Takes steps, and lets the browser answer and paint as soon as they have taken a slice of time. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await turn();
    since = performance.now();
  }
}
