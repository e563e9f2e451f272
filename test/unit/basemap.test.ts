/** A base map is taken only from this host, and a build says at once if it is asked for another. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { basemapStyle } from '../../scripts/lib/basemap';
import { messages } from '../../src/lib/i18n/messages';
import { BasemapError, basemapFor, basemapOf, withBasemap } from '../../src/lib/map/basemap';
import type { StyleSpecification } from 'maplibre-gl';

const HERE = 'https://atlas.example/sub/basemap/style.json';
const style = (rest: object = {}) => ({
  version: 8,
  name: 'theirs',
  center: [0, 0],
  sources: {
    land: { type: 'vector', tiles: ['tiles/{z}/{x}/{y}.pbf'] },
    relief: { type: 'raster', url: '/relief.json' },
    places: { type: 'geojson', data: 'places.geojson' },
  },
  layers: [
    { id: 'sea', type: 'background' },
    { id: 'roads', type: 'line', source: 'land', 'source-layer': 'roads' },
  ],
  ...rest,
});

/** What is said of a style that cannot be used. */
function problem(theirs: unknown) {
  try {
    basemapOf(theirs, HERE);
  } catch (error) {
    if (error instanceof BasemapError) return error.problem;
    throw error;
  }
  return undefined;
}

describe('a base map', () => {
  it('keeps to this host, with its addresses in full and its names apart from ours', () => {
    const theirs = basemapOf(
      style({ sprite: [{ id: 'a', url: 'sprite' }], glyphs: '/f/{fontstack}/{range}.pbf' }),
      HERE,
    );
    expect(theirs.sources).toEqual({
      'basemap-land': {
        type: 'vector',
        tiles: ['https://atlas.example/sub/basemap/tiles/{z}/{x}/{y}.pbf'],
      },
      'basemap-relief': { type: 'raster', url: 'https://atlas.example/relief.json' },
      'basemap-places': {
        type: 'geojson',
        data: 'https://atlas.example/sub/basemap/places.geojson',
      },
    });
    expect(theirs.layers.map(({ id }) => id)).toEqual(['basemap-sea', 'basemap-roads']);
    expect(theirs.layers[0]).not.toHaveProperty('source');
    expect(theirs.layers[1]).toMatchObject({ source: 'basemap-land', 'source-layer': 'roads' });
    expect(theirs.sprite).toEqual([{ id: 'a', url: 'https://atlas.example/sub/basemap/sprite' }]);
    expect(theirs.glyphs).toBe('https://atlas.example/f/{fontstack}/{range}.pbf');
  });

  it('lies below our layers and changes nothing else of our style', () => {
    const ours: StyleSpecification = {
      version: 8,
      transition: { duration: 0 },
      sources: { land: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
      layers: [{ id: 'borders', type: 'line', source: 'land' }],
    };
    const both = withBasemap(ours, basemapOf(style(), HERE));
    expect(both.layers.map(({ id }) => id)).toEqual(['basemap-sea', 'basemap-roads', 'borders']);
    expect(both.sources['land']).toBe(ours.sources['land']);
    expect(Object.keys(both.sources)).toHaveLength(4);
    expect(both.transition).toEqual({ duration: 0 });
    expect(both).not.toHaveProperty('name');
    expect(both).not.toHaveProperty('center');
    expect(both).not.toHaveProperty('glyphs');
  });

  it.each([
    [null, 'parts', 'null'],
    [style({ version: 7 }), 'version', '7'],
    [style({ version: undefined }), 'version', 'undefined'],
    [style({ sources: [] }), 'parts', 'sources'],
    [style({ layers: {} }), 'parts', 'layers'],
    [
      style({ sources: { a: { type: 'raster', tiles: ['https://tiles.example/{z}'] } } }),
      'origin',
      'https://tiles.example/{z}',
    ],
    [style({ sources: { a: { type: 'vector', url: 'pmtiles://x' } } }), 'origin', 'pmtiles://x'],
    [
      style({ sources: { a: { type: 'geojson', data: '//b.example/' } } }),
      'origin',
      '//b.example/',
    ],
    [style({ sources: { a: 'b' } }), 'parts', '"b"'],
    [style({ sprite: 'http://atlas.example/s' }), 'origin', 'http://atlas.example/s'],
    [style({ sprite: [{ url: 'https://c.example/' }] }), 'origin', 'https://c.example/'],
    [style({ glyphs: 'https://d.example/' }), 'origin', 'https://d.example/'],
  ])('%# is refused with a reason', (theirs, code, value) => {
    expect(problem(theirs)).toEqual({ code, value });
  });

  it.each([
    ['before', () => Promise.reject(new DOMException('late', 'TimeoutError'))],
    ['within', () => Promise.resolve(new Response('{'))],
  ])('that takes too long is missing: %s its text', async (_, answer) => {
    vi.stubGlobal('document', { baseURI: HERE });
    vi.stubGlobal('fetch', answer);
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const tell = vi.fn();
    expect(await basemapFor('style.json', tell)).toBeNull();
    expect(tell).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'missing' }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('is told of in both languages, by file and reason', () => {
    for (const { stage } of Object.values(messages))
      for (const code of ['missing', 'json', 'version', 'parts', 'origin', 'style'] as const) {
        const text = stage.basemap('/basemap/style.json', code, '«found»');
        expect(text).toContain('/basemap/style.json');
        if (code !== 'json') expect(text).toContain('«found»');
      }
    expect(messages.en.stage.basemap('/b.json', 'version', '7')).toContain('7 instead of 8');
  });
});

describe('PUBLIC_BASEMAP_STYLE', () => {
  it('is optional', () => {
    expect(basemapStyle(undefined)).toBeNull();
    expect(basemapStyle('')).toBeNull();
  });

  it('names a path of the site', () => {
    expect(basemapStyle('/basemap/style.json')).toBe('/basemap/style.json');
  });

  it.each([
    'https://tiles.example/style.json',
    '//tiles.example/style.json',
    '/\\tiles.example',
    'basemap/style.json',
    '/base map.json',
  ])('fails the build with %s', (value) => {
    const build = () => basemapStyle(value);
    expect(build).toThrow('PUBLIC_BASEMAP_STYLE');
    expect(build).toThrow(value);
    expect(build).toThrow('expected the path');
  });
});
