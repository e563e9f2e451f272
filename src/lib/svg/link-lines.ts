/** Where the links of a choice run, in pixels of the stage: from symbol to symbol, or to a row of the shelf. */
import type { PlacedLabel } from '$lib/scene/placement';
import type { Link, LinkEnd } from '$lib/scene/scene';
import { alongCurve, BEND, curve, straight, type Point } from './curve';
import type { Project } from './framed';

export interface LinkLine {
  readonly link: Link;
  readonly d: string;
  /** It ends at a row of the shelf. */
  readonly shelved: boolean;
}

export interface LinkView {
  readonly project: Project;
  /** Size factor of symbols. */
  readonly k: number;
  /** Where rows of the shelf are; those that are out of sight are not in here, and without it none is in sight. */
  readonly rows?: ReadonlyMap<string, Point> | null;
  /** A symbol beyond has no line to the shelf; without it there is no beyond. */
  readonly size?: { readonly width: number; readonly height: number };
  /** How far links leave the straight line, by their id, as a share of its length; others have the usual bend. */
  readonly bends?: ReadonlyMap<string, number>;
}

/** Where a name stands, in pixels of the stage. */
export type NameBox = Pick<PlacedLabel, 'style' | 'box'>;

type Placed = Extract<LinkEnd, { readonly at: unknown }>;

/** Both ends of a line, what it keeps off them, and whether the second one is a row of the shelf. */
interface Run {
  readonly from: Point;
  readonly to: Point;
  readonly gaps: Point;
  readonly shelved: boolean;
}

/** Where a link runs; null where an end is out of sight, or another link says the same. */
function runOf(link: Link, { project, k, rows, size }: LinkView): Run | null {
  const { from, to, kind, without } = link;
  if (kind !== 'same-industry' || (without && rows?.has(without))) return null;
  const middle = ({ at, offset: [dx, dy] = [0, 0] }: Placed): Point => {
    const [x, y] = project(at);
    return [x + dx * k, y + dy * k];
  };
  const gap = (end: Placed): number => (end.gap ?? 0) * k;
  if ('at' in from && 'at' in to)
    return { from: middle(from), to: middle(to), gaps: [gap(from), gap(to)], shelved: false };
  const [place, row] = 'at' in from ? [from, to] : [to, from];
  const point = 'shelf' in row ? rows?.get(row.shelf) : undefined;
  if (!('at' in place) || !point) return null;
  const [x, y] = middle(place);
  if (size && (x < 0 || y < 0 || x > size.width || y > size.height)) return null;
  return { from: [x, y], to: point, gaps: [gap(place), 0], shelved: true };
}

/** How far lines may bend, the least first: from symbol to symbol they are straight where they can be. */
const BENDS = {
  straight: [0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.24, -0.24],
  shelved: [BEND, 0.06, 0.18, 0, 0.24, -0.06, -0.12],
} as const;
/** Points at which a line is tried, and pixels that it keeps from the letters of a name. */
const TRIED = 48;
const CLEAR = 2;
/** What a line counts that runs through what a county says: more than any number of other names. */
const FIGURE = 100;

/**
 * How each link has to bend so that it runs through no figure, and through as few other names as it can; names are placed
 * in the same view. Links that do best with their usual bend are left out.
 */
export function bendsOf(
  links: readonly Link[],
  names: readonly NameBox[],
  view: LinkView,
): Map<string, number> {
  const cost = (points: readonly Point[]): number =>
    names.reduce((sum, { style, box: [x0, y0, x1, y1] }) => {
      const meets = points.some(
        ([x, y]) => x > x0 - CLEAR && x < x1 + CLEAR && y > y0 - CLEAR && y < y1 + CLEAR,
      );
      return meets ? sum + (style === 'county' || style === 'count' ? FIGURE : 1) : sum;
    }, 0);
  const bends = new Map<string, number>();
  for (const link of links) {
    const run = runOf(link, view);
    if (!run) continue;
    const [usual, ...others] = BENDS[run.shelved ? 'shelved' : 'straight'];
    const costOf = (bend: number): number => {
      const points = alongCurve(run.from, run.to, bend, TRIED);
      // On its way it does not run over other rows of the shelf.
      const over = run.shelved && points.some(([x]) => x > run.to[0] + CLEAR);
      return cost(points) + (over ? FIGURE : 0);
    };
    let least = costOf(usual);
    for (const bend of others) {
      if (!least) break;
      const own = costOf(bend);
      if (own < least) bends.set(link.id, bend);
      least = Math.min(own, least);
    }
  }
  return bends;
}

/** The lines of all links of a choice whose ends are known. */
export const linkLines = (links: readonly Link[], view: LinkView): LinkLine[] =>
  links.flatMap((link) => {
    const run = runOf(link, view);
    if (!run) return [];
    const { from, to, gaps, shelved } = run;
    const bend = view.bends?.get(link.id) ?? (shelved ? BEND : 0);
    const direct = straight(from, to, gaps);
    const d = bend || shelved ? direct && curve(from, to, gaps, bend) : direct;
    return d ? [{ link, d, shelved }] : [];
  });
