/** The clusters layer: clusters, leading industries, bases, parks and enterprises. */
import { sceneWords } from '$lib/i18n/scene-words';
import { industryInk } from '$lib/theme/palette';
import { isApproximate, type Cluster, type Draw } from './entry';
import type { Glyph, Shape } from './glyph';
import { sizeClassRadius, UNKNOWN_CLASS_RADIUS } from './scales';

/** Each kind of cluster has a shape of its own, so that colour is free for the industry. */
export const CLUSTER_SHAPE: Record<Cluster['kind'], Shape> = {
  cluster: 'hexagon',
  leading_industry: 'diamond',
  base: 'pentagon',
};

export const PARK: Glyph = { shape: 'square', r: 7, ink: 'industry-other' };
export const ENTERPRISE: Glyph = { shape: 'triangle', r: 6, ink: 'industry-other' };

/** A cluster: area by its printed size class, or an outline of fixed size where none is printed. */
export const drawCluster: Draw = (item, locale) => {
  if (item.kind !== 'cluster') return null;
  const { kind, size_class_100m_cny: size } = item.row;
  const words = sceneWords[locale];
  return {
    glyph: {
      shape: CLUSTER_SHAPE[kind],
      r: size === null ? UNKNOWN_CLASS_RADIUS : sizeClassRadius(size),
      ink: industryInk(item.industries[0]),
      ...(size === null ? { hollow: true } : {}),
      ...(isApproximate(item) ? { approximate: true } : {}),
    },
    figure: size === null ? words.noSizeClass : words.sizeClass(size),
  };
};

/** A park or an enterprise: a symbol of fixed size, as the document sizes neither. */
const drawOther: Draw = (item) => {
  if (item.kind !== 'park' && item.kind !== 'enterprise') return null;
  const glyph = item.kind === 'park' ? PARK : ENTERPRISE;
  const [industry] = item.industries;
  return {
    glyph: {
      ...glyph,
      ink: industry === undefined ? glyph.ink : industryInk(industry),
      ...(isApproximate(item) ? { approximate: true } : {}),
    },
    figure: '',
  };
};

export const drawClusters: Draw = (item, locale) =>
  drawCluster(item, locale) ?? drawOther(item, locale);
