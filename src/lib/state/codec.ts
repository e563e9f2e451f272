/**
 * The query string and the view: the one place where either is written as the other.
 *
 *   query  = "?" pair *( "&" pair )           in the order of this list, defaults left out
 *   layers = "none" | layer *( "," layer )    investment, clusters, culture
 *   metric = id                               a measure, e.g. named-projects
 *   focus  = table ":" id                     the chosen row, e.g. regions:210726
 *   context = "on"                            places and denominators that are not from the document
 *   columns = "on"                            the measure as 3D columns
 *   camera = lon "," lat "," zoom             degrees with 4 decimals at most, zoom with 2
 *   theme  = "auto" | "light" | "dark" | "contrast"
 *
 * A value outside this grammar is ignored and told in a notice; of a key that stands twice the
 * first counts; a key that is not listed is nobody's and is dropped without a word. Whether a row or
 * a measure exists is not known here: see explorer.svelte.ts.
 */
import type { Ref } from '$lib/model/atlas';
import { DEFAULT_VIEW, LAYERS, THEMES, type Camera, type View } from './view';

/** Something in a link that the atlas could not follow. */
export interface Notice {
  readonly key: keyof View;
  readonly value: string;
}

interface Key<T> {
  /** The value, or undefined for a text outside the grammar. */
  read(text: string): T | undefined;
  write(value: T): string;
}

const ID = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
const REF = /^[a-z]+(?:_[a-z]+)*:[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;
const DECIMAL = /^-?\d{1,3}(?:\.\d+)?$/;

const oneOf = <T extends string>(values: readonly T[]): Key<T> => ({
  read: (text) => values.find((value) => value === text),
  write: (value) => value,
});
const matching = (pattern: RegExp): Key<string> => ({
  read: (text) => (pattern.test(text) ? text : undefined),
  write: (value) => value,
});
/** Any of a list, in the list's own order; `none` for the empty choice. */
const someOf = <T extends string>(values: readonly T[]): Key<readonly T[]> => ({
  read(text) {
    if (text === 'none') return [];
    const parts = text.split(',');
    if (!parts.every((part) => (values as readonly string[]).includes(part))) return undefined;
    return values.filter((value) => parts.includes(value));
  },
  write: (chosen) => values.filter((value) => chosen.includes(value)).join(',') || 'none',
});
/** A key that may be empty: its empty value is the default and therefore never written. */
const optional = <T>({ read, write }: Key<T>): Key<T | null> => ({
  read,
  write: (value) => (value === null ? '' : write(value)),
});

/** Something that is off unless a link turns it on. */
const flag: Key<boolean> = {
  read: (text) => (text === 'on' ? true : undefined),
  write: (value) => (value ? 'on' : ''),
};

/** Rounds, and turns -0 into 0. */
const fixed = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

const camera: Key<Camera> = {
  read(text) {
    const parts = text.split(',');
    if (parts.length !== 3 || !parts.every((part) => DECIMAL.test(part))) return undefined;
    const [lon = 0, lat = 0, zoom = 0] = parts.map(Number);
    if (Math.abs(lon) > 180 || Math.abs(lat) > 85 || zoom < 0 || zoom > 22) return undefined;
    return { lon: fixed(lon, 4), lat: fixed(lat, 4), zoom: fixed(zoom, 2) };
  },
  write: ({ lon, lat, zoom }) => [fixed(lon, 4), fixed(lat, 4), fixed(zoom, 2)].join(','),
};

const KEYS: { readonly [K in keyof View]: Key<View[K]> } = {
  layers: someOf(LAYERS),
  metric: matching(ID),
  focus: optional(matching(REF) as Key<Ref>),
  context: flag,
  columns: flag,
  camera: optional(camera),
  theme: oneOf(THEMES),
};
const NAMES = Object.keys(KEYS) as (keyof View)[];

/** The view that a query string (with or without `?`) asks for, and what in it could not be followed. */
export function parse(search: string): { view: View; notices: Notice[] } {
  const params = new URLSearchParams(search);
  const notices: Notice[] = [];
  const found: Partial<Record<keyof View, unknown>> = {};
  for (const key of NAMES) {
    const text = params.get(key);
    if (text === null) continue;
    const value = KEYS[key].read(text);
    if (value === undefined) notices.push({ key, value: text });
    else found[key] = value;
  }
  return { view: { ...DEFAULT_VIEW, ...(found as Partial<View>) }, notices };
}

const written = <K extends keyof View>(key: K, view: View): string => KEYS[key].write(view[key]);

/** Colons and commas may stand in a query as they are; that keeps links legible. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2C/g, ',');

/** The query string of a view, with `?`, or '' for the default view. */
export function serialise(view: View): string {
  const pairs = NAMES.filter((key) => written(key, view) !== written(key, DEFAULT_VIEW)).map(
    (key) => `${key}=${encode(written(key, view))}`,
  );
  return pairs.length ? `?${pairs.join('&')}` : '';
}

/** The query string that asks for the same colours as another one, and for nothing else. */
export const lookOf = (search: string): string =>
  serialise({ ...DEFAULT_VIEW, theme: parse(search).view.theme });

/** The query string of an address. Not to be read while prerendering, when there is none. */
export const searchOf = (url: URL): string => url.search;
