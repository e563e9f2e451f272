/** The list in one order: what states nothing to order by comes last, under a heading that says so. */
import { list as joined } from '$lib/i18n/format';
import { findWords } from '$lib/i18n/find';
import { findBarWords } from '$lib/i18n/find-bar';
import { pick, TAG, type Locale } from '$lib/i18n/locale';
import type { Atlas, Item } from '$lib/model/atlas';
import type { Sort } from '$lib/state/view';
import { amountOf, valuesOf } from '$lib/model/values';
import { facetName } from '$lib/model/facet-names';
import { NOT_STATED } from '$lib/model/filter';
import type { ListGroup, ListRegion, ListRow } from '$lib/ui/rows';

type RowOf = (item: Item) => ListRow;

const part = (title: string, items: readonly Item[], row: RowOf): ListRegion[] =>
  items.length ? [{ ref: null, title, rows: items.map(row) }] : [];

/** By amount, the largest first; then projects without one, then what has none by its kind. */
function byAmount(items: readonly Item[], row: RowOf, locale: Locale): ListRegion[] {
  const words = findWords[locale];
  const stated = items.filter((item) => amountOf(item) !== null);
  stated.sort((a, b) => (amountOf(b) ?? 0) - (amountOf(a) ?? 0));
  const open = items.filter((item) => item.kind === 'project' && amountOf(item) === null);
  const others = items.filter(({ kind }) => kind !== 'project');
  return [
    ...part('', stated, row),
    ...part(words.noAmount, open, row),
    ...part(words.asksNoAmount, others, row),
  ];
}

function byName(items: readonly Item[], row: RowOf, locale: Locale): ListRegion[] {
  const { compare } = new Intl.Collator(TAG[locale], { numeric: true });
  const named = items.map((item) => ({ item, name: pick(item.row, 'name', locale) }));
  named.sort((a, b) => compare(a.name, b.name));
  return part(
    '',
    named.map(({ item }) => item),
    row,
  );
}

/** In the order of the stages; then those whose stage is not stated, then what has none by its kind. */
function byStage(items: readonly Item[], row: RowOf, atlas: Atlas, locale: Locale): ListRegion[] {
  const by = new Map<string, Item[]>();
  for (const item of items) {
    const [stage = ''] = valuesOf('stages', item, atlas);
    const same = by.get(stage);
    if (same) same.push(item);
    else by.set(stage, [item]);
  }
  const words = findWords[locale];
  return [
    ...atlas.stages.flatMap(({ stage_id }) =>
      part(facetName('stages', stage_id, atlas, locale), by.get(stage_id) ?? [], row),
    ),
    ...part(words.noStage, by.get(NOT_STATED) ?? [], row),
    ...part(words.asksNoStage, by.get('') ?? [], row),
  ];
}

/** Items as one list; `row` makes a row of each, to which the county is added. */
export function sortedOf(
  items: readonly Item[],
  sort: Exclude<Sort, 'county'>,
  row: RowOf,
  atlas: Atlas,
  locale: Locale,
): ListGroup[] {
  const placed: RowOf = (item) => {
    const made = row(item);
    return {
      ref: made.ref,
      name: made.name,
      get figure() {
        return made.figure;
      },
      get sub() {
        return joined([pick(item.region, 'name', locale), made.sub].filter(Boolean), locale);
      },
      get lit() {
        return made.lit;
      },
    };
  };
  const regions =
    sort === 'amount'
      ? byAmount(items, placed, locale)
      : sort === 'name'
        ? byName(items, placed, locale)
        : byStage(items, placed, atlas, locale);
  return [{ id: 'sorted', title: findBarWords[locale].orders[sort], count: items.length, regions }];
}
