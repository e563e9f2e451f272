/** What a stage says, and how it names what is on it. */
import type { ComponentProps } from 'svelte';
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
