/** What a page with the whole map was painted with, as far as it would be long in finding it again. */
import { finished } from '$lib/steps/turns';
import { buildAtlas, type Atlas, type AtlasTables } from '$lib/model/atlas';
import type { Locale } from '$lib/i18n/locale';
import type { Base } from '$lib/scene/base';
import { binning } from '$lib/scene/bins';
import { buildScene } from '$lib/scene/build';
import { FEW } from '$lib/scene/entry';
import { NOMINAL } from '$lib/scene/frame';
import { homesOf } from '$lib/scene/layout';
import { DEFAULT_VIEW } from '$lib/state/view';
import { paintedIn, placeAhead, type Painted } from './stage-labels.svelte';

export interface AsPainted {
  /** Where the rows of a county without a site gather: see `homesOf`. */
  readonly homes: readonly (readonly [region: string, at: readonly [number, number]])[];
  readonly names: Painted;
}

const homesIn = (atlas: Atlas, base: Base): AsPainted['homes'] => [
  ...finished(homesOf(atlas, base)),
];

/** Of a page whose names are not those of the default view. */
export const homesPainted = (tables: AtlasTables, base: Base): AsPainted => ({
  homes: homesIn(buildAtlas(tables), base),
  names: {},
});

/** Of the default view of these tables. */
export function asPainted(tables: AtlasTables, locale: Locale, base: Base): AsPainted {
  const atlas = buildAtlas(tables);
  const bin = tables.projects.length > FEW ? binning : undefined;
  const scene = buildScene(atlas, DEFAULT_VIEW, locale, base, () => NOMINAL, { bin });
  return { homes: homesIn(atlas, base), names: paintedIn(placeAhead(scene, locale)) };
}
