/** What the GL map and the page that mounts it owe each other. */
import type { Spot } from '$lib/scene/fan';
import type { LonLat, Scene } from '$lib/scene/scene';
import type { Theme } from '$lib/theme/palette';
import type { BasemapProblem } from './basemap';
import type { Camera } from './camera';
import type { Project, Ref } from './pick';

export interface MapCallbacks {
  /** The whole picture is drawn: the SVG map may go. */
  ready(): void;
  /** `point` is in pixels of the container; null where nothing is. */
  hover(ref: Ref | null, point: [number, number] | null): void;
  /** A click or tap; null on the sea or beyond the city. */
  select(ref: Ref | null): void;
  /** A click or tap that may mean more than one mark, nearest first. */
  fan(spots: readonly Spot[], point: readonly [number, number]): void;
  /** With each drawn frame that shows another view than the last; `project` keeps to that frame. */
  move(project: Project, zoom: number): void;
  /** The camera came to rest elsewhere than before; null at the home view. */
  settled(camera: Camera | null): void;
  /** The base map cannot be used: the map stands on its own ground. */
  basemap(problem: BasemapProblem): void;
  /** At most once. The map is of no use any more: destroy it. */
  failed(error: Error): void;
}

/** What a reader is told who scrolls or drags over a map that leaves these gestures to the page around it. */
export interface GestureWords {
  readonly ctrl: string;
  /** The same with the key of a Mac. */
  readonly command: string;
  readonly touch: string;
}

export interface MapOptions {
  readonly theme: Theme;
  readonly scene: Scene;
  /** Size factor of symbols. */
  readonly k: number;
  /** Null for the home view, the frame of the SVG map. */
  readonly camera: Camera | null;
  /** Accessible name of the map. */
  readonly title?: string;
  /** Given, the map in a frame is zoomed with a key held and moved with two fingers, so that the page around it scrolls. */
  readonly gestures?: GestureWords | undefined;
  /** Address of a file in static/geo. */
  readonly geoUrl: (file: string) => string;
  /** Address of a base map's style on this host; null for our own ground. */
  readonly basemap: string | null;
  /** As it is at the start. */
  readonly reducedMotion: boolean;
  /** Milliseconds that a frame may take before the map gives up as too slow; Infinity for any time. */
  readonly frameLimit: () => number;
  /** How many times as long as usual a flight takes; absent: once. */
  readonly pace?: () => number;
  /** How much thicker than usual lines of a fixed width are; absent: as usual. */
  readonly lines?: number | undefined;
  readonly callbacks: MapCallbacks;
}

/** A mark as it is drawn: its place in pixels of the container. */
export interface RenderedMark {
  readonly ref: Ref;
  readonly x: number;
  readonly y: number;
  readonly key: string;
}

export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface MapHandle {
  update(scene: Scene, theme: Theme, k: number): void;
  /** Outlines the marks of a row, or a county. */
  highlight(ref: Ref | null): void;
  /** Whether anything may move by itself. */
  reduceMotion(reduced: boolean): void;
  fly(target: { readonly at: LonLat; readonly zoom: number } | 'home'): void;
  /** From where the last call leads to, if it is still on its way. */
  zoomBy(delta: number): void;
  /** Whether there is anything nearer, or farther for less than 0, than the zoom that is seen. */
  able(delta: number, zoom: number): boolean;
  /** Follows the container at once; otherwise the map notices by itself a little later. */
  resize(): void;
  /** Moves what is seen by so many pixels, unless it is moving already. */
  pan(right: number, down: number): void;
  /** What of the ground is in view, as bounds in degrees. */
  extent(): Extent;
  destroy(): void;
  /** The marks where deck.gl draws them, for tests that hold the two maps together. */
  renderedMarks(): RenderedMark[];
}
