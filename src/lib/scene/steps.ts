/** Work in steps, between which something else may be done. */
export type Steps<T> = Generator<void, T>;

/** What the steps make, without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
