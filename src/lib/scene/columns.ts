/**
 * The measure on show as columns that stand on the counties: a scene of its own, in which they are the
 * figure and no symbol stands. Only a map that can tilt draws it, so that it comes when the page rests.
 */
import { columnWords } from '$lib/i18n/columns';
import { quantity } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { sceneWords } from '$lib/i18n/scene-words';
import { CITY, type Atlas } from '$lib/model/atlas';
import type { Measure } from '$lib/model/measures';
import { choiceOf, type Choice } from './emphasis';
import { regionRef, type SceneBase, type SceneView } from './entry';
import { figureOf, isOpen, measureOf } from './investment';
import { choropleth, mappable, samples } from './scales';
import type { Column, Label, Legend, Scene } from './scene';

/** Metres from the middle of a column to its edge: every column is as wide as every other. */
export const RADIUS = 2_500;
/** Metres of the tallest column of a measure. */
export const TALLEST = 30_000;
/** Pixels of the tallest column in the legend. */
const KEY_HEIGHT = 24;

/**
 * Height in metres of a measure's value: in proportion, from zero, the largest value as tall as every
 * measure's largest. What is below zero has no height.
 */
export function columnHeight(measure: Measure): (value: number) => number {
  const largest = Math.max(...mappable(measure), 0) || 1;
  return (value) => TALLEST * (Math.max(0, value) / largest);
}

/** The columns of a measure: one a county, and one a district that has a value. */
export function columns(
  atlas: Atlas,
  measure: Measure,
  choice: Choice,
  base: SceneBase,
  locale: Locale,
): Column[] {
  const height = columnHeight(measure);
  const scale = measure.encoding === 'choropleth' ? choropleth(measure) : null;
  return atlas.regions.flatMap((region): Column[] => {
    const id = region.region_id;
    const at = base.centres[id];
    const value = measure.values.get(id)?.value;
    if (id === CITY || !at || !(region.in_focus || value !== undefined)) return [];
    const open = isOpen(atlas, measure, id);
    return [
      {
        ref: regionRef(id),
        at,
        radius_m: RADIUS,
        height_m: open ? null : height(value ?? 0),
        ink: open || value === undefined ? 'muted' : scale ? scale.ink(value) : 'accent',
        lines: [pick(region, 'name', locale), ...figureOf(atlas, measure, id, locale)],
        emphasis: choice.area(id),
      },
    ];
  });
}

const PRIORITY = 1000;

/** Name, value and coverage above each column: the tallest one is named first. */
export const columnLabels = (list: readonly Column[]): Label[] =>
  list.map(({ ref, at, height_m, lines, emphasis }) => ({
    id: `column:${ref}`,
    ref,
    at,
    height_m: height_m ?? 0,
    offset: [0, 0],
    gap: 0,
    lines,
    style: 'county',
    priority: PRIORITY + (height_m ?? 0) / TALLEST,
    emphasis,
    spots: [at],
  }));

/** A round value of at most half the height, and the largest value. */
export function columnSamples(measure: Measure): number[] {
  const largest = Math.max(...mappable(measure), 0);
  return largest > 0 ? [...new Set([...samples([largest / 2]), largest])] : [];
}

/** How high which value stands, from the scale that raises the columns. */
export function columnLegend(measure: Measure, list: readonly Column[], locale: Locale): Legend {
  const height = columnHeight(measure);
  const keys = columnSamples(measure);
  return {
    id: 'columns',
    ...columnWords[locale],
    entries: [
      ...keys.map((value) => ({
        label: quantity(value, measure.unit, locale),
        glyph: {
          shape: 'column' as const,
          r: (KEY_HEIGHT * height(value)) / TALLEST / 2,
          ink: 'sample' as const,
        },
      })),
      ...(list.some(({ height_m }) => height_m === null)
        ? [
            {
              label: sceneWords[locale].notStated,
              glyph: { shape: 'pack' as const, r: 7, ink: 'muted' as const },
            },
          ]
        : []),
    ],
  };
}

/** The scene in which the measure stands up: what a map draws that can tilt, in the place of the flat one. */
export function buildUpright(
  atlas: Atlas,
  view: SceneView,
  locale: Locale,
  base: SceneBase,
  flat: Scene,
): Scene | null {
  const measure = measureOf(atlas, view);
  if (!measure || !view.columns) return null;
  const list = columns(atlas, measure, choiceOf(atlas, view), base, locale);
  return {
    ...flat,
    halos: [],
    marks: [],
    links: [],
    columns: list,
    labels: [
      ...columnLabels(list),
      // Whom no column names keeps the plain name.
      ...flat.labels.filter(
        ({ style, ref }) =>
          style === 'neighbour' || (style === 'unit' && !list.some((column) => column.ref === ref)),
      ),
    ],
    legends: [
      ...flat.legends
        .filter(({ id }) => id === 'measure')
        // Its shades are still there, its symbols are not.
        .map((block) => ({ ...block, entries: block.entries.filter(({ glyph }) => !glyph) })),
      columnLegend(measure, list, locale),
    ],
  };
}
