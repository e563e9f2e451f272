/** The shapes of symbols as path data. */

export type Shape =
  | 'disc'
  | 'ring'
  | 'count'
  | 'pack'
  | 'packed'
  | 'area'
  | 'square'
  | 'diamond'
  | 'hexagon'
  | 'pentagon'
  | 'triangle'
  | 'star'
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

/** Hundredths of a pixel. */
export const round = (n: number): number => Math.round(n * 100) / 100;

export const circle = (r: number): string =>
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

/** The outline of each shape, of radius `r` around (0, 0). */
export const OUTLINE: Record<Shape, (r: number) => string> = {
  disc: circle,
  seat: circle,
  ring: circle,
  count: circle,
  pack: circle,
  packed: circle,
  area: circle,
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
  star: (r) =>
    polygon(
      Array.from({ length: 10 }, (_, i) => {
        const [angle, far] = [(Math.PI * i) / 5, i % 2 ? r * 0.5 : r];
        return [far * Math.sin(angle), -far * Math.cos(angle)] as const;
      }),
    ),
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
