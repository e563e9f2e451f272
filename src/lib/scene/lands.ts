/** Whose land a name stands on, or by: counties and districts as the spots on them, in pixels of the stage. */
import type { LabelBox } from './obstacles';
import type { Label, LonLat } from './scene';

type Point = readonly [x: number, y: number];

/** Spots end so many of their steps before the border (SPOT_ROOM and SPOT_STEP in base.ts). */
const MARGIN = 1.2;
/** A name that stands this many pixels off the border still stands at its county. */
const NEAR = 30;

/** Its middle may be so many times as far from its own land as from another's. */
const HANG = 1.4;

/** Nearer than this, in squared pixels, a spot is on the edge of a name. */
const EDGE = 1e-12;

interface Land {
  readonly ref: string | null;
  readonly spots: readonly Point[];
  /** All of the spots. */
  readonly box: LabelBox;
  /** Pixels from one spot to the next; 0 for a single one. */
  readonly step: number;
}

/** Squared pixels from a box to a point: names ask for this so often that a root for each would cost more than the rest. */
function away(box: LabelBox, spot: Point): number {
  const x = Math.max(box[0] - spot[0], 0, spot[0] - box[2]);
  const y = Math.max(box[1] - spot[1], 0, spot[1] - box[3]);
  return x * x + y * y;
}

/** Squared pixels from a box to the nearest spot of a land. */
function offLand(box: LabelBox, { spots }: Land): number {
  let least = Infinity;
  for (const spot of spots) least = Math.min(least, away(box, spot));
  return least;
}

/** True if a spot of a land is nearer to a box than so many squared pixels. */
function isNearer({ box, spots }: Land, to: LabelBox, far: number): boolean {
  // No spot is nearer than the box around all of them.
  const x = Math.max(box[0] - to[2], 0, to[0] - box[2]);
  const y = Math.max(box[1] - to[3], 0, to[1] - box[3]);
  return x * x + y * y < far && spots.some((spot) => away(to, spot) < far);
}

function landOf(ref: string | null, spots: readonly Point[]): Land {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of spots) {
    [x0, y0] = [Math.min(x0, x), Math.min(y0, y)];
    [x1, y1] = [Math.max(x1, x), Math.max(y1, y)];
  }
  const [first, ...rest] = spots;
  const step = rest.reduce(
    (least, [x, y]) => Math.min(least, Math.hypot(x - first![0], y - first![1])),
    Infinity,
  );
  return { ref, spots, box: [x0, y0, x1, y1], step: Number.isFinite(step) ? step : 0 };
}

export class Lands {
  readonly #all: readonly Land[];

  /** Of all counties and districts among the labels. */
  constructor(labels: readonly Label[], project: (at: LonLat) => Point) {
    this.#all = labels
      .filter(({ style, spots }) => (style === 'county' || style === 'unit') && spots?.length)
      .map(({ ref, spots = [] }) =>
        landOf(
          ref,
          spots.map((spot) => project(spot)),
        ),
      );
  }

  /** The spots of a region, none if it has no name on the map. */
  spots(ref: string | null): readonly Point[] | undefined {
    return this.#all.find((land) => land.ref === ref)?.spots;
  }

  /** True on the land of another region than `home`, whose a name there would be taken for. */
  abroad(box: LabelBox, home: string | undefined): boolean {
    return this.#all.some((land) => land.ref !== home && isNearer(land, box, EDGE));
  }

  /**
   * True where a name leads to its own county: no land is nearer to it, that is near enough, and the name does not
   * hang over another's.
   */
  leadsHome(box: LabelBox, home: string | undefined): boolean {
    const own = this.#all.find(({ ref }) => ref === home);
    if (!own) return true;
    const far = offLand(box, own);
    if (far > (NEAR + own.step * MARGIN) ** 2) return false;
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const middle: LabelBox = [x, y, x, y];
    const least = offLand(middle, own) / HANG ** 2;
    return !this.#all.some(
      (land) => land !== own && (isNearer(land, box, far) || isNearer(land, middle, least)),
    );
  }

  /** Pixels from the border of its own county to the middle of a name beyond it; 0 within, or all but. */
  beyond([x0, y0, x1, y1]: LabelBox, home: string): number {
    const own = this.#all.find(({ ref }) => ref === home);
    if (!own) return Infinity;
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return Math.max(0, Math.sqrt(offLand([x, y, x, y], own)) - own.step * (MARGIN + 0.5));
  }

  /** True where a line of text begins and ends within the border of its own county, or all but. */
  holds([x0, y0, x1, y1]: LabelBox, home: string): boolean {
    return [x0, x1].every((x) => this.beyond([x, y0, x, y1], home) === 0);
  }

  /** True where the middle of a name is on its own county, however far its ends reach. */
  centred([x0, y0, x1, y1]: LabelBox, home: string | undefined): boolean {
    const own = this.#all.find(({ ref }) => ref === home);
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    // Land is where one is within half a square of a spot.
    return !!own && offLand([x, y, x, y], own) <= own.step ** 2 / 2;
  }
}
