/** What a stage says, and how it names what is on it. */
import type { ComponentProps } from 'svelte';
import { messages } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import type { MapOptions } from '$lib/map/contract';
import type Fan from './Fan.svelte';
import type Furniture from './Furniture.svelte';
import type StageNotice from './StageNotice.svelte';

/** `map` names the picture; those of the notice say why it cannot be moved. */
export type StageWords = Record<'map' | 'zoomIn' | 'zoomOut' | 'home', string> &
  Pick<MapOptions, 'gestures'> &
  ComponentProps<typeof Furniture>['words'] &
  ComponentProps<typeof StageNotice>['words'];

/** What a row is called, and what it is. */
export type NameOf = ComponentProps<typeof Fan>['nameOf'];

/** What the stage of a page says; `gestures` are the words of a map in a frame. */
export const stageWords = (locale: Locale, gestures?: StageWords['gestures']): StageWords => {
  const { map, stage, corner, upright } = messages[locale];
  return { ...map, ...stage, ...corner, ...upright, map: map.label, gestures };
};
