/** Borders that names keep off on the wall map. */
import { describe, expect, it } from 'vitest';
import { boxOf } from '$lib/scene/nudge';
import { borderTest } from '$lib/wall/borders';
import { movedFree } from '$lib/wall/moved';

const square = [
  [20, 20],
  [80, 20],
  [80, 60],
  [20, 60],
] as const;

describe('a border', () => {
  const broken = borderTest([square], 100, 100);

  it('runs through what lies across it, and not through what is within or without', () => {
    expect(broken([30, 30, 70, 50])).toBe(false);
    expect(broken([0, 0, 15, 90])).toBe(false);
    expect(broken([70, 30, 90, 50])).toBe(true);
    expect(broken([10, 10, 90, 90])).toBe(true);
    // Thinner than the grid.
    expect(broken([19.9, 40, 20.1, 40.1])).toBe(true);
  });

  it('is looked for on the sheet alone', () => {
    expect(broken([-50, -50, -10, -10])).toBe(false);
    expect(broken([120, 0, 150, 100])).toBe(false);
    expect(borderTest([square], 50, 100)([10, 30, 200, 50])).toBe(true);
  });

  it('lets a name move aside by as little as it takes, or stay where nothing helps', () => {
    const candidate = { key: 'x', dx: 0, dy: 0, anchor: 'middle' } as const;
    const moved = (at: [number, number], size: [number, number]) =>
      movedFree(candidate, (each) => boxOf(at, each, size), broken);
    expect(moved([65, 40], [20, 10])).toEqual(candidate);
    expect(moved([75, 40], [20, 10])).toMatchObject({ dx: -6, dy: 0 });
    expect(moved([50, 59], [20, 10])).toMatchObject({ dx: 0, dy: -6 });
    expect(moved([50, 40], [70, 10])).toEqual(candidate);
  });
});
