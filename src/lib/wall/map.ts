/** The map of the sheet: ground, symbols with their numbers, names, scale bar and north arrow. */
import type { Locale } from '$lib/i18n/locale';
import { wallWords } from '$lib/i18n/wall';
import { ground } from '$lib/export/ground';
import { tag } from '$lib/export/markup';
import { courses, names, symbol } from '$lib/export/symbols';
import type { Base } from '$lib/scene/base';
import { ASPECT, FRAME, GRID, metresPerUnit, toWidth } from '$lib/scene/frame';
import { reach } from '$lib/scene/glyph';
import { placeLabels } from '$lib/scene/placement';
import type { Label, LonLat } from '$lib/scene/scene';
import { hex, type Theme } from '$lib/theme/palette';
import { callouts, type Callout, type Round } from './callouts';
import { inkOn } from './contrast';
import { pointsIn } from './land';
import { POINT } from './paper';
import { lineBox, type Box, type Pen } from './pen';
import type { Cell, MapPlan } from './plan';

/** Paper has no dark side. */
export const THEME: Theme = 'light';
export const CLIP_ID = 'wall-map';

/** Widest stage of MapLibre's zooms at which seats and stations are named: paper names what has room. */
const ZOOM = 9;
/** Kilometres that a scale bar may have. */
const BARS = [5, 10, 20, 50];

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

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Scale bar, ratio and north arrow in the lower left corner: their markup, and the box that they take. */
function furniture(pen: Pen, input: MapInput, mm: number): { markup: string; box: Box } {
  const { area, locale, type } = input;
  const words = wallWords[locale];
  const ink = hex('text', THEME);
  const latitude = (FRAME.south + FRAME.north) / 2;
  /** Metres on the ground in a millimetre of the sheet, in the middle of the map. */
  const ground = metresPerUnit(latitude) * (GRID / mm);
  const km = BARS.findLast((each) => (each * 1000) / ground <= area.width / 5) ?? BARS[0]!;
  const length = (km * 1000) / ground;
  const size = type * 0.95;
  const [x, y] = [area.x + 2 * type, area.y + area.height - 1.6 * type];
  const ratio = words.scale(grouped(Number((ground * 1000).toPrecision(2)), locale));
  const bar = y - 1.5 * size;
  const high = 0.4 * size;
  const half = length / 2;
  const north = x + length + 5 * type;
  const label = lineBox(words.kilometres(km), x + length, bar - high - 0.4 * size, size, 'middle');
  const markup = [
    tag('path', {
      d: `M${round(x)} ${round(bar - high)}h${round(half)}v${round(high)}h${round(-half)}z`,
      fill: ink,
      stroke: ink,
      'stroke-width': 0.06 * size,
    }),
    tag('path', {
      d: `M${round(x + half)} ${round(bar - high)}h${round(half)}v${round(high)}h${round(-half)}z`,
      fill: hex('panel', THEME),
      stroke: ink,
      'stroke-width': 0.06 * size,
    }),
    pen.line('0', x, bar - high - 0.4 * size, size, { anchor: 'middle', fill: ink }),
    pen.line(words.kilometres(km), x + length, bar - high - 0.4 * size, size, {
      anchor: 'middle',
      fill: ink,
    }),
    pen.line(ratio, x, y, size, { fill: ink }),
    // Mercator: north is up everywhere.
    tag('path', {
      d: `M${round(north)} ${round(bar - 2.2 * size)}l${round(0.75 * size)} ${round(2.2 * size)}l${round(-0.75 * size)} ${round(-0.5 * size)}z`,
      fill: ink,
    }),
    tag('path', {
      d: `M${round(north)} ${round(bar - 2.2 * size)}l${round(-0.75 * size)} ${round(2.2 * size)}l${round(0.75 * size)} ${round(-0.5 * size)}z`,
      fill: hex('panel', THEME),
      stroke: ink,
      'stroke-width': 0.08 * size,
    }),
    pen.line(words.north, north, bar - 2.5 * size, size, {
      anchor: 'middle',
      bold: true,
      fill: ink,
    }),
  ].join('');
  const right = Math.max(north + size, label[2], lineBox(ratio, x, y, size)[2]);
  return { markup, box: [area.x, bar - 3.6 * size, right + type, area.y + area.height] };
}

/** A denominator in groups of three digits; Chinese counts in ten thousands. */
const grouped = (value: number, locale: Locale): string =>
  locale === 'zh' && value % 1e4 === 0
    ? `${value / 1e4}万`
    : String(value).replace(/\B(?=(?:\d{3})+$)/g, locale === 'en' ? ',' : '');

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
  const { markup: fixtures, box: taken } = furniture(pen, input, mm);
  // Names are placed in pixels of their own type.
  const px = type / 10.5;
  const inPx = (x: number, y: number): [number, number] => [(x - area.x) / px, (y - area.y) / px];
  const scale = mm / GRID;
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
  const found = placeLabels(plan.scene, { ...stage, zoom: ZOOM, locale });
  const lands = (ref: Label['ref']) => {
    const region = plan.scene.areas.find((each) => each.ref === ref)?.region_id;
    return pointsIn(base.units.find(({ id }) => id === region)?.d ?? '').map(([x, y]) =>
      inPx(left + x * scale, top + y * scale),
    );
  };
  const called = callouts({ ...stage, scene: plan.scene, placed: found, lands });
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
          symbol(glyph, THEME),
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
