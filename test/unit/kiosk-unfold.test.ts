/** Where the card of the kiosk comes to rest when a source unfolds in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { restAt } from '../../src/routes/kiosk/unfold';

const row = (top: number, bottom: number) => ({ top, bottom });

it('nothing moves for what is in sight', () => {
  expect(restAt(row(100, 300), row(180, 300), [0, 50, 100, 300], row(50, 350))).toBe(50);
  // Not even where nothing begins at the very top.
  expect(restAt(row(100, 300), row(180, 300), [10, 100, 300], row(0, 300))).toBe(0);
});

it('what unfolds below comes up, and the row above it is seen from its beginning or not at all', () => {
  // Least 250: the row that begins at 200 would be cut.
  expect(restAt(row(400, 550), row(470, 550), [0, 100, 200, 300, 400], row(150, 450))).toBe(300);
});

it('a row that was left cut by a finger is made whole, or left out', () => {
  expect(restAt(row(200, 300), row(250, 300), [0, 100, 200, 300], row(50, 350))).toBe(100);
});

it('what was touched at the upper end, cut, comes down', () => {
  expect(restAt(row(100, 300), row(180, 300), [0, 100, 300], row(140, 440))).toBe(100);
});

it('where there is no room for the row its facts are seen, from their beginning', () => {
  expect(restAt(row(100, 600), row(400, 600), [0, 100], row(100, 400))).toBe(300);
  expect(restAt(row(100, 800), row(300, 800), [0, 100], row(100, 400))).toBe(300);
});

it('a row that there is room for is always in sight as a whole, at one end of its list or within', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      heights,
      fc.nat(),
      fc.nat({ max: 2000 }),
      fc.integer({ min: 200, max: 600 }),
      (all, which, scrolled, height) => {
        const tops = all.map((_, i) => all.slice(0, i).reduce((sum, each) => sum + each, 0));
        const i = which % all.length;
        const touched = row(tops[i]!, tops[i]! + all[i]!);
        const rest = restAt(touched, touched, tops, row(scrolled, scrolled + height));
        expect(touched.top).toBeGreaterThanOrEqual(rest);
        expect(touched.bottom).toBeLessThanOrEqual(rest + height);
      },
    ),
  );
});
