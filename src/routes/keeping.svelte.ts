/** The shortlist as a page has it: what is kept, and the parts that show it, which come when the page rests. */
import type { Locale } from '$lib/i18n/locale';
import type { Ref } from '$lib/model/atlas';
import type { Scene } from '$lib/scene/scene';
import { provideKeeping, type Keeping } from '$lib/ui/keeping';
import { OnDemand } from './on-demand.svelte';

export interface KeepingOptions {
  readonly locale: () => Locale;
  readonly keep: () => readonly Ref[];
  readonly can: (ref: Ref) => boolean;
  readonly toggle: (ref: Ref) => void;
}

const fetched = async () => {
  const { button, tray, marking } = await import('./keep/parts');
  const [Button, Tray, marked] = await Promise.all([button(), tray(), marking()]);
  return { Button, Tray, marked };
};

export class PageKeeping implements Keeping {
  readonly #of: KeepingOptions;
  readonly #parts = new OnDemand(fetched);
  // Replaced as a whole and never changed.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #kept: ReadonlySet<Ref> = $derived.by(() => new Set(this.#of.keep()));

  /** To be made while a page is set up. */
  constructor(of: KeepingOptions) {
    this.#of = of;
    provideKeeping(this);
  }

  get locale() {
    return this.#of.locale();
  }
  get Button() {
    return this.#parts.value?.Button;
  }
  get Tray() {
    return this.#parts.value?.Tray;
  }
  can(ref: Ref): boolean {
    return this.#of.can(ref);
  }
  has(ref: Ref): boolean {
    return this.#kept.has(ref);
  }
  toggle(ref: Ref): void {
    this.#of.toggle(ref);
  }
  /** A scene with what is kept marked, once the code for it has come. */
  marked(scene: Scene): Scene {
    const { marked } = this.#parts.value ?? {};
    return marked && this.#kept.size ? marked(scene, this.#kept, this.locale) : scene;
  }
}
