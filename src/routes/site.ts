/** The facts of the site for all its pages: from `site.json`, the addresses and the reader's colours. */
import { siteConfig } from '$lib/data/site.svelte';
import { messages } from '$lib/i18n/messages';
import { provideSiteFacts } from '$lib/ui/site-facts';
import { lookOf, parse } from '$lib/state/codec';
import { aboutPath } from './paths';

/** To be called by the layout; `search` is the query string of the page. */
export function provideSite(search: () => string): void {
  const theme = () => parse(search()).view.theme;
  const keep = () => parse(search()).view.keep;
  const look = () => lookOf(search());
  provideSiteFacts({
    get contact() {
      return siteConfig.contact;
    },
    get theme() {
      return theme();
    },
    get look() {
      return look();
    },
    get keep() {
      return keep();
    },
    mapNote(locale) {
      const { about, site } = messages[locale];
      return siteConfig.approval ? site.approved(siteConfig.approval) : about.boundaries;
    },
    about: (locale) => aboutPath(locale) + look(),
  });
}
