/** Resolves in a task of its own, so that the browser can answer and paint in between. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
