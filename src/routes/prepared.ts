/**
 * What a page with the whole map shows first, made in steps while it loads: its atlas, its scene and where the names
 * stand. Made while the page comes to life, they would be one long task, in which no tap is answered.
 */
import type { Locale } from '$lib/i18n/locale';
import { browser } from '$app/environment';
import { buildAtlas, type Atlas, type AtlasTables } from '$lib/model/atlas';
import type { Base } from '$lib/scene/base';
import { sceneSteps } from '$lib/scene/build';
import { FEW } from '$lib/scene/entry';
import { frameWidth, NOMINAL, roomOf, symbolScale } from '$lib/scene/frame';
import { isOfPhone } from '$lib/scene/label-sizes';
import type { Scene } from '$lib/scene/scene';
import { DEFAULT_VIEW } from '$lib/state/view';
import { turn } from '$lib/svg/idle';
import { placeAhead, roomAhead } from './stage-labels.svelte';

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

/** Width in pixels of the frame in the page as it was built; 0 where there is none, or none in sight. */
function frameBuilt(): number {
  const box = browser && document.querySelector('.stage')?.getBoundingClientRect();
  return box ? frameWidth(box.width, box.height) : 0;
}

/** @returns the data of a page together with what was made of it */
export async function prepared<S extends Source>(data: S): Promise<S & { prepared: Prepared }> {
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
  const steps = sceneSteps(atlas, DEFAULT_VIEW, locale, base, room, { bin });
  let step = steps.next();
  for (; !step.done; step = steps.next()) await turn();
  const scene = step.value;
  await turn();
  // The page that was built shows names for either kind of stage; where it is seen, it is on one of them.
  const frame = frameBuilt();
  const kinds = frame ? [isOfPhone(frame) ? ('phone' as const) : ('desk' as const)] : undefined;
  // Names find their places anew as soon as the stage knows its size: what they keep off is known by then.
  for (const kind of kinds ?? [])
    for (const room of [roomAhead(locale, kind), roomOf(frame, symbolScale(frame))]) {
      const made = scene.reserve?.ahead(room);
      while (made && !made.next().done) await turn();
    }
  placeAhead(scene, locale, kinds);
  await turn();
  return { ...data, prepared: { atlas, scene: sized ? null : scene } };
}
