/** The page of a project, put together when the site is built. */
import { error } from '@sveltejs/kit';
import { localeOf } from '$lib/i18n/locale';
import { refOf } from '$lib/model/atlas';
import { projectPage } from '$lib/model/project-page';
import { shippedAtlas, shippedLocator } from '../../../atlas.server';
import { locatorNames, spotOf } from '../../../locate';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  shippedAtlas().items.flatMap((item) =>
    item.kind === 'project'
      ? [{ id: item.row.project_id }, { lang: 'en', id: item.row.project_id }]
      : [],
  );

export const load: PageServerLoad = ({ params }) => {
  const locale = localeOf(params.lang);
  const atlas = shippedAtlas();
  const item = atlas.item(refOf('projects', params.id));
  if (item?.kind !== 'project') error(404);
  return {
    locale,
    id: item.row.project_id,
    page: projectPage(item, atlas, locale),
    locator: shippedLocator(),
    names: locatorNames(atlas, locale),
    spot: spotOf(item),
  };
};
