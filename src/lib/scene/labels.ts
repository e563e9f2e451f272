/** What is named on the map. Whether a name finds room is decided in placement. */
import { pick, type Locale } from '$lib/i18n/locale';
import { sceneWords } from '$lib/i18n/scene-words';
import { CITY, type Atlas, type Item } from '$lib/model/atlas';
import type { Measure } from '$lib/model/measures';
import { finished, type Steps } from '$lib/steps/turns';
import { together, type Choice } from './emphasis';
import { beside, PACK_SIDES, type Direction } from './candidates';
import { regionRef, type CountyPack, type Drawn, type SceneBase, type SceneView } from './entry';
import { fromGrid, toWidth } from './frame';
import { reach } from './glyph';
import { referenceLabels } from './ground';
import { figureOf, isOpen, measureOf } from './investment';
import { ALL_LAYERS } from './layout';
import { partOf, type InCounties } from './counties';
import { covers } from './obstacles';
import { LABEL_SIZES, LINE } from './label-sizes';
import { boxOf } from './placement';
import type { Emphasis, Label, LonLat, Mark } from './scene';
import type { Disc } from './settle';
import { estimate } from './text-width';
import { wrap } from './wrap';

/** So many of the largest amounts without a place of their own are named too. */
const LARGEST = 5;

/** Share of the usual width of lines that a name may be broken into where there is little room. */
const NARROW = 0.6;

/** Characters before the id in the ref of a region. */
const REGIONS = regionRef('').length;

const PRIORITY = {
  county: 1000,
  figure: 900,
  pack: 600,
  mark: 400,
  unit: 300,
  neighbour: 100,
} as const;

/** What the choice lights up is named first, what it dims last. */
const WEIGHT: Record<Emphasis, number> = { lit: 150, plain: 0, dim: -250 };

interface Input {
  readonly atlas: Atlas;
  readonly view: SceneView;
  readonly measure: Measure | null;
  readonly choice: Choice;
  readonly drawn: readonly Drawn[];
  readonly counties: InCounties;
  readonly base: SceneBase;
  readonly locale: Locale;
  /** Width of the frame in pixels that the symbols were laid out in. */
  readonly width: number;
}

/** A name as maps have it: English leaves out what kind of unit it is, in Chinese that is one character of the name. */
const nameOf = (region: Atlas['regions'][number], locale: Locale): string =>
  locale === 'en' ? region.short_en : region.name_zh;

/**
 * Counties with their figure, districts with their name only. A county is named at its middle or wherever else on its
 * land there is room, whatever its symbols are: so the name stays when they change.
 */
function unitLabels({ atlas, view, measure, choice, base, locale }: Input): Label[] {
  const units = atlas.regions.filter(({ region_id }) => region_id !== CITY);
  const withAll = measureOf(atlas, { ...view, layers: ALL_LAYERS });
  /** A symbol has its figure beside it. */
  const figures = (of: Measure | null, id: string): string[] =>
    of && (of.encoding !== 'symbol' || !of.values.has(id)) ? figureOf(atlas, of, id, locale) : [];
  return units.flatMap((region): Label[] => {
    const id = region.region_id;
    const at = base.centres[id];
    if (!at) return [];
    const style = region.in_focus ? 'county' : 'unit';
    const name = nameOf(region, locale);
    const room = [name, ...figures(withAll, id)];
    return [
      {
        id: `${style}:${id}`,
        ref: regionRef(id),
        at,
        offset: [0, 0],
        gap: 0,
        lines: region.in_focus ? [name, ...figures(measure, id)] : [name],
        style,
        priority: PRIORITY[style],
        emphasis: choice.area(id),
        spots: spots(base, id),
        ...(region.in_focus && {
          home: regionRef(id),
          room,
          brief: sceneWords[locale].brief(room[1] ?? ''),
          // With all layers there is a measure.
          open: isOpen(atlas, withAll!, id),
          // In English a name may be of two words.
          narrow:
            locale === 'en'
              ? name
                  .split(' ')
                  .slice(0, 1)
                  .filter((word) => word !== name)
              : [],
        }),
      },
    ];
  });
}

/** What the symbols of a measure say, in them or beside them. */
const figureLabels = ({ atlas, measure, counties, choice, locale }: Input): Label[] =>
  counties.symbols.map(({ ref, at, glyph }) => {
    const id = ref.slice(REGIONS);
    const lines = measure ? figureOf(atlas, measure, id, locale) : [];
    return {
      id: `figure:${id}`,
      ref,
      at,
      offset: [0, 0],
      gap: reach(glyph),
      lines,
      narrow: lines.slice(0, 1).map(sceneWords[locale].brief),
      style: 'count',
      // The largest comes first, and none goes without its figure for want of room beside it.
      priority: PRIORITY.figure + Math.min(glyph.r, 50),
      led: 'near',
      emphasis: choice.area(id),
      home: ref,
    };
  });

const spots = (base: SceneBase, id: string): LonLat[] =>
  (base.spots[id] ?? []).map(([x, y]) => fromGrid([x, y]));

const neighbourLabels = ({ base, locale }: Input): Label[] =>
  base.neighbours.map((neighbour) => ({
    id: `neighbour:${neighbour.id}`,
    ref: null,
    at: neighbour.at,
    offset: [0, 0],
    gap: 0,
    lines: [pick(neighbour, 'name', locale)],
    style: 'neighbour',
    priority: PRIORITY.neighbour,
    emphasis: 'plain',
  }));

/** The sea off the coast, at its middle in the home view. */
const SEA: LonLat = [121.3, 40.72];

const seaLabel = ({ locale }: Input): Label => ({
  id: 'sea',
  ref: null,
  at: SEA,
  offset: [0, 0],
  gap: 0,
  lines: [sceneWords[locale].sea],
  style: 'neighbour',
  priority: PRIORITY.neighbour,
  emphasis: 'plain',
});

/** Pixels within which the count of a pack would be read as that of another symbol. */
const NEAR = 10;

interface Near extends Disc {
  readonly at: LonLat;
}

/** All symbols outside packs and the frames of these, with the ground on which a count would be read as theirs. */
const nearTo = ({ drawn, counties, width }: Input): Near[] =>
  [
    ...drawn.filter(({ placed }) => placed).map(({ mark }) => mark),
    ...counties.symbols,
    ...counties.frames,
  ].map(({ at, offset, glyph }) => {
    const [x, y] = toWidth(at, width);
    return { at, x: x + offset[0], y: y + offset[1], r: reach(glyph) + NEAR };
  });

/**
 * The sides of a pack for a text beside it, or else for a shorter one: those on which it is near no other symbol, or all if
 * there is none.
 */
function sidesOf(pack: CountyPack, texts: readonly string[], near: readonly Near[], width: number) {
  const [px, py] = toWidth(pack.at, width);
  const others = near.filter(({ at }) => at !== pack.at);
  for (const text of texts) {
    const size = [estimate(text, LABEL_SIZES.pack), LABEL_SIZES.pack * LINE] as const;
    const isClear = (side: Direction): boolean => {
      const box = boxOf([px, py], beside(side, pack.radius, size), size);
      return !others.some((disc) => covers(disc, box));
    };
    const clear = PACK_SIDES.filter(isClear);
    if (clear.length) return clear;
  }
  return PACK_SIDES;
}

/** How many rows a pack holds, and of how many where a county needs several. */
function* packLabels(input: Input): Steps<Label[]> {
  const { drawn, counties, base, locale, width } = input;
  const words = sceneWords[locale];
  const near = nearTo(input);
  const found: Label[] = [];
  for (const [i, pack] of counties.packs.entries()) {
    yield;
    const { region_id, at, radius, count } = pack;
    const part = partOf(pack, counties.packs);
    const inside = drawn.filter(({ mark, placed }) => !placed && mark.at === at);
    // What its frame means is in the legend.
    const brief = part ? words.packedPart(part.count, part.total) : words.packedBrief(count);
    const text = part ? words.packedIn(brief) : words.packed(count);
    found.push({
      id: part ? `pack:${region_id}:${i}` : `pack:${region_id}`,
      ref: regionRef(region_id),
      at,
      offset: [0, 0],
      gap: radius,
      lines: [text],
      narrow: [brief],
      style: 'pack',
      priority: PRIORITY.pack,
      emphasis: together(inside.map(({ mark }) => mark.emphasis)),
      spots: spots(base, region_id),
      home: regionRef(region_id),
      homeOnly: true,
      sides: sidesOf(pack, [text, brief], near, width),
    });
  }
  return found;
}

const amountOf = ({ entry: { item } }: Drawn): number =>
  item.kind === 'project' ? (item.row.investment_100m_cny ?? 0) : 0;

/** What is named before all else but the counties, which stand where they are whatever is chosen. */
export const AFTER_COUNTIES = PRIORITY.county - 1;

/** The name of a row at its symbol; with `led` a line may lead to it, and its lines may be narrow. */
export function nameAt(
  mark: Mark,
  item: Item,
  locale: Locale,
  priority: number,
  led: Label['led'] | null,
): Label {
  const name = pick(item.row, 'name', locale);
  const lines = wrap(name, locale);
  const narrow = led ? wrap(name, locale, NARROW) : lines;
  return {
    id: `mark:${mark.ref}`,
    ref: mark.ref,
    at: mark.at,
    offset: mark.offset,
    gap: reach(mark.glyph),
    lines,
    style: 'mark',
    priority,
    emphasis: mark.emphasis,
    home: regionRef(item.region.region_id),
    ...(led && { led }),
    ...(narrow.join() !== lines.join() && { narrow }),
  };
}

/** Rows at a place, the chosen row, and the largest amounts among the others. */
function markLabels({ drawn, choice, locale }: Input): Label[] {
  const largest = drawn
    .filter((one) => !one.placed && amountOf(one) > 0)
    .sort((a, b) => amountOf(b) - amountOf(a))
    .slice(0, LARGEST);
  const named = drawn.filter(
    (one) => one.placed || largest.includes(one) || one.mark.ref === choice.ref,
  );
  // What makes all others small is not to go without a name.
  const most = Math.max(1, ...drawn.map(amountOf));
  return named.map((one) => {
    const { item } = one.entry;
    const { mark, placed } = one;
    const chosen = mark.ref === choice.ref;
    // In a pack a name without a line might be another symbol's.
    const led = chosen ? 'far' : amountOf(one) === most || !placed ? 'near' : null;
    // A large symbol without a name asks more questions than a small one; the chosen one most.
    const priority = chosen
      ? AFTER_COUNTIES
      : PRIORITY.mark + (placed ? 0 : -50) + Math.min(mark.glyph.r, 50) + WEIGHT[mark.emphasis];
    return { ...nameAt(mark, item, locale, priority, led), homeOnly: !placed && !chosen };
  });
}

/** All labels of a scene, in no particular order. */
export const labels = (input: Input): Label[] => finished(labelSteps(input));

/** The same in steps. */
export function* labelSteps(input: Input): Steps<Label[]> {
  const counties = [...unitLabels(input), ...figureLabels(input)];
  yield;
  const packs = yield* packLabels(input);
  yield;
  return [
    ...counties,
    ...packs,
    ...markLabels(input),
    ...neighbourLabels(input),
    seaLabel(input),
    ...referenceLabels(input.atlas, input.locale),
  ];
}
