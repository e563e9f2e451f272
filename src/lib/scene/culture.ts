/** The layer of culture and tourism: sites, and the projects and clusters of that industry. */
import { industryInk } from '$lib/theme/palette';
import { drawCluster } from './clusters';
import { isApproximate, type Draw } from './entry';
import type { Shape } from './glyph';
import { drawProject } from './investment';

export const SITE_RADIUS = 9;

const SITE_SHAPE: Readonly<Record<string, Shape>> = {
  market: 'tent',
  fair: 'tent',
  landscape: 'peak',
};

/** Shape of a kind of site; the kinds are open, and any other one gets the star: a pin says that a place is exact. */
export const siteShape = (kind: string): Shape => SITE_SHAPE[kind] ?? 'star';

const drawSite: Draw = (item) =>
  item.kind === 'site'
    ? {
        glyph: {
          shape: siteShape(item.row.kind),
          r: SITE_RADIUS,
          ink: industryInk('culture_tourism'),
          ...(isApproximate(item) ? { approximate: true } : {}),
        },
        figure: item.row.grade,
      }
    : null;

export const drawCulture: Draw = (item, locale) =>
  item.industries.includes('culture_tourism')
    ? (drawSite(item, locale) ?? drawProject(item, locale) ?? drawCluster(item, locale))
    : null;
