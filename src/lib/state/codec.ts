/**
 * The query string and the view: the one place where either is written as the other.
 *
 *   query  = "?" pair *( "&" pair )           in the order of this list, defaults left out
 *   layers = "none" | layer *( "," layer )    investment, clusters, culture
 *   metric = id                               a measure, e.g. named-projects
 *   industries, stages, regions, tiers, parks
 *          = value *( "," value )             ids, not-stated and below-tiers; one of them is enough
 *   investor = name *( ";" name )             companies by their Chinese name, and not-stated
 *   stated = "any" | "yes" | "no"             whether an amount must be stated
 *   min, max = decimal                        100 million CNY, 4 decimals at most; min ≤ amount < max
 *   q      = text                             what is searched for, 100 characters at most
 *   extent = west "," south "," east "," north   degrees with 4 decimals at most
 *   sort   = "county" | "amount" | "name" | "stage"   order of the list
 *   focus  = table ":" id                     the chosen row, e.g. regions:210726
 *   keep   = table ":" id *( "," table ":" id )  the shortlist, in its order
 *   shortlist = "on"                          the shortlist is open
 *   context = "on"                            places and denominators that are not from the document
 *   columns = "on"                            the measure as 3D columns
 *   compare = id *( "," id )                  regions side by side
 *   today  = YYYY "-" MM "-" DD               the day that counts as today
 *   rules  = weights "." bands "." slow       the rules of the league, e.g. 1-1-1-1.33-67.10; see model/rules.ts
 *   sheet  = paper "-" orientation [ "-bleed" ]   a4 to a0, landscape or portrait: the wall map
 *   camera = lon "," lat "," zoom             degrees with 4 decimals at most, zoom with 2
 *   theme  = "auto" | "light" | "dark" | "contrast"
 *
 * A value outside this grammar is ignored and told in a notice, and of a list only what does not fit; of a key that
 * stands twice the first counts; a key that is not listed is nobody's and is dropped without a word. The values of a facet
 * are written in alphabetical order, so that one filter has one address. Whether a row, a value or a
 * measure exists is not known here: see explorer.svelte.ts.
 */
import type { Ref } from '$lib/model/atlas';
import { STATED } from '$lib/model/filter';
import { rulesOf, rulesText } from '$lib/model/rules';
import {
  DEFAULT_VIEW,
  LAYERS,
  ORIENTATIONS,
  PAPERS,
  SORTS,
  THEMES,
  type Camera,
  type Extent,
  type Sheet,
  type View,
} from './view';

/** Something in a link that the atlas could not follow. */
export interface Notice {
  readonly key: keyof View;
  readonly value: string;
}

interface Key<T> {
  /** The value, or undefined for a text outside the grammar; tells `drop` what of a list it leaves out. */
  read(text: string, drop: (left: string) => void): T | undefined;
  write(value: T): string;
}

const ID = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
const REF = /^[a-z]+(?:_[a-z]+)*:[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;
/** A name without control characters, outer spaces and the delimiter. */
const NAME = /^(?!\s)[^;\p{Cc}\p{Surrogate}]{1,120}(?<!\s)$/u;
const CONTROL = /\p{Cc}/u;
/** Control characters and halves of a character. */
const UNFIT = /[\p{Cc}\p{Surrogate}]/gu;
const LONGEST_Q = 100;
const AMOUNT = /^\d{1,7}(?:\.\d{1,4})?$/;
const DECIMAL = /^-?\d{1,3}(?:\.\d+)?$/;

const oneOf = <T extends string>(values: readonly T[]): Key<T> => ({
  read: (text) => values.find((value) => value === text),
  write: (value) => value,
});
const matching = (pattern: RegExp): Key<string> => ({
  read: (text) => (pattern.test(text) ? text : undefined),
  write: (value) => value,
});
/** The parts of a list that fit, each once: a stray sign in a link must not cost the rest. Undefined if none does. */
function fitting(
  text: string,
  delimiter: string,
  fits: (part: string) => boolean,
  drop: (left: string) => void,
): string[] | undefined {
  const parts = [...new Set(text.split(delimiter))];
  const good = parts.filter(fits);
  if (!good.length) return undefined;
  const bad = parts.filter((part) => !fits(part));
  if (bad.length) drop(bad.filter(Boolean).join(delimiter) || text);
  return good;
}

/** Any of a list, in the list's own order; `none` for the empty choice. */
const someOf = <T extends string>(values: readonly T[]): Key<readonly T[]> => ({
  read(text, drop) {
    if (text === 'none') return [];
    const known: readonly string[] = values;
    const parts = fitting(text, ',', (part) => known.includes(part), drop);
    return parts && values.filter((value) => parts.includes(value));
  },
  write: (chosen) => values.filter((value) => chosen.includes(value)).join(',') || 'none',
});
/** A key that may be empty: its empty value is the default and therefore never written. */
const optional = <T>({ read, write }: Key<T>): Key<T | null> => ({
  read,
  write: (value) => (value === null ? '' : write(value)),
});

/** Any number of texts that match a pattern, each once; an empty list is the default and never written. */
const listOf = <T extends string>(
  pattern: RegExp,
  delimiter: string,
  ordered: (values: T[]) => T[],
): Key<readonly T[]> => ({
  read(text, drop) {
    const parts = fitting(text, delimiter, (part) => pattern.test(part), drop);
    return parts && ordered(parts as T[]);
  },
  write: (values) => ordered([...new Set(values)]).join(delimiter),
});
const sorted = <T extends string>(values: T[]): T[] => values.sort();
const facet: Key<readonly string[]> = listOf(ID, ',', sorted);

/** What is searched for: blank is nothing, and what no address or line can hold is left out. */
const query: Key<string> = {
  read(text) {
    if (text.length > LONGEST_Q || CONTROL.test(text)) return undefined;
    return text.trim() ? text : '';
  },
  write(value) {
    const text = value.slice(0, LONGEST_Q).replace(UNFIT, '');
    return text.trim() ? text : '';
  },
};

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

const amount: Key<number> = {
  read: (text) => (AMOUNT.test(text) ? Number(text) : undefined),
  write: (value) => String(fixed(value, 4)),
};

const extent: Key<Extent> = {
  read(text) {
    const parts = text.split(',');
    if (parts.length !== 4 || !parts.every((part) => DECIMAL.test(part))) return undefined;
    const [west = 0, south = 0, east = 0, north = 0] = parts.map((part) => fixed(Number(part), 4));
    const fits = -180 <= west && west < east && east <= 180;
    return fits && -90 <= south && south < north && north <= 90
      ? { west, south, east, north }
      : undefined;
  },
  write: ({ west, south, east, north }) =>
    [west, south, east, north].map((degrees) => fixed(degrees, 4)).join(','),
};

/** A day of the calendar. */
const day: Key<string> = {
  read(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
  },
  write: (value) => value,
};

const SHEET = new RegExp(`^(${PAPERS.join('|')})-(${ORIENTATIONS.join('|')})(-bleed)?$`);
const sheet: Key<Sheet> = {
  read(text) {
    const [, paper, orientation, bleed] = SHEET.exec(text) ?? [];
    if (!paper) return undefined;
    return { paper, orientation, bleed: bleed !== undefined } as Sheet;
  },
  write: ({ paper, orientation, bleed }) => `${paper}-${orientation}${bleed ? '-bleed' : ''}`,
};

const KEYS: { readonly [K in keyof View]: Key<View[K]> } = {
  layers: someOf(LAYERS),
  metric: matching(ID),
  industries: facet,
  stages: facet,
  regions: facet,
  tiers: facet,
  parks: facet,
  investor: listOf(NAME, ';', sorted),
  stated: oneOf(STATED),
  min: optional(amount),
  max: optional(amount),
  q: query,
  extent: optional(extent),
  sort: oneOf(SORTS),
  focus: optional(matching(REF) as Key<Ref>),
  keep: listOf(REF, ',', (refs: Ref[]) => refs),
  shortlist: flag,
  context: flag,
  columns: flag,
  compare: facet,
  today: optional(day),
  rules: { read: (text) => rulesOf(text) ?? undefined, write: rulesText },
  sheet,
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
    const value = KEYS[key].read(text, (left) => notices.push({ key, value: left }));
    if (value === undefined) notices.push({ key, value: text });
    else found[key] = value;
  }
  const view = { ...DEFAULT_VIEW, ...(found as Partial<View>) };
  if (view.min === null || view.max === null || view.min < view.max) return { view, notices };
  // No amount lies in an empty range: the upper bound is taken for the mistake.
  notices.push({ key: 'max', value: written('max', view) });
  return { view: { ...view, max: null }, notices };
}

const written = <K extends keyof View>(key: K, view: View): string => KEYS[key].write(view[key]);

/** Colons, commas and semicolons may stand in a query as they are; that keeps links legible. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%3B/g, ';');

/** The query string of a view, with `?`, or '' for the default view. */
export function serialise(view: View): string {
  const pairs = NAMES.filter((key) => written(key, view) !== written(key, DEFAULT_VIEW)).map(
    (key) => `${key}=${encode(written(key, view))}`,
  );
  return pairs.length ? `?${pairs.join('&')}` : '';
}

/** The query string that carries from page to page what a reader takes along: colours and shortlist, and nothing else. */
export function lookOf(search: string): string {
  const { theme, keep } = parse(search).view;
  return serialise({ ...DEFAULT_VIEW, theme, keep });
}

/** The query string of an address. Not to be read while prerendering, when there is none. */
export const searchOf = (url: URL): string => url.search;
