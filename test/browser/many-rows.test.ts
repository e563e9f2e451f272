/** The list with a hundred thousand rows: few of them are in the page, and all can be reached. */
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '$lib/theme/tokens.css';
import type { Ref } from '$lib/model/atlas';
import type { ListGroup } from '$lib/ui/rows';
import Harness from './many-rows.harness.svelte';

const COUNT = 100_000;
const REGIONS = 10;
/** Nodes that the list may have in the page, whatever its length. */
const MOST_NODES = 1500;

const refOf = (i: number): Ref => `projects:row-${i}`;
const groups: ListGroup[] = [
  {
    id: 'investment',
    title: '项目投资',
    count: COUNT,
    regions: Array.from({ length: REGIONS }, (_, region) => ({
      ref: `regions:${region}` as Ref,
      title: `县${region}`,
      rows: Array.from({ length: COUNT / REGIONS }, (_, i) => {
        const number = (region * COUNT) / REGIONS + i;
        return { ref: refOf(number), name: `项目${number}`, figure: '', sub: '阶段', lit: '' };
      }),
    })),
  },
];

const row = (i: number) => document.querySelector<HTMLElement>(`[data-row-ref="${refOf(i)}"]`);
const nodes = (): number => document.querySelectorAll('.box *').length;
const frame = () => new Promise(requestAnimationFrame);

it('keeps few of 100,000 rows in the page, while scrolling and by keyboard', async () => {
  await page.viewport(1280, 800);
  const onselect = vi.fn();
  const onkeep = vi.fn();
  const list = { groups, focus: null, onhover: () => {}, onselect, onkeep };
  const shown = await render(Harness, list);
  await vi.waitFor(() => expect(row(0)).not.toBeNull());
  expect(nodes()).toBeLessThan(MOST_NODES);

  // Script may take a frame or two a step, however far one scrolls.
  const box = document.querySelector<HTMLElement>('.box')!;
  const most = box.scrollHeight;
  expect(most).toBeGreaterThan(COUNT * 40);
  const times: number[] = [];
  for (let step = 1; step <= 20; step++) {
    const from = performance.now();
    box.scrollTop = (most * step) / 20;
    await frame();
    await frame();
    times.push(performance.now() - from);
    expect(nodes()).toBeLessThan(MOST_NODES);
  }
  times.sort((a, b) => a - b);
  console.log(`a jump through 100,000 rows: median ${times[10]!.toFixed(1)} ms`);
  expect(times[10]).toBeLessThan(250);

  // From the first row to the last, and one back.
  box.scrollTop = 0;
  await vi.waitFor(() => expect(row(0)).not.toBeNull());
  row(0)!.focus();
  await userEvent.keyboard('{End}');
  await vi.waitFor(() => expect(document.activeElement).toBe(row(COUNT - 1)));
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(row(COUNT - 2));
  await userEvent.keyboard('{Enter}');
  expect(onselect).toHaveBeenCalledWith(refOf(COUNT - 2));
  // Tab leads to the source of the row, to the button that keeps it, and on to the next row.
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(row(COUNT - 2)!.parentElement!.querySelector('a.source'));
  await userEvent.keyboard('{Tab}');
  const star = row(COUNT - 2)!.parentElement!.querySelector('[data-keep]')!;
  expect(document.activeElement).toBe(star);
  await userEvent.keyboard('{Enter}');
  expect(onkeep).toHaveBeenCalledExactlyOnceWith(refOf(COUNT - 2));
  expect(onselect).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(star.getAttribute('aria-pressed')).toBe('true'));
  expect(document.activeElement).toBe(star);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(row(COUNT - 1));
  await userEvent.keyboard('{Home}');
  await vi.waitFor(() => expect(document.activeElement).toBe(row(0)));

  // What is chosen elsewhere comes into sight.
  await shown.rerender({ focus: refOf(54_321) });
  await vi.waitFor(() => {
    const [outer, inner] = [box, row(54_321)!].map((node) => node.getBoundingClientRect());
    expect(inner!.top).toBeGreaterThanOrEqual(outer!.top);
    expect(inner!.bottom).toBeLessThanOrEqual(outer!.bottom + 1);
  });
  expect(nodes()).toBeLessThan(MOST_NODES);
});

/** Forty rows of two counties, with what a row may have. */
const few: ListGroup[] = [
  {
    ...groups[0]!,
    count: 40,
    regions: groups[0]!.regions.slice(0, 2).map((region) => ({
      ...region,
      rows: region.rows.slice(0, 20).map((each) => ({
        ...each,
        figure: 'CNY 500 million',
        sub: 'Beizhen City, in the middle of its paperwork, with a capacity of so much',
      })),
    })),
  },
];

it('says whose rows they are while they scroll, and covers none that is stepped to', async () => {
  await page.viewport(1280, 800);
  await render(Harness, { groups: few, focus: null, onhover: () => {}, onselect: () => {} });
  const box = document.querySelector<HTMLElement>('.box')!;
  const top = box.getBoundingClientRect().top;
  const headings = [...document.querySelectorAll<HTMLElement>('h4')];
  box.scrollTop = 500;
  expect(headings[0]!.getBoundingClientRect().top).toBeCloseTo(top, 0);
  box.scrollTop = box.scrollHeight;
  expect(headings[1]!.getBoundingClientRect().top).toBeCloseTo(top, 0);
  // By keyboard to a row that the heading lies on.
  const under = row(10_009)!;
  box.scrollTop += under.getBoundingClientRect().top - top - 8;
  row(10_010)!.focus();
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(under);
  const { bottom } = headings[1]!.getBoundingClientRect();
  expect(under.getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom - 1);
});

it('shows the first row of a chosen county whole below its heading, whichever way it scrolls', async () => {
  await page.viewport(1280, 800);
  const list = { groups: few, focus: null, onhover: () => {}, onselect: () => {} };
  const shown = await render(Harness, list);
  const box = document.querySelector<HTMLElement>('.box')!;
  const headings = [...document.querySelectorAll<HTMLElement>('h4')];
  const chosen = async (region: number) => {
    await shown.rerender({ focus: groups[0]!.regions[region]!.ref as Ref });
    const [outer, heading, first] = [box, headings[region]!, row(region * 10_000)!].map((node) =>
      node.getBoundingClientRect(),
    );
    expect(heading!.top).toBeGreaterThanOrEqual(outer!.top);
    expect(first!.top).toBeGreaterThanOrEqual(heading!.bottom - 1);
    expect(first!.bottom).toBeLessThanOrEqual(outer!.bottom);
  };
  await chosen(1);
  await chosen(0);
  // Its heading is in sight already, and alone.
  box.scrollTop = 900;
  await chosen(1);
  box.scrollTop = box.scrollHeight;
  await chosen(0);
});

it('writes what else is known of a row below its figure too', async () => {
  await render(Harness, { groups: few, focus: null, onhover: () => {}, onselect: () => {} });
  const figure = document.querySelector('.figure')!.getBoundingClientRect();
  const text = document.createRange();
  text.selectNodeContents(document.querySelector('.sub')!);
  const lines = [...text.getClientRects()];
  expect(lines.some(({ top, right }) => top < figure.bottom && right <= figure.left)).toBe(true);
  expect(lines.some(({ top, right }) => top >= figure.bottom - 3 && right > figure.left)).toBe(
    true,
  );
});
