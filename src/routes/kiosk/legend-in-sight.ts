/** The legend of what can be seen: on a screen that flies to a county, most of a layer is out of sight or faded. */
import { projection } from '$lib/map/camera';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas, Ref } from '$lib/model/atlas';
import type { Base } from '$lib/scene/base';
import { scaled } from '$lib/scene/build';
import { frameWidth, fromGrid, symbolScale } from '$lib/scene/frame';
import { measureOf } from '$lib/scene/investment';
import { entriesOf } from '$lib/scene/layout';
import { legends } from '$lib/scene/legends';
import type { Legend, LegendEntry, Link, LonLat, Scene } from '$lib/scene/scene';
import type { Camera, View } from '$lib/state/view';
import { inWords, withoutShelf } from './brief-legend';

/** Whether a place, moved by `offset` pixels at symbol factor 1, is in view. */
export type Sees = (at: LonLat, offset?: readonly [number, number]) => boolean;

/** What a camera sees on a stage of this size, on which type and symbols are `grown`; at home that is everything. */
export function sight(
  camera: Camera | null,
  { width, height }: { readonly width: number; readonly height: number },
  grown: number,
): Sees {
  const frame = frameWidth(width, height);
  if (!camera || !(frame > 0)) return () => true;
  const project = projection(camera, [width / 2, height / 2]);
  const k = symbolScale(frame) * grown;
  return (at, [right, down] = [0, 0]) => {
    const [x, y] = project(at);
    return (
      x + right * k >= 0 && x + right * k <= width && y + down * k >= 0 && y + down * k <= height
    );
  };
}

interface Input {
  readonly scene: Scene;
  readonly atlas: Atlas;
  readonly view: View;
  readonly locale: Locale;
  readonly base: Pick<Base, 'spots'>;
  readonly sees: Sees;
  /** What is faded is not explained, unless all is. */
  readonly lit: boolean;
  /** What is known of the city only is listed beside the map. */
  readonly shelf: boolean;
}

/** The legend of a scene with no more than what is in sight; as it is where rows are counted instead of drawn. */
export function legendInSight(input: Input): readonly Legend[] {
  const { scene, atlas, view, locale, lit, shelf } = input;
  if (scene.counts) return withoutShelf(scene.legends, scene.links);
  const sees: Sees = (at, [right, down] = [0, 0]) =>
    input.sees(at, [right * scene.fit, down * scene.fit]);
  const marks = scene.marks.filter(({ at, offset }) => sees(at, offset));
  const links = scene.links.filter(
    ({ from, to }) => 'at' in from && 'at' in to && (sees(from.at) || sees(to.at)),
  );
  const courses = new Set(links.flatMap(courseOf));
  const rows = scene.marks.filter(
    (mark) => mark.pickable && (sees(mark.at, mark.offset) || courses.has(mark.ref)),
  );
  const bright = rows.filter(({ emphasis }) => emphasis !== 'dim');
  const seen = new Set<Ref>([
    ...(lit && bright.length ? bright : rows).map(({ ref }) => ref),
    ...(shelf ? scene.shelf.flatMap(({ items }) => items.map(({ ref }) => ref)) : []),
  ]);
  const found = legends({
    atlas,
    measure: measureOf(atlas, view),
    hatched: scene.areas.some(({ hatched }) => hatched),
    entries: entriesOf(atlas, view.layers, locale).filter(({ item }) => seen.has(item.ref)),
    counted: [],
    counts: null,
    links,
    landmarks: rows.some(({ ref }) => atlas.landmark(ref)),
    leaders: marks.some(({ glyph }) => glyph.shape === 'leader'),
    part: null,
    locale,
  });
  const shades = shadesInSight(input);
  /** What is said of packs stands in no sample. */
  const said = scene.legends.find(({ id }) => id === 'places')?.entries.filter(inWords) ?? [];
  return scaled(scene.fit, found).flatMap((block) => {
    const { id, entries } = block;
    if (id === 'places' && said.length) return [{ ...block, entries: [...entries, ...said] }];
    if (id !== 'measure' || !entries.length) return [block];
    const shown = entries.filter(({ swatch }) => !swatch || shades.has(swatch));
    return shown.length ? [{ ...block, entries: shown }] : [];
  });
}

const courseOf = ({ id, kind }: Link): Ref[] =>
  kind === 'course' ? [id.replace(/^course:/, '') as Ref] : [];

/** What shades the units of which land is in view; where nothing does, the ground of a unit. */
function shadesInSight({ scene, base, sees }: Input): Set<LegendEntry['swatch']> {
  const land = scene.areas.filter(({ region_id }) =>
    base.spots[region_id]?.some(([x, y]) => sees(fromGrid([x, y]))),
  );
  return new Set(land.map(({ shade, hatched }) => (hatched ? 'hatch' : (shade ?? 'unit'))));
}
