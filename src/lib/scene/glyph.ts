/**
 * Symbols as drawing steps. The SVG map turns the steps into elements, the GL map paints the same
 * steps into its icon atlas, so a symbol cannot look different in the two.
 */
import type { Ink } from '$lib/theme/palette';

export type Shape =
  | 'disc'
  | 'ring'
  | 'pack'
  | 'square'
  | 'diamond'
  | 'hexagon'
  | 'pentagon'
  | 'triangle'
  | 'pin'
  | 'tent'
  | 'peak'
  | 'sum'
  | 'column'
  | 'seat'
  | 'station'
  | 'port'
  | 'airport'
  | 'landmark'
  | 'leader';

/** A symbol: `r` is its radius in pixels, `stage` the outline that tells a project's stage. */
export interface Glyph {
  readonly shape: Shape;
  readonly r: number;
  readonly ink: Ink;
  readonly stage?: string;
  /** The place is only approximately known: the fill lightens and the outline breaks. */
  readonly approximate?: boolean;
  /** An outline without a body: the size is not printed and the radius says nothing. */
  readonly hollow?: boolean;
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

const round = (n: number): number => Math.round(n * 100) / 100;

const circle = (r: number): string =>
  `M${round(-r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`;

const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}z`;

/** A regular polygon with a corner at the top. */
const regular = (corners: number, r: number): string =>
  polygon(
    Array.from({ length: corners }, (_, i) => {
      const angle = (2 * Math.PI * i) / corners;
      return [r * Math.sin(angle), -r * Math.cos(angle)] as const;
    }),
  );

const OUTLINE: Record<Shape, (r: number) => string> = {
  disc: circle,
  seat: circle,
  ring: circle,
  pack: circle,
  sum: circle,
  square: (r) =>
    polygon([
      [-r, -r],
      [r, -r],
      [r, r],
      [-r, r],
    ]),
  column: (r) => `M-4 ${round(r)}V${round(-r)}H4V${round(r)}z`,
  diamond: (r) =>
    polygon([
      [0, -r],
      [r, 0],
      [0, r],
      [-r, 0],
    ]),
  hexagon: (r) => regular(6, r),
  pentagon: (r) => regular(5, r),
  triangle: (r) => regular(3, r),
  pin: (r) =>
    `M0 ${round(r)}C${round(-r * 1.3)} ${round(-r * 0.2)} ${round(-r * 0.8)} ${round(-r)} 0 ${round(-r)}C${round(r * 0.8)} ${round(-r)} ${round(r * 1.3)} ${round(-r * 0.2)} 0 ${round(r)}z`,
  tent: (r) =>
    polygon([
      [0, -r],
      [r, r * 0.1],
      [r * 0.75, r * 0.1],
      [r * 0.75, r],
      [-r * 0.75, r],
      [-r * 0.75, r * 0.1],
      [-r, r * 0.1],
    ]),
  peak: (r) =>
    polygon([
      [-r, r * 0.8],
      [-r * 0.25, -r * 0.8],
      [r * 0.1, -r * 0.1],
      [r * 0.4, -r * 0.5],
      [r, r * 0.8],
    ]),
  // A stretch of track with its sleepers.
  station: (r) =>
    `M${round(-r)} 0H${round(r)}M${round(-r * 0.6)} ${round(-r * 0.7)}V${round(r * 0.7)}M0 ${round(-r * 0.7)}V${round(r * 0.7)}M${round(r * 0.6)} ${round(-r * 0.7)}V${round(r * 0.7)}`,
  // An anchor.
  port: (r) =>
    `M0 ${round(-r * 0.55)}V${round(r)}M${round(-r * 0.5)} ${round(-r * 0.2)}H${round(r * 0.5)}M${round(-r)} ${round(r * 0.2)}Q${round(-r * 0.8)} ${round(r)} 0 ${round(r)}Q${round(r * 0.8)} ${round(r)} ${round(r)} ${round(r * 0.2)}M0 ${round(-r)}a${round(r * 0.22)} ${round(r * 0.22)} 0 1 0 0.01 0z`,
  // An aeroplane from above, nose up.
  airport: (r) =>
    polygon([
      [0, -r],
      [r * 0.18, -r * 0.3],
      [r, r * 0.2],
      [r, r * 0.42],
      [r * 0.18, r * 0.15],
      [r * 0.12, r * 0.65],
      [r * 0.4, r * 0.85],
      [r * 0.4, r],
      [-r * 0.4, r],
      [-r * 0.4, r * 0.85],
      [-r * 0.12, r * 0.65],
      [-r * 0.18, r * 0.15],
      [-r, r * 0.42],
      [-r, r * 0.2],
      [-r * 0.18, -r * 0.3],
    ]),
  // The place itself; the line is drawn with it.
  leader: () => circle(1.75),
  // A gate with two roofs.
  landmark: (r) =>
    polygon([
      [-r, -r * 0.35],
      [-r * 0.45, -r * 0.55],
      [0, -r],
      [r * 0.45, -r * 0.55],
      [r, -r * 0.35],
      [r * 0.6, -r * 0.2],
      [r * 0.6, r],
      [-r * 0.6, r],
      [-r * 0.6, -r * 0.2],
    ]),
};

/**
 * Outline of each stage, from few dots (only signed) to a closed double line (nearly done); a stage that
 * is not stated has no line, only an edge that keeps the symbol apart from the shade below it.
 */
const STAGE: Record<string, Pick<Step, 'stroke' | 'width' | 'dash'>> = {
  signed: { width: 1.5, dash: [1.5, 2.5] },
  landing: { width: 1.5, dash: [4, 3] },
  preparation: { width: 1.5, dash: [8, 3, 1.5, 3] },
  starting: { width: 1.25 },
  construction: { width: 2.75 },
  completion: { width: 1.25 },
  revitalisation: { width: 2.75, dash: [5, 2.5] },
  unspecified: { stroke: 'halo', width: 1.25 },
};

/** Stages whose outline is doubled by an inner line. */
const DOUBLE = new Set(['completion']);

/** The drawing steps of a symbol, bottom to top. */
export function steps(glyph: Glyph): Step[] {
  const { shape, r, ink, stage, approximate } = glyph;
  const d = OUTLINE[shape](r);
  if (shape === 'pack')
    return [{ d, fill: 'panel', fillOpacity: 0.55, stroke: 'muted', width: 1, dash: [2, 3] }];
  if (shape === 'leader') {
    const line = `M0 0L${(glyph.to ?? [r, 0]).map(round).join(' ')}`;
    return [
      { d: line, stroke: 'halo', width: 3 },
      { d: line, stroke: ink, width: 1.25 },
      { d, fill: ink, stroke: 'halo', width: 0.75 },
    ];
  }
  if (shape === 'seat')
    return [{ d, fill: approximate ? undefined : 'halo', stroke: ink, width: 1.5 }];
  if (shape === 'station' || shape === 'port') return [{ d, stroke: ink, width: 1.2 }];
  if (shape === 'airport' || shape === 'column') return [{ d, fill: ink }];
  if (shape === 'landmark')
    return [
      {
        d,
        fill: 'panel',
        fillOpacity: approximate ? 0.5 : 0.9,
        stroke: ink,
        width: 1.5,
        ...(approximate ? { dash: [2, 1.5] } : {}),
      },
    ];
  if (shape === 'sum') return [{ d, fill: ink, fillOpacity: 0.18, stroke: ink, width: 1.5 }];
  const outline = stage
    ? (STAGE[stage] ?? {})
    : { width: 1, dash: approximate ? [3, 2] : undefined };
  const hollow = shape === 'ring' || glyph.hollow === true;
  const body: Step = hollow
    ? { d: OUTLINE[shape](r - 1.5), fill: 'panel', fillOpacity: 0.92, stroke: ink, width: 3 }
    : { d, fill: ink, fillOpacity: approximate ? 0.75 : 0.92 };
  const line: Step = { d: hollow ? circle(r + 1) : d, stroke: 'outline', ...outline };
  const inner: Step = {
    d: OUTLINE[shape](Math.max(r - 3.5, 1)),
    stroke: hollow ? 'outline' : 'halo',
    width: 1.25,
  };
  return [body, ...(outline.width ? [line] : []), ...(stage && DOUBLE.has(stage) ? [inner] : [])];
}

/** Radius within which a symbol paints, outline included, in pixels. */
export const reach = ({ shape, r }: Glyph): number => r + (shape === 'pack' ? 1 : 3);

/** How far from the middle the outline of a shape is, between its corners and its sides, as a share of its radius; 1 if not in here. */
const OUTLINE_SHARE: Partial<Record<Shape, number>> = {
  diamond: 0.85,
  hexagon: 0.93,
  pentagon: 0.9,
  triangle: 0.8,
  pin: 0.8,
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
    g.hollow ? 'h' : '',
    ...(g.to ?? []).map(round),
  ].join('|');
