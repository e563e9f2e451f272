/** The scene as deck.gl layers: pure, in the order that every renderer keeps. */
import type { Color, Layer } from '@deck.gl/core';
import { LineLayer } from '@deck.gl/layers';
import { glyphKey, reach } from '$lib/scene/glyph';
import { DIM, HALO_FILL, HALO_LINE, LINK_WIDTH, OUTLINE } from '$lib/scene/look';
import {
  Z_ORDER,
  type Column,
  type Halo,
  type Link,
  type LonLat,
  type Mark,
  type Scene,
} from '$lib/scene/scene';
import { fromGrid, metresPerUnit, toGrid } from '$lib/scene/frame';
import { ease, MOVE_TIME } from '$lib/theme/motion';
import { hex, type Ink, type Theme } from '$lib/theme/palette';
import type { Arrival } from './arrivals';
import type { IconAtlas } from './icons';
import { ReleasedColumns, ReleasedDiscs, ReleasedIcons } from './released';

/** Opacity of a column that does not share the present choice: enough to be seen whole. */
const DIM_COLUMN = 0.5;
/** Width in pixels of the ring where no value is stated, and how many dashes it has. */
const OPEN_WIDTH = 2;
const DASHES = 18;

/** A dash of the ring around a county without a value. */
interface Dash {
  readonly column: Column;
  readonly from: LonLat;
  readonly to: LonLat;
}

function dashes(column: Column): Dash[] {
  const [x, y] = toGrid(column.at);
  const r = column.radius_m / metresPerUnit(column.at[1]);
  const on = (turn: number): LonLat =>
    fromGrid([x + r * Math.cos(turn * 2 * Math.PI), y + r * Math.sin(turn * 2 * Math.PI)]);
  return Array.from({ length: DASHES }, (_, i) => ({
    column,
    from: on(i / DASHES),
    to: on((i + 0.55) / DASHES),
  }));
}

/** The course of a line project, both of its ends places. */
interface Course {
  readonly link: Link;
  readonly from: LonLat;
  readonly to: LonLat;
}

export interface Look {
  readonly theme: Theme;
  /** Size factor of symbols in the home view. */
  readonly k: number;
  /** What they shrink by in the present one, at most 1. */
  readonly shrink: number;
  readonly atlas: IconAtlas;
  /** How much thicker than usual lines of a fixed width are; absent: as usual. */
  readonly thick?: number | undefined;
  /** Row whose marks get a ring. */
  readonly chosen: Mark['ref'] | null;
  /** What is new among marks and halos. */
  readonly arrivals: { readonly marks: Arrival; readonly halos: Arrival };
  /** Whether marks and halos ease into their next state; what answers a pointer never does. */
  readonly eased: boolean;
}

const rgba = (ink: Ink, theme: Theme, opacity = 1): Color => {
  const value = Number.parseInt(hex(ink, theme).slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255, Math.round(opacity * 255)];
};

const dimmed = (item: Halo | Mark | Link): number => (item.emphasis === 'dim' ? DIM : 1);

/** deck.gl's transitions of some accessors, or none. */
const transitions = (eased: boolean, ...accessors: string[]) =>
  eased
    ? {
        transitions: Object.fromEntries(
          accessors.map((name) => [name, { duration: MOVE_TIME, easing: ease }]),
        ),
      }
    : {};

/** Whether the n-th of a list starts from nothing. */
const enters = ({ keys, entering }: Arrival, index: number): boolean =>
  entering.size > 0 && entering.has(keys[index]!);
const lonLat = ([lon, lat]: LonLat): [number, number] => [lon, lat];

/** deck.gl compares `data` by identity: one list a scene spares it from filling its buffers anew. */
const coursesOf = new WeakMap<readonly Link[], Course[]>();
function courses(links: readonly Link[]): Course[] {
  let list = coursesOf.get(links);
  if (!list) {
    list = links.flatMap((link) =>
      link.kind === 'course' && 'at' in link.from && 'at' in link.to
        ? [{ link, from: link.from.at, to: link.to.at }]
        : [],
    );
    coursesOf.set(links, list);
  }
  return list;
}

/** Opacity of a halo as it is now: newcomers fade in. */
const haloNow = (halo: Halo, index: number, arrival: Arrival): number =>
  enters(arrival, index) ? 0 : dimmed(halo);

const halos = (
  scene: Scene,
  { theme, thick = 1, arrivals: { halos: arrival }, eased }: Look,
): Layer =>
  new ReleasedDiscs<Halo>({
    id: `halos-${arrival.generation}`,
    data: scene.halos,
    getPosition: (halo) => lonLat(halo.at),
    getRadius: (halo) => halo.radius_m,
    radiusUnits: 'meters',
    getFillColor: (halo, { index }) =>
      rgba(halo.ink, theme, HALO_FILL * haloNow(halo, index, arrival)),
    stroked: true,
    getLineColor: (halo, { index }) =>
      rgba(halo.ink, theme, HALO_LINE * haloNow(halo, index, arrival)),
    getLineWidth: thick,
    lineWidthUnits: 'pixels',
    updateTriggers: {
      getFillColor: [theme, arrival.entering],
      getLineColor: [theme, arrival.entering],
    },
    ...transitions(eased, 'getFillColor', 'getLineColor'),
  });

/** Links of a choice end at symbols, a few pixels from a place, and are drawn over this map: see svg/Links.svelte. */
const lines = (scene: Scene, { theme, k }: Look): Layer =>
  new LineLayer<Course>({
    id: 'courses',
    data: courses(scene.links),
    getSourcePosition: ({ from }) => lonLat(from),
    getTargetPosition: ({ to }) => lonLat(to),
    getColor: ({ link }) => rgba(link.ink, theme, dimmed(link)),
    getWidth: ({ link }) => LINK_WIDTH[link.kind] * k,
    widthUnits: 'pixels',
    updateTriggers: { getColor: theme, getWidth: k },
  });

const marks = (
  scene: Scene,
  { k, shrink, atlas, arrivals: { marks: arrival }, eased }: Look,
): Layer =>
  new ReleasedIcons<Mark>({
    id: `marks-${arrival.generation}`,
    data: scene.marks,
    // deck.gl takes pictures too, which its typings leave out.
    iconAtlas: atlas.image as unknown as string,
    iconMapping: atlas.cells,
    // Texels and pixels are one to one: smaller copies of the atlas would only blur it.
    textureParameters: { minFilter: 'linear', magFilter: 'linear', mipmapFilter: 'none' },
    alphaCutoff: 0,
    getIcon: (mark) => glyphKey(mark.glyph),
    getPosition: (mark) => lonLat(mark.at),
    getPixelOffset: ({ offset: [x, y] }) => [x * k * shrink, y * k * shrink],
    sizeScale: shrink,
    getSize: (mark, { index }) =>
      enters(arrival, index) ? 0 : (atlas.cells[glyphKey(mark.glyph)]?.height ?? 0) / atlas.texels,
    sizeUnits: 'pixels',
    getColor: (mark) => [0, 0, 0, Math.round(dimmed(mark) * 255)],
    updateTriggers: {
      getIcon: atlas.key,
      getSize: [atlas.key, arrival.entering],
      getPixelOffset: k * shrink,
    },
    ...transitions(eased, 'getSize', 'getColor'),
  });

/** A ring around each mark of the chosen row: at once. */
const rings = (scene: Scene, { theme, k, shrink, thick = 1, chosen }: Look): Layer =>
  new ReleasedDiscs<Mark>({
    id: 'rings',
    data: chosen === null ? [] : scene.marks.filter((mark) => mark.pickable && mark.ref === chosen),
    getPosition: (mark) => lonLat(mark.at),
    // Unlike the icons' offset, this one counts upwards.
    getPixelOffset: ({ offset: [x, y] }) => [x * k * shrink, -y * k * shrink],
    // Half of the line lies inside the radius.
    getRadius: (mark) => reach(mark.glyph) * k * shrink + (OUTLINE * thick) / 2,
    radiusUnits: 'pixels',
    filled: false,
    stroked: true,
    getLineColor: rgba('chosen', theme),
    getLineWidth: OUTLINE * thick,
    lineWidthUnits: 'pixels',
    updateTriggers: { getPixelOffset: k * shrink, getRadius: k * shrink },
  });

/** Columns that stand, and the dashes of those without a value. */
interface Raised {
  readonly standing: Column[];
  readonly dashes: Dash[];
}

const raisedOf = new WeakMap<readonly Column[], Raised>();
function raised(columns: readonly Column[]): Raised {
  let lists = raisedOf.get(columns);
  if (!lists) {
    lists = {
      standing: columns.filter(({ height_m }) => height_m !== null),
      dashes: columns.filter(({ height_m }) => height_m === null).flatMap(dashes),
    };
    raisedOf.set(columns, lists);
  }
  return lists;
}

/** Values that stand up; one of zero lies on the ground. */
const columns = (scene: Scene, { theme, chosen, eased }: Look): Layer => {
  const { standing } = raised(scene.columns);
  return new ReleasedColumns<Column>({
    // Other counties are another layer: none rises or falls from where another stood.
    id: `columns-${standing.map(({ ref }) => ref).join()}`,
    data: standing,
    diskResolution: 6,
    radius: scene.columns[0]?.radius_m ?? 1,
    extruded: true,
    flatShading: true,
    wireframe: true,
    material: { ambient: 0.62, diffuse: 0.5, shininess: 1, specularColor: [0, 0, 0] },
    getPosition: ({ at }) => lonLat(at),
    getElevation: ({ height_m }) => height_m!,
    getFillColor: ({ ink, emphasis }) => rgba(ink, theme, emphasis === 'dim' ? DIM_COLUMN : 1),
    getLineColor: ({ ref }) => rgba(ref === chosen ? 'chosen' : 'outline', theme),
    updateTriggers: { getFillColor: theme, getLineColor: [theme, chosen] },
    ...transitions(eased, 'getElevation', 'getFillColor'),
  });
};

/** Where no value is stated: a broken ring on the ground. */
const open = (scene: Scene, { theme, chosen }: Look): Layer =>
  new LineLayer<Dash>({
    id: 'open',
    data: raised(scene.columns).dashes,
    getSourcePosition: ({ from }) => lonLat(from),
    getTargetPosition: ({ to }) => lonLat(to),
    getColor: ({ column }) => rgba(column.ref === chosen ? 'chosen' : column.ink, theme),
    getWidth: OPEN_WIDTH,
    widthUnits: 'pixels',
    updateTriggers: { getColor: [theme, chosen] },
  });

/** The layers of a scene, bottom to top. */
export function deckLayers(scene: Scene, look: Look): Layer[] {
  const built: Partial<Record<(typeof Z_ORDER)[number], Layer[]>> = {
    halos: [halos(scene, look)],
    courses: [lines(scene, look)],
    marks: [marks(scene, look), rings(scene, look)],
    columns: scene.columns.length ? [open(scene, look), columns(scene, look)] : [],
  };
  return Z_ORDER.flatMap((name) => built[name] ?? []);
}
