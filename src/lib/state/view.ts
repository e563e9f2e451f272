/** What a reader looks at. The URL owns it; see codec.ts for how it is written there. */
import type { Ref } from '$lib/model/atlas';

/** The layers, in the order in which they are listed and drawn. */
export const LAYERS = ['investment', 'clusters', 'culture'] as const;
export type Layer = (typeof LAYERS)[number];

/** `auto` follows the system. */
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Centre in WGS 84 degrees and MapLibre zoom. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface View {
  readonly layers: readonly Layer[];
  /** Measure that shades the counties or sizes their symbols; see model/measures. */
  readonly metric: string;
  /** Chosen row, e.g. `projects:yixian-xinda-coal-coke` or `regions:210726`. */
  readonly focus: Ref | null;
  /** Well-known places and denominators that are not from the document are shown. */
  readonly context: boolean;
  /** The measure stands on the counties as 3D columns. */
  readonly columns: boolean;
  readonly camera: Camera | null;
  readonly theme: ThemeChoice;
}

export const DEFAULT_VIEW: View = {
  layers: ['investment'],
  metric: 'named-projects',
  focus: null,
  context: false,
  columns: false,
  camera: null,
  theme: 'auto',
};
