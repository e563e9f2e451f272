/**
 * The keys of a query as a table for those who write links by hand: the grammar of codec.ts in its order, with an
 * example of each. A test holds both together.
 */
import { LAYERS, ORIENTATIONS, PAPERS, SORTS, THEMES, type View } from './view';
import { STATED } from '$lib/model/filter';

export interface Parameter {
  readonly key: keyof View;
  /** What may stand after the `=`. */
  readonly values: string;
  /** A value that exists in the tables and is not the default. */
  readonly example: string;
}

const row = (key: keyof View, values: string, example: string): Parameter => ({
  key,
  values,
  example,
});
const either = (values: readonly string[]): string => values.join(' | ');

export const PARAMETERS: readonly Parameter[] = [
  row('layers', `none | ${LAYERS.join(',')}`, 'investment,clusters'),
  row('metric', 'id', 'fixed-asset-investment-growth'),
  row('industries', 'id,id,…', 'metallurgy'),
  row('stages', 'id,id,…', 'signed'),
  row('regions', 'id,id,…', '210726'),
  row('tiers', 'id,id,… | not-stated | below-tiers', 'not-stated'),
  row('parks', 'id,id,… | not-stated', 'not-stated'),
  row('investor', 'name;name;… | not-stated', 'not-stated'),
  row('stated', either(STATED), 'yes'),
  row('min', '0–9999999.9999', '10'),
  row('max', '0–9999999.9999', '50'),
  row('q', 'text', '黑山'),
  row('extent', 'west,south,east,north', '121.5,41.3,122.5,42.2'),
  row('sort', either(SORTS), 'amount'),
  row('focus', 'table:id', 'projects:yixian-xinda-coal-coke'),
  row('keep', 'table:id,table:id,…', 'projects:yixian-xinda-coal-coke'),
  row('shortlist', 'on', 'on'),
  row('context', 'on', 'on'),
  row('columns', 'on', 'on'),
  row('compare', 'id,id,…', '210726,210782'),
  row('today', 'YYYY-MM-DD', '2024-06-30'),
  row('rules', 'n-n-n-n.n-n.n, 0–100', '2-1-1-1.30-70.15'),
  row('sheet', `${PAPERS.join('|')}-${ORIENTATIONS.join('|')}[-bleed]`, 'a2-portrait-bleed'),
  row('camera', 'lon,lat,zoom', '121.8,41.7,9'),
  row('theme', either(THEMES), 'dark'),
];
