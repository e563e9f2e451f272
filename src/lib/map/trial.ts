/**
 * The trial of a map before anyone sees it: how long the graphics take for a whole frame, told without making the
 * main thread wait for them. A map that is too slow so never takes the place of the still one.
 */

/** Pixels of the canvas in one of the page while the map is being made: whatever is drawn then is seen by no one. */
export const SEED_RATIO = 0.25;
/** A frame of more milliseconds than this is drawn with one pixel of the canvas for one of the page. */
const SHARP = 60;
/** Milliseconds between two looks whether the graphics are done, and after which they are not waited for any longer. */
const LOOK = 4;
const LONGEST = 3000;

/** Milliseconds between two looks whether shaders are linked, and after which they are not waited for any longer. */
const LINK = { look: 30, longest: 10_000 } as const;

/** What a graphics context tells of its work. */
export type Fenced = Pick<
  WebGL2RenderingContext,
  | 'fenceSync'
  | 'flush'
  | 'getSyncParameter'
  | 'deleteSync'
  | 'isContextLost'
  | 'SYNC_GPU_COMMANDS_COMPLETE'
  | 'SYNC_STATUS'
  | 'SIGNALED'
>;

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Milliseconds until all of what some contexts were told is drawn; at most a few seconds. */
export async function drawnAfter(contexts: readonly Fenced[]): Promise<number> {
  const start = performance.now();
  const passed = (): number => performance.now() - start;
  const fences = contexts.flatMap((gl) => {
    const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    return sync ? [{ gl, sync }] : [];
  });
  const waits = ({ gl, sync }: (typeof fences)[number]): boolean =>
    !gl.isContextLost() && gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED;
  do await wait(LOOK);
  while (passed() < LONGEST && fences.some(waits));
  for (const { gl, sync } of fences) gl.deleteSync(sync);
  return passed();
}

export interface TrialOptions {
  /** Milliseconds that a frame may take. */
  readonly limit: () => number;
  /** Pixels of the screen in one of the page. */
  readonly dpr: () => number;
  /** Sets how many pixels of the canvas one of the page has. */
  readonly setRatio: (ratio: number) => Promise<void>;
  /** Draws the whole map with the next frame of the browser; resolves when it has been told to the graphics. */
  readonly frame: () => Promise<void>;
  /** Whether all shaders are linked: a frame leaves out what waits for its own. */
  readonly linked: () => boolean;
  /** Milliseconds until the graphics have drawn what they were told. */
  readonly drawn: () => Promise<number>;
  /** Whether the map is still wanted. */
  readonly alive: () => boolean;
  /** A hidden page looks rarely, and what it measures says nothing. */
  readonly hidden?: () => boolean;
}

/** What came of a trial: milliseconds of a frame, and by how many pixels of the canvas at most one of the page is drawn. */
export interface Trial {
  readonly ms: number;
  readonly ratio: number;
}

/**
 * Draws a map at its full size, unseen. The first frame sends shaders off and fills buffers and is not counted; those that
 * are linked in the background are waited for. Of a slow frame there is a second, as other work may have come between.
 * @returns null where the map is not wanted any more
 */
export async function tryOut({
  limit,
  dpr,
  setRatio,
  frame,
  linked,
  drawn,
  alive,
  hidden = () => document.hidden,
}: TrialOptions): Promise<Trial | null> {
  const measure = async (): Promise<number> => {
    for (;;) {
      await frame();
      const away = hidden();
      const ms = await drawn();
      if (!alive() || !(away || hidden())) return ms;
    }
  };
  /** The lesser of two, if the first is more than `most`. */
  const fair = async (most: number): Promise<number> => {
    const first = await measure();
    return first > most && alive() ? Math.min(first, await measure()) : first;
  };
  await setRatio(dpr());
  await measure();
  for (const end = performance.now() + LINK.longest; alive() && !linked(); await wait(LINK.look))
    if (performance.now() > end) break;
  if (!alive()) return null;
  let ms = await fair(Math.min(SHARP, limit()));
  let ratio = Infinity;
  if (alive() && ms > SHARP && dpr() > 1) {
    ratio = 1;
    await setRatio(1);
    ms = await fair(limit());
  }
  return alive() ? { ms, ratio } : null;
}
