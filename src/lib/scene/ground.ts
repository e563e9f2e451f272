/**
 * What is on the map but not in the document: seats, stations, port and airport to find one's way by, and,
 * where the reader asks for them, well-known places.
 */
import { pick, type Locale } from '$lib/i18n/locale';
import { isApproximatePlace, refOf, type Atlas, type Landmark } from '$lib/model/atlas';
import type { Place, SceneView } from './entry';
import { NOMINAL, toWidth } from './frame';
import { reach, type Glyph, type Shape } from './glyph';
import { hundredths } from './pack';
import type { Halo, Label, LonLat, Mark } from './scene';
import type { Disc } from './settle';

/** Symbols of the places of reference by kind; they are small, grey and answer no pointer. */
export const REFERENCE: Readonly<Record<string, { shape: Shape; r: number }>> = {
  seat: { shape: 'seat', r: 3.6 },
  station: { shape: 'station', r: 3.8 },
  port: { shape: 'port', r: 5 },
  airport: { shape: 'airport', r: 5 },
};

/**
 * MapLibre zoom from which a kind of place is named; what is not in here always is, where it fits. A seat in the home
 * view stands in a county that has the same name.
 */
const NAMED_FROM: Readonly<Record<string, number>> = { seat: 8.6, station: 8.6 };

/**
 * Higher wins: what has the best claim on a reader who looks for the way. Only names of counties come before most of
 * them, so that names of rows keep clear of them; stations are many and stand back behind those.
 */
const PRIORITY: Readonly<Record<string, number>> = {
  seat: 660,
  airport: 650,
  port: 640,
  station: 340,
};

export const referenceGlyph = (kind: string, approximate = false): Glyph => ({
  ...(REFERENCE[kind] ?? REFERENCE['seat']!),
  ink: 'muted',
  ...(approximate ? { approximate: true } : {}),
});

/** A seat is called by the town in brackets where the table gives both its names, an airport without its codes. */
const nameOf = (place: Place, locale: Locale): string => {
  const name = pick(place, 'name', locale);
  return /（(.*(?:县城|市区))）$/.exec(name)?.[1] ?? name.replace(/ ?[（(][A-Z/]+[)）]$/, '');
};

/** Two of a kind closer than this, in pixels of the nominal frame, are both named from a closer zoom on. */
const CROWDED = 8;
const CROWDED_FROM_ZOOM = 9.5;

const nominal = ({ lon, lat }: Place): [number, number] => toWidth([lon, lat], NOMINAL);

function farFrom(a: Place, b: Place): number {
  const [[ax, ay], [bx, by]] = [nominal(a), nominal(b)];
  return Math.hypot(ax - bx, ay - by);
}

/** Pixels around a county seat that symbols of other places leave free: its mark keeps its size where they are smaller. */
const SEAT_CLEAR = 4.5;
/** As many that packs leave free if they can, so that it can be named as well. */
const SEAT_ROOM = 6;

const around = ({ lon, lat }: Place, r: number, width: number): Disc => {
  const [x, y] = toWidth([lon, lat], width);
  return { x, y, r };
};

const seatsOf = (atlas: Atlas): Place[] => atlas.reference.filter(({ kind }) => kind === 'seat');

/** The county seats as discs of a frame of some width, which symbols keep clear of. */
export const seatDiscs = (atlas: Atlas, width: number): Disc[] =>
  seatsOf(atlas).map((place) => around(place, SEAT_CLEAR, width));

/**
 * What packs leave free if they can, as discs of a frame of some width: the seats and, shown or not, the
 * well-known places, so that those move nothing when they come.
 */
export const keptFree = (atlas: Atlas, width: number): Disc[] => [
  ...seatsOf(atlas).map((place) => around(place, SEAT_ROOM, width)),
  ...atlas.landmarks.map(({ place }) => around(place, reach(LANDMARK), width)),
];

/**
 * The places of reference: each with its name and its symbol, which are there together or not at all, and below the
 * zoom that names it, or where only the symbol has room, as the symbol alone.
 */
export const referenceLabels = (atlas: Atlas, locale: Locale): Label[] =>
  atlas.reference.flatMap((place, i): Label[] => {
    const crowded = atlas.reference
      .slice(0, i)
      .some((other) => other.kind === place.kind && farFrom(other, place) < CROWDED);
    const dot = referenceGlyph(place.kind, isApproximatePlace(place));
    const priority = PRIORITY[place.kind] ?? 50;
    const from = crowded ? CROWDED_FROM_ZOOM : NAMED_FROM[place.kind];
    const named: Label = {
      id: `reference:${place.place_id}`,
      ref: refOf('places', place.place_id),
      at: [place.lon, place.lat],
      offset: [0, 0],
      gap: dot.r + 1,
      lines: [nameOf(place, locale)],
      style: 'reference',
      priority,
      emphasis: 'plain',
      dot,
      ...(from === undefined ? {} : { from_zoom: from }),
    };
    if (from === undefined || crowded) return [named];
    // Named, its symbol is there already and leaves no room for another one.
    const { from_zoom: _, ...alone } = named;
    return [named, { ...alone, id: `symbol:${place.place_id}`, lines: [], priority: priority - 1 }];
  });

/** An open shape, so that no one takes it for something that the document names. */
export const LANDMARK: Glyph = { shape: 'landmark', r: 6, ink: 'context' };

/** Steps of the search for a free place, in pixels, and how far it may go. */
const STEP = 3;
const FARTHEST = 18;

/** A disc that stands off its place. */
interface Off extends Disc {
  readonly way: readonly [number, number];
}

/** How much larger a map may be: there the places are farther from each other, and ways as long as before. */
const CLOSER = [1, 1.5, 2, 3, 5, 8];

/** Whether two discs are a pixel apart, by the ways from the one to the other; by squares, as thousands are asked. */
const areClear = (x: number, y: number, a: Disc, b: Disc): boolean =>
  x * x + y * y >= (a.r + b.r + 1) ** 2;

/** Whether two that stand off their places keep clear of each other on every map. */
const keepClear = (a: Disc, [dx, dy]: Off['way'], b: Off): boolean =>
  CLOSER.every((times) =>
    areClear((b.x - a.x) * times + b.way[0] - dx, (b.y - a.y) * times + b.way[1] - dy, a, b),
  );

/** The shortest way that takes a disc clear of all others, or null where none does that is short enough. */
function wayOut(disc: Disc, others: readonly Disc[], off: readonly Off[]): [number, number] | null {
  const clear = (dx: number, dy: number): boolean =>
    others.every((other) => areClear(other.x - disc.x - dx, other.y - disc.y - dy, disc, other)) &&
    off.every((other) => keepClear(disc, [dx, dy], other));
  for (let far = 0; far <= FARTHEST; far += STEP)
    for (let i = 0; i < 24; i++) {
      const turn = (i * Math.PI) / 12;
      const [dx, dy] = [far * Math.cos(turn), far * Math.sin(turn)];
      if (clear(dx, dy)) return [hundredths(dx), hundredths(dy)];
    }
  return null;
}

export interface Landmarks {
  readonly marks: Mark[];
  readonly halos: Halo[];
  readonly labels: Label[];
  readonly taken: Disc[];
}

/**
 * Well-known places, if the view shows them, in a frame of some width; `taken` is covered by marks of the
 * document already.
 */
export function landmarks(
  atlas: Atlas,
  { context, focus }: SceneView,
  taken: readonly Disc[],
  width: number,
  locale: Locale,
): Landmarks {
  const found: Landmarks = { marks: [], halos: [], labels: [], taken: [...taken] };
  if (!context) return found;
  const off: Off[] = [];
  // Where it can it leaves the marks of reference in sight.
  const marked = atlas.reference.map((place) => around(place, referenceGlyph(place.kind).r, width));
  for (const landmark of atlas.landmarks) {
    const { ref, place, approximate } = landmark;
    const at: LonLat = [place.lon, place.lat];
    const [x, y] = toWidth(at, width);
    const disc = { x, y, r: reach(LANDMARK) };
    const offset = wayOut(disc, [...taken, ...marked], off) ?? wayOut(disc, taken, off);
    // What the document says keeps its place; such a one is in the list only.
    if (!offset) continue;
    const glyph: Glyph = { ...LANDMARK, ...(approximate ? { approximate } : {}) };
    const emphasis = focus === ref ? 'lit' : 'plain';
    off.push({ ...disc, way: offset });
    found.taken.push({ ...disc, x: x + offset[0], y: y + offset[1] });
    found.marks.push({ ref, at, offset, glyph, emphasis, pickable: true });
    found.labels.push(labelOf(landmark, at, offset, locale));
    if (approximate)
      found.halos.push({ ref, at, radius_m: place.precision_m, ink: LANDMARK.ink, emphasis });
  }
  return found;
}

const labelOf = (
  { ref, place }: Landmark,
  at: LonLat,
  offset: readonly [number, number],
  locale: Locale,
): Label => ({
  id: `landmark:${place.place_id}`,
  ref,
  at,
  offset,
  gap: reach(LANDMARK),
  lines: [pick(place, 'name', locale)],
  style: 'landmark',
  // Last: it moves nothing.
  priority: 10,
  emphasis: 'plain',
});
