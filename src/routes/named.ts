/** What a row is called, and what it is: for those who see it without its card. */
import { pick, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import type { Atlas, Ref } from '$lib/model/atlas';
import type { Scene } from '$lib/scene/scene';
import { binOf } from './counts';

/** Of what stands on the map: a row, a county, a well-known place or, with a scene, one of its counts; empty for what the atlas does not know. */
export function named(
  ref: Ref,
  atlas: Atlas,
  locale: Locale,
  scene?: Scene,
): { name: string; kind: string } {
  const bin = scene && binOf(scene, ref);
  if (bin) return { name: bin.name, kind: bin.kind };
  const { card, context } = messages[locale];
  const item = atlas.item(ref);
  if (item) return { name: pick(item.row, 'name', locale), kind: card.kinds[item.kind] };
  const landmark = atlas.landmark(ref);
  if (landmark) return { name: pick(landmark.place, 'name', locale), kind: context.title };
  const region = atlas.region(ref);
  return {
    name: region ? pick(region, 'name', locale) : '',
    kind: region ? card.levels[region.level] : '',
  };
}
