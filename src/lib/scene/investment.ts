/** The investment layer: projects by amount, and one measure on the counties. */
import { money, quantity } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { sceneWords } from '$lib/i18n/scene-words';
import { CITY, type Atlas } from '$lib/model/atlas';
import {
  measures,
  NAMED_PROJECTS,
  projectsOf,
  type Measure,
  type MeasureValue,
} from '$lib/model/measures';
import { industryInk } from '$lib/theme/palette';
import type { Choice } from './emphasis';
import { isApproximate, regionRef, type Draw, type SceneView } from './entry';
import type { Glyph } from './glyph';
import { areaRadius, choropleth, symbolRadius, UNKNOWN_RADIUS } from './scales';
import type { Area } from './scene';

/** A project: a disc by its amount, or a ring of fixed size where none is printed. */
export const drawProject: Draw = (item, locale) => {
  if (item.kind !== 'project') return null;
  const amount = item.row.investment_100m_cny;
  return {
    glyph: {
      shape: amount === null ? 'ring' : 'disc',
      r: amount === null ? UNKNOWN_RADIUS : areaRadius(amount),
      ink: industryInk(item.industries[0]),
      stage: item.row.stage_id,
      ...(isApproximate(item) ? { approximate: true } : {}),
    },
    get figure() {
      return amount === null ? sceneWords[locale].noAmount : money(amount, locale);
    },
  };
};

/** The measure on show, or null without the layer; an unknown name shows the default one. */
export function measureOf(atlas: Atlas, { layers, metric }: SceneView): Measure | null {
  if (!layers.includes('investment')) return null;
  const all = measures(atlas);
  return all.find(({ id }) => id === metric) ?? all.find(({ id }) => id === NAMED_PROJECTS) ?? null;
}

/**
 * True where the document leaves a measure open. A computed one is open where projects are named
 * but state nothing to add up; where no project is named there is nothing to be open.
 */
export const isOpen = (atlas: Atlas, measure: Measure, regionId: string): boolean =>
  !measure.values.has(regionId) &&
  (!measure.computed || (measure.id !== NAMED_PROJECTS && projectsOf(atlas, regionId).length > 0));

/** The county-level units with the measure's shading. */
export function areas(atlas: Atlas, measure: Measure | null, choice: Choice): Area[] {
  const scale = measure?.encoding === 'choropleth' ? choropleth(measure) : null;
  return atlas.regions
    .filter(({ region_id }) => region_id !== CITY)
    .map(({ region_id, in_focus }) => {
      const value = measure?.values.get(region_id);
      return {
        ref: regionRef(region_id),
        region_id,
        in_focus,
        shade: scale && value ? scale.ink(value.value) : null,
        hatched: measure !== null && isOpen(atlas, measure, region_id),
        emphasis: choice.area(region_id),
      };
    });
}

/** The value in words, and in a line of its own how much of it is stated. */
function valueWords(measure: Measure, value: MeasureValue, locale: Locale): string[] {
  const words = sceneWords[locale];
  if (measure.id === NAMED_PROJECTS) return [words.namedProjects(value.value)];
  const figure = quantity(value.value, measure.unit, locale, value.year);
  const { coverage } = value;
  return coverage ? [figure, words.coverage(coverage.stated, coverage.total)] : [figure];
}

/** The measure's value for a county in words, line by line, or the words for not stated. */
export function figureOf(
  atlas: Atlas,
  measure: Measure,
  regionId: string,
  locale: Locale,
): string[] {
  const value = measure.values.get(regionId);
  if (value) return valueWords(measure, value, locale);
  // A county without a named project has none: that is a count, not a gap.
  return [
    isOpen(atlas, measure, regionId)
      ? sceneWords[locale].notStated
      : sceneWords[locale].namedProjects(0),
  ];
}

/** Symbols of a measure by region id: its value as an area. */
export function sums(measure: Measure | null): Map<string, Glyph> {
  if (measure?.encoding !== 'symbol') return new Map();
  const radius = symbolRadius(measure);
  const mapped = [...measure.values].filter(([regionId]) => regionId !== CITY);
  return new Map(
    mapped.map(([regionId, { value }]) => [
      regionId,
      { shape: 'sum', r: radius(value), ink: 'accent' },
    ]),
  );
}
