/** The life of the GL map on a stage: when it is fetched, what it shows, and what happens if it fails. */
import { untrack } from 'svelte';
import type { MapHandle, MapOptions } from '$lib/map/mount';
import { NEAR, sameCamera } from '$lib/map/camera';
import type { BasemapProblem } from '$lib/map/basemap';
import { Comeback } from '$lib/map/comeback';
import { failureKind } from '$lib/map/failure';
import { isOpaque } from '$lib/map/opaque';
import { wishesGl, wishGl } from '$lib/map/wish';
import { whenQuiet, whenTouched } from '$lib/svg/idle';
import type { Project } from '$lib/svg/framed';
import type { Camera } from '$lib/state/view';
import type { Graphics, LargeScreen } from './large-screen';

/** The labels are placed anew after so much zoom, and so many milliseconds after the last move. */
const REPLACE = { zoom: 0.25, rest: 150 };

/** What the map shows: a new object with each move, and what it says does not change afterwards. */
export interface Live {
  readonly project: Project;
  readonly zoom: number;
}

/** Why there is no GL map. `coming-back`: it stopped and will be tried again; `failed`: only if asked. */
export type Reason = 'no-webgl' | 'failed' | 'coming-back' | 'slow';

/** What is wrong with which base map. */
export type BasemapFault = BasemapProblem & { readonly file: string };

type Asked = Omit<MapOptions, 'callbacks'> & Partial<Pick<LargeScreen, 'eager' | 'still'>>;
type Calls = Pick<MapOptions['callbacks'], 'hover' | 'select' | 'fan' | 'settled'>;

export class StageGl {
  /** `svg` only once it is decided that there is no GL map, or none for now. */
  mode = $state<'pending' | 'svg' | 'gl'>('pending');
  reason = $state<Reason | null>(null);
  /** Why there is a GL map, but without the base map that was asked for. */
  basemap = $state.raw<BasemapFault | null>(null);
  /** Whether there is a GL map, or one may come by itself. */
  readonly possible = $derived(this.mode !== 'svg' || this.reason === 'coming-back');
  handle = $state.raw<MapHandle | null>(null);
  live = $state.raw<Live | null>(null);
  /** As it was when the labels were last placed. */
  rested = $state.raw<Live | null>(null);

  readonly graphics: Graphics = $derived({
    mode: this.mode,
    reason: this.reason,
    retry: () => this.retry(false),
  });

  /** The camera that page and map agree upon. */
  #agreed: Camera | null = null;

  /** Ends the attempt and begins another. */
  #again: (() => void) | null = null;
  /** The next try after a loss. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #comeback = new Comeback();
  /** Whether there has been a GL map: then WebGL is not missing for good, only gone. */
  #worked = false;
  /** Whether the map was fetched before: only the first time waits for a touch, unless the address asks for a camera. */
  #begun = false;
  /** Whether a slow map is better than none, for this reader. */
  #wished = false;

  /** Starts the map in an idle moment; `ask` is read then. Call the returned function to end it. */
  start(container: HTMLElement, ask: () => Asked, calls: Calls): () => void {
    if (isOpaque()) {
      this.mode = 'svg';
      return () => {};
    }
    this.#wished = wishesGl();
    let end = (): void => {};
    // What is asked for then is no reason to begin again.
    if (untrack(ask).still) [this.mode, this.reason] = ['svg', 'failed'];
    else end = this.#attempt(container, ask, calls);
    this.#again = () => {
      end();
      end = this.#attempt(container, ask, calls);
    };
    return () => {
      this.#again = null;
      clearTimeout(this.#timer);
      end();
    };
  }

  /** The map is wanted back: tries at once. Where it is a reader who asks, a slow map stays then. */
  retry(reader = true): void {
    if (this.mode !== 'svg' || !this.#again) return;
    if (this.reason === 'slow' && reader) {
      this.#wished = true;
      wishGl();
    }
    clearTimeout(this.#timer);
    this.#comeback.reset();
    this.mode = 'pending';
    this.reason = null;
    this.#again();
  }

  /** Decides what comes after a failure. */
  #settle(error: unknown): void {
    const kind = failureKind(error);
    const wait =
      kind === 'lost'
        ? this.#comeback.lost()
        : this.reason === 'coming-back'
          ? this.#comeback.failed()
          : null;
    this.mode = 'svg';
    if (wait !== null) {
      this.reason = 'coming-back';
      this.#timer = setTimeout(() => this.#again?.(), wait);
    } else if (kind === 'slow') this.reason = 'slow';
    else this.reason = kind === 'no-webgl' && !this.#worked ? 'no-webgl' : 'failed';
  }

  #attempt(container: HTMLElement, ask: () => Asked, calls: Calls): () => void {
    const gone = new AbortController();
    let handle: MapHandle | null = null;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      if (gone.signal.aborted) return;
      gone.abort();
      clearTimeout(resting);
      [this.handle, this.live, this.rested] = [null, null, null];
      try {
        handle?.destroy();
      } catch (error) {
        console.warn('The GL map did not end well.', error);
      }
    };
    const fail = (error: unknown): void => {
      if (gone.signal.aborted) return;
      console.warn('No GL map: the SVG map stays.', error);
      this.#settle(error);
      end();
    };
    const run = async (): Promise<void> => {
      await whenQuiet(gone.signal);
      if (!this.#begun && !this.#wished && !ask().eager && !ask().camera)
        await whenTouched(gone.signal);
      this.#begun = true;
      const { mountMap } = await import('$lib/map/mount');
      if (gone.signal.aborted) return;
      const asked = ask();
      this.basemap = null;
      this.#agreed = asked.camera;
      const mounted = await mountMap(container, {
        ...asked,
        frameLimit: this.#wished ? () => Infinity : asked.frameLimit,
        callbacks: {
          ...calls,
          ready: () => {
            if (gone.signal.aborted) return;
            this.mode = 'gl';
            this.#worked = true;
            this.reason = null;
          },
          move: (project, zoom) => {
            if (gone.signal.aborted) return;
            this.live = { project, zoom };
            if (!this.rested || Math.abs(zoom - this.rested.zoom) >= REPLACE.zoom)
              this.rested = this.live;
            clearTimeout(resting);
            resting = setTimeout(() => (this.rested = this.live), REPLACE.rest);
          },
          basemap: (problem) => {
            console.warn('No base map: the own ground stays.', problem);
            if (!gone.signal.aborted) this.basemap = { ...problem, file: asked.basemap ?? '' };
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
