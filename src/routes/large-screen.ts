import type { Attachment } from 'svelte/attachments';
import type { Camera } from '$lib/state/view';
import type { Reason } from './stage-gl.svelte';

/** How the map is drawn just now. */
export interface Graphics {
  readonly mode: 'pending' | 'svg' | 'gl';
  /** Why there is no moving map; null while there is one, or one is on its way. */
  readonly reason: Reason | null;
  /** Tries the moving map again, with the usual limit for the time of a frame. */
  readonly retry: () => void;
}

/** The way of the still map from one view to the next. */
export interface StillFlight {
  /** Null for home. */
  readonly camera: Camera | null;
  readonly sheet: Attachment<HTMLElement>;
  /** Goes nearer by so many zooms, from where it is going to. */
  zoomBy(delta: number): void;
  /** Whether there is anything nearer, or farther for less than 0, than where it is going to. */
  able(delta: number): boolean;
  fly(target: 'home'): void;
}

/** What a stage is like on a large screen that people stand before, and on a desk. */
export interface LargeScreen {
  /** How much larger than usual symbols and type are. */
  readonly grown: number;
  /** Pixels of a side of a button. */
  readonly target: number;
  /** The buttons stand side by side, low on a tall screen, and not above each other. */
  readonly across?: boolean;
  /** Pixels that names keep from the edges of the map. */
  readonly edge?: number;
  /** Nobody is there, and nothing is asked. */
  readonly away?: boolean;
  /** The moving map comes without waiting for a touch. */
  readonly eager: boolean;
  /** How many times as long as usual a flight of the camera takes. */
  readonly pace: () => number;
  /** How much thicker than usual borders, rings and the like are. */
  readonly lines?: number;
  /** The moving map is left out until it is asked for. */
  readonly still?: boolean;
  /** Where the still map looks; without it, it always shows all of the city. */
  readonly flight?: StillFlight;
  /** Hears of each change in how the map is drawn. */
  readonly ongraphics?: (now: Graphics) => void;
}

export const ON_A_DESK: LargeScreen = { grown: 1, target: 44, eager: false, pace: () => 1 };
