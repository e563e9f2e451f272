/** The comparison of the counties and the city: every indicator of the document, and what is computed. */
import type { Region } from '$lib/data/schema';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { CITY, type Atlas } from '$lib/model/atlas';
import { computedFigures, countyFigures, missing, type Figure } from '$lib/model/figures';
import type { ComparisonRow } from '$lib/ui/comparison';

export interface Comparison {
  readonly regions: readonly Region[];
  readonly rows: readonly ComparisonRow[];
}

/** All indicators of the document and the computed ones, for the counties and the city. */
export function comparison(atlas: Atlas, locale: Locale): Comparison {
  const regions = [...atlas.counties, atlas.city];
  const words = messages[locale].figures;
  const all = new Map(regions.map((region) => [region, countyFigures(region, atlas, locale)]));
  const cell = (region: Region, id: string, label: string): Figure =>
    all.get(region)?.find((each) => each.id === id) ?? missing(id, label, locale);
  const used = new Set(atlas.targets.map(({ indicator_id }) => indicator_id));
  /** What several counties state comes first, the city's own last. */
  const weight = (id: string): number =>
    -atlas.targets.filter((t) => t.indicator_id === id && t.region_id !== CITY).length;
  const stated = [...used]
    .sort((a, b) => weight(a) - weight(b))
    .flatMap((id): ComparisonRow[] => {
      const indicator = atlas.indicators.get(id);
      if (!indicator || indicator.kind === 'context') return [];
      const label = pick(indicator, 'name', locale);
      return [
        {
          id,
          label,
          basis: pick(indicator, 'basis', locale),
          kind: words.kinds[indicator.kind],
          computed: false,
          cells: regions.map((region) => cell(region, id, label)),
        },
      ];
    });
  const computed = computedFigures(atlas.city, atlas, locale).map(
    ({ id, label, note }): ComparisonRow => ({
      id,
      label,
      basis: note ?? '',
      kind: words.computed,
      computed: true,
      cells: regions.map((region) => cell(region, id, label)),
    }),
  );
  return { regions, rows: [...stated, ...computed] };
}
