/** The size of a stage, and what follows from it. */
import {
  ASPECT,
  frameWidth,
  frameZoom,
  NOMINAL,
  PRINTED,
  roomOf,
  symbolScale,
} from '$lib/scene/frame';
import { inFrame, inStage } from '$lib/svg/framed';
import { paper } from './paper.svelte';

/** Width of the frame that the prerendered labels fit into; on wider ones they fit as well. */
const NARROW = 350;

export class StageSize {
  /** How much larger than usual symbols are. */
  readonly #grown: () => number;

  constructor(grown: () => number = () => 1) {
    this.#grown = grown;
  }

  /** The stage's box, bound to it; undefined until the page lives. */
  box = $state.raw<DOMRectReadOnly>();

  /** Null while the stage has no room, out of sight. On paper it is told, as nothing measures there. */
  readonly known = $derived.by(() => {
    if (!this.box) return null;
    const { width, height } = paper.printing && !paper.framed ? PRINTED : this.box;
    return frameWidth(width, height) > 0 ? { width, height } : null;
  });
  readonly #frame = $derived(this.known ? frameWidth(this.known.width, this.known.height) : NARROW);
  /** Size factor of symbols. */
  readonly k = $derived.by(() => symbolScale(this.#frame) * this.#grown());
  /** Where the SVG map draws a place. */
  readonly framed = $derived(this.known ? inStage(this.known) : inFrame(NARROW));
  /** MapLibre zoom of the home view. */
  readonly homeZoom = $derived(frameZoom(this.#frame));
  /** Width of the frame in pixels at symbol factor 1. */
  readonly room = $derived(this.known ? roomOf(this.#frame, this.k) : NOMINAL);
  readonly width = $derived(this.known?.width ?? NARROW);
  readonly height = $derived(this.known?.height ?? NARROW / ASPECT);
}
