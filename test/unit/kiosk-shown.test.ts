/** What the kiosk says of its screen to whoever looks after it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SITE_DEFAULTS } from '$lib/data/site';
import { isStalled, see, UNSEEN } from '$lib/kiosk/watchdog';
import { DEFAULT_VIEW } from '$lib/state/view';
import { Kiosk } from '../../src/routes/kiosk/kiosk.svelte';

const STAYS = 14_000;
/** What is drawn, which may be late. */
let drawn: { mode: string; scene?: string | undefined };
let now = 0;

const begin = (): Kiosk => {
  const kiosk = new Kiosk({
    home: () => 'zh',
    scenes: () =>
      ['a', 'b'].map((id) => ({
        id,
        milliseconds: STAYS,
        view: DEFAULT_VIEW,
        region: null,
        camera: null,
        headline: { zh: id, en: id },
        figures: [],
      })),
    settings: () => SITE_DEFAULTS.kiosk,
    searchOf: ({ id }) => id,
  });
  kiosk.tell('show');
  return kiosk;
};
/** Looks every second, as long as it takes; whether it is called stalled. */
function stalls(kiosk: Kiosk, milliseconds: number, at: (passed: number) => void = () => {}) {
  let sight = UNSEEN;
  for (let passed = 0; passed <= milliseconds; passed += 1000) {
    at(passed);
    now += 1000;
    kiosk.tell('tick');
    const { sign, limit } = kiosk.shown();
    sight = see(sight, now, sign, true);
    if (isStalled(sight, limit)) return true;
  }
  return false;
}

beforeEach(() => {
  [drawn, now] = [{ mode: 'attract', scene: 'a' }, 0];
  vi.stubGlobal('document', { querySelector: () => ({ dataset: drawn }) });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it.each([
  ['next', 'previous'],
  ['touch', 'leave'],
] as const)('a scene that %s and %s bring back at once has its whole time again', (...events) => {
  const kiosk = begin();
  const late = STAYS - 1000;
  expect(
    stalls(kiosk, late + STAYS - 1000, (passed) => {
      if (passed === late) for (const event of events) kiosk.tell(event);
    }),
  ).toBe(false);
});

it('a tour that goes on and is not drawn is called stalled all the same', () => {
  expect(stalls(begin(), 3 * STAYS)).toBe(true);
});

/** Draws what the machine is at. */
const draw = (kiosk: Kiosk) => (drawn = { mode: kiosk.state.mode, scene: kiosk.scene?.id });
const { idle_seconds, countdown_seconds } = SITE_DEFAULTS.kiosk;
const IDLE = idle_seconds * 1000;
/** Milliseconds of a visit without a second touch, until the tour has begun again. */
const VISIT = IDLE + countdown_seconds * 1000;

it.each([
  ['a visitor who is not drawn', 'touch', IDLE - 1000],
  ['a tour that was stopped at a scene that is not drawn', 'next', IDLE - 1000],
  ['a screen that no longer draws while a visitor is there', 'touch', IDLE + 30_000],
] as const)('%s is called stalled', (what, event, time) => {
  const kiosk = begin();
  kiosk.tell('hold');
  if (what.startsWith('a screen')) {
    kiosk.tell(event);
    draw(kiosk);
    expect(stalls(kiosk, IDLE - 2000)).toBe(false);
  } else kiosk.tell(event);
  expect(stalls(kiosk, time)).toBe(true);
});

it('a visitor, the question and the tour after it are not, as long as they are drawn', () => {
  const kiosk = begin();
  kiosk.tell('touch');
  expect(stalls(kiosk, VISIT + 3 * STAYS, () => draw(kiosk))).toBe(false);
  expect(kiosk.state.mode).toBe('attract');
  kiosk.tell('hold');
  expect(stalls(kiosk, IDLE + 3 * STAYS, () => draw(kiosk))).toBe(false);
});
