/** Fingers on a touch screen that go where a seed sends them, one or many at once, by real touches of the browser. */
import type { CDPSession } from '@playwright/test';
import type { Page } from './fixtures';

/** Pixels of the corner top left where a finger that rests opens something of its own, with room around it. */
const CORNER = 200;

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export class Hands {
  readonly #page: Page;
  readonly #devtools: CDPSession;
  readonly #size: { readonly width: number; readonly height: number };
  /** From 0 to 1, the next one of the seed. */
  readonly random: () => number;

  constructor(page: Page, devtools: CDPSession, seed: number) {
    this.#page = page;
    this.#devtools = devtools;
    this.#size = page.viewportSize() ?? { width: 0, height: 0 };
    this.random = randomOf(seed);
  }

  /** A whole number from 0 to below so many. */
  below(count: number): number {
    return Math.floor(this.random() * count);
  }
  /** Anywhere on the screen but in the corner. */
  #anywhere(): Point {
    const { width, height } = this.#size;
    const point = { x: 2 + this.below(width - 4), y: 2 + this.below(height - 4) };
    return point.x < CORNER && point.y < CORNER ? this.#anywhere() : point;
  }

  #touch(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: readonly Point[]) {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
    return this.#devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
  /** A short touch; without a point, anywhere. */
  async tap(point = this.#anywhere()): Promise<void> {
    await this.#touch('touchStart', [point]);
    await this.#touch('touchEnd', []);
  }
  /** Taps on one of the elements in sight; nothing where there is none. */
  async tapOn(selector: string): Promise<void> {
    const points = await this.#page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)]
          .map((element) => element.getBoundingClientRect())
          .filter(({ width, top, bottom }) => width > 0 && top >= 0 && bottom <= innerHeight)
          .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
      selector,
    );
    const point = points[this.below(points.length)];
    if (point) await this.tap(point);
  }
  /** So many fingers come down, wander so often, rest as long as `rest` takes, and go. */
  async fingers(count: number, moves: number, rest = (): Promise<void> => Promise.resolve()) {
    const points = Array.from({ length: count }, () => this.#anywhere());
    await this.#touch('touchStart', points);
    for (let i = 0; i < moves; i++)
      await this.#touch(
        'touchMove',
        points.map(() => this.#anywhere()),
      );
    await rest();
    await this.#touch(this.random() < 0.8 ? 'touchEnd' : 'touchCancel', []);
  }
}
