import { page } from 'vitest/browser';
import { it, vi } from 'vitest';
vi.mock('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url', () => ({ default: '/none.js' }));
import { mountMap } from '../../src/lib/map/mount';
import { SCENE } from './map-scene-tmp';
it('bad worker', { timeout: 90000 }, async () => {
  await page.viewport(900, 700);
  const stage = document.createElement('div');
  stage.style.cssText = 'position:fixed;left:0;top:0;width:800px;height:600px';
  document.body.append(stage);
  const t0 = performance.now();
  const say = (s: string) => console.info(s, Math.round(performance.now() - t0));
  const h = await mountMap(stage, { theme: 'light', scene: SCENE, k: 1, camera: null, geoUrl: (f) => `/geo/${f}`, reducedMotion: true,
    callbacks: { ready() { say('READY'); }, hover() {}, select() {}, move() {}, settled() {}, failed(e) { say('FAILED ' + e.message); } } });
  await new Promise((r) => setTimeout(r, 36000));
  h.destroy();
});
