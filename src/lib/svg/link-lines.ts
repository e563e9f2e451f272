/** Where the links of a choice run, in pixels of the stage: from symbol to symbol, or to a row of the shelf. */
import type { Link, LinkEnd } from '$lib/scene/scene';
import { curve, straight, type Point } from './curve';
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
}

type Placed = Extract<LinkEnd, { readonly at: unknown }>;

/** The lines of all links of a choice whose ends are known. */
export function linkLines(
  links: readonly Link[],
  { project, k, rows, size }: LinkView,
): LinkLine[] {
  const middle = ({ at, offset: [dx, dy] = [0, 0] }: Placed): Point => {
    const [x, y] = project(at);
    return [x + dx * k, y + dy * k];
  };
  const gap = (end: Placed): number => (end.gap ?? 0) * k;
  const seen = ([x, y]: Point): boolean =>
    !size || (x >= 0 && y >= 0 && x <= size.width && y <= size.height);
  const line = ({ from, to }: Link): string | null => {
    if ('at' in from && 'at' in to) return straight(middle(from), middle(to), [gap(from), gap(to)]);
    const [place, row] = 'at' in from ? [from, to] : [to, from];
    const point = 'shelf' in row ? rows?.get(row.shelf) : undefined;
    if (!('at' in place) || !point || !seen(middle(place))) return null;
    return curve(middle(place), point, gap(place));
  };
  return links.flatMap((link) => {
    if (link.kind !== 'same-industry' || (link.without && rows?.has(link.without))) return [];
    const d = line(link);
    return d ? [{ link, d, shelved: 'shelf' in link.from || 'shelf' in link.to }] : [];
  });
}
