/**
 * Rows as GeoJSON (RFC 7946): WGS 84, longitude first. A point is no more than the middle of a circle of
 * `precision_m`; a line project is a straight line between its ends, no course. What is known of a county or the
 * city alone has no geometry, and `location` says so.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { COLUMNS, type Row } from './rows';

/** In the geometry, and what the citation says once: properties repeat neither. */
const ELSEWHERE = ['lon', 'lat', 'lon_to', 'lat_to', 'standing'];

/** About 0.1 m, more than any place is known to. */
const degrees = (value: number): number => Number(value.toFixed(6));

function geometryOf({ lon, lat, lon_to, lat_to }: Row): Geometry | null {
  if (lon === null || lat === null) return null;
  const at = [degrees(lon), degrees(lat)];
  return lon_to === null || lat_to === null
    ? { type: 'Point', coordinates: at }
    : { type: 'LineString', coordinates: [at, [degrees(lon_to), degrees(lat_to)]] };
}

function featureOf(row: Row): Feature<Geometry | null> {
  const properties = COLUMNS.filter((column) => !ELSEWHERE.includes(column)).map((column) => [
    column,
    row[column],
  ]);
  return {
    type: 'Feature',
    id: row.ref ?? undefined,
    geometry: geometryOf(row),
    properties: Object.fromEntries(properties) as Record<string, unknown>,
  };
}

/** The rows as a collection that says how it is to be cited. */
export const collectionOf = (
  rows: readonly Row[],
  citation: string,
): FeatureCollection<Geometry | null> & { readonly citation: string } => ({
  type: 'FeatureCollection',
  citation,
  features: rows.map(featureOf),
});

/** The file's text, one row a line. */
export function geojsonOf(rows: readonly Row[], citation: string): string {
  const { features, ...head } = collectionOf(rows, citation);
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines}\n]}\n`;
}
