/**
 * Script time of the main thread a frame while the moving map eases, at 1440 × 900 with all layers: of the camera, and
 * of the marks when a layer comes and goes. It is time on the processor (`tdur` of Chromium's trace), so that waiting
 * for a graphics card, or for the software in its place, does not count; frame rates are not measured. It fails where
 * the median is above the limit: the longest frames are those after a motion, in which names find their places. Options: `--url URL` (a site that is served already), `--limit MS` (16).
 */
import { parseArgs } from 'node:util';
import { chromium as playwright, type Browser, type Page } from 'playwright';
import { chromium } from './lib/chromium';
import { SIZES } from './lib/pictures';
import { serve } from './serve.mjs';

const { values: options } = parseArgs({
  options: { url: { type: 'string' }, limit: { type: 'string', default: '16' } },
});
const LIMIT_MS = Number(options.limit);
if (!(LIMIT_MS > 0)) throw new Error('--limit is to be a number of milliseconds above 0.');

/** Eases of each kind, and milliseconds from the beginning of one to that of the next: software draws slowly. */
const TIMES = 6;
const PAUSE = 2500;

/** Times in microseconds: by the clock, and on the processor. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Callbacks nearer to each other than this belong to one frame: after them the frame is laid out and painted. */
const SAME_FRAME_US = 300;

/** A frame with less script, in milliseconds, only asks whether anything is to be drawn. */
const DRAWS_MS = 1;

/** Milliseconds of script in each frame of a trace that draws, sorted. */
function frames(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const sums: number[] = [];
  let end = -Infinity;
  for (const { ts, dur = 0, tdur = 0 } of traceEvents
    .filter(({ name }) => name === 'FireAnimationFrame')
    .sort((a, b) => a.ts - b.ts)) {
    if (ts - end > SAME_FRAME_US) sums.push(0);
    sums[sums.length - 1]! += tdur / 1000;
    end = ts + dur;
  }
  return sums.filter((sum) => sum >= DRAWS_MS).sort((a, b) => a - b);
}

async function measure(
  browser: Browser,
  page: Page,
  what: string,
  ease: (time: number) => Promise<void>,
): Promise<boolean> {
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  for (let time = 0; time < TIMES; time++) {
    await ease(time);
    await page.waitForTimeout(PAUSE);
  }
  const all = frames(await browser.stopTracing());
  if (!all.length) throw new Error(`No frame of ${what} drew anything.`);
  const at = (share: number): number =>
    all[Math.min(all.length - 1, Math.floor(all.length * share))]!;
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  console.log(
    `${what.padEnd(24)}${all.length} frames, median ${ms(at(0.5))}, p95 ${ms(at(0.95))}, most ${ms(at(1))}`,
  );
  return at(0.5) <= LIMIT_MS;
}

const server = options.url ? undefined : await serve({ port: 0 });
const browser = await playwright.launch(chromium());
try {
  const context = await browser.newContext({ ...SIZES.desktop, reducedMotion: 'no-preference' });
  await context.addInitScript(() => sessionStorage.setItem('atlas-map', 'gl'));
  const page = await context.newPage();
  const origin = (options.url ?? server!.url).replace(/\/$/, '');
  await page.goto(`${origin}/en/?layers=investment,clusters,culture`);
  await page.locator('.room[data-map="gl"]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(PAUSE);
  const layer = page.getByRole('checkbox', { name: 'Industry clusters' });
  const good = [
    await measure(browser, page, 'camera', async (time) => {
      const name = time % 2 ? 'Zoom out' : 'Zoom in';
      await page.getByRole('button', { name }).click();
    }),
    await measure(browser, page, 'marks', () => layer.click()),
  ];
  if (good.includes(false)) process.exitCode = 1;
} finally {
  await browser.close();
  await server?.close();
}
