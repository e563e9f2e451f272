/**
 * What an operator should know of the tour that is on show, scene by scene. Rows that are wrong in themselves have been
 * left out before, with the row, the column and what was expected; here is what only the whole shows.
 */
import type { TourScene } from '$lib/data/schema';
import { MOST_FIGURES } from '$lib/data/tour';
import type { Locale, Said } from '$lib/i18n/locale';
import type { Atlas, Ref } from '$lib/model/atlas';
import type { View } from '$lib/state/view';
import { figuresIn, scenesOf, type SceneFigure } from './tour';

/**
 * `figure`: a quoted cell that the tables no longer have. `unstated`: one of which the document says nothing. `focus`: a
 * row that is not there. `hidden`: one that none of the layers of the scene shows. `region`: one that the map does not
 * know. `order`: a position that another scene has too. `empty`: neither layer nor figure.
 */
export type ProblemKind = 'figure' | 'unstated' | 'focus' | 'hidden' | 'region' | 'order' | 'empty';

export interface Problem {
  readonly kind: ProblemKind;
  readonly column: keyof TourScene;
  /** The cell, or the part of it that is meant. */
  readonly value: string;
}
export interface CheckedScene {
  readonly id: string;
  readonly seconds: number;
  readonly headline: Said;
  readonly layers: readonly string[];
  readonly focus: string;
  readonly figures: readonly SceneFigure[];
  readonly problems: readonly Problem[];
}
export interface CheckMeans {
  /** Whether the map can show a region. */
  readonly onMap: (region_id: string) => boolean;
  /** Whether what the map draws of a view has a row in it, where rows of its kind are drawn at all. */
  readonly shows: (view: View, ref: Ref) => boolean;
}

/** The scenes of a tour in their order, in a language, each with what is wrong with it; empty where all is well. */
export function checkTour(
  tour: readonly TourScene[],
  atlas: Atlas,
  locale: Locale,
  { onMap, shows }: CheckMeans,
): CheckedScene[] {
  const rows = new Map(tour.map((row) => [row.scene_id, row]));
  return scenesOf(tour, atlas).flatMap((scene) => {
    const row = rows.get(scene.id);
    if (!row) return [];
    const figures = figuresIn(scene, atlas, locale);
    const { focus, layers, region_id, order } = row;
    const chosen = scene.view.focus;
    const problem = (wrong: unknown, kind: ProblemKind, column: keyof TourScene, value: string) =>
      wrong ? [{ kind, column, value }] : [];
    return {
      id: scene.id,
      seconds: row.seconds,
      headline: scene.headline,
      layers: scene.view.layers,
      focus,
      figures: figures.slice(0, MOST_FIGURES),
      problems: [
        ...scene.figures
          .filter((text) => !figures.some(({ key }) => key === text))
          .flatMap((text) => problem(true, 'figure', 'figures', text)),
        ...figures
          .filter(({ stated }) => !stated)
          .flatMap(({ key }) => problem(true, 'unstated', 'figures', key)),
        ...problem(focus && !chosen, 'focus', 'focus', focus),
        ...problem(chosen && !shows(scene.view, chosen), 'hidden', 'focus', focus),
        ...problem(scene.region && !onMap(scene.region), 'region', 'region_id', region_id),
        ...problem(
          tour.some((other) => other !== row && other.order === order),
          'order',
          'order',
          String(order),
        ),
        ...problem(!layers.length && !row.figures.length, 'empty', 'layers', ''),
      ],
    };
  });
}
