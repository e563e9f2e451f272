/** Why the map gave up, for a page that has to ask before the map library is there. */

/**
 * `lost`: the graphics context went, another one may come. `slow`: it draws, but too slowly. `no-webgl`:
 * this browser has none. `broken`: anything else.
 */
export type FailureKind = 'lost' | 'slow' | 'no-webgl' | 'broken';

/** A failure that the map has looked into. */
export class MapFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'MapFailure';
  }
}

/** What kind of failure an error is; MapLibre's is known by its name. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof MapFailure) return error.kind;
  return error instanceof Error && error.name === 'GPUInitializationError' ? 'no-webgl' : 'broken';
}

/** Makes functions that do nothing once the map is gone, and end the map instead of the page if they go wrong. */
export const guard =
  (alive: () => boolean, fail: (error: unknown) => void) =>
  <A extends unknown[]>(act: (...args: A) => void) =>
  (...args: A): void => {
    if (!alive()) return;
    try {
      act(...args);
    } catch (error) {
      fail(error);
    }
  };
