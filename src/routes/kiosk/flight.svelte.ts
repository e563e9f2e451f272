/**
 * How the still map of a kiosk goes from one view to the next: what stands on the ground fades, the ground glides, and
 * what stands on it there appears. The ground is drawn once, sharp for where it arrives, and only moved meanwhile, which a
 * machine without a graphics card can do.
 */
import { flushSync, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { prefersReducedMotion } from 'svelte/motion';
import { flightTime, sameCamera, type Camera } from '$lib/map/camera';
import type { StillFlight } from '../large-screen';

export interface FlightOptions {
  /** Where it is to look; null for home. */
  readonly camera: () => Camera | null;
  /** How many times as long as usual a flight takes. */
  readonly pace: () => number;
}

/** Milliseconds in which the marks fade before the ground moves, and of a flight from or to the home view. */
const FADE = 250;
const HOME = 1000;
/** Share of a flight after which marks and names appear. */
const APPEAR = 0.65;
const EASE = 'cubic-bezier(0.45, 0, 0.2, 1)';

export class Flight implements StillFlight {
  camera: Camera | null = $state.raw(null);
  readonly #of: FlightOptions;
  /** Where it is going to, or stands. */
  #goal: Camera | null = null;
  #sheet: HTMLElement | null = null;
  #running: Animation[] = [];

  /** To be made while a component is set up. */
  constructor(of: FlightOptions) {
    this.#of = of;
    $effect.pre(() => {
      const to = of.camera();
      untrack(() => void this.#go(to));
    });
  }

  readonly sheet: Attachment<HTMLElement> = (node) => {
    this.#sheet = node;
    return () => {
      this.#stop();
      this.#sheet = null;
    };
  };

  #stop(): void {
    for (const each of this.#running.splice(0)) each.cancel();
  }

  async #go(to: Camera | null): Promise<void> {
    if (sameCamera(to, this.#goal)) return;
    const from = this.#goal;
    this.#goal = to;
    const sheet = this.#sheet;
    const over = sheet?.querySelector<HTMLElement>('.over');
    // Out of sight, as below the moving map, it is where it should be at once.
    if (
      !sheet ||
      !over ||
      prefersReducedMotion.current ||
      !sheet.checkVisibility({ visibilityProperty: true })
    ) {
      this.#stop();
      this.camera = to;
      return;
    }
    const fade = over.animate(
      { opacity: [getComputedStyle(over).opacity, '0'] },
      { duration: FADE, fill: 'forwards' },
    );
    this.#running.push(fade);
    try {
      await fade.finished;
    } catch {
      // Another flight has begun, or the map has gone: it is where it should be when it comes back.
      if (this.#goal === to) this.camera = to;
      return;
    }
    if (this.#goal !== to) return;
    // As it is seen now, which may be on the way to somewhere.
    const before = sheet.getBoundingClientRect();
    this.#stop();
    flushSync(() => (this.camera = to));
    const after = sheet.getBoundingClientRect();
    const [x, y] = [before.x - after.x, before.y - after.y];
    const scale = before.width / after.width;
    const time = from && to ? flightTime(from, to) : HOME;
    const timing = { duration: time * this.#of.pace(), easing: EASE };
    this.#running = [
      sheet.animate(
        [
          { transform: `translate(${x}px, ${y}px) scale(${scale})`, transformOrigin: '0 0' },
          { transform: 'none', transformOrigin: '0 0' },
        ],
        timing,
      ),
      over.animate([{ opacity: 0 }, { opacity: 0, offset: APPEAR }, { opacity: 1 }], {
        duration: timing.duration,
      }),
    ];
  }
}
