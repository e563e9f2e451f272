/** Which layers have more rows than symbols can show: their rows are counted instead (bins.ts). */
import { FEW, type Entry, type Layer } from './entry';
import { reach } from './glyph';

/** Marks that a scene may hold: above them drawing, naming and pointing take longer than a frame. */
export const MOST_MARKS = 2000;
/** Rows without a site in one county, and of more than a few (`FEW`) the sum of their squared radii: larger packs hide the map. */
export const MOST_PACKED = 120;
const PACKED_AREA = 50 ** 2;
/** Rows at one place: a disc of them covers the towns around it. */
export const MOST_AT_PLACE = 60;
/** Different places: symbols there make way for each other pair by pair. */
export const MOST_PLACES = 400;
/** Rows of one layer on the shelf. */
export const MOST_SHELVED = 200;

const NONE: ReadonlySet<Layer> = new Set();

/** The layers whose rows are to be counted; of small tables none. */
export function crowded(entries: readonly Entry[]): ReadonlySet<Layer> {
  // No limit is below this one.
  if (entries.length <= FEW) return NONE;
  const marks = new Map<Layer, number>();
  const spots = new Map<string, number>();
  const full = new Set<Layer>();
  const places = new Map<Layer, number>();
  const areas = new Map<string, number>();
  for (const { layer, item, glyph } of entries) {
    const { where, region } = item;
    const [spot, most] =
      'place' in where
        ? [`${layer} ${where.place.place_id}`, MOST_AT_PLACE]
        : [`${layer} ${region.region_id} -`, where.known === 'city' ? MOST_SHELVED : MOST_PACKED];
    const count = (spots.get(spot) ?? 0) + 1;
    spots.set(spot, count);
    if (count > most) full.add(layer);
    if (where.known === 'county') {
      const area = (areas.get(spot) ?? 0) + reach(glyph) ** 2;
      areas.set(spot, area);
      if (count > FEW && area > PACKED_AREA) full.add(layer);
    }
    if (where.known !== 'city') marks.set(layer, (marks.get(layer) ?? 0) + 1);
    if ('place' in where && count === 1) places.set(layer, (places.get(layer) ?? 0) + 1);
  }
  for (const [layer, count] of places) if (count > MOST_PLACES) full.add(layer);
  const left = [...marks].filter(([layer]) => !full.has(layer)).sort((a, b) => b[1] - a[1]);
  let sum = left.reduce((total, [, count]) => total + count, 0);
  for (const [layer, count] of left) {
    if (sum <= MOST_MARKS) break;
    full.add(layer);
    sum -= count;
  }
  return full;
}
