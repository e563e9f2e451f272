/** The file that a reader saves: places the names anew for its size and tells where the rows stand. */
import { clauses, date as dateWords, list } from '$lib/i18n/format';
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { saveWords } from '$lib/i18n/save';
import { sceneWords } from '$lib/i18n/scene-words';
import type { Atlas, Ref } from '$lib/model/atlas';
import { criteriaOf, type Limiting } from '$lib/model/criteria';
import { sourceOf } from '$lib/model/sources';
import type { Base } from '$lib/scene/base';
import type { SceneView } from '$lib/scene/entry';
import { binning } from '$lib/scene/bins';
import { buildScene } from '$lib/scene/build';
import { frameWidth, frameZoom, symbolScale } from '$lib/scene/frame';
import { measureOf } from '$lib/scene/investment';
import { alone, narrowed } from '$lib/scene/narrow';
import { placeLabels } from '$lib/scene/placement';
import type { Scene } from '$lib/scene/scene';
import { standIn } from '$lib/scene/stand-in';
import { inStage } from '$lib/svg/framed';
import type { Theme } from '$lib/theme/palette';
import { ranges } from './lines';
import { mapSvg, type MapSheet } from './map-svg';

/** Size of the map in pixels: its frame with the padding around it, as wide as five columns of legend. */
const SIZE = { width: 1180, height: 1117 } as const;

/** One sentence a document: its title and the lines of all that the map and its measure show. */
function sources(atlas: Atlas, scene: Scene, view: SceneView, locale: Locale): string[] {
  const measure = measureOf(atlas, view);
  const stated = [...(measure?.values.values() ?? [])].flatMap(({ stated }) => stated ?? []);
  const shelf = scene.shelf.flatMap(({ items }) => items.map(({ ref }) => ref));
  const counted = (scene.counts?.rows ?? []).map(({ ref }) => ref);
  const refs: Ref[] = [...scene.marks.map(({ ref }) => ref), ...shelf, ...counted, ...stated];
  const byTitle = new Map<string, number[]>();
  for (const ref of refs) {
    const found = sourceOf(ref, atlas, locale);
    if (!found) continue;
    const lines = byTitle.get(found.title);
    if (lines) lines.push(found.line);
    else byTitle.set(found.title, [found.line]);
  }
  const words = saveWords[locale];
  return [...byTitle].map(([title, lines]) => words.source(title, ranges(lines, locale)));
}

/** What the reader has chosen, in words; null where nothing of a name is. */
function nameOf(ref: Ref, atlas: Atlas, locale: Locale): string | null {
  const named =
    atlas.item(ref)?.row ?? atlas.region(ref) ?? atlas.industry(ref) ?? atlas.landmark(ref)?.place;
  return named ? pick(named, 'name', locale) : null;
}

/** The filter, one criterion with its values after the other; '' where it is not known. */
function filterOf({ atlas, filter, locale }: MapFileInput): string {
  const values = new Map<string, string[]>();
  for (const { name, text } of filter ? criteriaOf(filter, atlas, locale) : [])
    values.set(name, [...(values.get(name) ?? []), text]);
  const colon = locale === 'zh' ? '：' : ': ';
  return clauses(
    [...values].map(([name, all]) => name + colon + list(all, locale)),
    locale,
  );
}

/** What sets some rows apart from the others: the choice, and the filter with what it leaves of the rows on show. */
function apart(input: MapFileInput, scene: Scene): string {
  const { atlas, view, found, locale } = input;
  const words = saveWords[locale];
  const chosen = view.focus && nameOf(view.focus, atlas, locale);
  const shown = new Set(
    [
      ...scene.marks,
      ...scene.shelf.flatMap(({ items }) => items),
      ...(scene.counts?.rows ?? []),
    ].flatMap(({ ref }) => (atlas.item(ref) ? ref : [])),
  );
  return clauses(
    [
      ...(chosen ? [words.chosen(chosen)] : []),
      ...(found
        ? [words.filtered([...shown].filter((ref) => found.has(ref)).length, filterOf(input))]
        : []),
    ],
    locale,
  );
}

export interface MapFileInput {
  readonly atlas: Atlas;
  readonly base: Base;
  readonly view: SceneView;
  /** The rows that are meant, the others are faded; null for all. */
  readonly found?: ReadonlySet<Ref> | null;
  /** What they are limited to. */
  readonly filter?: Limiting;
  /** What stands under every map: that it is no authority, and its approval number. */
  readonly mapNote: string;
  readonly theme: Theme;
  readonly locale: Locale;
  /** Day of the export, `2024-01-08`. */
  readonly date: string;
}

const FRAME_WIDTH = frameWidth(SIZE.width, SIZE.height);
const K = symbolScale(FRAME_WIDTH);
/** Width in pixels of the file's frame at symbol factor 1: the page's scene is laid out for the page. */
export const FILE_ROOM = FRAME_WIDTH / K;

export interface MapFile extends MapSheet {
  /** Of the file, without the kind of file. */
  readonly name: string;
}

/** The SVG file of a map. */
export function mapFile(input: MapFileInput): MapFile {
  const { atlas, base, view, found, mapNote, theme, locale, date } = input;
  const words = messages[locale];
  const own = saveWords[locale];
  const zoom = frameZoom(FRAME_WIDTH);
  const room = () => FILE_ROOM;
  const whole = buildScene(atlas, view, locale, base, room, { bin: binning });
  const scene = !found
    ? whole
    : whole.counts
      ? alone(buildScene(atlas, view, locale, base, room, { bin: binning, only: found }), locale)
      : narrowed(whole, found, locale);
  const k = K * scene.fit;
  const labels = placeLabels(scene, {
    ...SIZE,
    project: inStage(SIZE),
    k,
    zoom,
    locale,
    reserve: scene.reserve?.at(room()),
  });
  const measure = scene.legends.find(({ id }) => id === 'measure');
  const layers = view.layers.map((layer) => sceneWords[locale].layers[layer]);
  const heading = list(layers, locale) + (measure ? ` · ${measure.title}` : '');
  const saved = [mapNote, own.taken(dateWords(date, locale, true))];
  return {
    name: [
      ...(locale === 'zh'
        ? [words.title, ...layers]
        : ['jinzhou', ...(layers.length ? view.layers : ['map'])]),
      date,
    ].join('-'),
    ...mapSvg({
      base,
      scene,
      chosen: standIn(scene, view.focus),
      labels,
      size: SIZE,
      k,
      theme,
      locale,
      words: {
        title: words.title,
        heading: [heading, apart(input, scene)].filter(Boolean),
        kilometres: own.kilometres,
        foot: [
          ...sources(atlas, scene, view, locale),
          words.standing,
          saved.join(locale === 'zh' ? '' : ' '),
          words.about.attribution,
        ],
      },
    }),
  };
}
