/** Fingers on the moving map while its camera is on the way, and how far that may go, without a map to draw it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { homeCamera, leastZoom, limits } from '$lib/map/camera';
import { guard } from '$lib/map/failure';
import { leadCamera } from '$lib/map/moves';
import { LIMITS } from '$lib/scene/frame';

const SIZE: [number, number] = [1267, 948];
const START = { lon: 121.3, lat: 41.3, zoom: 8 };
const GOAL = { at: [121.8, 41.6] as const, zoom: 10 };

type View = { center?: [number, number]; zoom?: number; pitch?: number };

/** As much of MapLibre's map as leads a camera: it goes half of the way, and the rest, when the test says so. */
class Camera {
  at = { lng: START.lon, lat: START.lat, zoom: START.zoom, pitch: 0 };
  led: (View & { duration?: number }) | null = null;
  readonly #heard = new Map<string, ((event: object) => void)[]>();

  on(type: string, listener: (event: object) => void): void {
    this.#heard.set(type, [...(this.#heard.get(type) ?? []), listener]);
  }
  fire(type: string, event: object = {}): void {
    for (const listener of this.#heard.get(type) ?? []) listener(event);
  }
  getCenter = () => this.at;
  getZoom = () => this.at.zoom;
  getPitch = () => this.at.pitch;
  getMaxZoom = () => LIMITS.maxZoom;
  isMoving = () => this.led !== null;
  flyTo(view: View): void {
    this.stop();
    this.led = view;
    this.fire('movestart');
  }
  easeTo = (view: View) => this.flyTo(view);
  jumpTo(view: View): void {
    this.#put(view, 1);
    this.fire('moveend');
  }
  stop(): void {
    if (!this.led) return;
    this.led = null;
    this.fire('moveend');
  }
  #put({ center, zoom, pitch }: View, share: number): void {
    const { at } = this;
    const way = (from: number, to: number | undefined) => from + ((to ?? from) - from) * share;
    this.at = {
      lng: way(at.lng, center?.[0]),
      lat: way(at.lat, center?.[1]),
      zoom: way(at.zoom, zoom),
      pitch: way(at.pitch, pitch),
    };
  }
  half(): void {
    this.#put(this.led!, 0.5);
  }
  arrive(): void {
    this.#put(this.led!, 1);
    this.stop();
  }
  /** Fingers that come and go; `left` are still there. */
  down = () => this.fire('touchstart');
  up = (left = 0) =>
    this.fire('touchend', { originalEvent: { targetTouches: Array.from({ length: left }) } });
}

const settled = vi.fn();
let camera: Camera;
let moves: ReturnType<typeof leadCamera>;

beforeEach(() => {
  settled.mockReset();
  camera = new Camera();
  moves = leadCamera(camera as unknown as MapLibreMap, {
    size: () => SIZE,
    start: START,
    eased: () => true,
    pace: () => 1,
    settled,
    guarded: guard(
      () => true,
      (error) => {
        throw error;
      },
    ),
  });
});

describe('fingers on the moving map', () => {
  it('hold it where it is drawn, and it goes on when they leave it there', () => {
    moves.fly(GOAL);
    camera.half();
    const held = camera.at;
    camera.down();
    expect(camera.isMoving()).toBe(false);
    expect(camera.at).toEqual(held);
    // A second one comes, and goes.
    camera.down();
    camera.up(1);
    expect(camera.isMoving()).toBe(false);
    expect(settled).not.toHaveBeenCalled();
    camera.up();
    camera.arrive();
    expect(settled).toHaveBeenCalledExactlyOnceWith({ lon: 121.8, lat: 41.6, zoom: 10 });
  });

  it('take it away from where it was going', () => {
    moves.fly(GOAL);
    camera.half();
    camera.down();
    camera.fire('movestart', { originalEvent: {} });
    camera.at = { ...camera.at, lng: 121.4 };
    camera.fire('moveend');
    expect(settled).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ lon: 121.4 }));
    camera.up();
    expect(camera.isMoving()).toBe(false);
  });

  it('hold it on the way to a closer zoom, and while it leans back', () => {
    moves.zoomBy(1);
    camera.half();
    camera.down();
    camera.up();
    camera.arrive();
    expect(camera.at.zoom).toBe(9);
    moves.tilt(true);
    camera.half();
    camera.down();
    expect(camera.isMoving()).toBe(false);
    camera.up();
    camera.arrive();
    expect(camera.at.pitch).toBe(50);
  });

  it('end what a flick has left behind, and what is asked for meanwhile goes first', () => {
    camera.flyTo({ center: [121.5, 41.3] });
    camera.half();
    camera.down();
    camera.up();
    expect(camera.isMoving()).toBe(false);
    expect(settled).toHaveBeenCalledTimes(1);

    moves.fly(GOAL);
    camera.half();
    camera.down();
    moves.fly('home');
    camera.up();
    camera.arrive();
    expect(settled).toHaveBeenLastCalledWith(null);
  });
});

describe('how far the moving map goes', () => {
  const home = homeCamera(...SIZE)!;

  it('is told for buttons that can do no more', () => {
    const least = leastZoom(...SIZE);
    expect(moves.able(-1, home.zoom)).toBe(true);
    expect(moves.able(1, home.zoom)).toBe(true);
    expect(moves.able(-1, least)).toBe(false);
    expect(moves.able(1, LIMITS.maxZoom)).toBe(false);
    for (let i = 0; i < 9; i++) {
      moves.zoomBy(-1);
      camera.arrive();
    }
    expect(camera.at.zoom).toBe(least);
  });

  it('is as far as the bounds fill the stage, and never less than home', () => {
    for (const size of [SIZE, [635, 687], [1080, 845], [3000, 1200], [390, 400]] as const) {
      const [width, height] = size;
      const least = leastZoom(width, height);
      expect(least).toBeGreaterThanOrEqual(limits(width, height).minZoom);
      expect(least).toBeLessThanOrEqual(homeCamera(width, height)!.zoom);
    }
    // More than minZoom wherever the stage is large: there the bounds end it.
    expect(leastZoom(...SIZE)).toBeGreaterThan(limits(...SIZE).minZoom + 0.1);
  });
});
