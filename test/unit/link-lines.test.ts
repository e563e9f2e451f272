/** Links run from symbol to symbol, wherever the map is and however large its symbols are. */
import { describe, expect, it } from 'vitest';
import { NOMINAL } from '$lib/scene/frame';
import type { Link, LinkEnd } from '$lib/scene/scene';
import { frameBox, inFrame, inStage } from '$lib/svg/framed';
import { alongCurve, BEND } from '$lib/svg/curve';
import { bendsOf, linkLines, type NameBox } from '$lib/svg/link-lines';

const link = (from: LinkEnd, to: LinkEnd, kind: Link['kind'] = 'same-industry'): Link => ({
  id: 'l',
  kind,
  from,
  to,
  ink: 'accent',
});
const WEST: LinkEnd = { at: [121, 41.5], offset: [-10, 4], gap: 6 };
const EAST: LinkEnd = { at: [122, 41.5], offset: [3, -20], gap: 9 };
const project = inFrame(NOMINAL);

/** The points that path data names. */
const points = (d: string): [number, number][] =>
  [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const middle = (end: LinkEnd, k: number): [number, number] => {
  if (!('at' in end)) return [NaN, NaN];
  const [x, y] = project(end.at);
  return [x + (end.offset?.[0] ?? 0) * k, y + (end.offset?.[1] ?? 0) * k];
};
const far = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);

describe('the line of a link', () => {
  it.each([0.6, 1, 1.2])('ends on the outline of both symbols at factor %d', (k) => {
    const [line] = linkLines([link(WEST, EAST)], { project, k });
    const [from, to] = points(line!.d);
    expect(far(from!, middle(WEST, k))).toBeCloseTo(6 * k, 0);
    expect(far(to!, middle(EAST, k))).toBeCloseTo(9 * k, 0);
    // Straight from middle to middle.
    expect(far(from!, middle(EAST, k)) + 6 * k).toBeCloseTo(
      far(middle(WEST, k), middle(EAST, k)),
      0,
    );
    expect(line!.shelved).toBe(false);
  });

  it('is none where two symbols touch', () => {
    const beside: LinkEnd = { ...EAST, at: [121, 41.5], offset: [4, 4] };
    expect(linkLines([link(WEST, beside)], { project, k: 1 })).toEqual([]);
  });

  it('runs to a row of the shelf as long as both are in sight', () => {
    const shelved = link({ shelf: 'clusters:z' }, EAST);
    const rows = new Map([['clusters:z', [600, 100] as const]]);
    const [line] = linkLines([shelved], { project, k: 1, rows });
    const [from, , to] = points(line!.d);
    expect(far(from!, middle(EAST, 1))).toBeCloseTo(9, 0);
    expect(to).toEqual([600, 100]);
    expect(line!.shelved).toBe(true);
    expect(linkLines([shelved], { project, k: 1 })).toEqual([]);
    expect(linkLines([shelved], { project, k: 1, rows, size: { width: 20, height: 20 } })).toEqual(
      [],
    );
  });

  it('stands in for one to a row of the shelf only while the row is out of sight', () => {
    const net: Link = { ...link(WEST, EAST), without: 'clusters:z' };
    expect(linkLines([net], { project, k: 1 })).toHaveLength(1);
    expect(linkLines([net], { project, k: 1, rows: new Map() })).toHaveLength(1);
    const rows = new Map([['clusters:z', [600, 100] as const]]);
    expect(linkLines([net], { project, k: 1, rows })).toEqual([]);
  });

  it('bends around what a county says, and is straight where nothing is in its way', () => {
    const view = { project, k: 1 };
    const [from, to] = [middle(WEST, 1), middle(EAST, 1)];
    const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const at = (style: NameBox['style'], dy: number): NameBox => ({
      style,
      box: [x - 20, y + dy - 8, x + 20, y + dy + 8],
    });
    /** Points along the line, close enough that none of its run through a box is missed. */
    const met = (names: readonly NameBox[]): string[] => {
      const bends = bendsOf([link(WEST, EAST)], names, view);
      const [line] = linkLines([link(WEST, EAST)], { ...view, bends });
      const [a, b, c] = points(line!.d);
      const end = c ?? b!;
      const run = Array.from({ length: 201 }, (_, i) => i / 200).map((t) =>
        [0, 1].map(
          (i) =>
            (1 - t) ** 2 * a![i]! +
            2 * t * (1 - t) * (c ? b![i]! : (a![i]! + end[i]!) / 2) +
            t ** 2 * end[i]!,
        ),
      );
      return names
        .filter(({ box }) =>
          run.some(([px, py]) => px! > box[0] && px! < box[2] && py! > box[1] && py! < box[3]),
        )
        .map(({ style }) => style);
    };
    expect(bendsOf([link(WEST, EAST)], [at('county', 60)], view).size).toBe(0);
    expect(met([at('county', 0)])).toEqual([]);
    expect(met([at('county', 0), at('county', -14)])).toEqual([]);
    expect(met([at('count', 4), at('mark', -20)])).toEqual([]);
    // Where it has to run through something, it is not what a county says.
    const wall = [-60, -40, -20, 20, 40, 60].map((dy) => at('mark', dy));
    expect(met([at('county', 0), ...wall])).toHaveLength(1);
    expect(met([at('county', 0), ...wall])).toEqual(['mark']);
  });

  it('of a course belongs to the map', () => {
    expect(linkLines([link(WEST, EAST, 'course')], { project, k: 1 })).toEqual([]);
  });
});

it('the frame lies in the stage where places do', () => {
  const size = { width: 900, height: 500 };
  const box = frameBox(size);
  const [x, y] = inStage(size)([121.3, 41.1]);
  const [fx, fy] = inFrame(box.width)([121.3, 41.1]);
  expect([x - box.x, y - box.y]).toEqual([expect.closeTo(fx, 6), expect.closeTo(fy, 6)]);
});

describe('the line to a row of the shelf', () => {
  it('does not run over other rows where it can go beside them', () => {
    const one = link(WEST, { shelf: 'projects:far-down' });
    const [x, y] = middle(WEST, 1);
    for (const down of [100, 400, 800]) {
      const row: [number, number] = [x + 200, y + down];
      const view = { project, k: 1, rows: new Map([['projects:far-down', row]]) };
      const bends = bendsOf([one], [], view);
      const bend = bends.get('l') ?? BEND;
      for (const [at] of alongCurve([x, y], row, bend, 48)) expect(at).toBeLessThan(row[0] + 2.5);
    }
  });
});
