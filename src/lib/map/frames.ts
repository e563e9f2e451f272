/**
 * Measures how fast the map really draws: the time from one frame of the browser to the next while the map
 * redraws. Script time says little, since a machine without a GPU draws after the script is done.
 */

/** So many frames are judged together, by their median: one shader to compile or one pause is no verdict. */
const SAMPLE = 7;
/** So many of them on one side of the limit settle it: the rest need not be drawn. */
const MOST = (SAMPLE + 1) / 2;

/** The browser's frames; tests bring their own. */
export interface Screen {
  request(frame: (time: number) => void): number;
  cancel(id: number): void;
  /** A hidden page draws no frames, and what it is late with says nothing. */
  hidden(): boolean;
}

const BROWSER: Screen = {
  request: (frame) => requestAnimationFrame(frame),
  cancel: (id) => cancelAnimationFrame(id),
  hidden: () => document.hidden,
};

export interface FrameWatchOptions {
  /** Milliseconds that a frame may take. */
  readonly limit: () => number;
  /** Draws the whole map once more, with the next frame. */
  readonly redraw: () => void;
  /** Called once, with the median of those seen in milliseconds, if frames take longer; nothing is measured after it. */
  readonly slow: (median: number) => void;
  readonly screen?: Screen;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** What some frames tell of the median of a whole sample; null while the rest could still change it. */
function verdict(intervals: readonly number[], limit: number): 'slow' | 'quick' | null {
  const slow = intervals.filter((interval) => interval > limit).length;
  if (slow >= MOST) return 'slow';
  return intervals.length - slow >= MOST ? 'quick' : null;
}

/** Judges frames until it is stopped; it learns of them by `drawn`. */
export function frameWatch({ limit, redraw, slow, screen = BROWSER }: FrameWatchOptions) {
  let intervals: number[] = [];
  let forced = 0;
  let drew = false;
  let last: number | null = null;
  let frame: number | null = null;
  let stopped = false;

  const stop = (): void => {
    stopped = true;
    if (frame !== null) screen.cancel(frame);
  };
  const listen = (): void => {
    if (!stopped) frame ??= screen.request(tick);
  };
  const tick = (time: number): void => {
    frame = null;
    if (screen.hidden()) {
      [last, drew, intervals] = [null, false, []];
      if (forced > 0) listen();
      return;
    }
    if (last !== null && drew) intervals = [...intervals, time - last].slice(-SAMPLE);
    const found = verdict(intervals, limit());
    if (found === 'slow') {
      stop();
      slow(median(intervals));
      return;
    }
    if (found === 'quick') forced = 0;
    // Between two changes the map rests, and the time until the next one is no frame.
    last = drew || forced > 0 ? time : null;
    drew = false;
    if (forced > 0) {
      forced--;
      redraw();
    }
    if (last !== null) listen();
  };

  return {
    stop,
    /** The map has drawn. */
    drawn(): void {
      drew = true;
      listen();
    },
    /** Has the map draw as often as a judgement needs; without a limit there is nothing to judge. */
    probe(): void {
      if (limit() === Infinity) return;
      forced = SAMPLE + 1;
      listen();
    },
  };
}
