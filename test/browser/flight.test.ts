/** Fingers that come down while the still map of a kiosk glides: where it is drawn is where they hold it. */
import { page } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import FlightHarness from './flight.harness.svelte';
import type { Camera } from '../../src/lib/map/camera';

const GOAL: Camera = { lon: 122.1, lat: 41.7, zoom: 9.2 };
const onlook = vi.fn<(camera: Camera | null) => void>();

beforeEach(async () => {
  await page.viewport(900, 700);
  onlook.mockReset();
});

/** A map that is on its way to the goal. */
async function gliding() {
  const screen = await render(FlightHarness, { camera: null, onlook });
  const sheet = screen.container.querySelector<HTMLElement>('.whole')!;
  const place = (): number[] => {
    const { x, y, width } = sheet.getBoundingClientRect();
    return [x, y, width];
  };
  const glides = (): Animation | undefined => sheet.getAnimations()[0];
  const finger = (type: string, x: number, y: number): void =>
    void sheet.dispatchEvent(
      new PointerEvent(type, { clientX: x, clientY: y, pointerType: 'touch', bubbles: true }),
    );
  await screen.rerender({ camera: GOAL, onlook });
  await vi.waitFor(() => expect(Number(glides()?.currentTime)).toBeGreaterThan(150));
  return { screen, place, glides, finger };
}
const frames = () => new Promise((resolve) => setTimeout(resolve, 80));
const near = (place: number[], wanted: number[]): void =>
  place.forEach((value, i) => expect(Math.abs(value - wanted[i]!)).toBeLessThan(1));

it('it rests below them, and goes on when they have only touched it', async () => {
  const { place, glides, finger } = await gliding();
  finger('pointerdown', 400, 300);
  const held = place();
  await frames();
  expect(place()).toEqual(held);
  finger('pointerup', 400, 300);
  await vi.waitFor(() => expect(glides()).toBeUndefined());
  expect(place()[2]).toBeGreaterThan(held[2]! + 20);
  expect(onlook).not.toHaveBeenCalled();
});

it('it follows them from there, and is drawn anew where they leave it', async () => {
  const { screen, place, finger } = await gliding();
  finger('pointerdown', 400, 300);
  const [x, y, width] = place() as [number, number, number];
  for (let step = 1; step <= 4; step++) finger('pointermove', 400 + 15 * step, 300 - 10 * step);
  const there = [x + 60, y - 40, width];
  near(place(), there);
  await frames();
  near(place(), there);
  finger('pointerup', 460, 260);
  expect(onlook).toHaveBeenCalledTimes(1);
  near(place(), there);
  await screen.rerender({ camera: onlook.mock.lastCall![0], onlook });
  await frames();
  near(place(), there);
});
