/** What the small map of a page shows: the names on it, and where in it a row lies. */
import { pick, type Locale } from '$lib/i18n/locale';
import type { Atlas, Item } from '$lib/model/atlas';
import { locatorSpot, type LocatorSpot } from '$lib/scene/county-locator';

/** Names of the counties in short; the districts are too small for theirs. */
export const locatorNames = (atlas: Atlas, locale: Locale) =>
  atlas.counties.map((county) => ({ id: county.region_id, name: pick(county, 'short', locale) }));

/** Where a row lies, if the document or its name tells. */
export function spotOf({ where }: Item): LocatorSpot | null {
  if (!('place' in where)) return null;
  const { place, to } = where;
  return locatorSpot(
    [place.lon, place.lat],
    where.known === 'approximate' ? place.precision_m : 0,
    to && [to.lon, to.lat],
  );
}
