/**
 * What a kiosk does next: a tour attracts, a touch hands the screen to a visitor, and when nobody has touched it for a
 * while it asks, waits and begins again. A pure machine: the time comes in with each event, from a clock that may stand
 * still, jump or run backwards.
 */

import { passed } from './clock';

/** Milliseconds without a touch until the screen asks whether anyone is there, and that it waits for an answer. */
export interface Patience {
  readonly idle: number;
  readonly countdown: number;
}

export interface Rules extends Patience {
  /** Milliseconds that each scene of the tour stays; a tour without scenes stands still. */
  readonly scenes: readonly number[];
}

interface Common {
  /** The clock at the last event, in milliseconds; null while nobody can see the screen. */
  readonly at: number | null;
}
export interface Attract extends Common {
  readonly mode: 'attract';
  readonly scene: number;
  /** Milliseconds that the scene has been there. */
  readonly spent: number;
  /** The tour is stopped; without another touch it goes on after a while. */
  readonly held: boolean;
  /** Milliseconds that it has been stopped. */
  readonly rest: number;
}
export interface Visitor extends Common {
  readonly mode: 'visitor' | 'asking';
  /** Milliseconds since the last touch, or since the screen began to ask. */
  readonly rest: number;
}
export type State = Attract | Visitor;

export type Event =
  /** Time has passed, perhaps. */
  | 'tick'
  /** Someone has touched the screen, with however many fingers. */
  | 'touch'
  | 'next'
  | 'previous'
  | 'hold'
  | 'resume'
  /** A visitor sends the screen back to its tour. */
  | 'leave'
  | 'hide'
  | 'show';

/**
 * The longest time between two events that counts: a machine that slept, or whose clock was set, has not been looked
 * at meanwhile, and no scene goes by unseen.
 */
export const LONGEST_STEP = 5_000;

/** The tour from its beginning. `at` is the clock now, null while the screen is hidden. */
export const begin = (at: number | null): Attract => ({
  mode: 'attract',
  scene: 0,
  spent: 0,
  held: false,
  rest: 0,
  at,
});

/** As long as there are that many scenes. */
const within = (scene: number, count: number): number =>
  count ? ((scene % count) + count) % count : 0;

function goOn(state: Attract, by: number, { scenes, idle }: Rules): Attract {
  const scene = state.scene < scenes.length ? state.scene : 0;
  if (state.held) {
    const rest = state.rest + by;
    return rest < idle
      ? { ...state, scene, rest }
      : { ...state, scene, held: false, rest: 0, spent: 0 };
  }
  const spent = state.spent + by;
  return spent < (scenes[scene] ?? Infinity)
    ? { ...state, scene, spent }
    : { ...state, scene: within(scene + 1, scenes.length), spent: 0 };
}

function wait(state: Visitor, by: number, { idle, countdown }: Rules): State {
  const rest = state.rest + by;
  if (state.mode === 'visitor')
    return rest < idle ? { ...state, rest } : { ...state, mode: 'asking', rest: 0 };
  return rest < countdown ? { ...state, rest } : begin(state.at);
}

function attracting(state: Attract, event: Event, { scenes }: Rules): State {
  const { at, scene } = state;
  switch (event) {
    case 'touch':
      return { mode: 'visitor', rest: 0, at };
    case 'next':
    case 'previous':
      return {
        ...state,
        scene: within(scene + (event === 'next' ? 1 : -1), scenes.length),
        spent: 0,
        rest: 0,
      };
    case 'hold':
      return { ...state, held: true, rest: 0 };
    case 'resume':
      return { ...state, held: false, rest: 0 };
    default:
      return state;
  }
}

/** The controls of the tour say nothing to a visitor whose finger was a little late. */
function visiting(state: Visitor, event: Event): State {
  if (event === 'leave') return begin(state.at);
  return event === 'tick' || event === 'hide' || event === 'show'
    ? state
    : { ...state, mode: 'visitor', rest: 0 };
}

/**
 * The state after an event at a time. Every event is allowed in every state, and time that has passed before it counts
 * first. While the screen is hidden, time stands still.
 */
export function step(state: State, event: Event, now: number, rules: Rules): State {
  if (event === 'hide') return { ...state, at: null };
  const hidden = state.at === null && event !== 'show';
  const by = passed(state.at, now, LONGEST_STEP);
  const timed = { ...state, at: hidden ? null : now };
  // What a finger finds is what was there when it came down: a touch comes before the time that runs out with it.
  if (event !== 'tick' && event !== 'show')
    return timed.mode === 'attract' ? attracting(timed, event, rules) : visiting(timed, event);
  return timed.mode === 'attract' ? goOn(timed, by, rules) : wait(timed, by, rules);
}

/** Share of a scene's time that has passed, from 0 to 1. */
export const progress = ({ scene, spent }: Attract, { scenes }: Rules): number =>
  Math.min(spent / (scenes[scene] ?? Infinity), 1);

/** Whole seconds that are left to answer. */
export const secondsLeft = ({ rest }: Visitor, { countdown }: Rules): number =>
  Math.max(Math.ceil((countdown - rest) / 1000), 0);
