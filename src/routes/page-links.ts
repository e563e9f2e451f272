/** Where the name of a row leads on a page: to a page of its own, to its place on the page of its county, or to the map. */
import { pageLinks } from '$lib/i18n/page-links';
import type { Locale } from '$lib/i18n/locale';
import type { Atlas, Ref } from '$lib/model/atlas';
import { parse, serialise } from '$lib/state/codec';
import { DEFAULT_VIEW, type Layer, type ThemeChoice } from '$lib/state/view';
import { briefPath, countyPath, mapPath, projectPath } from './paths';

/** The layers that show a row, by its table; others are shown by those that are on at first. */
const LAYERS: Readonly<Record<string, readonly Layer[]>> = {
  clusters: ['investment', 'clusters'],
  parks: ['investment', 'clusters'],
  enterprises: ['investment', 'clusters'],
  industries: ['investment', 'clusters'],
  sites: ['investment', 'culture'],
};

const split = (ref: Ref): [table: string, id: string] => {
  const [table = '', id = ''] = ref.split(':');
  return [table, id];
};

/** The map with a row chosen, and with the shortlist that a reader brings along. */
export const onMap = (
  locale: Locale,
  ref: Ref,
  theme: ThemeChoice = 'auto',
  keep: readonly Ref[] = [],
): string =>
  mapPath(locale) +
  serialise({
    ...DEFAULT_VIEW,
    layers: LAYERS[split(ref)[0]] ?? DEFAULT_VIEW.layers,
    focus: ref,
    keep,
    theme,
  });

/** Addresses of rows for a page whose rows are at home in these counties, by slug. */
export function linksOf(
  homes: Readonly<Record<Ref, string>>,
  locale: Locale,
  look: string,
  theme: ThemeChoice,
): (ref: Ref) => string {
  return (ref) => {
    const [table, id] = split(ref);
    if (table === 'projects') return projectPath(locale, id) + look;
    const slug = homes[ref];
    if (!slug) return onMap(locale, ref, theme, parse(look).view.keep);
    return countyPath(locale, slug) + look + (table === 'regions' ? '' : `#${ref}`);
  };
}

interface Link {
  readonly href: string;
  readonly text: string;
}
/** The page of what a card is about, and what of that is for paper. */
export type CardLink = Link & { readonly brief?: Link };

/** The page of what a card on the map is about, if it has one. */
export function pageOf(ref: Ref, atlas: Atlas, locale: Locale, look: string): CardLink | null {
  const region = atlas.region(ref);
  if (region?.in_focus)
    return {
      href: countyPath(locale, region.slug) + look,
      text: pageLinks[locale].county,
      brief: { href: briefPath(locale, region.slug) + look, text: pageLinks[locale].brief },
    };
  const item = atlas.item(ref);
  return item?.kind === 'project'
    ? { href: projectPath(locale, item.row.project_id) + look, text: pageLinks[locale].project }
    : null;
}
