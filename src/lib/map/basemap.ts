/**
 * An operator's own base map below the data: a MapLibre style on the same host. It is checked before it is
 * used, because the atlas asks no other host for anything, and what cannot be used is told and left out.
 */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** What is wrong: `code` says which expectation failed, `value` what stands there instead. */
export interface BasemapProblem {
  readonly code: 'missing' | 'json' | 'version' | 'parts' | 'origin' | 'style';
  readonly value: string;
}

/** What is taken from a style. */
export type Basemap = Pick<StyleSpecification, 'sources' | 'layers' | 'sprite' | 'glyphs'>;

export class BasemapError extends Error {
  constructor(readonly problem: BasemapProblem) {
    super(`The base map cannot be used (${problem.code}): ${problem.value}`);
    this.name = 'BasemapError';
  }
}

/** Milliseconds that the map waits for a style. */
const PATIENCE = 10_000;

/** Keeps the names of a base map apart from our own. */
const PREFIX = 'basemap-';

const wrong = (code: BasemapProblem['code'], value: unknown): never => {
  throw new BasemapError({ code, value: String(value) });
};
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The full form of an address in a style; placeholders such as `{z}` stay. */
function sameOrigin(value: unknown, address: string): string {
  if (typeof value !== 'string') return wrong('parts', value);
  const url = URL.canParse(value, address) ? new URL(value, address) : wrong('origin', value);
  if (url.origin !== new URL(address).origin) wrong('origin', value);
  return url.href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/** A source with all its addresses in full. */
function source(value: unknown, address: string): Record<string, unknown> {
  if (!isRecord(value)) return wrong('parts', JSON.stringify(value));
  const full = { ...value };
  for (const key of ['url', 'data'])
    if (typeof full[key] === 'string') full[key] = sameOrigin(full[key], address);
  for (const key of ['tiles', 'urls']) {
    const list = full[key];
    if (Array.isArray(list)) full[key] = list.map((one) => sameOrigin(one, address));
  }
  return full;
}

/** Sprites come as one address or as a list of named ones. */
const sprite = (value: unknown, address: string): unknown =>
  Array.isArray(value)
    ? value.map((one: unknown) =>
        isRecord(one) ? { ...one, url: sameOrigin(one['url'], address) } : wrong('parts', one),
      )
    : sameOrigin(value, address);

/**
 * What a style gives to the base map, its names out of the way of ours and its addresses in full.
 * @param address full address of the style: relative ones in it count from there
 * @throws BasemapError where it is no style of version 8 or leads to another host
 */
export function basemapOf(style: unknown, address: string): Basemap {
  if (!isRecord(style)) return wrong('parts', JSON.stringify(style));
  if (style['version'] !== 8) wrong('version', style['version']);
  const { sources, layers } = style;
  if (!isRecord(sources)) return wrong('parts', 'sources');
  if (!Array.isArray(layers) || !layers.every(isRecord)) return wrong('parts', 'layers');
  const named = Object.entries(sources).map(([name, value]) => [
    PREFIX + name,
    source(value, address),
  ]);
  return {
    sources: Object.fromEntries(named),
    layers: layers.map((layer) => ({
      ...layer,
      id: PREFIX + String(layer['id']),
      ...('source' in layer ? { source: PREFIX + String(layer['source']) } : {}),
    })),
    ...(style['sprite'] === undefined ? {} : { sprite: sprite(style['sprite'], address) }),
    ...(style['glyphs'] === undefined ? {} : { glyphs: sameOrigin(style['glyphs'], address) }),
    // What is in the layers MapLibre checks itself.
  } as Basemap;
}

async function load(address: string): Promise<Basemap> {
  const full = new URL(address, document.baseURI).href;
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(full, { signal }).catch((error: unknown) => wrong('missing', error));
  if (!response.ok) wrong('missing', response.status);
  const style: unknown = await response
    .json()
    .catch((error: unknown) => wrong(signal.aborted ? 'missing' : 'json', error));
  return basemapOf(style, full);
}

/**
 * Fetches the base map that is asked for; null where none is, or where it cannot be used, which is told.
 * @param address of a style on this host
 */
export async function basemapFor(
  address: string | null,
  tell: (problem: BasemapProblem) => void,
): Promise<Basemap | null> {
  if (address === null) return null;
  try {
    return await load(address);
  } catch (error) {
    if (!(error instanceof BasemapError)) throw error;
    tell(error.problem);
    return null;
  }
}

/** Our style above a base map. */
export const withBasemap = (ours: StyleSpecification, theirs: Basemap): StyleSpecification => ({
  ...ours,
  ...theirs,
  sources: { ...theirs.sources, ...ours.sources },
  layers: [...theirs.layers, ...ours.layers] satisfies LayerSpecification[],
});
