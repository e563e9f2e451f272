/** Which part of the stage is in sight, and how far a place has to move to be in it. */

import { untrack } from 'svelte';
import type { Ref } from '$lib/model/atlas';

/** In pixels of the stage. */
export interface Sight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What lies over the stage: the head of the page from above, the sheet of a phone from below. */
const OVER = { above: 'body header', below: '.sheet > .bar' };

/** The part of the stage that is in the window and under nothing. */
export function inSight(stage: Element): Sight {
  const box = stage.getBoundingClientRect();
  const cover = (selector: string): DOMRect | undefined => {
    const over = document.querySelector(selector)?.getBoundingClientRect();
    return over && over.left < box.right && over.right > box.left ? over : undefined;
  };
  const bottom = Math.min(box.bottom, innerHeight, cover(OVER.below)?.top ?? Infinity);
  return {
    left: Math.max(0, -box.left),
    top: Math.max(0, -box.top, (cover(OVER.above)?.bottom ?? 0) - box.top),
    right: Math.min(box.right, innerWidth) - box.left,
    bottom: bottom - box.top,
  };
}

/** Pixels from the edge within which a place hardly shows, and at which it is brought to rest. */
const HARDLY = 12;
const MARGIN = 40;

/** How far a value lies beyond a range. */
const beyond = (value: number, least: number, most: number): number =>
  value < least ? value - least : value > most ? value - most : 0;

/**
 * How far the view has to move right and down, in pixels, to show a place; null where the place shows
 * already, or nothing could.
 */
export function wayInto(
  [x, y]: readonly [number, number],
  { left, top, right, bottom }: Sight,
): [number, number] | null {
  if (right - left < 2 * MARGIN || bottom - top < 2 * MARGIN) return null;
  const way = (keep: number): [number, number] => [
    beyond(x, left + keep, right - keep),
    beyond(y, top + keep, bottom - keep),
  ];
  return way(HARDLY).some(Boolean) ? way(MARGIN) : null;
}

/** Frames without a change after which something rests. */
const STILL = 8;

/** Waits until what is read no longer changes, as while a page scrolls or a map moves. */
export function whenStill(read: () => string, then: () => void): () => void {
  let [last, still] = ['', 0];
  let frame = requestAnimationFrame(function look() {
    const now = read();
    still = now === last ? still + 1 : 0;
    last = now;
    if (still < STILL) frame = requestAnimationFrame(look);
    else then();
  });
  return () => cancelAnimationFrame(frame);
}

export interface SightOptions {
  readonly chosen: () => Ref | null;
  readonly stage: () => HTMLElement | undefined;
  /** Whether the map can move. */
  readonly movable: () => boolean;
  /** Where a row is drawn now, in pixels of the stage. */
  readonly placeOf: (ref: Ref) => readonly [number, number] | null;
  readonly pan: (x: number, y: number) => void;
}

/** Brings what is chosen into sight, once a choice and when the map and what covers it have come to rest. */
export function keepInSight({ chosen, stage, movable, placeOf, pan }: SightOptions): void {
  let revealed = untrack(chosen);
  $effect(() => {
    const [ref, node] = [chosen(), stage()];
    if (ref === revealed) return;
    revealed = ref;
    if (!ref || !node || !untrack(movable)) return;
    return whenStill(
      () => [inSight(node).bottom, placeOf(ref)].join(),
      () => {
        const place = placeOf(ref);
        const way = place && wayInto(place, inSight(node));
        if (way) pan(...way);
      },
    );
  });
}
