/** The source that is open on a page built ahead, which brings along what its links lead to. */
import type { Locale } from '$lib/i18n/locale';
import type { Ref } from '$lib/model/atlas';
import type { PageSources } from '$lib/model/page';
import { useSiteFacts } from '$lib/ui/site-facts';
import { provideSources } from '$lib/ui/sources';
import { rowPath } from './paths';

export interface PageSourceOptions {
  readonly locale: () => Locale;
  /** What the links of the page lead to. */
  readonly sources: () => PageSources['sources'];
}

export class PageSource {
  readonly #of: PageSourceOptions;
  readonly #site = useSiteFacts();
  #open = $state.raw<Ref | null>(null);

  /** To be made while a page is set up: its source links open here. */
  constructor(of: PageSourceOptions) {
    this.#of = of;
    provideSources({
      get locale() {
        return of.locale();
      },
      info: (ref) => of.sources()[ref] ?? null,
      href: this.#href,
      open: (ref) => (this.#open = ref),
    });
  }

  readonly #href = (ref: Ref): string => rowPath(this.#of.locale(), ref, this.#site.look);

  /** What SourceDialog takes. */
  get dialog() {
    const ref = this.#open;
    return {
      info: ref && (this.#of.sources()[ref] ?? null),
      href: ref ? this.#href(ref) : '',
      locale: this.#of.locale(),
      onclose: () => (this.#open = null),
    };
  }
}
