/**
 * Where the symbols of the projects and their numbers stand on the map: laid out by the builders of the scene, with
 * room for each number in its symbol or, where that is too small, beside it. Pixels of a frame at symbol factor 1.
 */
import type { Locale } from '$lib/i18n/locale';
import type { Atlas, Ref } from '$lib/model/atlas';
import { NAMED_PROJECTS } from '$lib/model/measures';
import { finished } from '$lib/steps/turns';
import type { Base } from '$lib/scene/base';
import { inCounties, partOf, type InCounties } from '$lib/scene/counties';
import { choiceOf } from '$lib/scene/emphasis';
import { regionRef, type Entry } from '$lib/scene/entry';
import { lift, reach, type Glyph } from '$lib/scene/glyph';
import { keptFree, seatDiscs } from '$lib/scene/ground';
import { areas, drawProject, measureOf } from '$lib/scene/investment';
import { labels } from '$lib/scene/labels';
import { legends } from '$lib/scene/legends';
import { atPlaces, courses, halos } from '$lib/scene/places';
import { rehomed } from '$lib/scene/rehome';
import type { Label, Mark, Scene } from '$lib/scene/scene';
import type { Numbered } from './numbers';
import { widthOf } from './pen';
import { SYMBOL_AIR } from './paper';

/** Width in pixels of the frame in which symbols are laid out on A3; larger papers have room for finer symbols. */
const FRAME_PX = 480;
/** Wider frames are tried where a county is too full, up to a limit for the sake of one pack a county. */
const WIDER = [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2];
const WIDER_FOR_ONE = 1.35;

/** A symbol with its number, in pixels around the middle of the room that both take. */
export interface Cell {
  readonly row: Numbered;
  readonly glyph: Glyph;
  /** Radius of that room. */
  readonly r: number;
  /** Way from its middle to the symbol's and to the number's. */
  readonly symbol: number;
  readonly number: number;
  readonly inside: boolean;
}

/** A project on the map. */
export interface Placed extends Cell {
  readonly mark: Mark;
  /** Way of the symbol from its place, with the point on which it may stand. */
  readonly offset: readonly [number, number];
}

export interface MapPlan {
  /** What is below the numbers; its marks are the rooms of symbols with their numbers. */
  readonly scene: Scene;
  readonly placed: readonly Placed[];
  /** What has no place, in the order of its numbers. */
  readonly shelf: readonly Cell[];
  /** Type size of the numbers in millimetres. */
  readonly type: number;
  /** Width of the frame in pixels, and millimetres of a pixel. */
  readonly width: number;
  readonly unit: number;
  /** Pixels by which some symbol lacks room; 0 where all have it. */
  readonly lacking: number;
  /** Some county has its symbols in several packs. */
  readonly split: boolean;
}

export interface PlanInput {
  readonly atlas: Atlas;
  readonly base: Base;
  readonly rows: readonly Numbered[];
  readonly locale: Locale;
  /** Width of the frame and type size of the numbers in millimetres. */
  readonly frame: number;
  readonly type: number;
  /** Factor of FRAME_PX. */
  readonly fine: number;
}

/** Radius in millimetres of the circle around a number, of two digits at least. */
const numberRadius = (number: number, type: number): number =>
  Math.hypot(widthOf(String(number).padStart(2, '8'), type) / 2, 0.37 * type);

/** Pixels from the rim of a symbol inwards that its outline takes, at most. */
const lineIn = ({ shape, stage }: Glyph): number =>
  shape === 'ring' ? 3 : stage === 'construction' || stage === 'revitalisation' ? 1.5 : 1;

/** A symbol and its number in a frame with so many millimetres a pixel. */
function cellOf(row: Numbered, type: number, unit: number, locale: Locale): Cell {
  const need = numberRadius(row.number, type) / unit;
  const drawn = drawProject(row.item, locale)!.glyph;
  // The size of a ring says nothing: it may be as large as its number asks for.
  const r = drawn.shape === 'ring' ? Math.max(drawn.r, need + 3) : drawn.r;
  const glyph = { ...drawn, r, air: SYMBOL_AIR };
  if (glyph.r - lineIn(glyph) >= need)
    return { row, glyph, r: reach(glyph), symbol: 0, number: 0, inside: true };
  const text = widthOf(String(row.number), type) / unit;
  const whole = 2 * reach(glyph) + 1 + text;
  return {
    row,
    glyph,
    r: Math.max(whole / 2, need),
    symbol: reach(glyph) - whole / 2,
    number: (whole - text) / 2,
    inside: false,
  };
}

/** The symbol of a station says what it is, and the legend what the symbol is. */
const brief = (name: string): string => name.replace(/ railway station$/, ' Station');

/** On a sheet no layer comes or goes: the name of a county keeps beside its one pack. */
function besides({ style, ref }: Label, { packs }: InCounties): Partial<Label> {
  const own = packs.filter(({ region_id }) => style === 'county' && regionRef(region_id) === ref);
  return own.length === 1 ? { at: own[0]!.at, gap: own[0]!.radius } : {};
}

/** The room of a symbol and its number as one glyph, for the builders of the scene. */
const room = ({ glyph, r }: Cell): Glyph => ({ ...glyph, r: r - (reach(glyph) - glyph.r) });

function planFor(input: PlanInput, width: number): MapPlan {
  const { atlas, base, rows, locale, frame, type } = input;
  const unit = frame / width;
  const view = { layers: ['investment'], metric: NAMED_PROJECTS, focus: null } as const;
  const choice = choiceOf(atlas, view);
  const measure = measureOf(atlas, view);
  const cells = new Map<Ref, Cell>(rows.map((row) => [row.ref, cellOf(row, type, unit, locale)]));
  const entries = rows.map(({ ref, item, amount }): Entry => ({
    item,
    layer: 'investment',
    glyph: room(cells.get(ref)!),
    figure: amount,
  }));
  const atSites = finished(
    atPlaces(entries, seatDiscs(atlas, width), choice, base, width, rehomed),
  );
  const counties = finished(
    inCounties(entries, new Map(), atSites.taken, keptFree(atlas, width), choice, base, width),
  );
  const drawn = [...atSites.drawn, ...counties.drawn];
  const links = courses(atSites.drawn);
  const own = entries.map((entry) => ({ ...entry, glyph: cells.get(entry.item.ref)!.glyph }));
  const scene: Scene = {
    areas: areas(atlas, null, choice),
    halos: halos(atSites.drawn),
    marks: [...counties.frames, ...drawn.map(({ mark }) => mark), ...atSites.leaders],
    links,
    columns: [],
    // Numbers stand for the names of projects, and for the counts of packs.
    labels: labels({ atlas, view, measure, choice, drawn, counties, base, locale, width })
      .filter(({ style }) => style !== 'mark' && style !== 'pack')
      .map((label) => ({ ...label, ...besides(label, counties), lines: label.lines.map(brief) })),
    shelf: [],
    legends: legends({
      atlas,
      measure: null,
      hatched: false,
      entries: own,
      counted: [],
      counts: null,
      links,
      landmarks: false,
      leaders: atSites.leaders.length > 0,
      part: counties.packs.map((pack) => partOf(pack, counties.packs)).find((part) => part) ?? null,
      locale,
    }),
    fit: 1,
  };
  const placed = drawn.map(({ entry, mark }): Placed => {
    const cell = cells.get(entry.item.ref)!;
    const { pinned } = mark.glyph;
    const glyph = pinned ? { ...cell.glyph, pinned } : cell.glyph;
    const down = pinned ? lift(mark.glyph) - lift(glyph) : 0;
    return { ...cell, glyph, mark, offset: [mark.offset[0], mark.offset[1] + down] };
  });
  const shown = new Set(placed.map(({ row }) => row));
  return {
    scene,
    placed,
    shelf: rows.filter((row) => !shown.has(row)).map(({ ref }) => cells.get(ref)!),
    type,
    width,
    unit,
    lacking: counties.lacking,
    split: counties.packs.some((pack) => partOf(pack, counties.packs) !== null),
  };
}

/**
 * The plan in the frame of the largest symbols for which all counties have room, in one pack each if that does not cost
 * too much of their size; or else the one that lacks least.
 */
export function mapPlan(input: PlanInput): MapPlan {
  let best: MapPlan | null = null;
  for (const wider of WIDER) {
    if (best?.lacking === 0 && wider > WIDER_FOR_ONE) break;
    const plan = planFor(input, FRAME_PX * input.fine * wider);
    if (plan.lacking === 0 && !plan.split) return plan;
    if (!best || plan.lacking < best.lacking) best = plan;
  }
  return best!;
}
