/**
 * Lighthouse over the built site: mobile emulation, the median of some runs a page, in the system's Chromium.
 * The start page is measured as it comes, when the moving map waits for a touch, and with that map forced on.
 * Fails where a median is below its limit. Drawn without a GPU, the moving map is measured and not judged. Options: `--runs N`, `--only TEXT` (a page's name or part of it),
 * `--details` (what a page loses points by).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { type Result } from 'lighthouse';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromium } from './lib/chromium';
import { ROOT } from './lib/run.mjs';
import { serve } from './serve.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];
type Scores = Record<Category, number>;

interface Case {
  readonly name: string;
  readonly path: string;
  /** The moving map is asked for as a reader asks for it, and a slow one stays. */
  readonly gl: boolean;
}

const PAGES = ['/', '/county/yixian/', '/project/yixian-xinda-coal-coke/'];
const CASES: readonly Case[] = [
  ...['', '/en'].flatMap((lang) =>
    PAGES.map((path) => ({ name: lang + path, path: lang + path, gl: false })),
  ),
  { name: '/ with the moving map', path: '/', gl: true },
];

/** The least that will do, out of 100. Without a GPU the processor draws every frame, which says nothing of the page. */
const limitOf = (category: Category, gl: boolean, gpu: boolean): number =>
  category === 'performance' ? (gl ? (gpu ? 80 : 0) : 95) : 100;

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    details: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1.`);
const named = CASES.filter(({ name }) => name === options.only);
const cases = named.length ? named : CASES.filter(({ name }) => name.includes(options.only));
if (!cases.length) throw new Error(`No page has '${options.only}' in its name.`);
if (!existsSync(join(ROOT, 'build/404.html')))
  throw new Error('There is no build yet. Run: npm run build');

/** One run in a profile of its own, as nothing may come from a cache. */
async function measure(browser: Browser, origin: string, { path, gl }: Case): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    if (gl) await page.evaluateOnNewDocument(() => sessionStorage.setItem('atlas-map', 'gl'));
    const outcome = await lighthouse(
      origin + path,
      { onlyCategories: [...CATEGORIES], formFactor: 'mobile', logLevel: 'error', output: 'json' },
      undefined,
      page,
    );
    if (!outcome) throw new Error(`Lighthouse gave no result for ${path}.`);
    const { lhr } = outcome;
    if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    await context.close();
  }
}

/** What draws WebGL, as the browser names it; null without WebGL. */
async function rendererOf(browser: Browser): Promise<string | null> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      const names = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl && names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL)) : null;
    });
  } finally {
    await page.close();
  }
}
const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render/i;

const scoresOf = (lhr: Result): Scores =>
  Object.fromEntries(
    CATEGORIES.map((id) => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)]),
  ) as Scores;

/** The middle one; of an even number the lower of the two in the middle. */
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;

/** Says by what a page loses points. */
function explain(lhr: Result): void {
  for (const category of Object.values(lhr.categories))
    for (const { id, weight } of category.auditRefs) {
      const audit = lhr.audits[id];
      if (!audit || !weight || audit.score === null || audit.score >= 0.9) continue;
      console.log(`    ${category.id}: ${audit.title} ${audit.displayValue ?? ''}`);
    }
}

/** What a browser loads first takes it longer than all that follows: it starts processes and looks for fonts. */
async function warmUp(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.close();
}

const server = await serve({ port: 0 });
const { executablePath, args } = chromium();
const browser = await puppeteer.launch({
  args,
  headless: true,
  ...(executablePath ? { executablePath } : { channel: 'chrome' }),
});
let failed = 0;
try {
  await warmUp(browser, server.url);
  const renderer = await rendererOf(browser);
  const gpu = renderer !== null && !SOFTWARE.test(renderer);
  console.log(`Lighthouse, mobile, median of ${runs}; WebGL: ${renderer ?? 'none'}\n`);
  console.log(`${'page'.padEnd(44)}perf  a11y  best  seo   (performance of each run)`);
  for (const one of cases) {
    const results: Result[] = [];
    for (let run = 0; run < runs; run += 1)
      results.push(await measure(browser, server.url.replace(/\/$/, ''), one));
    const all = results.map(scoresOf);
    const low = CATEGORIES.map((id) => median(all.map((scores) => scores[id])));
    const short = CATEGORIES.filter((id, index) => low[index]! < limitOf(id, one.gl, gpu));
    failed += short.length;
    const figures = low.map((value) => String(value).padEnd(6)).join('');
    console.log(
      `${one.name.padEnd(44)}${figures}(${all.map(({ performance }) => performance).join(', ')})` +
        (short.length ? `  below its limit: ${short.join(', ')}` : '') +
        (one.gl && !gpu ? '  performance not judged: no GPU' : ''),
    );
    if (options.details) explain(results[0]!);
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`\n${cases.length * CATEGORIES.length - failed} passed, ${failed} failed`);
if (failed) process.exitCode = 1;
