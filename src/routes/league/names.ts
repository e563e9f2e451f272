/** What the parts of the league call units, months, projects and stages. */
import { partsOf } from '$lib/data/month';
import { PROGRESS_UNITS, type ProgressIndicator } from '$lib/data/progress-indicators';
import { quantity } from '$lib/i18n/format';
import { leaguePageWords } from '$lib/i18n/league-page';
import { pick, type Locale } from '$lib/i18n/locale';
import type { Atlas } from '$lib/model/atlas';
import { refOf } from '$lib/model/atlas';

/** Name of a region in full; its id where no table knows it. */
export function unitName(atlas: Atlas, region_id: string, locale: Locale): string {
  const region = atlas.region(refOf('regions', region_id));
  return region ? pick(region, 'name', locale) : region_id;
}

export function unitShort(atlas: Atlas, region_id: string, locale: Locale): string {
  const region = atlas.region(refOf('regions', region_id));
  return region ? pick(region, 'short', locale) : region_id;
}

export function projectName(atlas: Atlas, project_id: string, locale: Locale): string {
  const item = atlas.item(refOf('projects', project_id));
  return item ? pick(item.row, 'name', locale) : project_id;
}

export function stageName(atlas: Atlas, stage_id: string, locale: Locale): string {
  const stage = atlas.stages.find((each) => each.stage_id === stage_id);
  return stage ? pick(stage, 'name', locale) : stage_id;
}

/** `2024-03` as `2024年3月` or `March 2024`. */
export function monthName(month: string, locale: Locale): string {
  const { year, month: of } = partsOf(month);
  return leaguePageWords[locale].monthName(year, of);
}

/** A reported value with its unit. */
export const valueText = (id: ProgressIndicator, value: number, locale: Locale): string =>
  quantity(value, PROGRESS_UNITS[id], locale);
