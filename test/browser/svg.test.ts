/** The pieces of the SVG map: small symbols, swatches, and what holds it to the CSP. */
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/lib/theme/palette.css';
import type { PlacedLabel } from '../../src/lib/scene/placement';
import { reach, steps, type Glyph as GlyphData } from '../../src/lib/scene/glyph';
import { curve } from '../../src/lib/svg/curve';
import Glyph from '../../src/lib/svg/Glyph.svelte';
import Labels from '../../src/lib/svg/Labels.svelte';
import Swatch from '../../src/lib/svg/Swatch.svelte';

const sources = import.meta.glob<string>(
  ['../../src/lib/svg/*.svelte', '../../src/routes/{Stage,Shelf}.svelte'],
  { query: '?raw', import: 'default', eager: true },
);

describe('the SVG room', () => {
  it('writes no style attribute and no colour of its own', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(8);
    for (const [file, source] of Object.entries(sources)) {
      expect(source, file).not.toMatch(/\sstyle[=:]/);
      expect(source, file).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(/i);
    }
  });

  it('draws a symbol with its own steps, and shrinks it only where it must', async () => {
    const glyph: GlyphData = { shape: 'disc', r: 20, ink: 'accent', stage: 'completion' };
    const { container, rerender } = await render(Glyph, { glyph });
    const svg = container.querySelector('svg')!;
    expect([...svg.querySelectorAll('path')].map((path) => path.getAttribute('d'))).toEqual(
      steps(glyph).map(({ d }) => d),
    );
    expect(svg.getBoundingClientRect().width).toBe(2 * reach(glyph));
    await rerender({ size: reach(glyph) });
    expect(svg.querySelector('path')!.getBoundingClientRect().width).toBeCloseTo(20, 1);
    await rerender({ size: 80 });
    expect(svg.querySelector('path')!.getBoundingClientRect().width).toBeCloseTo(40, 1);
  });

  it('hatches each swatch with a pattern of its own', async () => {
    const first = await render(Swatch, { ink: 'hatch' });
    const second = await render(Swatch, { ink: 'hatch' });
    const ids = [first, second].map(({ container }) => container.querySelector('pattern')!.id);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('bends a link upwards from either end', () => {
    expect(curve([0, 0], [100, 0])).toBe('M0 0Q50 -24 100 0');
    expect(curve([100, 0], [0, 0])).toBe('M100 0Q50 -24 0 0');
  });

  it('writes a name that steps back as legibly as any quiet one', async () => {
    const label = (
      style: PlacedLabel['style'],
      emphasis: PlacedLabel['emphasis'],
    ): PlacedLabel => ({
      id: `${style}-${emphasis}`,
      ref: null,
      at: [121.5, 41.5],
      lines: ['0 of 2'],
      style,
      priority: 1,
      emphasis,
      gap: 0,
      offset: [0, 0],
      key: 'top',
      x: 0,
      y: 0,
      dx: 0,
      dy: 0,
      anchor: 'middle',
      size: 12,
      more: 12,
      lineHeight: 14,
      box: [0, 0, 10, 10],
    });
    const labels = [label('pack', 'plain'), label('pack', 'dim'), label('county', 'dim')];
    const { container } = await render(Labels, { labels, k: 1 });
    const looks = [...container.querySelectorAll('tspan')].map((line) => {
      const { fill } = getComputedStyle(line);
      let opacity = 1;
      for (let node: Element | null = line; node; node = node.parentElement)
        opacity *= Number(getComputedStyle(node).opacity);
      return { fill, opacity };
    });
    expect(looks).toHaveLength(3);
    expect(looks[0]!.fill).toMatch(/^rgb/);
    for (const look of looks) expect(look).toEqual({ ...looks[0]!, opacity: 1 });
  });
});
