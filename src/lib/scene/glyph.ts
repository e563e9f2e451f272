/**
 * Symbols as drawing steps. The SVG map turns the steps into elements, the GL map paints the same
 * steps into its icon atlas, so a symbol cannot look different in the two.
 */
import type { Ink } from '$lib/theme/palette';
import { HALO_FILL } from './look';
import { circle, OUTLINE, round, type Shape } from './outlines';

export type { Shape };

/** A symbol: `r` is its radius in pixels, `stage` the outline that tells a project's stage. */
export interface Glyph {
  readonly shape: Shape;
  readonly r: number;
  readonly ink: Ink;
  readonly stage?: string;
  /** The place is only approximately known: the fill lightens; without a stage the outline breaks. */
  readonly approximate?: boolean;
  /** The place is known: the symbol stands above it on a point. */
  readonly pinned?: boolean;
  /** An outline without a body: the size is not printed and the radius says nothing. */
  readonly hollow?: boolean;
  /** A small bookmark at its upper right: the reader has kept the row. */
  readonly kept?: boolean;
  /** How a count is drawn; the other shapes are known here. */
  readonly steps?: readonly Step[];
  /** Pixels around its body that stay free, where that is more than it paints. */
  readonly air?: number;
  /** Where a leader ends, in pixels from its place. */
  readonly to?: readonly [number, number];
}

/** One path, drawn around (0, 0): fill and stroke are inks, widths and dashes pixels. */
export interface Step {
  readonly d: string;
  readonly fill?: Ink;
  readonly fillOpacity?: number;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** An arc of a share of the circle, clockwise from the top. */
function arc(r: number, share: number): string {
  if (share >= 1) return circle(r);
  const angle = 2 * Math.PI * share;
  const end = `${round(r * Math.sin(angle))} ${round(-r * Math.cos(angle))}`;
  return `M0 ${round(-r)}A${round(r)} ${round(r)} 0 ${share > 0.5 ? 1 : 0} 1 ${end}`;
}

/**
 * Outline of each stage: the line closes step by step until work starts, is bold while it goes on and doubled
 * when it is nearly done. A stage that is not stated has no line.
 */
const STAGE: Record<string, Pick<Step, 'width' | 'dash'> & { readonly share: number }> = {
  signed: { share: 0.25, width: 2 },
  landing: { share: 0.5, width: 2 },
  preparation: { share: 0.75, width: 2 },
  starting: { share: 1, width: 1.5 },
  construction: { share: 1, width: 3 },
  completion: { share: 1, width: 1.25 },
  revitalisation: { share: 1, width: 3, dash: [5, 2.5] },
  unspecified: { share: 0 },
};

/** Stages whose outline is doubled by a line so many pixels further out. */
const DOUBLE = 'completion';
const DOUBLED = 3;

/** A light edge keeps a symbol apart from the shade below it wherever its stage has no line. */
const EDGE = 1.25;

/** The outline that tells the stage of a project, at the rim of its symbol; `edged` if the body has the light edge. */
function stageSteps(stage: string, r: number, edged: boolean): Step[] {
  const { share, width, dash } = STAGE[stage] ?? { share: 0 };
  const line: Step = { d: arc(r, share), stroke: 'outline', width, ...(dash ? { dash } : {}) };
  return [
    ...(stage === DOUBLE
      ? [
          { d: circle(r + DOUBLED / 2), stroke: 'halo' as const, width: DOUBLED - 1 },
          { ...line, d: circle(r + DOUBLED) },
        ]
      : []),
    ...(edged || (share === 1 && !dash)
      ? []
      : [{ d: circle(r), stroke: 'halo' as const, width: EDGE }]),
    ...(share ? [line] : []),
  ];
}

/** Pixels from the body of a pinned symbol down to its point. */
const POINT = 6;

/** Pixels from the middle of a pinned symbol down to its place. */
export const lift = ({ r }: Glyph): number => r + POINT;

/** The point on which a pinned symbol stands, as broad at its foot as the body allows; open where they meet. */
const point = (r: number): string => {
  const half = Math.min(5, r * 0.7);
  const from = round(Math.sqrt(r * r - half * half) - 0.5);
  return `M${round(-half)} ${from}L0 ${round(r + POINT)}L${round(half)} ${from}`;
};

/** A small bookmark at the upper right of a body. */
function bookmark(r: number): Step {
  const [x, y] = [round(r * 0.7 - 3), round(-r * 0.7 - 5)];
  return {
    d: `M${x} ${y}h6.5v10l-3.25-2.75L${x} ${y + 10}z`,
    fill: 'chosen',
    stroke: 'halo',
    width: 1,
  };
}

/** The drawing steps of a symbol, bottom to top. */
export const steps = (glyph: Glyph): Step[] =>
  glyph.kept ? [...bare(glyph), bookmark(glyph.r)] : bare(glyph);

function bare(glyph: Glyph): Step[] {
  const { shape, r, ink, stage, approximate, pinned } = glyph;
  const d = OUTLINE[shape](r);
  if (shape === 'pack')
    return [{ d, fill: 'panel', fillOpacity: 0.55, stroke: 'muted', width: 1, dash: [2, 3] }];
  if (shape === 'packed') return [...steps({ shape: 'pack', r, ink }), ...within(r, ink)];
  if (shape === 'area')
    return [
      { d, fill: ink, fillOpacity: HALO_FILL * 2 },
      { d, stroke: ink, width: 1 },
      { d: circle(r * 0.4), fill: ink, fillOpacity: 0.75, stroke: 'halo', width: 1 },
    ];
  if (shape === 'leader') {
    const line = `M0 0L${(glyph.to ?? [r, 0]).map(round).join(' ')}`;
    return [
      { d: line, stroke: 'halo', width: 3 },
      { d: line, stroke: ink, width: 1.25 },
      { d, fill: ink, stroke: 'halo', width: 0.75 },
    ];
  }
  // A ring around a dot, as on Chinese maps: a ring alone reads as a bullet before the words beside it.
  if (shape === 'seat')
    return [
      { d, fill: approximate ? undefined : 'halo', stroke: ink, width: 1.25 },
      { d: circle(r * 0.4), fill: ink },
    ];
  // On any shade a sign of thin lines has the same ground.
  if (shape === 'station' || shape === 'port')
    return [
      { d, stroke: 'halo', width: 3.2 },
      { d, stroke: ink, width: 1.2 },
    ];
  if (shape === 'airport') return [{ d, fill: ink, stroke: 'halo', width: 0.75 }];
  if (shape === 'column') return [{ d, fill: ink }];
  if (shape === 'landmark')
    return [
      // Whatever shade is below it, its line has the same ground on both sides.
      { d, fill: 'halo', stroke: 'halo', width: 4.5 },
      { d, stroke: ink, width: 1.75, ...(approximate ? { dash: [3, 1.5] } : {}) },
    ];
  if (glyph.steps) return [...glyph.steps];
  if (shape === 'sum') return [{ d, fill: ink, fillOpacity: 0.18, stroke: ink, width: 1.5 }];
  const hollow = shape === 'ring' || glyph.hollow === true;
  const body: Step = hollow
    ? { d: OUTLINE[shape](r - 1.5), fill: 'panel', fillOpacity: 0.92, stroke: ink, width: 3 }
    : {
        d,
        fill: ink,
        fillOpacity: approximate ? 0.75 : 0.92,
        ...(stage ? { stroke: 'halo', width: EDGE } : {}),
      };
  const dash = approximate ? { dash: [3, 2] } : {};
  return [
    body,
    ...(pinned ? [{ d: point(r), fill: ink, stroke: 'outline' as const, width: 1 }] : []),
    ...(stage
      ? stageSteps(stage, hollow ? r + 0.5 : r, !hollow)
      : [{ d: hollow ? circle(r + 1) : d, stroke: 'outline' as const, width: 1, ...dash }]),
  ];
}

/** Some symbols within a pack. */
const within = (r: number, ink: Ink): Step[] =>
  [-0.5, 0.1, 0.7].map((turn) => {
    const [x, y] = [Math.cos(turn * Math.PI * 1.11), Math.sin(turn * Math.PI * 1.11)];
    const dot = circle(r * 0.24).replace('M', `M${round(x * r * 0.45)} ${round(y * r * 0.45)}m`);
    return { d: dot, fill: ink, stroke: 'halo' as const, width: 0.75 };
  });

/** Signs on a ground of their own, which reaches beyond them. */
const GROUNDED: readonly Shape[] = ['seat', 'station', 'port', 'airport', 'landmark', 'leader'];

/** Radius within which a symbol paints, outline included, in pixels. */
export const reach = (glyph: Glyph): number => {
  const { shape, r, stage, pinned, air = 2 } = glyph;
  if (glyph.kept) return Math.max(reach({ ...glyph, kept: false }), r * 0.7 + 6);
  if (shape === 'pack' || shape === 'packed' || shape === 'area' || shape === 'count') return r + 1;
  if (pinned) return r + POINT + 1;
  return r + Math.max(stage === DOUBLE ? DOUBLED + 1 : GROUNDED.includes(shape) ? 3 : 2, air);
};

/** How far from the middle the outline of a shape is, between its corners and its sides, as a share of its radius; 1 if not in here. */
const OUTLINE_SHARE: Partial<Record<Shape, number>> = {
  diamond: 0.85,
  hexagon: 0.93,
  pentagon: 0.9,
  triangle: 0.8,
  star: 0.7,
  tent: 0.8,
  peak: 0.8,
};

/** Pixels from the middle of a symbol at which a line that leads to it ends: about on its outline. */
export const rim = ({ shape, r }: Glyph): number => r * (OUTLINE_SHARE[shape] ?? 1);

/** Two glyphs with one key are drawn alike. */
export const glyphKey = (g: Glyph): string =>
  [
    g.shape,
    round(g.r),
    g.ink,
    g.stage ?? '',
    g.approximate ? 'a' : '',
    g.pinned ? 'p' : '',
    g.hollow ? 'h' : '',
    ...(g.kept ? ['k'] : []),
    ...(g.to ?? []).map(round),
    ...(g.steps ?? []).map(({ d, stroke }) => `${stroke}${d}`),
  ].join('|');
