/**
 * Builds the scene: pure, from the atlas and the view to what is drawn. The symbol scale `k` is
 * the renderers' business; sizes here are those of a stage of middle width.
 */
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import { drawClusters } from './clusters';
import { drawCulture } from './culture';
import { choiceOf, industryLinks } from './emphasis';
import type { Draw, Entry, Layer, SceneBase, SceneView } from './entry';
import { areas, drawProject, measureOf, sums } from './investment';
import { labels } from './labels';
import { atPlaces, courses, halos, inCounties } from './layout';
import { legends } from './legends';
import type { Scene } from './scene';
import { shelf } from './shelf';
import { sumMarks } from './sums';

/** The layers from first to last. */
const DRAW: Record<Layer, Draw> = {
  investment: drawProject,
  clusters: drawClusters,
  culture: drawCulture,
};

/** What is on show: every item of an active layer once, in the first layer that shows it. */
function entriesOf(atlas: Atlas, { layers }: SceneView, locale: Locale): Entry[] {
  const active = (Object.keys(DRAW) as Layer[]).filter((layer) => layers.includes(layer));
  return atlas.items.flatMap((item) => {
    for (const layer of active) {
      const drawn = DRAW[layer](item, locale);
      if (drawn) return [{ ...drawn, item, layer }];
    }
    return [];
  });
}

/**
 * The scene of a view.
 * @throws if the base map lacks the anchor of a county.
 */
export function buildScene(atlas: Atlas, view: SceneView, locale: Locale, base: SceneBase): Scene {
  const entries = entriesOf(atlas, view, locale);
  const choice = choiceOf(atlas, view);
  const measure = measureOf(atlas, view);
  const placed = atPlaces(entries, choice);
  const counties = inCounties(entries, choice, base);
  const drawn = [...placed, ...counties.drawn];
  const symbols = sumMarks(sums(measure), counties.packs, placed, choice, base);
  const units = areas(atlas, measure, choice);
  const hatched = units.some((area) => area.hatched);
  const links = [...courses(placed), ...industryLinks(atlas, choice, drawn, base)];
  return {
    areas: units,
    halos: halos(placed),
    // Frames and symbols of counties lie under the marks of rows.
    marks: [...symbols, ...counties.frames, ...drawn.map(({ mark }) => mark)],
    links,
    labels: labels({ atlas, measure, choice, drawn, packs: counties.packs, base, locale }),
    shelf: shelf(entries, choice, locale),
    legends: legends({ atlas, measure, hatched, entries, links, locale }),
  };
}
