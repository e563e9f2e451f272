/** Long work in steps: at once, or in turns between which the page can answer. */

export type Steps<T> = Generator<void, T>;

/** What the steps make, without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds of work after which the browser gets its turn. */
const SLICE = 5;

/** Resolves in a task of its own, so that the browser can answer and paint in between. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

type Scheduler = { readonly yield?: () => Promise<void> };

/**
 * The same for what somebody waits for, where a browser has that: a timer waits for four milliseconds more each time. The
 * browser answers in between, but need not paint.
 */
export const shortTurn = (): Promise<void> =>
  (globalThis as { scheduler?: Scheduler }).scheduler?.yield?.() ?? turn();

/**
 * The result of some steps, each of them short.
 * @param each takes what a step gives
 * @param pause gives the browser its turn
 */
export async function inTurns<Step, Result>(
  steps: Generator<Step, Result>,
  each: (step: Step) => void = () => {},
  pause = turn,
): Promise<Result> {
  for (let start = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    each(step.value);
    if (performance.now() - start < SLICE) continue;
    await pause();
    start = performance.now();
  }
}
