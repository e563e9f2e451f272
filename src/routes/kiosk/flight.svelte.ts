/**
 * How the still map of a kiosk goes from one view to the next: what stands on the ground fades, the ground glides, and
 * what stands on it there appears. The ground is drawn once, sharp for where it arrives, and only moved meanwhile, which a
 * machine without a graphics card can do. Under fingers it is moved as well, and drawn anew where they leave it.
 */
import { flushSync, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { prefersReducedMotion } from 'svelte/motion';
import { flightTime, homeCamera, NEAR, sameCamera, type Camera } from '$lib/map/camera';
import { frameWidth } from '$lib/scene/frame';
import { cameraBox } from '$lib/svg/framed';
import type { StillFlight } from '../large-screen';
import { joined, watchDrag, type Grip } from './drag';
import { ableFrom, cameraOfBox, within } from './still-view';

export interface FlightOptions {
  /** Where it is to look; null for home. */
  readonly camera: () => Camera | null;
  /** How many times as long as usual a flight takes. */
  readonly pace: () => number;
  /** A visitor wants to look somewhere; null for home. */
  readonly look: (camera: Camera | null) => void;
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
  #sheet: HTMLElement | null = $state.raw(null);
  #running: Animation[] = [];
  /**
   * What it was moved and grown by on its way where fingers took hold of it; undefined while they have not yet, null where
   * they do not any more.
   */
  #taken: Grip | null | undefined = null;

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
    const stage = node.closest<HTMLElement>('.stage');
    const forget =
      stage &&
      watchDrag(stage, {
        active: () => node.checkVisibility({ visibilityProperty: true }),
        held: () => this.#wait(),
        moved: (grip) => this.#moved(node, grip),
        ended: (grip) =>
          grip && this.#taken ? this.#left(node, joined(this.#taken, grip)) : this.#goOn(),
      });
    return () => {
      forget?.();
      this.#stop();
      this.#sheet = null;
    };
  };

  /** Size of the stage in pixels; null while it has no room. */
  #size(): { width: number; height: number } | null {
    const stage = this.#sheet?.closest('.stage');
    const [width, height] = [stage?.clientWidth ?? 0, stage?.clientHeight ?? 0];
    return frameWidth(width, height) > 0 ? { width, height } : null;
  }

  zoomBy(delta: number): void {
    const size = this.#size();
    const from = this.#goal ?? (size && homeCamera(size.width, size.height));
    if (size && from) this.#of.look(within({ ...from, zoom: from.zoom + delta }, size));
  }

  able(delta: number): boolean {
    return ableFrom(this.#of.camera(), delta, this.#size());
  }

  fly(): void {
    this.#of.look(null);
  }

  /** Fingers have come down: it stays below them as it is drawn, until they move it or go. */
  #wait(): void {
    this.#taken = undefined;
    for (const each of this.#running) {
      if (each.playState !== 'running') continue;
      const { currentTime } = each;
      each.pause();
      // At once: else it goes on until the next frame.
      each.currentTime = currentTime;
    }
  }

  /** They have gone, and have not moved it. */
  #goOn(): void {
    this.#taken = null;
    for (const each of this.#running) if (each.playState === 'paused') each.play();
  }

  /** They move it: it follows them from where it is drawn, which may be on its way to somewhere. */
  #moved(sheet: HTMLElement, grip: Grip): void {
    const size = this.#size();
    if (!size || this.#taken === null) return;
    const taken = (this.#taken ??= this.#take(sheet));
    const { scale, move } = joined(taken, grip);
    // The corner that it is moved from, in the stage.
    const { x: left, y: top } = this.#box(size);
    sheet.style.transformOrigin = `${-left}px ${-top}px`;
    sheet.style.transform = `translate(${move[0]}px, ${move[1]}px) scale(${scale})`;
  }

  /** Ends a flight where it is. @returns what it is drawn by there, other than where it was going to */
  #take(sheet: HTMLElement): Grip {
    // A flight whose marks still fade has drawn nothing for its goal yet: what is held is what is drawn.
    this.#goal = this.camera;
    const over = sheet.querySelector<HTMLElement>('.over');
    const opacity = over ? getComputedStyle(over).opacity : '1';
    const seen = sheet.getBoundingClientRect();
    this.#stop();
    const drawn = sheet.getBoundingClientRect();
    if (over && opacity !== '1')
      this.#running = [over.animate({ opacity: [opacity, '1'] }, { duration: FADE })];
    const stage = sheet.closest('.stage')!.getBoundingClientRect();
    const scale = seen.width / drawn.width;
    return {
      scale,
      move: [
        seen.x - stage.x - scale * (drawn.x - stage.x),
        seen.y - stage.y - scale * (drawn.y - stage.y),
      ],
    };
  }

  #box(size: { width: number; height: number }) {
    return cameraBox(size, this.camera ?? homeCamera(size.width, size.height)!);
  }

  /** They have left it there. */
  #left(sheet: HTMLElement, { scale, move: [x, y] }: Grip): void {
    this.#taken = null;
    const size = this.#size();
    if (!size) return this.#release(sheet);
    const box = this.#box(size);
    const there = cameraOfBox(size, {
      x: box.x * scale + x,
      y: box.y * scale + y,
      width: box.width * scale,
    });
    const to = within(there, size);
    if (to && sameCamera(to, there)) {
      this.#goal = to;
      flushSync(() => (this.camera = to));
      this.#release(sheet);
    }
    // Else too far: it goes back to where there is something to see.
    else void this.#go(to, true);
    this.#of.look(to);
    // Meanwhile the tour may have begun again, for which that is nothing.
    const shown = this.#of.camera();
    if (!sameCamera(shown, to, NEAR)) void this.#go(shown, true);
  }

  #release(sheet: HTMLElement): void {
    sheet.style.transform = sheet.style.transformOrigin = '';
  }

  #stop(): void {
    for (const each of this.#running.splice(0)) each.cancel();
  }

  /** `held`: it is not where it was drawn for. */
  async #go(to: Camera | null, held = false): Promise<void> {
    if (!held && sameCamera(to, this.#goal, NEAR)) return;
    const from = this.#goal;
    this.#goal = to;
    // What leads it elsewhere takes it from the fingers.
    if (this.#taken) this.#taken = null;
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
      if (sheet) this.#release(sheet);
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
    this.#release(sheet);
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
