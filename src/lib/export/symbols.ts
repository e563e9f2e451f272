/** Symbols, links and names of an exported map, in pixels. */
import { reach, steps, type Glyph } from '$lib/scene/glyph';
import type { Line } from '$lib/scene/obstacles';
import type { PlacedLabel } from '$lib/scene/placement';
import type { LabelStyle, Mark, Scene } from '$lib/scene/scene';
import { CASING, DIM, DIM_LABEL, LINK_WIDTH, OUTLINE } from '$lib/scene/look';
import type { Project } from '$lib/svg/framed';
import { bendsOf, linkLines } from '$lib/svg/link-lines';
import { hex, type Ink, type Theme } from '$lib/theme/palette';
import { tag, text } from './markup';

/** A symbol around (0, 0), from the steps that draw it everywhere; `open` leaves its fill out. */
export const symbol = (glyph: Glyph, theme: Theme, open = false): string[] =>
  steps(glyph).map(({ d, fill, fillOpacity, stroke, width, dash }) => {
    const drawn = stroke && width !== 0;
    return tag('path', {
      d,
      fill: fill && !open ? hex(fill, theme) : 'none',
      'fill-opacity': open ? undefined : fillOpacity,
      stroke: drawn ? hex(stroke, theme) : undefined,
      'stroke-width': drawn ? (width ?? 1) : undefined,
      'stroke-dasharray': dash?.join(' '),
    });
  });

/** The courses of line projects. */
export const courses = (scene: Scene, project: Project, theme: Theme, k: number): string[] =>
  scene.links.flatMap((link) => {
    if (link.kind !== 'course' || !('at' in link.from && 'at' in link.to)) return [];
    const [x1, y1] = project(link.from.at);
    const [x2, y2] = project(link.to.at);
    return tag('line', {
      x1,
      y1,
      x2,
      y2,
      stroke: hex(link.ink, theme),
      'stroke-width': LINK_WIDTH[link.kind] * k,
      opacity: link.emphasis === 'dim' ? DIM : undefined,
    });
  });

/** The links of a choice from symbol to symbol, past its names; the shelf is no part of the map. */
export const links = (
  scene: Scene,
  labels: readonly PlacedLabel[],
  project: Project,
  theme: Theme,
  k: number,
): string[] =>
  linkLines(scene.links, {
    project,
    k,
    bends: bendsOf(scene.links, labels, { project, k }),
  }).flatMap(({ link, d }) => {
    const width = LINK_WIDTH[link.kind];
    const line = { d, fill: 'none', 'stroke-linecap': 'round' };
    return [
      tag('path', {
        ...line,
        'stroke-linecap': 'butt',
        stroke: hex('halo', theme),
        'stroke-opacity': CASING.opacity,
        'stroke-width': (width + 2 * CASING.width) * k,
      }),
      tag('path', { ...line, stroke: hex(link.ink, theme), 'stroke-width': width * k }),
    ];
  });

/** Where a symbol stands, in pixels. */
function standing({ at, offset }: Mark, project: Project, k: number): readonly [number, number] {
  const [x, y] = project(at);
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return [rounded(x + offset[0] * k), rounded(y + offset[1] * k)];
}

export const marks = (scene: Scene, project: Project, theme: Theme, k: number): string[] =>
  scene.marks.map((mark) =>
    tag(
      'g',
      {
        transform: `translate(${standing(mark, project, k).join(' ')}) scale(${k})`,
        opacity: mark.emphasis === 'dim' ? DIM : undefined,
        'data-ref': mark.ref,
      },
      symbol(mark.glyph, theme),
    ),
  );

/** A ring around each mark of the chosen row. */
export const rings = (
  scene: Scene,
  chosen: Mark['ref'] | null,
  project: Project,
  theme: Theme,
  k: number,
): string[] =>
  scene.marks
    .filter((mark) => mark.pickable && mark.ref === chosen)
    .map((mark) => {
      const [cx, cy] = standing(mark, project, k);
      return tag('circle', {
        cx,
        cy,
        r: (reach(mark.glyph) + OUTLINE / 2) * k,
        fill: 'none',
        stroke: hex('chosen', theme),
        'stroke-width': OUTLINE,
      });
    });

/** Ink of the letters, and of the halo around them. */
const LETTERS: Readonly<Record<LabelStyle, readonly [Ink, Ink]>> = {
  count: ['text', 'halo'],
  county: ['text', 'halo'],
  mark: ['text', 'halo'],
  unit: ['muted', 'halo'],
  pack: ['muted', 'halo'],
  reference: ['muted', 'halo'],
  landmark: ['context', 'halo'],
  neighbour: ['muted', 'neighbour'],
};

/** The line from a symbol to its name. */
const leading = ([x0, y0, x1, y1]: Line, { x, y, emphasis }: PlacedLabel, theme: Theme): string =>
  tag('path', {
    d: `M${x + x0} ${y + y0}L${x + x1} ${y + y1}`,
    fill: 'none',
    stroke: hex(emphasis === 'dim' ? DIM_LABEL : 'text', theme),
    'stroke-width': emphasis === 'dim' ? 1 : 1.5,
  });

/** A name twice, the halo below the letters: not every drawing program knows `paint-order`. */
export const names = (labels: readonly PlacedLabel[], theme: Theme): string[] =>
  labels.map((label) => {
    const { style, lines, size, more, lineHeight, x, y, dx, dy, anchor } = label;
    const [ink, halo] = LETTERS[style];
    const dim = label.emphasis === 'dim';
    const written = lines.map((line, i) => {
      const county = style === 'county';
      return text(line, x + dx, y + dy + i * lineHeight, {
        'font-size': i ? more : size,
        'font-weight': dim || style === 'neighbour' || (county && i) ? 400 : county ? 600 : 500,
      });
    });
    return tag('g', { 'text-anchor': anchor }, [
      ...(label.dot
        ? [tag('g', { transform: `translate(${x} ${y})` }, symbol(label.dot, theme))]
        : []),
      ...(label.line ? [leading(label.line, label, theme)] : []),
      tag(
        'g',
        {
          fill: 'none',
          stroke: hex(halo, theme),
          'stroke-width': 3,
          'stroke-linejoin': 'round',
          'aria-hidden': 'true',
        },
        written,
      ),
      tag('g', { fill: hex(dim ? DIM_LABEL : ink, theme) }, written),
    ]);
  });
