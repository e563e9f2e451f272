/** The map of the sheet: ground, symbols with their numbers, names, scale bar and north arrow. */
import type { Locale } from '$lib/i18n/locale';
import { ground } from '$lib/export/ground';
import { tag } from '$lib/export/markup';
import { courses, names, symbol } from '$lib/export/symbols';
import type { Base } from '$lib/scene/base';
import { ASPECT, GRID, metresPerUnit, toWidth } from '$lib/scene/frame';
import { reach } from '$lib/scene/glyph';
import { overlap } from '$lib/scene/obstacles';
import { dotBox, placeLabels, type LabelBox } from '$lib/scene/placement';
import type { Label, LonLat } from '$lib/scene/scene';
import { hex } from '$lib/theme/palette';
import { bareSymbols } from './bare';
import { borderTest } from './borders';
import { callouts, type Callout, type Round } from './callouts';
import { inkOn } from './contrast';
import { furniture } from './furniture';
import { deepPoints, pointsIn, ringsOf, withinAny } from './land';
import { grown, meetsBox, type Point } from './line';
import { movedFree } from './moved';
import { POINT, round, THEME } from './paper';
import type { Box, Pen } from './pen';
import type { Cell, MapPlan } from './plan';

export const CLIP_ID = 'wall-map';

/** Widest stage of MapLibre's zooms at which seats and stations are named: paper names what has room. */
const ZOOM = 9;
/** Pixels between two names: who stands before paper reads them closely, and what is left out there cannot be asked for. */
const CLOSE = [2, 2] as const;
/** Pixels from the border of a district to where it is pointed at. */
const IN_LAND = 6;
/** Names of stations have no more weight than this, those of seats, port and airport have. */
const SPARED = 600;
/** Pixels around a name that its halo takes. */
const HALO = 2;

export interface MapArea {
  /** Of the map's panel on the sheet, in millimetres. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width in millimetres of the frame in a panel of a size. */
export const frameIn = (width: number, height: number): number =>
  Math.min(width, height * ASPECT) * 0.985;

interface MapInput {
  readonly area: MapArea;
  readonly plan: MapPlan;
  readonly base: Base;
  readonly locale: Locale;
  /** Type size of names of places, in millimetres. */
  readonly type: number;
}

/** A symbol with its number around a point of the sheet. */
export function numbered(
  pen: Pen,
  { row, glyph, symbol: left, number: right, inside }: Cell,
  [x, y]: readonly [number, number],
  unit: number,
  type: number,
): string {
  const sx = x + left * unit;
  const r = reach({ ...glyph, pinned: false }) * unit;
  pen.note({
    kind: 'symbol',
    content: row.ref,
    box: [sx - r, y - r, sx + r, y + r],
    points: 0,
    of: row.number,
  });
  // A large circle has a large number.
  const size = inside ? Math.min(1.8 * type, Math.max(type, 0.5 * glyph.r * unit)) : type;
  const ink = inside && glyph.shape !== 'ring' ? inkOn(glyph, THEME) : hex('text', THEME);
  return tag('g', { 'data-ref': row.ref }, [
    tag('g', { transform: `translate(${round(sx)} ${round(y)}) scale(${round(unit)})` }, [
      ...symbol(glyph, THEME),
    ]),
    pen.line(String(row.number), x + right * unit, y + 0.36 * size, size, {
      anchor: 'middle',
      bold: true,
      kind: 'number',
      of: row.number,
      fill: ink,
    }),
  ]);
}

/** The line from a name to its place; in land it ends in a point. */
const leader = ({ from: [x0, y0], to: [x1, y1], land }: Callout): string =>
  tag('g', { 'data-leader': '' }, [
    tag('path', {
      d: `M${round(x0)} ${round(y0)}L${round(x1)} ${round(y1)}`,
      fill: 'none',
      stroke: hex('muted', THEME),
      'stroke-width': 0.7,
    }),
    ...(land ? [tag('circle', { cx: x0, cy: y0, r: 1.3, fill: hex('muted', THEME) })] : []),
  ]);

/** The panel with the map. */
export function wallMap(pen: Pen, input: MapInput): string {
  const { area, plan, base, locale, type } = input;
  const mm = plan.unit * plan.width;
  const [left, top] = [area.x + (area.width - mm) / 2, area.y + (area.height - mm / ASPECT) / 2];
  const project = (at: LonLat): [number, number] => {
    const [x, y] = toWidth(at, mm);
    return [x + left, y + top];
  };
  const scale = mm / GRID;
  const onGrid = ([x, y]: Point): Point => [left + x * scale, top + y * scale];
  const areas = [...base.neighbours, ...base.units].map(({ d }) =>
    ringsOf(d).map((ring) => ring.map(onGrid)),
  );
  const rings = areas.flat();
  const { markup: fixtures, box: taken } = furniture(pen, { area, locale, type, mm }, (box) =>
    rings.every((ring) => ring.every((at, i) => !meetsBox(ring.at(i - 1)!, at, box))),
  );
  // Names are placed in pixels of their own type.
  const px = type / 10.5;
  const inPx = (x: number, y: number): [number, number] => [(x - area.x) / px, (y - area.y) / px];
  const stage = {
    project: (at: LonLat) => inPx(...project(at)),
    width: area.width / px,
    height: area.height / px,
    k: plan.unit / px,
    taken: [[...inPx(taken[0], taken[1]), ...inPx(taken[2], taken[3])] as const],
    soft: plan.scene.halos.map(({ at, radius_m }): Round => {
      const [x, y] = inPx(...project(at));
      return { x, y, r: ((radius_m / metresPerUnit(at[1])) * scale) / px };
    }),
  };
  const runsThrough = borderTest(
    rings.map((ring) => ring.map(([x, y]) => inPx(x, y))),
    stage.width,
    stage.height,
  );
  // Seats, port and airport are to be found: what can stand elsewhere does not stand on them.
  const spared = plan.scene.labels
    .filter(({ style, priority }) => style === 'reference' && priority > SPARED)
    .map(({ at, dot }) => {
      const [x, y] = stage.project(at);
      return dotBox({ x, y, ...(dot && { dot }) });
    });
  const broken = (box: LabelBox): boolean =>
    runsThrough(grown(box, HALO)) || spared.some((dot) => overlap(box, dot));
  const first = placeLabels(plan.scene, {
    ...stage,
    zoom: ZOOM,
    locale,
    broken,
    moved: movedFree,
    between: CLOSE,
  });
  const found = [...first, ...bareSymbols({ ...stage, scene: plan.scene, placed: first }, ZOOM)];
  const lands = (ref: Label['ref']) => {
    const region = plan.scene.areas.find((each) => each.ref === ref)?.region_id;
    const points = pointsIn(base.units.find(({ id }) => id === region)?.d ?? '');
    return deepPoints(points, (IN_LAND * px) / scale).map((at) => inPx(...onGrid(at)));
  };
  const isLand = withinAny(areas, px);
  const onLand = ([x, y]: Point): boolean => isLand([x * px + area.x, y * px + area.y]);
  const called = callouts({ ...stage, scene: plan.scene, placed: found, lands, onLand });
  const named = new Set(called.map(({ label }) => label.ref));
  // A reference mark helps by its name: one that has room for none, near or far, is left out.
  const placed = found.filter(
    ({ style, lines, ref }) => style !== 'reference' || lines.length > 0 || named.has(ref),
  );
  const labels = [...placed, ...called.map(({ label }) => label)];
  const onSheet = ([x0, y0, x1, y1]: Box): Box => [
    x0 * px + area.x,
    y0 * px + area.y,
    x1 * px + area.x,
    y1 * px + area.y,
  ];
  for (const { x, y, r } of stage.soft)
    pen.note({ kind: 'soft', content: '', box: onSheet([x - r, y - r, x + r, y + r]), points: 0 });
  for (const { label, from, to } of called)
    pen.note({
      kind: 'leader',
      content: label.lines.join(' '),
      box: onSheet([...from, ...to]),
      points: 0,
    });
  for (const { dot, ref, x, y } of placed)
    if (dot)
      pen.note({
        kind: 'symbol',
        content: ref ?? '',
        box: onSheet([x - dot.r, y - dot.r, x + dot.r, y + dot.r]),
        points: 0,
      });
  for (const { lines, box, size, style, ref } of labels)
    if (lines.length)
      pen.note({
        kind: 'text',
        content: lines.join(' '),
        box: onSheet(box),
        points: ((style === 'county' && lines.length > 1 ? 12 : size) * px) / POINT,
        ...(ref ? { ref } : {}),
      });
  const standing = plan.scene.marks.filter(
    ({ glyph }) => glyph.shape === 'pack' || glyph.shape === 'leader',
  );
  const lines = plan.scene.links.length
    ? courses(plan.scene, (at) => project(at), THEME, plan.unit)
    : [];
  const at = ([x, y]: readonly [number, number], [dx, dy]: readonly [number, number]) =>
    [x + dx * plan.unit, y + dy * plan.unit] as const;
  return [
    tag('g', { 'clip-path': `url(#${CLIP_ID})` }, [
      tag('rect', { ...area, fill: hex('sea', THEME) }),
      tag(
        'g',
        {
          transform: `translate(${round(left)} ${round(top)}) scale(${scale.toFixed(6)})`,
          'stroke-linejoin': 'round',
        },
        ground(base, plan.scene, null, THEME, (plan.unit * 0.8) / scale),
      ),
      ...lines,
      ...standing.map(({ at: place, offset, glyph }) => {
        const [x, y] = at(project(place), offset);
        return tag(
          'g',
          { transform: `translate(${round(x)} ${round(y)}) scale(${round(plan.unit)})` },
          // A frame that reaches over a border leaves that to be seen.
          symbol(glyph, THEME, glyph.shape === 'pack'),
        );
      }),
      tag('g', { transform: `translate(${round(area.x)} ${round(area.y)}) scale(${round(px)})` }, [
        ...called.map(leader),
        ...names(labels, THEME),
      ]),
      tag(
        'g',
        { 'data-layer': 'projects' },
        plan.placed.map((cell) =>
          numbered(pen, cell, at(project(cell.mark.at), cell.offset), plan.unit, plan.type),
        ),
      ),
      fixtures,
    ]),
    tag('rect', {
      ...area,
      fill: 'none',
      stroke: hex('border', THEME),
      'stroke-width': 0.35 * plan.unit,
    }),
  ].join('');
}
