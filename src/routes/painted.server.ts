/** What a page with the whole map was painted with, as far as it would be long in finding it again. */
import { finished } from '$lib/steps/turns';
import { buildAtlas, type AtlasTables } from '$lib/model/atlas';
import type { Locale } from '$lib/i18n/locale';
import type { Base } from '$lib/scene/base';
import { buildScene } from '$lib/scene/build';
import type { Homes } from '$lib/scene/counties';
import { homesOf } from '$lib/scene/layout';
import { DEFAULT_VIEW } from '$lib/state/view';
import { paintedIn, placeAhead, type Painted } from './stage-labels.svelte';

export interface AsPainted {
  /** Where the rows of a county without a site gather: see `homesOf`. */
  readonly homes: readonly (readonly [region: string, at: readonly [number, number]])[];
  readonly names: Painted;
}

/** Of the default view of these tables. */
export function asPainted(tables: AtlasTables, locale: Locale, base: Base): AsPainted {
  const atlas = buildAtlas(tables);
  const scene = buildScene(atlas, DEFAULT_VIEW, locale, base);
  const homes: Homes = finished(homesOf(atlas, base));
  return { homes: [...homes], names: paintedIn(placeAhead(scene, locale)) };
}
