/** Whether the explorer can show a set of tables: it is tried, since no rule for tables knows the ground of the map. */
import type { Tables } from '$lib/data/schema';
import type { Said } from '$lib/i18n/locale';
import { unfit } from '$lib/i18n/refused';
import { buildAtlas, CITY, refOf } from '$lib/model/atlas';
import { measures } from '$lib/model/measures';
import { binning } from '$lib/scene/bins';
import { buildScene } from '$lib/scene/build';
import { buildUpright } from '$lib/scene/columns';
import type { SceneBase, SceneView } from '$lib/scene/entry';
import { DEFAULT_VIEW, LAYERS } from '$lib/state/view';
import { cardOf } from './cards';
import { forClient } from './client-tables';
import { comparison } from './comparison';
import { MOST_ROWS } from './limits';

/**
 * So many cards of each kind of row are tried: a card depends on the kind and on what the row refers to, which
 * validation covers, and each card looks at all rows, so that all of many would take minutes.
 */
const TRIED = 40;

/**
 * Builds what the page builds: all layers, each measure, cards, the comparison. Layers and measures come one
 * after the other: whether a county is on the map does not depend on what else is in it, but the time does.
 * @throws if the page would.
 */
function rehearse(tables: Tables, base: SceneBase): void {
  // The languages differ in words alone.
  const locale = 'zh';
  const atlas = buildAtlas(forClient(tables, locale));
  const all = { layers: LAYERS, metric: DEFAULT_VIEW.metric, focus: null, context: true };
  buildScene(atlas, all, locale, base, undefined, { bin: binning });
  for (const { id } of measures(atlas)) {
    const view: SceneView = { layers: ['investment'], metric: id, focus: null, columns: true };
    const scene = buildScene(atlas, view, locale, base, undefined, { bin: binning });
    buildUpright(atlas, view, locale, base, scene);
  }
  const tried = new Map<string, number>();
  for (const { kind, ref } of atlas.items) {
    const count = tried.get(kind) ?? 0;
    tried.set(kind, count + 1);
    if (count < TRIED) cardOf(ref, atlas, locale);
  }
  for (const { ref } of atlas.landmarks) cardOf(ref, atlas, locale);
  for (const { region_id } of atlas.regions) cardOf(refOf('regions', region_id), atlas, locale);
  comparison(atlas, locale);
}

/** Why the set cannot be shown; only what is not on the map and has to be drawn there counts. */
function reason({ regions }: Tables, { spots }: SceneBase): Said {
  const ids = regions.map(({ region_id }) => region_id).filter((id) => id !== CITY);
  if (ids.length === regions.length) return unfit.noCity(CITY);
  const off = ids.find((id) => !spots[id]?.length);
  return off ? unfit.offMap(off) : unfit.other;
}

/** The tables whose rows the map shows. */
const KINDS = ['projects', 'clusters', 'parks', 'enterprises', 'sites'] as const;

/** Why the explorer cannot show a valid set of tables on this ground; null if it can. */
export function accepts(tables: Tables, base: SceneBase): Said | null {
  const rows = KINDS.reduce((sum, name) => sum + tables[name].length, 0);
  if (rows > MOST_ROWS) return unfit.tooMany(rows, MOST_ROWS);
  try {
    rehearse(tables, base);
    return null;
  } catch {
    return reason(tables, base);
  }
}
