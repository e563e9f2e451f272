/** What a reader looks at. The URL owns it; see codec.ts for how it is written there. */
import type { Ref } from '$lib/model/atlas';

/** The layers, in the order in which they are listed and drawn. */
export const LAYERS = ['investment', 'clusters', 'culture'] as const;
export type Layer = (typeof LAYERS)[number];

/** `auto` follows the system. */
export const THEMES = ['auto', 'light', 'dark'] as const;
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
  readonly camera: Camera | null;
  readonly theme: ThemeChoice;
}

export const DEFAULT_VIEW: View = {
  layers: ['investment'],
  metric: 'named-projects',
  focus: null,
  camera: null,
  theme: 'auto',
};
