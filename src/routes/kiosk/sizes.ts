/** What follows from the size of the screen, where a style sheet cannot tell it; and the address for a phone. */
import type { Locale } from '$lib/i18n/locale';
import { REFERENCE_WIDTH, type Scene } from '$lib/kiosk/tour';
import type { Base } from '$lib/scene/base';
import { frameWidth } from '$lib/scene/frame';
import { unitCamera } from '$lib/scene/unit-view';
import { serialise } from '$lib/state/codec';
import type { Camera, View } from '$lib/state/view';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of `--u` on a screen of this size, as in the style of the page; 1 while it is not known. */
export function unitOf(width: number, height: number): number {
  if (!width || !height) return 1;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return Math.min(Math.max(Math.min(short / 1080, long / 1920), 0.75), 4);
}
/** How much larger than on a desk symbols and type of the map are: they are read from farther away. */
export const grownOf = (unit: number): number => Math.max(1, Math.round(130 * unit) / 100);
/** Pixels of `--target`. */
export const targetOf = (unit: number): number => Math.round(72 * unit);

/** The camera of a scene on a stage of this size; null for the home view. */
export function cameraIn(
  { region, camera }: Pick<Scene, 'region' | 'camera'>,
  base: Base,
  stage: Size,
): Camera | null {
  const frame = frameWidth(stage.width, stage.height);
  if (!(frame > 0)) return null;
  if (camera) return { ...camera, zoom: camera.zoom + Math.log2(frame / REFERENCE_WIDTH) };
  const found = region === null ? null : unitCamera(base, region, stage);
  return found && { lon: found.at[0], lat: found.at[1], zoom: found.zoom };
}

/**
 * Address of a view on the page that a phone opens, in its own colours and with a camera of its own size of screen;
 * null where no base is set.
 */
export function phoneAddress(base: string, locale: Locale, view: View): string | null {
  if (!base) return null;
  const root = base.endsWith('/') ? base : `${base}/`;
  const search = serialise({ ...view, theme: 'auto', camera: null });
  return root + (locale === 'en' ? 'en/' : '') + search;
}
