/** A browser test fails when anything it mounts logs an error or asks another host for something. */
import { afterEach, beforeEach, expect } from 'vitest';

const problems: string[] = [];

const logError = console.error.bind(console);
console.error = (...args: unknown[]) => {
  problems.push(`console: ${args.map(String).join(' ')}`);
  logError(...args);
};

new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) {
    const url = new URL(name, location.href);
    if (/^https?:$/.test(url.protocol) && url.host !== location.host) {
      problems.push(`request to another host: ${name}`);
    }
  }
}).observe({ type: 'resource' });

beforeEach(() => {
  problems.length = 0;
});

afterEach(() => {
  expect(problems, 'no errors and no foreign requests').toEqual([]);
});

/** For a test that brings an error about: the errors so far, which then count no more. */
export const takeProblems = (): string[] => problems.splice(0);
