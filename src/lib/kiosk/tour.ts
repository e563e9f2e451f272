/** The scenes of the tour, from the rows that an operator edits and what the atlas knows of them. */
import type { Indicator, TourScene } from '$lib/data/schema';
import { FIGURE_COLUMNS, figureRef } from '$lib/data/tour';
import type { Locale, Said } from '$lib/i18n/locale';
import { refOf, type Atlas, type Ref } from '$lib/model/atlas';
import { figuresOf, targetFigure, type Figure } from '$lib/model/figures';
import { DEFAULT_VIEW, LAYERS, type Camera, type View } from '$lib/state/view';

export interface Scene {
  readonly id: string;
  /** How long it stays. */
  readonly milliseconds: number;
  /** What the map shows; the camera depends on the screen and is not in it. */
  readonly view: View;
  /** Region that fills the view; null for the whole city or a camera. */
  readonly region: string | null;
  /** Its zoom is that of a stage on which the city is REFERENCE_WIDTH pixels wide; null for none. */
  readonly camera: Camera | null;
  readonly headline: Said;
  /** Quoted cells, as in the table. */
  readonly figures: readonly string[];
}

/** Width in pixels of the city on the screen that the zoom of a scene is meant for. */
export const REFERENCE_WIDTH = 1000;

/** A figure as a scene shows it. */
export interface SceneFigure {
  readonly key: string;
  readonly ref: Ref;
  /** What it is a figure of: a row of the atlas, or what is counted. */
  readonly name: string;
  /** What it says of that, or where. */
  readonly label: string;
  /** Target, plan, expectation or event, of what was not yet so when it was printed; null for what a row states of itself. */
  readonly kind: Exclude<Indicator['kind'], 'context'> | null;
  readonly text: string;
  /** False where the document does not say. */
  readonly stated: boolean;
  /** The document names the city only: it is in no place on the map. */
  readonly cityOnly: boolean;
  /** Whether its number may run up from zero: not that of a date or a grade. */
  readonly counts: boolean;
}

function cameraOf(text: string): Camera | null {
  const [lon, lat, zoom] = text.split('/').map(Number);
  return text && lon !== undefined && lat !== undefined && zoom !== undefined
    ? { lon, lat, zoom }
    : null;
}

/** The scenes in their order; rows that were wrong are not among those of `tour`. */
export const scenesOf = (tour: readonly TourScene[], atlas: Pick<Atlas, 'has' | 'city'>): Scene[] =>
  [...tour]
    .sort((a, b) => a.order - b.order || (a.scene_id < b.scene_id ? -1 : 1))
    .map((row) => ({
      id: row.scene_id,
      milliseconds: row.seconds * 1000,
      view: {
        ...DEFAULT_VIEW,
        layers: LAYERS.filter((layer) => row.layers.includes(layer)),
        // Tables may have been replaced by others that no longer know the row.
        focus: atlas.has(row.focus as Ref) ? (row.focus as Ref) : null,
      },
      region:
        row.camera || !row.region_id || row.region_id === atlas.city.region_id
          ? null
          : row.region_id,
      camera: cameraOf(row.camera),
      headline: { zh: row.headline_zh, en: row.headline_en },
      figures: row.figures,
    }));

/** The rows that a scene quotes. */
export const quotedBy = ({ figures }: Pick<Scene, 'figures'>): Ref[] => [
  ...new Set(
    figures.map((text) => {
      const { table, id } = figureRef(text);
      return refOf(table, id);
    }),
  ),
];

/**
 * The rows that a scene is about, to be set apart on the map: a scene of the whole city that chooses nothing and quotes
 * projects alone is about those, one that quotes size classes of clusters alone about all on the map that have one, and any
 * other about what it shows.
 */
export function meantBy(scene: Scene, { items }: Pick<Atlas, 'items'>): ReadonlySet<Ref> {
  const { view, region, camera } = scene;
  if (view.focus !== null || region !== null || camera !== null) return new Set();
  const figures = scene.figures.map((text) => figureRef(text));
  if (figures.every(({ table }) => table === 'projects')) return new Set(quotedBy(scene));
  if (figures.some(({ table, column }) => `${table}.${column}` !== 'clusters.size_class_100m_cny'))
    return new Set();
  const classed = items.filter(
    (item) =>
      item.kind === 'cluster' &&
      item.row.size_class_100m_cny !== null &&
      item.where.known !== 'city',
  );
  return new Set(classed.map(({ ref }) => ref));
}

/** The figure of a card that shows a column, by table and column. */
const CARD_FIGURE: Readonly<Record<string, string>> = {
  'projects.investment_100m_cny': 'amount',
  'projects.capacity_value': 'capacity',
  'clusters.size_class_100m_cny': 'size-class',
  'parks.land_mu': 'land',
  'sites.area_mu': 'area',
  'sites.date': 'date',
  'sites.grade': 'grade',
};
const STILL: readonly string[] = ['date', 'grade'];

function shown(
  key: string,
  ref: Ref,
  { text, stated, id }: Figure,
  name: string,
  label: string,
  rest: Partial<Pick<SceneFigure, 'kind' | 'cityOnly'>> = {},
): SceneFigure {
  const counts = stated && !STILL.includes(id);
  return { key, ref, name, label, kind: null, text, stated, cityOnly: false, counts, ...rest };
}

/** The figures of a scene in a language; what the tables no longer know is left out. */
export function figuresIn(
  { figures }: Pick<Scene, 'figures'>,
  atlas: Atlas,
  locale: Locale,
): SceneFigure[] {
  return figures.flatMap((text): SceneFigure[] => {
    const { table, id, column } = figureRef(text);
    const ref = refOf(table, id);
    if (!FIGURE_COLUMNS[table]?.includes(column)) return [];
    if (table === 'targets') {
      const target = atlas.allTargets.find(({ target_id }) => target_id === id);
      const region = atlas.region(refOf('regions', target?.region_id ?? ''));
      const figure = target && targetFigure(target, atlas, locale);
      const kind = target && atlas.indicators.get(target.indicator_id)?.kind;
      return region && figure
        ? [
            shown(text, ref, figure, figure.label, region[`name_${locale}`], {
              kind: kind === undefined || kind === 'context' ? null : kind,
            }),
          ]
        : [];
    }
    const item = atlas.item(ref);
    const wanted = CARD_FIGURE[`${table}.${column}`];
    const figure = item && figuresOf(item, atlas, locale).find((each) => each.id === wanted);
    return item && figure
      ? [
          shown(text, ref, figure, item.row[`name_${locale}`], figure.label, {
            cityOnly: item.where.known === 'city',
          }),
        ]
      : [];
  });
}
