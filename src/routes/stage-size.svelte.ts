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
import { cameraBox, frameBox, inBox, inFrame } from '$lib/svg/framed';
import { ON_A_DESK, type LargeScreen } from './large-screen';
import { paper } from './paper.svelte';

/** Width of the frame that the prerendered labels fit into; on wider ones they fit as well. */
const NARROW = 350;

export class StageSize {
  readonly #screen: () => Pick<LargeScreen, 'grown' | 'flight'>;

  constructor(screen: () => Pick<LargeScreen, 'grown' | 'flight'> = () => ON_A_DESK) {
    this.#screen = screen;
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
  readonly k = $derived.by(() => symbolScale(this.#frame) * this.#screen().grown);
  /** The frame where it stands in the stage at home. */
  readonly home = $derived(this.known && frameBox(this.known));
  /** The frame where the SVG map draws it. */
  readonly sheet = $derived.by(() => {
    const camera = this.#screen().flight?.camera;
    return this.known && camera && !paper.printing ? cameraBox(this.known, camera) : this.home;
  });
  /** Where the SVG map draws a place. */
  readonly framed = $derived(this.sheet ? inBox(this.sheet) : inFrame(NARROW));
  /** The view of the SVG map where it is not that of home. */
  readonly view = $derived(this.sheet === this.home ? null : { project: this.framed });
  /** MapLibre zoom of the home view. */
  readonly homeZoom = $derived(frameZoom(this.#frame));
  /** MapLibre zoom of what the SVG map shows. */
  readonly zoom = $derived(this.sheet ? frameZoom(this.sheet.width) : this.homeZoom);
  /** Width of the frame in pixels at symbol factor 1. */
  readonly room = $derived(this.known ? roomOf(this.#frame, this.k) : NOMINAL);
  readonly width = $derived(this.known?.width ?? NARROW);
  readonly height = $derived(this.known?.height ?? NARROW / ASPECT);
}
