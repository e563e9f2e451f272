/**
 * `npm test`: everything a change must pass, on a machine that may have nothing but Node.
 * `npm test -- unit e2e` runs just these steps, `npm run test:full` every end-to-end test in both languages and
 * Lighthouse besides. A failed step does not keep the others from running, except a failed set-up or build.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, ensureBuild } from './lib/build.mjs';
import { ROOT, npm, readNpm } from './lib/run.mjs';
import { ensureBrowser, ensureDependencies, setUp, sync } from './setup.mjs';

const FULL = '--full';

/** Longer than any step takes; it ends a step that hangs. */
const MINUTES = process.argv.includes(FULL) ? 120 : 20;

/** @typedef {'passed' | 'failed' | 'skipped' | 'not run'} Result */

/** @param {string} name */
const script =
  (name) =>
  async (/** @type {Promise<unknown> | undefined} */ shown = undefined) =>
    (await npm(['run', '--silent', name], {
      minutes: MINUTES,
      ...(shown && { shown }),
    })) === 0;

/** The figures against the document they were taken from. */
async function audit() {
  const document = process.env.ATLAS_DOCUMENT;
  if (!document) {
    return skip('ATLAS_DOCUMENT is not set: the figures were not compared with the document.');
  }
  if (!existsSync(resolve(ROOT, document))) {
    console.error(`ATLAS_DOCUMENT is ${document}, but no file is there.`);
    return false;
  }
  return script('data:audit')();
}

/** Known vulnerabilities of what the site ships, where the registry can tell. */
async function advisories() {
  const { output } = readNpm([
    'audit',
    '--omit=dev',
    '--json',
    '--fetch-retries=0',
    '--fetch-timeout=30000',
  ]);
  /** @type {any} */
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return skip('npm audit gave no report.');
  }
  if (!report.auditReportVersion) {
    const why = report.statusCode
      ? `status ${report.statusCode}`
      : report.error?.code || 'no report';
    return skip(`the registry in use does not answer npm audit (${why}).`);
  }
  const count = report.metadata.vulnerabilities.total;
  if (count > 0) await npm(['audit', '--omit=dev']);
  else console.log('No known vulnerabilities in what the site ships.');
  return count === 0;
}

/** @param {string} why */
function skip(why) {
  console.log(`Skipped: ${why}`);
  return /** @type {const} */ ('skipped');
}

/** @typedef {(shown?: Promise<unknown>) => Promise<boolean | 'skipped'>} Step */

/** In order, quick ones first. @type {Record<string, Step>} */
const STEPS = {
  types: script('check'),
  lint: script('lint'),
  unit: script('test:unit'),
  build: async () => (await build()) === 0,
  browser: script('test:browser'),
  e2e: async () => (await ensureBuild()) === 0 && (await script('test:e2e')()),
  lighthouse: async () => (await ensureBuild()) === 0 && (await script('lighthouse')()),
  audit,
  advisories,
};
/** Takes long, and its figures are those of the machine. */
const ONLY_FULL = ['lighthouse'];

const full = process.argv.includes(FULL);
const asked = process.argv.slice(2).filter((name) => name !== FULL);
if (full) process.env.E2E_FULL = '1';
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`,
  );
  process.exit(2);
}
const chosen = Object.keys(STEPS).filter((name) =>
  asked.length === 0 ? full || !ONLY_FULL.includes(name) : asked.includes(name),
);
/** These keep one core busy each, for the most part: the second begins with the first and is shown after it. */
const BESIDE = { types: 'lint', build: 'browser' };
const needsBrowser = ['browser', 'e2e', 'lighthouse'].some((name) => chosen.includes(name));

/** @type {{ name: string, result: Result, seconds: number }[]} */
const overview = [];
const begun = performance.now();

/**
 * Runs a step.
 * @param {Step} step
 * @param {Promise<unknown>} [shown] when its output may be shown
 * @returns {Promise<{ result: Result, seconds: number }>}
 */
async function outcomeOf(step, shown) {
  const start = performance.now();
  const outcome = await step(shown).catch((/** @type {unknown} */ error) => {
    console.error(error);
    return false;
  });
  return {
    result: outcome === 'skipped' ? 'skipped' : outcome ? 'passed' : 'failed',
    seconds: (performance.now() - start) / 1000,
  };
}

/**
 * Shows a step, which may have begun already.
 * @param {string} name
 * @param {() => ReturnType<typeof outcomeOf>} step
 */
async function perform(name, step) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const outcome = await step();
  overview.push({ name, ...outcome });
  return outcome.result !== 'failed';
}

const ready = await perform('set-up', () =>
  outcomeOf(() => setUp(ensureDependencies, sync, ...(needsBrowser ? [ensureBrowser] : []))),
);
/** Steps that run beside the one before them. @type {Map<string, ReturnType<typeof outcomeOf>>} */
const ahead = new Map();
let stopped = !ready;
for (const name of chosen) {
  if (stopped) {
    overview.push({ name, result: 'not run', seconds: 0 });
    continue;
  }
  const beside = /** @type {Record<string, string>} */ (BESIDE)[name];
  let show = () => {};
  if (beside && chosen.includes(beside)) {
    const shown = new Promise((resolve) => (show = () => resolve(undefined)));
    ahead.set(beside, outcomeOf(/** @type {Step} */ (STEPS[beside]), shown));
  }
  const passed = await perform(
    name,
    () => ahead.get(name) ?? outcomeOf(/** @type {Step} */ (STEPS[name])),
  );
  show();
  stopped = name === 'build' && !passed;
}

console.log(`\n── overview ${'─'.repeat(62)}`);
for (const { name, result, seconds } of overview) {
  console.log(`${name.padEnd(12)}${result.padEnd(9)}${seconds.toFixed(1).padStart(7)} s`);
}
const total = (performance.now() - begun) / 1000;
console.log(`${'total'.padEnd(21)}${total.toFixed(1).padStart(7)} s\n`);

/** @param {Result[]} results */
const count = (...results) => overview.filter(({ result }) => results.includes(result)).length;
console.log(
  `${count('passed')} passed, ${count('failed')} failed, ${count('skipped', 'not run')} skipped`,
);
if (count('failed') > 0) process.exitCode = 1;
