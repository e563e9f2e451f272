/**
 * What a page with the whole map shows first, made in steps while it loads: its atlas, its scene and where the names
 * stand. Made while the page comes to life, they would be one long task, in which no tap is answered.
 */
import type { Locale } from '$lib/i18n/locale';
import { browser } from '$app/environment';
import { buildAtlas, type Atlas, type AtlasTables } from '$lib/model/atlas';
import { inTurns } from '$lib/model/turns';
import type { Base } from '$lib/scene/base';
import { sceneSteps } from '$lib/scene/build';
import { FEW } from '$lib/scene/entry';
import { frameWidth, NOMINAL, roomOf, symbolScale } from '$lib/scene/frame';
import { isOfPhone } from '$lib/scene/label-sizes';
import type { Scene } from '$lib/scene/scene';
import { DEFAULT_VIEW } from '$lib/state/view';
import { placeAhead, placeOn, roomAhead } from './stage-labels.svelte';
import { turn } from '$lib/ui/turn';

export interface Prepared {
  readonly atlas: Atlas;
  /** Of the default view; null where it depends on the size of the stage. */
  readonly scene: Scene | null;
}

interface Source {
  readonly tables: AtlasTables;
  readonly locale: Locale;
  readonly base: Base;
}

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
  const { tables, locale, base } = data;
  await turn();
  const atlas = buildAtlas(tables);
  await turn();
  let sized = false;
  const room = (): number => {
    sized = true;
    return NOMINAL;
  };
  // Few rows are never counted: then what counts need not come.
  const many = tables.projects.length > FEW;
  const bin = many ? (await import('$lib/scene/bins')).binning : undefined;
  const scene = await inTurns(sceneSteps(atlas, DEFAULT_VIEW, locale, base, room, { bin }));
  await turn();
  // The page that was built shows names for either kind of stage; where it is seen, it is on one of them.
  const stage = stageBuilt();
  const frame = stage ? frameWidth(stage.width, stage.height) : 0;
  const kinds = frame ? [isOfPhone(frame) ? ('phone' as const) : ('desk' as const)] : undefined;
  // Names find their places as soon as the stage knows its size: what they keep off is known by then.
  for (const kind of kinds ?? [])
    for (const room of [roomAhead(locale, kind), roomOf(frame, symbolScale(frame))]) {
      if (scene.reserve) await inTurns(scene.reserve.ahead(room));
    }
  await inTurns(placeAhead(scene, locale, kinds));
  if (stage && corners) await inTurns(placeOn(stage, scene, locale));
  await turn();
  return { ...data, prepared: { atlas, scene: sized ? null : scene } };
}
