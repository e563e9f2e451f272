/** The life of the GL map on a stage: when it is fetched, what it shows, and what happens if it fails. */
import type { MapHandle, MapOptions } from '$lib/map/mount';
import { sameCamera } from '$lib/map/camera';
import { whenQuiet } from '$lib/svg/idle';
import type { Project } from '$lib/svg/framed';
import type { Camera } from '$lib/state/view';

/** The labels are placed anew after so much zoom, and so many milliseconds after the last move. */
const REPLACE = { zoom: 0.25, rest: 150 };
/** A camera that comes back from the URL is rounded: this near, in pixels and zoom, it is the same. */
const NEAR = { pixels: 4, zoom: 0.02 };

/** What the map shows: a new object with each move, and what it says does not change afterwards. */
export interface Live {
  readonly project: Project;
  readonly zoom: number;
}

type Asked = Omit<MapOptions, 'callbacks' | 'reducedMotion'>;
type Calls = Pick<MapOptions['callbacks'], 'hover' | 'select' | 'settled'>;

/** By name, so that MapLibre need not be there to ask. */
const lacksWebgl = (error: unknown): boolean =>
  error instanceof Error && error.name === 'GPUInitializationError';

export class StageGl {
  /** `svg` only once it is decided that there is no GL map. */
  mode = $state<'pending' | 'svg' | 'gl'>('pending');
  /** Why there is no GL map; only `failed` is worth another try. */
  reason = $state<'no-webgl' | 'failed' | null>(null);
  handle = $state.raw<MapHandle | null>(null);
  live = $state.raw<Live | null>(null);
  /** As it was when the labels were last placed. */
  rested = $state.raw<Live | null>(null);

  /** The camera that page and map agree upon. */
  #agreed: Camera | null = null;

  /** Ends the attempt and begins another. */
  #again: (() => void) | null = null;

  /** Starts the map in an idle moment; `ask` is read then. Call the returned function to end it. */
  start(container: HTMLElement, ask: () => Asked, calls: Calls): () => void {
    let end = this.#attempt(container, ask, calls);
    this.#again = () => {
      end();
      end = this.#attempt(container, ask, calls);
    };
    return () => {
      this.#again = null;
      end();
    };
  }

  /** Tries once more after a failure. */
  retry(): void {
    if (this.reason !== 'failed' || !this.#again) return;
    this.mode = 'pending';
    this.reason = null;
    this.#again();
  }

  #attempt(container: HTMLElement, ask: () => Asked, calls: Calls): () => void {
    const gone = new AbortController();
    let handle: MapHandle | null = null;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      if (gone.signal.aborted) return;
      gone.abort();
      clearTimeout(resting);
      handle?.destroy();
      [this.handle, this.live, this.rested] = [null, null, null];
    };
    const fail = (error: unknown): void => {
      if (gone.signal.aborted) return;
      console.warn('No GL map: the SVG map stays.', error);
      this.mode = 'svg';
      this.reason = lacksWebgl(error) ? 'no-webgl' : 'failed';
      end();
    };
    const run = async (): Promise<void> => {
      await whenQuiet(gone.signal);
      const { mountMap } = await import('$lib/map/mount');
      if (gone.signal.aborted) return;
      const asked = ask();
      this.#agreed = asked.camera;
      const mounted = await mountMap(container, {
        ...asked,
        reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
        callbacks: {
          ...calls,
          ready: () => {
            if (!gone.signal.aborted) this.mode = 'gl';
          },
          move: (project, zoom) => {
            if (gone.signal.aborted) return;
            this.live = { project, zoom };
            if (!this.rested || Math.abs(zoom - this.rested.zoom) >= REPLACE.zoom)
              this.rested = this.live;
            clearTimeout(resting);
            resting = setTimeout(() => (this.rested = this.live), REPLACE.rest);
          },
          settled: (camera) => calls.settled((this.#agreed = camera)),
          failed: fail,
        },
      });
      // It may have failed, or been called off, before it was handed over.
      if (gone.signal.aborted) mounted.destroy();
      else this.handle = handle = mounted;
    };
    run().catch(fail);
    return end;
  }

  /** Flies to the page's camera unless it only repeats what the map has told. */
  follow(camera: Camera | null): void {
    if (!this.handle || sameCamera(camera, this.#agreed, NEAR)) return;
    this.#agreed = camera;
    this.handle.fly(camera ? { at: [camera.lon, camera.lat], zoom: camera.zoom } : 'home');
  }
}
