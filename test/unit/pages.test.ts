/** The pages of counties and projects say what the tables say, all of it, and what they do not say is said to be so. */
import { describe, expect, it } from 'vitest';
import { LOCALES, pick } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { pageWords } from '$lib/i18n/pages';
import { buildAtlas, CITY, refOf, type Item } from '$lib/model/atlas';
import { countyBrief } from '$lib/model/county-brief';
import { countyPage } from '$lib/model/county-page';
import { datesOf, tiersOf } from '$lib/model/page';
import { projectPage, type ProjectItem } from '$lib/model/project-page';
import { cardSvg } from '$lib/export/card';
import { countyLocator } from '$lib/scene/county-locator';
import { cardNames, cardOfPage } from '../../src/routes/card-text';
import { askedFor } from '../../src/routes/asked';
import { jsonLd } from '../../src/routes/json-ld';
import { linksOf } from '../../src/routes/page-links';
import { covered } from '../../src/routes/raster.server';
import { countyLd, datasetLd, projectLd } from '../../src/routes/structured';
import { siteUrl, withoutSiteUrl } from '../../scripts/lib/site-url';
import { tables, topologies } from '../fixtures/atlas';

const atlas = buildAtlas(tables);
const locator = countyLocator(topologies);
const projects = atlas.items.filter((item): item is ProjectItem => item.kind === 'project');
const project = (id: string) => atlas.item(refOf('projects', id)) as ProjectItem;

describe.each(LOCALES)('the page of a county (%s)', (locale) => {
  it.each(atlas.counties.map((county) => [county.slug, county] as const))(
    '%s holds every row of it, each with its source',
    (_, county) => {
      const page = countyPage(county, atlas, locale);
      const rows = (kind: Item['kind']) =>
        atlas.items.filter((item) => item.kind === kind && item.region === county).length;
      expect(page.pillars).toHaveLength(rows('cluster'));
      expect(page.parks).toHaveLength(rows('park'));
      expect(page.enterprises).toHaveLength(rows('enterprise'));
      expect(page.sites).toHaveLength(rows('site'));
      expect(page.stages.flatMap(({ entries }) => entries)).toHaveLength(rows('project'));
      expect(page.tiers.flatMap((tier) => tier.projects)).toHaveLength(rows('project'));
      const statements = tables.statements.filter((row) => row.region_id === county.region_id);
      expect([
        ...page.positioning,
        ...page.statements.flatMap(({ entries }) => entries),
      ]).toHaveLength(statements.length);
      for (const { region_id, target_id, source_line } of tables.targets)
        if (region_id === county.region_id)
          expect(page.sources[refOf('targets', target_id)]?.line).toBe(source_line);
      expect(page.cited.flatMap(({ lines }) => lines).length).toBeGreaterThan(5);
    },
  );

  it.each(atlas.counties.map((county) => [county.slug, county] as const))(
    '%s knows the companies in names of its projects, and counts nothing that is not there',
    (_, county) => {
      const { investors, description, ...page } = countyPage(county, atlas, locale);
      const rows = tables.projects.filter(({ region_id }) => region_id === county.region_id);
      const names = rows.map((row) => pick(row, 'investor', locale)).filter(Boolean);
      expect(investors.map(({ name }) => name).sort()).toEqual([...new Set(names)].sort());
      for (const { ref, name } of investors)
        expect(rows.find(({ project_id }) => ref.endsWith(project_id))).toMatchObject({
          [`investor_${locale}`]: name,
        });
      expect(countyBrief(county, atlas, locale).investors).toEqual(investors);
      expect(description).not.toMatch(/(?<![\d.])0 (named|pillar|park)|(?<![\d.])0个/);
      const parks = locale === 'zh' ? `园区${page.parks.length}个` : / \d+ parks?;/;
      if (page.parks.length) expect(description).toMatch(parks);
      else expect(description).not.toMatch(/park|园区/);
    },
  );

  it('says nothing of the city among what is of the county', () => {
    const { city, industries, counties, sources, cited, ...own } = countyPage(
      atlas.counties[0]!,
      atlas,
      locale,
    );
    expect([industries, counties, cited]).not.toContain(undefined);
    const cityRefs = new Set(
      [...tables.statements, ...tables.targets, ...tables.milestones].flatMap((row) =>
        row.region_id === CITY ? [Object.values(row)[0] as string] : [],
      ),
    );
    for (const ref of Object.keys(sources)) {
      const id = ref.split(':')[1]!;
      if (cityRefs.has(id)) expect(JSON.stringify(own), ref).not.toContain(`"${ref}"`);
    }
    expect(city.commitments).toHaveLength(
      tables.statements.filter((row) => row.kind === 'commitment' && row.region_id === CITY).length,
    );
    expect(city.figures.every((figure) => !figure.computed && figure.ref)).toBe(true);
  });

  it('names the indicators that only others state', () => {
    const heishan = atlas.counties.find(({ slug }) => slug === 'heishan')!;
    const gdp = atlas.indicators.get('gdp-growth')!;
    expect(countyPage(heishan, atlas, locale).unstated).toContain(gdp[`name_${locale}`]);
  });

  it('adds up land with its coverage', () => {
    const beizhen = countyPage(
      atlas.counties.find(({ slug }) => slug === 'beizhen')!,
      atlas,
      locale,
    );
    expect(beizhen.land).toMatchObject({
      computed: true,
      ref: null,
      coverageText: pageWords[locale].landCoverage(2, 4),
    });
    expect(beizhen.land?.text).toContain(locale === 'zh' ? '1100亩' : '1,100 mu');
  });
});

describe('who coordinates what', () => {
  it('follows the tiers, the upper one first, and leaves open what the document leaves open', () => {
    const tiers = tiersOf(atlas, '210782', 'zh');
    expect(tiers.map(({ id }) => id)).toEqual(['upper', 'middle', 'below', 'unknown']);
    expect(tiers.map((tier) => tier.projects.length)).toEqual([2, 3, 1, 2]);
    expect(tiers.map(({ who }) => who !== null)).toEqual([true, true, false, false]);
    expect(tiersOf(atlas, null, 'zh').flatMap((tier) => tier.projects)).toEqual([]);
  });
});

describe('dates', () => {
  it('come in the order in which they fall due', () => {
    const dates = datesOf(atlas, CITY, 'en');
    expect(dates).toHaveLength(tables.milestones.filter((row) => row.region_id === CITY).length);
    expect(dates[0]).toMatchObject({ when: '8 January 2024', kind: 'event' });
    expect(dates.map(({ when }) => when)).toContain('by 30 April 2024');
    expect(dates.map(({ when }) => when)).toContain('1 January to 31 March 2024');
    expect(datesOf(atlas, CITY, 'zh').map(({ when }) => when)).toContain('2024年1月1日至3月31日');
  });
});

describe.each(LOCALES)('the page of a project (%s)', (locale) => {
  it.each(projects.map((item) => [item.row.project_id, item] as const))(
    '%s tells all that a reader would ask',
    (_, item) => {
      const page = projectPage(item, atlas, locale);
      expect(page.figures.map(({ id }) => id)).toEqual([
        'amount',
        'capacity',
        'stage',
        'industries',
        'investor',
        'tier',
        'park',
        'cluster',
      ]);
      for (const { text, stated } of page.figures)
        expect(text === messages[locale].notStated).toBe(!stated);
      expect(page.sources[item.ref]?.line).toBe(item.row.source_line);
      expect(page.tiers.filter(({ mine }) => mine)).toHaveLength(1);
      expect(page.description).not.toMatch(/undefined|null|、文件未载明|, not stated/);
      const related = [...page.nearby, ...page.alike].flatMap(({ entries }) =>
        entries.map(({ ref }) => ref),
      );
      expect(related).not.toContain(item.ref);
      expect(new Set(related).size, 'no row twice').toBe(related.length);
    },
  );

  it('finds what is at the same park, and no neighbours for the city', () => {
    const lingbei = projectPage(project('yixian-xinda-coal-coke'), atlas, locale);
    expect(lingbei.nearby[0]?.entries.map(({ ref }) => ref)).toEqual([
      'projects:yixian-zhongrong-zinc-calcine',
      'projects:yixian-recycled-aluminium',
    ]);
    expect(projectPage(project('datang-new-energy'), atlas, locale).nearby).toEqual([]);
  });
});

describe('links', () => {
  it('lead to pages where there are any, or else to the map', () => {
    const href = linksOf({ 'parks:p': 'beizhen', 'regions:210782': 'beizhen' }, 'en', '', 'auto');
    expect(href('projects:x')).toMatch(/\/en\/project\/x\/$/);
    expect(href('regions:210782')).toMatch(/\/en\/county\/beizhen\/$/);
    expect(href('parks:p')).toMatch(/\/en\/county\/beizhen\/#parks:p$/);
    expect(href('industries:food')).toMatch(/\/en\/\?layers=.*focus=industries:food$/);
  });

  it('are understood where no page was built for them', () => {
    expect(askedFor('/atlas/en/project/new-one/')).toEqual({
      kind: 'project',
      id: 'new-one',
      locale: 'en',
    });
    expect(askedFor('/county/%E9%BB%91/')).toMatchObject({ id: '黑', locale: 'zh' });
    expect(askedFor('/county/%/')).toMatchObject({ id: '%' });
    expect(askedFor('/nowhere/at-all/')).toBeNull();
  });

  it('are absolute only where the site knows its address', () => {
    expect(siteUrl(undefined)).toBeNull();
    expect(siteUrl('https://example.org/atlas/')).toBe('https://example.org/atlas');
    for (const wrong of ['example.org', 'ftp://example.org', 'https://example.org/?a=1'])
      expect(() => siteUrl(wrong)).toThrow('PUBLIC_SITE_URL');
    expect(withoutSiteUrl(siteUrl('https://example.org'))).toBeNull();
    expect(withoutSiteUrl(siteUrl(''))).toMatch(/^PUBLIC_SITE_URL is not set: [^\n]+$/);
  });
});

describe('what machines are told', () => {
  it('cannot end the tags around it', () => {
    const text = jsonLd({ name: '</script><b>&amp;' });
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text)).toEqual({ name: '</script><b>&amp;' });
  });

  it.each(LOCALES)('is of the kinds that they know (%s)', (locale) => {
    const page = countyPage(atlas.counties[0]!, atlas, locale);
    expect(countyLd(page, locale, null)).toMatchObject({ name: page.name, identifier: '210726' });
    expect(countyLd(page, locale, null)).not.toHaveProperty('url');
    expect(
      projectLd(projectPage(projects[0]!, atlas, locale), locale, 'https://a.b/'),
    ).toMatchObject({ '@type': 'Project', url: 'https://a.b/' });
    const set = datasetLd(locale, ['data/targets.csv'], 'about/', null);
    // The code has a licence, the data have their own terms.
    expect(set).not.toHaveProperty('license');
    expect(set.usageInfo).toMatchObject({ '@type': 'CreativeWork', url: 'about/' });
    expect(set.distribution[0]).toMatchObject({ encodingFormat: 'text/csv' });
  });
});

describe('the small map', () => {
  it('shows every unit in few bytes', () => {
    expect(locator.units.map(({ id }) => id).sort()).toEqual(
      atlas.regions.flatMap(({ region_id }) => (region_id === CITY ? [] : [region_id])).sort(),
    );
    expect(JSON.stringify(locator).length).toBeLessThan(12 * 1024);
    for (const { d } of locator.units) expect(d).toMatch(/^(M-?\d+ -?\d+l[-\d ]+z)+$/);
  });
});

describe('the pictures of the pages', () => {
  it('have every character in their font: src/lib/export/font/README.md says how to add one', () => {
    for (const name of cardNames(atlas))
      for (const locale of LOCALES) {
        const text = JSON.stringify(cardOfPage(name, atlas, locale));
        const without = [...text].filter((char) => !covered(char));
        expect(without, `${name} ${locale}`).toEqual([]);
      }
  });

  it('say what is not stated, keep within their size, and escape names', () => {
    const card = cardOfPage('project-datang-new-energy', atlas, 'en')!;
    const svg = cardSvg({ ...card.text, title: '<b>'.repeat(90) }, { ...card.map, locator });
    expect(svg).toContain('not stated in the document');
    expect(svg).not.toContain('<b>');
    expect(svg.match(/<text/g)!.length).toBeLessThan(16);
    expect(cardOfPage('project-none', atlas, 'en')).toBeNull();
  });
});
