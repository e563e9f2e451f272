/**
 * What a page with the whole map shows first, made in steps while it loads: its atlas, its scene and where the names
 * stand. Made while the page comes to life, they would be one long task, in which no tap is answered.
 */
import type { Locale } from '$lib/i18n/locale';
import { browser } from '$app/environment';
import { buildAtlas, type Atlas, type AtlasTables } from '$lib/model/atlas';
import { inTurns, shortTurn, type Steps } from '$lib/steps/turns';
import type { Base } from '$lib/scene/base';
import { sceneSteps } from '$lib/scene/build';
import { FEW } from '$lib/scene/entry';
import { frameWidth, NOMINAL, roomOf, symbolScale } from '$lib/scene/frame';
import { keepHomes } from '$lib/scene/layout';
import type { Scene } from '$lib/scene/scene';
import { DEFAULT_VIEW } from '$lib/state/view';
import type { AsPainted } from './painted.server';
import { placeOn } from './stage-labels.svelte';

export interface Prepared {
  readonly atlas: Atlas;
  /** Of the default view; null where it depends on the size of the stage. */
  readonly scene: Scene | null;
}

interface Source {
  readonly tables: AtlasTables;
  readonly locale: Locale;
  readonly base: Base;
  readonly painted: AsPainted;
}

/** The page waits for it. */
const made = <T>(steps: Steps<T>): Promise<T> => inTurns(steps, undefined, shortTurn);

/** The stage in the page as it was built; null where there is none, or none in sight. */
function stageBuilt(): DOMRect | null {
  const box = browser && document.querySelector('.stage')?.getBoundingClientRect();
  return box && frameWidth(box.width, box.height) ? box : null;
}

/**
 * @param corners whether the stage has the corners of the home page, so that its names can be placed before it lives
 * @returns the data of a page together with what was made of it
 */
export async function prepared<S extends Source>(
  data: S,
  corners = false,
): Promise<S & { prepared: Prepared }> {
  const { tables, locale, base, painted } = data;
  await shortTurn();
  const atlas = buildAtlas(tables);
  keepHomes(atlas, base, new Map(painted.homes));
  await shortTurn();
  let sized = false;
  const room = (): number => {
    sized = true;
    return NOMINAL;
  };
  // Few rows are never counted: then what counts need not come.
  const many = tables.projects.length > FEW;
  const bin = many ? (await import('$lib/scene/bins')).binning : undefined;
  const scene = await made(sceneSteps(atlas, DEFAULT_VIEW, locale, base, room, { bin }));
  await shortTurn();
  // What names keep off is known by the time when the stage knows its size.
  const stage = stageBuilt();
  if (stage && corners) await made(placeOn(stage, scene, locale, painted.names));
  else if (stage && scene.reserve) {
    const frame = frameWidth(stage.width, stage.height);
    await made(scene.reserve.ahead(roomOf(frame, symbolScale(frame))));
  }
  await shortTurn();
  return { ...data, prepared: { atlas, scene: sized ? null : scene } };
}
