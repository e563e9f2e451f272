/**
 * Counts in the place of symbols, where a layer has more rows than the map can show one by one: one mark a county for
 * what is known of the county only, marks on a grid that follows the zoom for what has a place, and counts by industry
 * on the shelf. The time grows with the number of rows, the number of marks does not.
 */
import { countWords } from '$lib/i18n/counts';
import { list, number } from '$lib/i18n/format';
import { pick } from '$lib/i18n/locale';
import { sceneWords } from '$lib/i18n/scene-words';
import { refOf, type Ref } from '$lib/model/atlas';
import { finished } from '$lib/steps/turns';
import { industryInk } from '$lib/theme/palette';
import { crowded } from './crowd';
import { countScale, type CountScale } from './count-scale';
import type { Binned, Binning, BinInput, Layer } from './entry';
import { fromGrid, GRID, toWidth } from './frame';
import { reach } from './glyph';
import { industriesOf, pilesOf, standingOf, told, type Pile, type Piles } from './piles';
import { findRoom } from './room';
import type { Bin, Label, LonLat, Mark, ShelfGroup } from './scene';
import { apart, between, type Disc } from './settle';

/** Side in pixels of a square of the grid: as wide as the largest count. */
const CELL = 54;
/** Zooms closer than home at which the grid is at its finest: then a square is less than a hundred metres wide. */
const FINEST = 8;
/** Marks that the grid may have: with more, its squares are those of a view further out. */
const MOST_CELLS = 1500;
/** So many counts make way for each other pair by pair; where there are more, they stay in their squares. */
const MOST_MOVED = 250;
/** Degrees around the outermost places of a count that belong to it: one place alone has an extent too. */
const AROUND = 0.001;
/** Industries that a count names. */
const NAMED = 3;

/** Piles that are counted together, and the sum of their places in pixels, each as often as it has rows. */
interface Group {
  readonly key: string;
  readonly piles: Pile[];
  count: number;
  x: number;
  y: number;
  lon: [number, number];
  lat: [number, number];
}

const newGroup = (key: string): Group => ({
  key,
  piles: [],
  count: 0,
  x: 0,
  y: 0,
  lon: [Infinity, -Infinity],
  lat: [Infinity, -Infinity],
});

/** The largest first. */
const inOrder = (groups: Iterable<Group>): Group[] =>
  [...groups].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));

/** What has a place, by the squares of a grid in a frame of this width. */
function cellsOf({ places }: Piles, width: number): Group[] {
  const cells = new Map<string, Group>();
  for (const [{ lon, lat }, pile] of places) {
    const [x, y] = toWidth([lon, lat], width);
    const key = `${Math.floor(x / CELL)}:${Math.floor(y / CELL)}`;
    let group = cells.get(key);
    if (!group) cells.set(key, (group = newGroup(key)));
    const count = pile.rows.length;
    group.piles.push(pile);
    group.count += count;
    group.x += x * count;
    group.y += y * count;
    group.lon = [Math.min(group.lon[0], lon), Math.max(group.lon[1], lon)];
    group.lat = [Math.min(group.lat[0], lat), Math.max(group.lat[1], lat)];
  }
  return inOrder(cells.values());
}

/** What is known of its county only. */
const countiesOf = ({ counties }: Piles): Group[] =>
  inOrder(
    counties.map(([key, pile]) => ({ ...newGroup(key), piles: [pile], count: pile.rows.length })),
  );

/** The finest grid for a level that keeps to its limit, with the level that it is of. */
function gridFor(piles: Piles, level: number, width: number): { at: number; cells: Group[] } {
  for (let at = Math.max(0, Math.min(FINEST, Math.floor(level))); ; at--) {
    const cells = cellsOf(piles, width * 2 ** at);
    if (at === 0 || cells.length <= MOST_CELLS) return { at, cells };
  }
}

/** Where a count stands: at the middle of its rows, as far into its square as it needs to stand in none beside. */
function cellDisc({ key, count, x, y }: Group, scale: CountScale): Disc {
  const r = scale.radius(count);
  const [column = 0, row = 0] = key.split(':').map(Number);
  const within = (value: number, index: number): number => {
    const free = Math.max(0, CELL / 2 - r - 1);
    const middle = (index + 0.5) * CELL;
    return Math.max(middle - free, Math.min(value, middle + free));
  };
  return { x: within(x / count, column), y: within(y / count, row), r: r + 1 };
}

/** Discs moved apart, and off those that stay. */
function moved(discs: readonly Disc[], standing: readonly Disc[]): Disc[] {
  const ways = finished(apart([...discs, ...standing.map((disc) => ({ ...disc, fixed: true }))]));
  return discs.map(({ x, y, r }, i) => ({ x: x + ways[i]![0], y: y + ways[i]![1], r }));
}

/** Counts on the grid clear of what stands in this view; what touches none of it stays in its square. */
const clearOf = (cells: readonly Disc[], standing: readonly Disc[]): readonly Disc[] =>
  cells.length <= MOST_MOVED && cells.some((a) => standing.some((b) => between(a, b) < 0))
    ? moved(cells, standing)
    : cells;

/** The counts of the counties: where they find room at home, and there in every view. */
function countyDiscs(
  { base, width, taken }: BinInput,
  groups: readonly Group[],
  home: readonly Group[],
  scale: CountScale,
): Disc[] {
  const cells = home.map((cell) => cellDisc(cell, scale));
  const standing = [...taken, ...cells];
  const discs = groups.map(({ key, count }) => {
    const r = scale.radius(count) + 1;
    const id = key.split(':')[0]!;
    const [disc] = finished(findRoom(id, [r], standing, [], base, width)).discs;
    standing.push(disc!);
    return disc!;
  });
  // Those of small districts beside each other may lack room.
  return moved(discs, taken);
}

/** One count: its mark, its number, and what it says. */
function countOf(
  input: BinInput,
  ref: Ref,
  { piles, count }: Group,
  at: LonLat,
  scale: CountScale,
  press: string,
  rest: Pick<Bin, 'name' | 'layer' | 'region_id' | 'extent'>,
): { mark: Mark; label: Label; bin: Bin } {
  const { atlas, choice, locale } = input;
  const words = countWords[locale];
  const { emphasis, lit, held } = standingOf(piles, choice);
  const said = told(count, held, locale);
  const kinds = industriesOf(piles);
  const parts = kinds.map(([id, part]) => [industryInk(id), part / count] as const);
  const glyph = scale.glyph(count, parts);
  const nameOf = (id: string | undefined): string => {
    const industry = id === undefined ? undefined : atlas.industry(refOf('industries', id));
    return industry ? pick(industry, 'name', locale) : words.noIndustry;
  };
  // Of an industry that is chosen the number says how many it has here.
  const text =
    choice.industries.length && lit < count
      ? sceneWords[locale].packedPart(lit, count)
      : number(count, locale);
  return {
    mark: { ref, at, offset: [0, 0], glyph, emphasis, pickable: true },
    label: {
      id: ref,
      ref,
      at,
      offset: [0, 0],
      gap: glyph.r,
      lines: [text],
      style: 'count',
      // The larger ones first, all of them before the names of symbols.
      priority: PRIORITY + glyph.r,
      emphasis,
    },
    bin: {
      ref,
      count,
      ...said,
      sub: words.pressed(
        list(
          kinds.slice(0, NAMED).map(([id, part]) => words.part(nameOf(id), number(part, locale))),
          locale,
        ),
        press,
      ),
      kind: words.pressed(said.figure, press),
      ...rest,
    },
  };
}
const PRIORITY = 700;

/** Counts on the shelf: what is known of the city only, layer by layer and by industry. */
function shelved({ atlas, choice, locale }: BinInput, { city }: Piles, scale: CountScale) {
  const words = countWords[locale];
  const bins: Bin[] = [];
  const groups = [...city].map(([layer, pile]): ShelfGroup => {
    const items = industriesOf([pile]).map(([id, count]) => {
      const industry = id === undefined ? undefined : atlas.industry(refOf('industries', id));
      const name = industry ? pick(industry, 'name', locale) : words.noIndustry;
      const ref: Ref = `bins:city:${layer}:${id ?? ''}`;
      const rows = pile.rows.filter(({ item }) => item.industries[0] === id);
      const { emphasis, held } = standingOf([{ ...pile, rows }], choice);
      const said = told(count, held, locale);
      const { figure } = said;
      const { region_id } = atlas.city;
      const sub = words.pressCity(industry ? name : null);
      const kind = words.pressed(figure, sub);
      bins.push({ ref, count, name, ...said, sub, kind, layer, region_id, industry: id ?? '' });
      const glyph = scale.glyph(count, [[industryInk(id), 1]]);
      return { ref, glyph, name, figure, emphasis };
    });
    const [title, note] = [sceneWords[locale].layers[layer], sceneWords[locale].cityOnly];
    return { layer, title, note, more: words.shelfNote, count: pile.rows.length, items };
  });
  return { groups, bins };
}

/** Counts of the rows that are meant. */
function binned(input: BinInput): Binned {
  const { meant, all, level, atlas, locale, width } = input;
  const words = countWords[locale];
  const [whole, piles] = [pilesOf(all), pilesOf(meant)];
  const sizes = [
    ...[...cellsOf(whole, width), ...countiesOf(whole)].map(({ count }) => count),
    ...[...whole.city.values()].flatMap(({ kinds }) => [...kinds.values()]),
  ];
  const scale = countScale(sizes.reduce((most, size) => Math.max(most, size), 0));
  const { at, cells } = gridFor(piles, level, width);
  const counties = countiesOf(piles);
  const homes = countyDiscs(input, counties, cellsOf(piles, width), scale);
  const zoomed = width * 2 ** at;
  const here = ({ x, y, r }: Disc): Disc => ({ x: x * 2 ** at, y: y * 2 ** at, r });
  const placed = clearOf(
    cells.map((cell) => cellDisc(cell, scale)),
    [...homes, ...input.taken].map(here),
  );
  const back = ({ x, y }: Disc, frame: number): LonLat =>
    fromGrid([(x * GRID) / frame, (y * GRID) / frame]);

  const counts = [
    ...counties.map((group, i) => {
      const [region_id, layer] = group.key.split(':') as [string, Layer];
      const county = pick(atlas.region(refOf('regions', region_id))!, 'name', locale);
      const ref: Ref = `bins:county:${group.key}`;
      const [name, press] = [words.county(county), words.pressCounty(county)];
      const rest = { name, layer, region_id };
      return countOf(input, ref, group, back(homes[i]!, width), scale, press, rest);
    }),
    ...cells.map((group, i) => {
      const { lon, lat } = group;
      const extent = {
        west: lon[0] - AROUND,
        east: lon[1] + AROUND,
        south: lat[0] - AROUND,
        north: lat[1] + AROUND,
      };
      const ref: Ref = `bins:cell:${at}:${group.key}`;
      const rest = { name: words.near, extent };
      return countOf(input, ref, group, back(placed[i]!, zoomed), scale, words.pressNear, rest);
    }),
  ];
  const beside = shelved(input, piles, scale);
  const bins = [...counts.map(({ bin }) => bin), ...beside.bins];
  return {
    marks: counts.map(({ mark }) => mark),
    labels: counts.map(({ label }) => label),
    bins,
    shelf: beside.groups,
    legend: scale.legend(
      bins.map(({ count }) => count),
      locale,
    ),
    taken: counts.map(({ mark }) => {
      const [x, y] = toWidth(mark.at, width);
      return { x, y, r: reach(mark.glyph) };
    }),
  };
}

/** What draws more rows than symbols can show. */
export const binning: Binning = { crowded, binned };
