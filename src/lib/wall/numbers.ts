/** Every named project with its number: by county, within it by tier, within that by amount. */
import { list, money } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { wallWords } from '$lib/i18n/wall';
import { CITY, type Atlas, type Item, type Ref } from '$lib/model/atlas';
import { industriesOf } from '$lib/model/industries';
import { tiersOf } from '$lib/model/page';
import { projectsOf } from '$lib/model/measures';
import { industryInk, type Ink } from '$lib/theme/palette';

export interface Numbered {
  /** From 1, in the order of the table. */
  readonly number: number;
  readonly ref: Ref;
  readonly item: Item & { readonly kind: 'project' };
  readonly name: string;
  readonly industry: string;
  readonly ink: Ink;
  readonly stage: string;
  /** As printed, in the language of the sheet; or the words for not stated. */
  readonly amount: string;
  readonly stated: boolean;
}

/** Projects of one size, and who coordinates them. */
export interface TierGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Numbered[];
}

export interface CountyGroup {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly tiers: readonly TierGroup[];
}

/** A name without what stands behind it in brackets. */
const short = (name: string): string => name.replace(/\s*[（(].*[)）]$/, '');

/** All groups that have a project: counties in focus, other units, then what is known for the city only. */
export function countyGroups(atlas: Atlas, locale: Locale): CountyGroup[] {
  const words = wallWords[locale];
  const stages = new Map(
    atlas.stages.map((stage) => [stage.stage_id, pick(stage, 'name', locale)]),
  );
  const rank = ({ region_id, in_focus }: Atlas['regions'][number]): number =>
    region_id === CITY ? 2 : in_focus ? 0 : 1;
  const regions = [...atlas.regions].sort((a, b) => rank(a) - rank(b));
  let number = 0;
  return regions.flatMap((region): CountyGroup[] => {
    const items = projectsOf(atlas, region.region_id);
    if (!items.length) return [];
    const rowOf = (ref: Ref): Numbered => {
      const item = items.find((each) => each.ref === ref)!;
      const amount = item.row.investment_100m_cny;
      const names = industriesOf(item.industries, atlas, locale).map(({ name }) => short(name));
      return {
        number: ++number,
        ref,
        item,
        name: pick(item.row, 'name', locale),
        industry: list(names, locale),
        ink: industryInk(item.industries[0]),
        stage: stages.get(item.row.stage_id) ?? item.row.stage_id,
        amount: amount === null ? words.amountMissing : money(amount, locale),
        stated: amount !== null,
      };
    };
    const tiers = tiersOf(atlas, region.region_id, locale)
      .filter(({ projects }) => projects.length)
      .map(({ id, size, who, note, projects }) => ({
        id,
        title: words.tier(size, who, note),
        rows: projects.map(({ ref }) => rowOf(ref)),
      }));
    const city = region.region_id === CITY;
    return [
      {
        id: region.region_id,
        name: city ? words.city : pick(region, 'name', locale),
        count: items.length,
        tiers,
      },
    ];
  });
}

/** The rows of some groups, in the order of their numbers. */
export const rowsOf = (groups: readonly CountyGroup[]): Numbered[] =>
  groups.flatMap(({ tiers }) => tiers.flatMap(({ rows }) => rows));
