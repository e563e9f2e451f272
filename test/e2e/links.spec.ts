/** The lines of a choice: each ends at a symbol that is lit, on whichever map is seen, and leads to no row out of sight. */
import { messages } from '../../src/lib/i18n/messages';
import { expect, explore, glReady, test, type Page } from './fixtures';

const CHOICE = '?layers=investment,clusters&focus=industries:new_energy';

interface End {
  readonly ref: string;
  /** Pixels of the window: just before the end of the line, and just beyond. */
  readonly before: [number, number];
  readonly beyond: [number, number];
  /** Colours of the line and of the symbol. */
  readonly line: string;
  readonly ink: string;
}

/** Where the links on the map end, and what they should end at. */
const endsOf = (page: Page): Promise<End[]> =>
  page.locator('.stage path[data-link^="same-industry:"]:not(.shelved)').evaluateAll((paths) =>
    paths.flatMap((path) => {
      const line = path as SVGPathElement;
      const [, , , table, id, otherTable, otherId] = line.dataset.link!.split(':');
      const matrix = line.getScreenCTM()!;
      const all = line.getTotalLength();
      /** Pixels from the end: a line may bend. */
      const NEXT = 8;
      const at = (length: number) => line.getPointAtLength(length).matrixTransform(matrix);
      const outwards = (from: DOMPoint, to: DOMPoint, by: number): [number, number] => {
        const far = Math.hypot(to.x - from.x, to.y - from.y);
        return [to.x + ((to.x - from.x) * by) / far, to.y + ((to.y - from.y) * by) / far];
      };
      const end = (ref: string, from: DOMPoint, to: DOMPoint) => {
        const body = document.querySelector(`.mark[data-ref="${ref}"][data-emphasis="lit"] path`)!;
        const { stroke, strokeWidth, fill } = getComputedStyle(body);
        return {
          ref,
          before: outwards(from, to, -4),
          beyond: outwards(from, to, 2),
          line: getComputedStyle(line).stroke,
          // A hollow symbol has its colour in the broad outline of its body, another one a thin light edge.
          ink: stroke !== 'none' && parseFloat(strokeWidth) >= 3 ? stroke : fill,
        };
      };
      return [
        end(`${table}:${id}`, at(NEXT), at(0)),
        end(`${otherTable}:${otherId}`, at(all - NEXT), at(all)),
      ];
    }),
  );

/** How far the nearest pixel around some points is from a colour each, as the reader sees the page. */
async function distances(
  page: Page,
  blank: Page,
  asked: readonly { readonly at: readonly [number, number]; readonly colour: string }[],
): Promise<number[]> {
  const picture = (await page.screenshot()).toString('base64');
  return blank.evaluate(
    async ({ picture, asked }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      pen.drawImage(image, 0, 0);
      return asked.map(({ at: [x, y], colour }) => {
        const [r, g, b] = colour.match(/\d+/g)!.map(Number) as [number, number, number];
        const { data } = pen.getImageData(Math.round(x) - 2, Math.round(y) - 2, 5, 5);
        let least = Infinity;
        for (let i = 0; i < data.length; i += 4)
          least = Math.min(least, Math.hypot(data[i]! - r, data[i + 1]! - g, data[i + 2]! - b));
        return least;
      });
    },
    { picture, asked },
  );
}

/** What antialiasing of a thin line and the symbols' slight transparency leave of a colour; the ground is twice as far. */
const NEAR = 140;

async function expectEnds(page: Page, blank: Page): Promise<void> {
  const ends = await endsOf(page);
  expect(ends.length).toBeGreaterThan(2);
  const far = await distances(
    page,
    blank,
    ends.flatMap(({ before, beyond, line, ink }) => [
      { at: before, colour: line },
      { at: beyond, colour: ink },
    ]),
  );
  ends.forEach(({ ref }, i) => {
    expect(far[2 * i], `the line before ${ref}`).toBeLessThan(NEAR);
    expect(far[2 * i + 1], `the symbol of ${ref}`).toBeLessThan(NEAR);
  });
}

test('links end at lit symbols on the SVG map', async ({ noWebgl: page, open }) => {
  // On a smaller one the outlines of the smallest symbols leave no pixel of their colour alone.
  await page.setViewportSize({ width: 1440, height: 900 });
  await explore(page, 'en', CHOICE);
  const blank = await open();
  await expect(() => expectEnds(page, blank)).toPass();
});

test('links end at lit symbols on the GL map, at home and elsewhere @full', async ({
  page,
  open,
}) => {
  await explore(page, 'zh', CHOICE);
  await glReady(page);
  const blank = await open();
  await expect(() => expectEnds(page, blank)).toPass();
  // They lie under the names and let the pointer through.
  const layers = page.locator('.stage > svg');
  await expect(layers).toHaveCount(2);
  expect(await layers.evaluateAll((all) => all.map(({ classList }) => classList[0]))).toEqual([
    'links',
    'labels',
  ]);
  await expect(page.locator('.links').first()).toHaveCSS('pointer-events', 'none');
  await page.getByRole('button', { name: messages.zh.map.zoomIn }).click();
  await expect(page).toHaveURL(/camera=/);
  await expect(() => expectEnds(page, blank)).toPass();
});

test('a row of the shelf that is out of sight has no line, and can be brought back @full', async ({
  noWebgl: page,
}) => {
  const words = messages.en.shelf;
  await explore(page, 'en', '?layers=investment,clusters&focus=clusters:jinzhou-petrochemicals');
  const shelf = page.locator('.map .shelf');
  const lines = page.locator('.stage path[data-link].shelved');
  // The chosen row stands far down: it has come into sight, and its lines lead to it.
  await expect(shelf.locator('[aria-pressed="true"]')).toBeInViewport();
  await expect(lines).not.toHaveCount(0);
  const count = await lines.count();
  await shelf.evaluate((node) => node.scrollTo(0, 0));
  await expect(lines).toHaveCount(0);
  const back = page.locator('.map').getByRole('button', { name: words.below(1) });
  await back.click();
  await expect(lines).toHaveCount(count);
  await expect(back).toHaveCount(0);
  await expect(shelf.locator('[aria-pressed="true"]')).toBeFocused();
});
