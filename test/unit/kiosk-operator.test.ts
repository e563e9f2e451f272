/** The operator's way in under any fingers, the attempts at the PIN, and what the check of the tour finds. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadTables } from '$lib/data/load';
import { fingerprint } from '$lib/data/fingerprint';
import { bytesOf, durationOf } from '$lib/i18n/kiosk-machine';
import { operatorWords } from '$lib/i18n/kiosk-operator';
import { checkTour, type CheckMeans } from '$lib/kiosk/check';
import {
  FIRST_WAIT,
  FREE,
  LONGEST_WAIT,
  MOST_DIGITS,
  noAttempts,
  secondsToWait,
  typed,
  type Attempts,
  type PinKey,
} from '$lib/kiosk/pin';
import { isLong, LONG, pressed, SLOP, untouched, type PressEvent } from '$lib/kiosk/press';
import { buildAtlas } from '$lib/model/atlas';
import { readTables } from '../../scripts/lib/document';
import { Operator, PATIENCE } from '../../src/routes/kiosk/operator/operator.svelte';
import { markOf } from '../../src/routes/kiosk/operator/report';

const down = (id: number, more: Partial<PressEvent & { type: 'down' }> = {}): PressEvent => ({
  type: 'down',
  id,
  kind: 'touch',
  primary: id === 1,
  x: 50,
  y: 50,
  inside: true,
  ...more,
});
/** The state after events, each so many milliseconds after the one before. */
function feel(...events: (readonly [PressEvent, number])[]) {
  let now = 0;
  return events.reduce(
    (press, [event, after]) => pressed(press, event, (now += after)),
    untouched(0),
  );
}
const ticks = (milliseconds: number) =>
  Array.from({ length: milliseconds / 250 }, () => [{ type: 'tick' }, 250] as const);

describe('the held corner', () => {
  it('opens for one finger that rests long enough, and trembles', () => {
    expect(isLong(feel([down(1), 0], ...ticks(LONG - 250)))).toBe(false);
    expect(isLong(feel([down(1), 0], ...ticks(LONG)))).toBe(true);
    const trembling: PressEvent = { type: 'move', id: 1, x: 50 + SLOP - 1, y: 50 };
    expect(isLong(feel([down(1), 0], [trembling, 100], ...ticks(LONG)))).toBe(true);
  });

  it('does not open elsewhere, for a finger that wanders, or lifts, or whose hand does something else', () => {
    const wandering: PressEvent = { type: 'move', id: 1, x: 50, y: 51 + SLOP };
    for (const events of [
      [[down(1, { inside: false }), 0]],
      [
        [down(1), 0],
        [wandering, 100],
      ],
      [
        [down(1), 0],
        [{ type: 'up', id: 1 }, 100],
      ],
      [
        [down(1), 0],
        [{ type: 'other' }, 100],
      ],
    ] as (readonly [PressEvent, number])[][])
      expect(isLong(feel(...events, ...ticks(2 * LONG)))).toBe(false);
  });

  it('does not open for two fingers, nor for the one that is left of them', () => {
    const two: (readonly [PressEvent, number])[] = [
      [down(1), 0],
      [down(2), 500],
    ];
    expect(isLong(feel(...two, ...ticks(2 * LONG)))).toBe(false);
    expect(isLong(feel(...two, [{ type: 'up', id: 2 }, 100], ...ticks(2 * LONG)))).toBe(false);
    // A mouse is one more.
    const mouse = down(9, { kind: 'mouse', primary: true });
    expect(isLong(feel([down(1), 0], [mouse, 100], ...ticks(2 * LONG)))).toBe(false);
    // All lifted, one may try again.
    const lifted = [1, 2].map((id) => [{ type: 'up', id }, 50] as const);
    expect(isLong(feel(...two, ...lifted, [down(1), 50], ...ticks(LONG)))).toBe(true);
  });

  it('forgets a finger whose end was not told, once another first one comes', () => {
    const lost: (readonly [PressEvent, number])[] = [
      [down(1), 0],
      [down(2), 100],
    ];
    expect(isLong(feel(...lost, [down(3, { primary: true }), 9000], ...ticks(LONG)))).toBe(true);
  });

  it('does not open by a clock that jumps', () => {
    expect(isLong(feel([down(1), 0], [{ type: 'tick' }, 86_400_000]))).toBe(false);
    expect(isLong(feel([down(1), 0], [{ type: 'tick' }, -86_400_000], ...ticks(1000)))).toBe(false);
  });

  it('never opens while more than one finger is down, whatever happens', () => {
    const other = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean())
        .map(([id, primary, inside]) => down(id, { primary, inside })),
      fc.integer({ min: 1, max: 4 }).map((id): PressEvent => ({ type: 'up', id })),
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 40, max: 100 }))
        .map(([id, x]): PressEvent => ({ type: 'move', id, x, y: 50 })),
      fc.constant<PressEvent>({ type: 'other' }),
    );
    const step = fc.oneof(
      { weight: 15, arbitrary: fc.constant<PressEvent>({ type: 'tick' }) },
      { weight: 1, arbitrary: other },
    );
    const steps = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 2000 })), {
      minLength: 10,
      maxLength: 60,
      size: 'max',
    });
    let opened = 0;
    fc.assert(
      fc.property(steps, (events) => {
        let press = untouched(0);
        let now = 0;
        /** Told by hand: who is on the screen, and since when a single one rests in the corner. */
        const fingers = new Set<number>();
        let since = Infinity;
        let long = false;
        for (const [event, after] of [[down(1), 0] as const, ...events]) {
          press = pressed(press, event, (now += after));
          if (event.type === 'down') {
            if (event.primary) fingers.clear();
            fingers.add(event.id);
            since = fingers.size === 1 && event.inside ? now : Infinity;
          }
          if (event.type === 'up') fingers.delete(event.id);
          if (event.type === 'move' && event.x > 50 + SLOP && fingers.has(event.id))
            since = Infinity;
          if (event.type === 'other' || fingers.size !== 1) since = Infinity;
          if (!isLong(press)) continue;
          long = true;
          expect(fingers.size).toBe(1);
          expect(now - since).toBeGreaterThanOrEqual(LONG);
        }
        if (long) opened++;
      }),
    );
    expect(opened).toBeGreaterThan(20);
  });
});

const PIN = '2468';
function type(keys: string | readonly PinKey[], state: Attempts = noAttempts(0), pin = PIN) {
  return ([...keys] as PinKey[]).reduce((was, key) => typed(was, key, was.at, pin), state);
}
const attempt = (digits: string, state?: Attempts, pin = PIN) =>
  typed(type(digits, state, pin), 'enter', state?.at ?? 0, pin);

describe('the PIN', () => {
  it('opens for the right digits, corrected or not', () => {
    expect(attempt(PIN).verdict).toBe('right');
    expect(type([...'249', 'back', '6', '8', 'enter'] as PinKey[]).verdict).toBe('right');
    expect(attempt('2469')).toMatchObject({ verdict: 'wrong', typed: '', wrong: 1, wait: 0 });
    expect(attempt(`${PIN}0`).verdict).toBe('wrong');
    expect(type(['enter'])).toMatchObject({ verdict: null, wrong: 0 });
    expect(type('9'.repeat(40)).typed).toHaveLength(MOST_DIGITS);
  });

  it('makes wrong attempts wait, each longer than the last, up to a bound', () => {
    let state = noAttempts(0);
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      state = attempt('0000', state);
      waits.push(state.wait);
      // Nothing can be typed meanwhile, not even what is right.
      if (state.wait) expect(attempt(PIN, state)).toMatchObject({ typed: '', verdict: 'wrong' });
      const [before, wait] = [state.at, state.wait];
      state = typed(state, 'tick', before + wait - 1, PIN);
      if (wait) expect(secondsToWait(state)).toBe(1);
      state = typed(state, 'tick', before + wait, PIN);
    }
    expect(waits.slice(0, FREE + 3)).toEqual([0, 0, FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT]);
    expect(waits.at(-1)).toBe(LONGEST_WAIT);
    expect(attempt(PIN, state)).toMatchObject({ verdict: 'right', wrong: 0 });
  });

  it('keeps the count and the wait when the pad goes, and forgets the digits', () => {
    const waiting = attempt('0', attempt('0', attempt('0')));
    expect(typed(type('12', noAttempts(0)), 'leave', 0, PIN).typed).toBe('');
    expect(typed(waiting, 'leave', 10_000, PIN)).toMatchObject({ wrong: 3, wait: 20_000 });
  });

  it('gets no shorter by a clock that runs back, and never longer', () => {
    const waiting = attempt('0', attempt('0', attempt('0')));
    const back = typed(waiting, 'tick', -1e9, PIN);
    expect(back.wait).toBe(FIRST_WAIT);
    expect(typed(back, 'tick', -1e9 + FIRST_WAIT, PIN).wait).toBe(0);
  });
});

describe('the way in', () => {
  let pin: string;
  let operator: Operator;
  let end: () => void;
  const keyboard = new EventTarget();
  const press = (type: 'keydown' | 'keyup') =>
    keyboard.dispatchEvent(Object.assign(new Event(type), { key: 'o' }));
  const hold = () => {
    press('keydown');
    vi.advanceTimersByTime(LONG + 250);
    press('keyup');
  };
  const enter = () => {
    for (const key of [...PIN, 'enter'] as PinKey[]) operator.key(key);
  };
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', keyboard.addEventListener.bind(keyboard));
    vi.stubGlobal('innerWidth', 1920);
    vi.stubGlobal('innerHeight', 1080);
    pin = '';
    operator = new Operator({
      pin: () => pin,
      touring: () => operator.place === 'look',
      stay: () => {},
      leave: () => {},
      turnTo: () => {},
    });
    end = operator.live();
  });
  afterEach(() => {
    end();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('admits whoever types the PIN, until it shuts', () => {
    pin = PIN;
    hold();
    expect(operator).toMatchObject({ place: 'pad', admitted: false });
    enter();
    vi.advanceTimersByTime(1000);
    expect(operator).toMatchObject({ place: 'view', admitted: true });
    vi.advanceTimersByTime(PATIENCE.view);
    expect(operator).toMatchObject({ place: 'shut', admitted: false });
  });

  it('asks for a PIN that comes while the view is open, before anybody may leave', () => {
    hold();
    vi.advanceTimersByTime(1000);
    expect(operator).toMatchObject({ place: 'view', admitted: false });
    operator.look(2);
    pin = PIN;
    vi.advanceTimersByTime(1000);
    expect(operator).toMatchObject({ place: 'look', admitted: false });
    operator.back();
    expect(operator.admitted).toBe(false);
    vi.advanceTimersByTime(250);
    expect(operator).toMatchObject({ place: 'pad', admitted: false });
    enter();
    expect(operator).toMatchObject({ place: 'view', admitted: true });
  });
});

const { tables } = loadTables(readTables(), { sorted: false, lenient: true });
const atlas = buildAtlas(tables!);
const SEEN: CheckMeans = { onMap: () => true, shows: () => true };
const [first, second] = tables!.tour;

describe('the check of the tour', () => {
  it('finds nothing wrong with the tour of the project, and shows the figures of its scenes', () => {
    for (const locale of ['zh', 'en'] as const) {
      const scenes = checkTour(tables!.tour, atlas, locale, SEEN);
      expect(scenes.map(({ id }) => id)).toEqual(tables!.tour.map(({ scene_id }) => scene_id));
      expect(scenes.flatMap(({ problems }) => problems)).toEqual([]);
      for (const { figures } of scenes) expect(figures.length).toBeGreaterThan(0);
      expect(scenes[0]?.seconds).toBe(first!.seconds);
    }
  });

  it('names the column and the value of what the tables do not have, or the map does not show', () => {
    const broken = {
      ...first!,
      focus: 'projects:gone',
      figures: ['targets:gone', ...first!.figures.slice(0, 1)],
      region_id: '210726',
    };
    const hidden = { ...second!, order: first!.order, focus: 'regions:210726' };
    const scenes = checkTour([broken, hidden], atlas, 'en', {
      onMap: () => false,
      shows: () => false,
    });
    expect(scenes[0]?.problems).toEqual([
      { kind: 'figure', column: 'figures', value: 'targets:gone' },
      { kind: 'focus', column: 'focus', value: 'projects:gone' },
      { kind: 'region', column: 'region_id', value: '210726' },
      { kind: 'order', column: 'order', value: String(first!.order) },
    ]);
    expect(scenes[1]?.problems.map(({ kind }) => kind)).toEqual(['hidden', 'order']);
    expect(scenes[0]?.figures).toHaveLength(1);
  });

  it('tells of a figure that the document leaves open, and of a scene that shows nothing', () => {
    const open = tables!.projects.find(({ investment_100m_cny }) => investment_100m_cny === null)!;
    const quoting = { ...first!, figures: [`projects:${open.project_id}`] };
    const empty = { ...second!, layers: [], figures: [] };
    const scenes = checkTour([quoting, empty], atlas, 'zh', SEEN);
    expect(scenes.map(({ problems }) => problems.map(({ kind }) => kind))).toEqual([
      ['unstated'],
      ['empty'],
    ]);
  });
});

describe('what the view says', () => {
  it('counts bytes and time for people', () => {
    expect(bytesOf(12.34 * 2 ** 20)).toBe('12.3 MB');
    expect(bytesOf(5 * 2 ** 30)).toBe('5.0 GB');
    const minute = 60_000;
    expect(durationOf(59_000, operatorWords.en)).toBe('0 min');
    expect(durationOf(25 * 60 * minute + 3 * minute, operatorWords.en)).toBe('1 d 1 h 3 min');
    expect(durationOf(-5, operatorWords.zh)).toBe('0 分');
  });

  it('has another mark for another set of tables', () => {
    expect(markOf('a b')).toBe(fingerprint(new TextEncoder().encode('a b')));
    expect(markOf('a b')).not.toBe(markOf('a c'));
  });
});
