/** How the button that keeps a row, wherever it stands, learns what is kept. Where nobody provides it nothing is kept. */
import { getContext, setContext, type Component } from 'svelte';
import type { Locale } from '$lib/i18n/locale';
import type { Ref } from '$lib/model/atlas';

export interface KeepButtonProps extends Record<string, unknown> {
  ref: Ref;
  /** Name of the row, for readers who hear the button out of its place. */
  name: string;
  /** The button says in words what it does. */
  text?: boolean;
}

export interface Keeping {
  readonly locale: Locale;
  /** The button; undefined until its code has come. */
  readonly Button: Component<KeepButtonProps> | undefined;
  /** Whether a row is of a kind that can be kept. */
  can(ref: Ref): boolean;
  has(ref: Ref): boolean;
  /** Keeps a row, or no longer. */
  toggle(ref: Ref): void;
}

const KEY = Symbol('keeping');

/** To be called while a component is set up. */
export const provideKeeping = (keeping: Keeping): Keeping => setContext(KEY, keeping);
export const useKeeping = (): Keeping | undefined => getContext<Keeping | undefined>(KEY);
