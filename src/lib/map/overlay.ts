/** The one deck.gl overlay above the base map: it draws a scene's marks, and lets newcomers grow. */
import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Scene } from '$lib/scene/scene';
import { Arrivals } from './arrivals';
import { iconAtlas, type IconAtlas } from './icons';
import { deckLayers, type Look } from './layers';
import { SEED_RATIO } from './trial';

/** What is drawn, asked for whenever it is. */
export interface MarksNow extends Omit<Look, 'atlas' | 'arrivals'> {
  readonly scene: Scene;
}

export interface OverlayOptions {
  readonly now: () => MarksNow;
  /** The overlay has its canvas and layers. */
  readonly loaded: () => void;
  readonly failed: (error: unknown) => void;
}

/** Part of a layer's model, of which the typing says nothing. */
interface Linked {
  readonly pipeline: {
    readonly sharedRenderPipeline: { readonly linkStatus: 'pending' | 'success' | 'error' } | null;
  };
}

const waits = (layer: Layer): boolean =>
  (layer.getModels() as unknown as Linked[]).some(
    ({ pipeline }) => pipeline.sharedRenderPipeline?.linkStatus === 'pending',
  );

export function markOverlay({ now, loaded, failed }: OverlayOptions) {
  const marks = new Arrivals();
  const halos = new Arrivals();
  let atlas: IconAtlas | null = null;
  let entrance = 0;
  let shown: readonly Layer[] = [];

  const layers = (arrivals: Look['arrivals']) => {
    const { scene, ...look } = now();
    const glyphs = scene.marks.map(({ glyph }) => glyph);
    atlas = iconAtlas(glyphs, look.theme, look.k, window.devicePixelRatio, atlas);
    return (shown = deckLayers(scene, { ...look, atlas, arrivals }));
  };
  const arrive = (): Look['arrivals'] => {
    const { scene, k, eased } = now();
    return {
      marks: marks.next(scene.marks, k, eased),
      halos: halos.next(scene.halos, k, eased),
    };
  };
  const draw = (): void => {
    const arrived = arrive();
    overlay.setProps({ layers: layers(arrived) });
    if (entrance || arrived.marks.entering.size + arrived.halos.entering.size === 0) return;
    // deck.gl takes layers up once a frame: with the second frame the newcomers are there, as nothing.
    entrance = requestAnimationFrame(() => (entrance = requestAnimationFrame(enter)));
  };
  const enter = (): void => {
    entrance = 0;
    try {
      marks.enter();
      halos.enter();
      draw();
    } catch (error) {
      failed(error);
    }
  };
  const overlay = new MapLibreOverlay({
    layers: layers(arrive()),
    useDevicePixels: SEED_RATIO,
    onError: failed,
    onLoad: loaded,
  });

  return {
    /** What the map takes as a control. */
    control: overlay,
    /** Draws what is to be drawn now. */
    draw,
    /** Whether the shaders of all layers are there: deck.gl leaves a layer out until its own is, and a map at rest draws none later. */
    linked: (): boolean => !shown.some(waits),
    /** Sets how many pixels of the canvas one of the page has. */
    setRatio: (ratio: number): void => overlay.setProps({ useDevicePixels: ratio }),
    /** Resolves when the canvas has had its frames to take up a new size; a hidden page has none. */
    resized: async (): Promise<void> => {
      for (let frames = 0; frames < 2; frames++)
        await new Promise((done) => requestAnimationFrame(done));
    },
    stop: (): void => cancelAnimationFrame(entrance),
  };
}
