/** What of a county stands on one or two sheets of paper: a choice from its page, with sources of its own. */
import type { Region } from '$lib/data/schema';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas } from './atlas';
import { countyPage, type CityPart, type CountyBody } from './county-page';
import { sourcesOf, type PageEntry, type PageSources } from './page';

export interface CountyBriefBody extends Pick<
  CountyBody,
  | 'ref'
  | 'name'
  | 'regionId'
  | 'level'
  | 'chinese'
  | 'description'
  | 'positioning'
  | 'figures'
  | 'unstated'
  | 'pillars'
  | 'parks'
  | 'land'
  | 'stages'
  | 'enterprises'
  | 'investors'
  | 'tiers'
  | 'dates'
> {
  readonly commitments: readonly PageEntry[];
  readonly goals: readonly PageEntry[];
  readonly city: Pick<CityPart, 'commitments' | 'dates'>;
}
export type CountyBrief = CountyBriefBody & PageSources;

/** The brief of a county, ready to be shown; stages without a project are left out. */
export function countyBrief(region: Region, atlas: Atlas, locale: Locale): CountyBrief {
  const page = countyPage(region, atlas, locale);
  const statements = (wanted: string): readonly PageEntry[] =>
    page.statements.find(({ kind }) => kind === wanted)?.entries ?? [];
  const body: CountyBriefBody = {
    ref: page.ref,
    name: page.name,
    regionId: page.regionId,
    level: page.level,
    chinese: page.chinese,
    description: page.description,
    positioning: page.positioning,
    figures: page.figures,
    unstated: page.unstated,
    pillars: page.pillars,
    parks: page.parks,
    land: page.land,
    stages: page.stages.filter(({ entries }) => entries.length),
    enterprises: page.enterprises,
    investors: page.investors,
    tiers: page.tiers,
    dates: page.dates,
    commitments: statements('commitment'),
    goals: statements('goal'),
    city: { commitments: page.city.commitments, dates: page.city.dates },
  };
  return { ...body, ...sourcesOf(body, atlas, locale) };
}
