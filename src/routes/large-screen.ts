/** What a stage is like on a large screen that people stand before, and on a desk. */
export interface LargeScreen {
  /** How much larger than usual symbols and type are. */
  readonly grown: number;
  /** Pixels of a side of a button. */
  readonly target: number;
  /** The moving map comes without waiting for a touch. */
  readonly eager: boolean;
  /** How many times as long as usual a flight of the camera takes. */
  readonly pace: () => number;
}

export const ON_A_DESK: LargeScreen = { grown: 1, target: 44, eager: false, pace: () => 1 };
