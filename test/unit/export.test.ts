/** The exported map is a file of its own: it holds all that is on show and leans on nothing outside. */
import { describe, expect, it } from 'vitest';
import { ranges } from '$lib/export/lines';
import { escape, flow, tag, text } from '$lib/export/markup';
import { FILE_ROOM, mapFile } from '$lib/export/map-file';
import { dataUrl, enlarged } from '$lib/export/png';
import { LOCALES } from '$lib/i18n/locale';
import { NO_FILTER } from '$lib/model/filter';
import { buildScene } from '$lib/scene/build';
import { estimate } from '$lib/scene/text-width';
import { LAYERS } from '$lib/state/view';
import { hex, THEMES, type Theme } from '$lib/theme/palette';
import type { Locale } from '$lib/i18n/locale';
import type { SceneView } from '$lib/scene/entry';
import { atlas, base } from '../fixtures/atlas';

function file(view: Partial<SceneView> = {}, theme: Theme = 'light', locale: Locale = 'en') {
  const whole: SceneView = { layers: LAYERS, metric: 'named-projects', focus: null, ...view };
  const scene = buildScene(atlas, whole, locale, base, () => FILE_ROOM);
  return {
    scene,
    ...mapFile({
      atlas,
      base,
      view: whole,
      mapNote: 'No authority.',
      theme,
      locale,
      date: '2024-03-09',
    }),
  };
}

/** Every element closes, in order: what a parser of XML asks for. */
function unbalanced(markup: string): string[] {
  const open: string[] = [];
  for (const [, closing, name, rest] of markup.matchAll(/<(\/?)([\w]+)([^>]*)>/g)) {
    if (closing && open.pop() !== name) return [`</${name}>`];
    if (!closing && !rest!.endsWith('/')) open.push(name!);
  }
  return open;
}

describe.each(LOCALES)('the file in %s', (locale) => {
  it.each(THEMES)('is well-formed and self-contained: %s', (theme) => {
    const { text } = file({}, theme, locale);
    expect(unbalanced(text.replace(/^<\?xml.*?\?>/, ''))).toEqual([]);
    expect(text).not.toMatch(/var\(|light-dark|class=|style=|<script|NaN|undefined|Infinity/);
    const addresses = [...text.matchAll(/https?:[^"\s<]+/g)].map(([address]) => address);
    expect(addresses).toEqual(['http://www.w3.org/2000/svg']);
    const known = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const used = [...text.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(known).toContain(id);
    expect(text).toContain(`fill="${hex('sea', theme)}"`);
    expect(text).toContain(`xml:lang="${locale === 'zh' ? 'zh-CN' : 'en'}"`);
  });

  it('says what it is, where it is from, and when it was taken', () => {
    const { text } = file({}, 'light', locale);
    expect(text).toContain(locale === 'zh' ? '锦州投资地图' : 'Jinzhou investment atlas');
    expect(text).toContain(
      locale === 'zh' ? '《锦州紧盯项目吹响攻坚号角》' : 'Jinzhou fixes its eyes on projects',
    );
    expect(text).toContain(locale === 'zh' ? '2024年3月9日' : '9 March 2024');
    expect(text).toContain('No authority.');
    expect(text).toContain(locale === 'zh' ? '>20公里<' : '>20 km<');
  });

  it('explains every entry of the legend and lists every row of the shelf', () => {
    const { scene, text } = file({}, 'light', locale);
    const plain = text.replace(/<[^>]*>/g, '');
    const squeeze = (words: string): string => escape(words).replace(/\s/g, '');
    const all = [
      ...scene.legends.flatMap(({ title, note, entries }) => [
        title,
        note ?? '',
        ...entries.map(({ label }) => label),
      ]),
      ...scene.shelf.flatMap(({ title, items }) => [title, ...items.map(({ name }) => name)]),
    ];
    expect(all.length).toBeGreaterThan(40);
    for (const words of all) expect(plain.replace(/\s/g, '')).toContain(squeeze(words));
  });
});

describe('the map in the file', () => {
  it('has every mark once, and every area', () => {
    const { scene, text } = file();
    const layer = text.split('data-layer="marks"')[1]!.split('data-layer="labels"')[0]!;
    const refs = [...layer.matchAll(/data-ref="([^"]+)"/g)].map(([, ref]) => ref);
    expect(refs).toEqual(scene.marks.map(({ ref }) => ref));
    for (const { ref } of scene.areas) expect(text).toContain(`data-ref="${ref}"`);
  });

  it('names each county', () => {
    const { text } = file();
    for (const { short_en } of atlas.counties) expect(text).toContain(`>${short_en}<`);
  });

  it('dims what does not share the choice', () => {
    const chosen = atlas.items.find(({ kind, where }) => kind === 'cluster' && 'place' in where)!;
    const { scene, text } = file({ layers: ['clusters'], focus: chosen.ref });
    const dim = scene.marks.filter(({ emphasis }) => emphasis === 'dim').length;
    expect(dim).toBeGreaterThan(0);
    expect(text.match(/scale\([\d.]+\)" opacity="0.28"/g)).toHaveLength(dim);
  });

  it('writes what steps back in an ink that can be read, not paler', () => {
    const view = { layers: ['investment'], metric: 'named-projects', focus: null } as const;
    const input = { atlas, base, view, mapNote: '', theme: 'light', date: '2024-03-09' } as const;
    const found = new Set([atlas.items.find(({ kind }) => kind === 'project')!.ref]);
    const { text } = mapFile({ ...input, locale: 'en', found });
    const letters = text.split('data-layer="labels"')[1]!.split('data-layer="legend"')[0]!;
    expect(letters).toMatch(/site not stated: 0 of \d/);
    expect(letters).not.toContain('opacity');
    const [dim] = letters
      .split(/<g fill="(?=#)/)
      .filter((each) => />site not stated: 0 of/.test(each));
    expect(dim).toMatch(new RegExp(`^${hex('muted', 'light')}"`));
  });

  it('rings the chosen row, outlines the chosen county, and names both', () => {
    const layerOf = (text: string) =>
      text.split('data-layer="chosen"')[1]!.split('data-layer="links"')[0]!;
    expect(layerOf(file().text)).not.toContain('<circle');
    const project = atlas.items.find(({ kind, where }) => kind === 'project' && 'place' in where)!;
    const one = file({ focus: project.ref }).text;
    expect(layerOf(one).match(/<circle/g)).toHaveLength(1);
    expect(one).toContain(`>Chosen: ${escape(project.row.name_en)}<`);
    const outlined = (text: string) => text.split(`stroke="${hex('chosen', 'light')}"`)[1] ?? '';
    const [county] = atlas.counties;
    const area = file({ focus: `regions:${county!.region_id}` }).text;
    expect(outlined(area)).toContain('<path');
    expect(area).toContain(`>Chosen: ${county!.name_en}<`);
  });

  it('says how many of its rows a filter means', () => {
    const view = { layers: ['investment'], metric: 'named-projects', focus: null } as const;
    const refs = atlas.items.filter(({ kind }) => kind === 'project').map(({ ref }) => ref);
    const input = { atlas, base, view, mapNote: '', theme: 'light', date: '2024-03-09' } as const;
    const found = new Set(refs.slice(0, 3));
    expect(mapFile({ ...input, locale: 'en', found }).text).toContain('>3 rows match the filter');
    expect(mapFile({ ...input, locale: 'zh', found }).text).toContain('>筛选后3项');
    expect(mapFile({ ...input, locale: 'en' }).text).not.toContain('match the filter');
  });

  it('names the filter, and fades the rows of the shelf that do not match', () => {
    const view = { layers: ['investment'], metric: 'named-projects', focus: null } as const;
    const { shelf } = buildScene(atlas, view, 'en', base, () => FILE_ROOM);
    const [meant, ...others] = shelf.flatMap(({ items }) => items);
    expect(others.length).toBeGreaterThan(3);
    const filter = {
      ...NO_FILTER,
      industries: ['new_energy', 'metallurgy'],
      stages: ['signed'],
      min: 2,
      q: '<风>',
      extent: null,
    };
    const input = { atlas, base, view, mapNote: '', theme: 'light', date: '2024-03-09' } as const;
    const found = new Set([meant!.ref]);
    const said = (locale: Locale) =>
      mapFile({ ...input, locale, found, filter }).text.replace(/<[^>]*>/g, '');
    expect(said('en').replace(/\s/g, '')).toContain(
      '1 row matches the filter (Industry: New energy, Metallurgy; Stage: Signed; Investment: CNY 200 million and more, or not stated; Search: &lt;风&gt;), others are faded'.replace(
        /\s/g,
        '',
      ),
    );
    expect(said('zh')).toContain(
      '筛选后1项（行业：新能源、冶金；阶段：已签约；投资额：2亿元及以上，或未载明；搜索：&lt;风&gt;），其余变淡',
    );
    const faded = (text: string) => text.split('data-layer="legend"')[1]!.match(/opacity="0.28"/g);
    expect(faded(mapFile({ ...input, locale: 'en', found, filter }).text)).toHaveLength(
      others.length,
    );
    expect(faded(mapFile({ ...input, locale: 'en' }).text)).toBeNull();
  });

  it('can be enlarged for a picture, and stays the same drawing', () => {
    const drawing = file();
    const size = (text: string) =>
      /<svg[^>]*? width="(\d+)" height="(\d+)"/.exec(text)?.slice(1, 3);
    expect(size(drawing.text)).toEqual([drawing.width, drawing.height].map(String));
    const large = enlarged(drawing, 3);
    expect(size(large)).toEqual([drawing.width * 3, drawing.height * 3].map(String));
    expect(large.split('viewBox')[1]).toBe(drawing.text.split('viewBox')[1]);
    expect(decodeURIComponent(dataUrl(large).split(',')[1]!)).toBe(large);
  });

  it('is the same each time', () => {
    expect(file().text).toBe(file().text);
  });

  it('has a name from its layers and its day', () => {
    expect(file({ layers: ['clusters', 'culture'] }).name).toBe(
      'jinzhou-clusters-culture-2024-03-09',
    );
    expect(file({ layers: [] }).name).toBe('jinzhou-map-2024-03-09');
    expect(file({ layers: ['investment', 'culture'] }, 'light', 'zh').name).toBe(
      '锦州投资地图-项目投资-文化旅游-2024-03-09',
    );
    expect(file({ layers: [] }, 'light', 'zh').name).toBe('锦州投资地图-2024-03-09');
  });
});

describe('markup', () => {
  it('escapes what a reader’s own table could bring along', () => {
    expect(escape(`<a href="x">&'\u0007`)).toBe(`&lt;a href=&quot;x&quot;&gt;&amp;'`);
    expect(text('a < b', 1, 2)).toBe('<text x="1" y="2">a &lt; b</text>');
    expect(tag('g', { id: '"', x: 1 / 3, y: undefined })).toBe('<g id="&quot;" x="0.333"/>');
  });

  it('breaks lines where the language allows it, and loses nothing', () => {
    const SAMPLES = [
      'Area in proportion to the printed class; the document does not say of what',
      '面积与印出的等级成正比；文件未说明等级所指，共2,024项（含CEOVU智谷）',
    ];
    for (const sample of SAMPLES) {
      const lines = flow(sample, 12, 120);
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.join('').replace(/\s/g, '')).toBe(sample.replace(/\s/g, ''));
      // One closing mark may hang over the edge.
      for (const line of lines) expect(estimate(line, 12)).toBeLessThanOrEqual(120 + 12);
      for (const line of lines) expect(line).not.toMatch(/^[，；。）,;]/);
    }
    expect(flow('', 12, 100)).toEqual([]);
  });

  it('writes runs of lines as ranges', () => {
    expect(ranges([91, 55, 87, 88, 89, 55], 'en')).toBe('55, 87–89, 91');
    expect(ranges([3, 4], 'zh')).toBe('3–4');
  });
});
