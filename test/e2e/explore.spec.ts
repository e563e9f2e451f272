/**
 * The explorer: what a reader sees first, and what follows from each choice. Most of it runs where there is
 * no WebGL: choices do not depend on the renderer, and drawing in software takes most of the time.
 */
import {
  at,
  expect,
  FULL,
  explore,
  inOneLanguage,
  listRow,
  mapName,
  markPoint,
  table,
  test,
  type Locale,
} from './fixtures';
import { aged } from '../../src/lib/i18n/age';
import { messages } from '../../src/lib/i18n/messages';
import { hex } from '../../src/lib/theme/palette';

const LAYER = {
  zh: { investment: '项目投资', clusters: '产业集群', culture: '文化旅游' },
  en: {
    investment: 'Investment projects',
    clusters: 'Industry clusters',
    culture: 'Culture and tourism',
  },
} as const;
const NOT_STATED = { zh: '文件未载明', en: 'not stated in the document' };
const XINDA = 'projects:yixian-xinda-coal-coke';
const BEIZHEN = '210782';

const projects = table('projects');
const counties = table('regions').filter(({ in_focus }) => in_focus === 'true');
const name = (row: Record<string, string>, locale: Locale) => row[`name_${locale}`] ?? '';

inOneLanguage('en', (locale) => {
  const words = messages[locale];

  test('the first view has the map, the counties, the list and the table', async ({
    noWebgl: page,
  }) => {
    await explore(page, locale);
    await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en');
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.getByRole('img', { name: words.map.label })).toBeAttached();
    // What the figures are and how old is on the first screen.
    const now = aged(['2024'], new Date(), locale);
    expect(now).toMatch(/\d( years ago|年；)/);
    await expect(page.getByText(now)).toBeInViewport({ ratio: 1 });

    expect(counties).toHaveLength(4);
    for (const county of counties) {
      const label = page.locator(`[data-label="county:${county.region_id}"]`);
      await expect(label).toBeVisible();
      await expect(label).toContainText(mapName(county, locale));
      await expect(
        page.locator('.list h4').getByRole('button', { name: name(county, locale) }),
      ).toBeVisible();
    }
    // Every project once, each with its source.
    await expect(page.locator('.list li .row')).toHaveCount(projects.length);
    await expect(page.locator('.list li a.source')).toHaveCount(projects.length);
    const xinda = listRow(page, XINDA);
    await expect(xinda).toContainText(locale === 'zh' ? '58亿元' : 'CNY 5.8 billion');
    await expect(listRow(page, 'projects:heishan-spic-wind')).toContainText(
      locale === 'zh' ? '500兆瓦' : '500 MW',
    );
    await expect(listRow(page, 'projects:heishan-spic-wind')).toContainText(
      locale === 'zh' ? '未载金额' : 'no amount printed',
    );
    // Where the system forces its colours the map is in high contrast, also on a dark page.
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const coast = page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--coast'),
    );
    expect(await coast).toBe(hex('coast', 'contrast'));
    // The page itself has the system's: so have the pictures in it.
    const [glass, text] = await page
      .locator('.field > svg')
      .evaluate((node) => [node, node.parentElement!].map((each) => getComputedStyle(each).color));
    expect(glass).toBe(text);
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
  });

  test('the first minute: what this is, counts with their rows, and three ways in', async ({
    noWebgl: page,
  }) => {
    await explore(page, locale);
    const intro = page.getByRole('region', { name: words.intro.title });
    await expect(intro).toContainText(words.intro.lead);
    const located = projects.filter(({ region_id }) => region_id !== '210700').length;
    await expect(intro).toContainText(words.intro.located(located, projects.length));
    // Each leads to as many rows as it says.
    for (const [name, label, href] of [
      ['projects', words.intro.projects, `${at(locale)}#list-title`],
      ['clusters', words.intro.clusters, `${at(locale, '/data/')}#table-clusters`],
      ['parks', words.intro.parks, `${at(locale, '/data/')}#table-parks`],
    ] as const) {
      const link = intro.locator('.counts').getByRole('link', { name: label });
      await expect(link).toHaveText(new RegExp(`^\\s*${table(name).length}\\b`));
      await expect(link).toHaveAttribute('href', href);
    }

    // A way to the list gives it the room of the introduction, and the focus; the page stays where it is.
    const { investors, planners, exhibition } = words.intro.ways;
    const about = page.getByRole('button', { name: words.intro.about });
    await intro.getByRole('link', { name: investors.who }).click();
    await expect(page).toHaveURL(/\?layers=investment,clusters#list-title$/);
    await expect(page.locator('.list h3')).toHaveCount(2);
    await expect(page.locator('#list-title')).toBeFocused();
    await expect(intro).toHaveCount(0);
    await about.click();
    await intro.locator('.counts').getByRole('link', { name: words.intro.projects }).click();
    await expect(page).toHaveURL(new RegExp(`${at(locale)}#list-title$`));
    await expect(listRow(page, `projects:${table('projects')[0]!.project_id}`)).toBeAttached();
    await expect(page.locator('#list-title')).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);

    await about.click();
    await expect(intro.getByRole('link', { name: exhibition.who })).toHaveAttribute(
      'href',
      at(locale, '/kiosk/'),
    );
    await expect(intro.getByRole('link', { name: planners.who })).toHaveAttribute(
      'href',
      at(locale, '/compare/'),
    );

    // Closed it stays closed, also after a choice; one button brings it back, and puts the choice away.
    await intro.getByRole('button', { name: words.intro.close }).click();
    await expect(intro).toHaveCount(0);
    await expect(about).toHaveAttribute('aria-expanded', 'false');
    const row = page.locator(`.list [data-row-ref="projects:${table('projects')[0]!.project_id}"]`);
    await row.click();
    await page.locator('[data-card] .close').click();
    await expect(intro).toHaveCount(0);
    await row.click();
    await about.click();
    await expect(intro).toBeVisible();
    await expect(page.locator('[data-card]')).toHaveCount(0);
    await expect(page).not.toHaveURL(/focus=/);

    // Whichever way leads on, the colours that were chosen go along.
    await page.getByLabel(words.theme.label).selectOption('dark');
    await expect(
      intro.locator('.counts').getByRole('link', { name: words.intro.parks }),
    ).toHaveAttribute('href', `${at(locale, '/data/')}?theme=dark#table-parks`);
  });

  test('the table of the counties gives printed figures and says what is not stated', async ({
    noWebgl: page,
  }) => {
    await explore(page, locale);
    const grid = page.getByRole('region', { name: words.table.scroll }).getByRole('table');
    const heads = await grid.getByRole('columnheader').allInnerTexts();
    for (const county of counties) expect(heads).toContain(name(county, locale));
    const cell = (indicator: string, region: string) =>
      grid
        .getByRole('row', { name: indicator })
        .getByRole('cell')
        .nth(heads.indexOf(region) - 1);

    const growth = locale === 'zh' ? '固定资产投资增速' : 'Growth of fixed-asset investment';
    const expected: Record<string, string> =
      locale === 'zh'
        ? { 黑山县: '文件未载明', 北镇市: '文件未载明', 凌海市: '12%', 义县: '10%' }
        : {
            'Heishan County': NOT_STATED.en,
            'Beizhen City': NOT_STATED.en,
            'Linghai City': '12%',
            'Yixian County': '10%',
          };
    for (const [region, text] of Object.entries(expected))
      await expect(cell(growth, region)).toContainText(text);
    await expect(
      cell(
        locale === 'zh' ? '谋划项目总投资额' : 'Total investment of the projects in planning',
        locale === 'zh' ? '北镇市' : 'Beizhen City',
      ),
    ).toContainText(locale === 'zh' ? '717亿元' : 'CNY 71.7 billion');
    // Nothing that is not stated is a zero.
    const texts = await grid.getByRole('cell').allInnerTexts();
    expect(texts.filter((text) => /^\s*0\b/.test(text) || text.trim() === '')).toEqual([]);
  });

  test('a project opens its card, its figure opens its source, Back undoes', async ({
    noWebgl: page,
  }) => {
    await explore(page, locale);
    const row = page.locator(`[data-row-ref="${XINDA}"]`);
    await row.click();
    await expect(page).toHaveURL(/\?focus=projects:yixian-xinda-coal-coke$/);
    const card = page.locator('[data-card]');
    await expect(card).toHaveAttribute('data-card', XINDA);
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(
      locale === 'zh'
        ? '鑫达集团年产320万吨煤焦综合利用一体化项目'
        : 'Xinda Group integrated coal-coke complex',
    );
    await expect(card).toContainText(locale === 'zh' ? '58亿元' : 'CNY 5.8 billion');
    await expect(card).toContainText(locale === 'zh' ? '320万吨/年' : '3.2 million t/year');
    // The document names no stage for it, and the place is approximate.
    const figure = (label: string) =>
      card.locator('dl > div').filter({ has: page.locator('dt', { hasText: label }) });
    await expect(figure(words.figures.stage).locator('dd')).toContainText(NOT_STATED[locale]);
    await expect(card).toContainText(
      locale === 'zh' ? '误差在4.5公里以内' : 'Approximate place, within 4.5 km',
    );
    await expect(row).toHaveAttribute('aria-current', 'true');

    const source = figure(words.figures.amount).locator('a.source');
    await expect(source).toHaveText(locale === 'zh' ? '第87行' : 'line 87');
    await source.click();
    const dialog = page.getByRole('dialog', { name: words.source.title });
    await expect(dialog).toBeVisible();
    const said = (term: string) => dialog.locator(`dt:text-is("${term}") + dd`);
    await expect(said(words.source.line)).toHaveText(locale === 'zh' ? '第87行' : 'line 87');
    await expect(said(words.source.section)).toHaveText(
      locale === 'zh'
        ? '义县：建健康食品新能源两大产业基地'
        : 'Yixian County: building industry bases for health food and new energy',
    );
    // Quotation marks are drawn by the style, the printed form is Chinese on either page.
    await expect(said(words.source.printed).locator('q').first()).toHaveText('58亿元');
    await expect(dialog.getByRole('link', { name: words.source.row })).toHaveAttribute(
      'href',
      /data\/#projects:yixian-xinda-coal-coke$/,
    );
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(source).toBeFocused();

    await page.goBack();
    await expect(card).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${at(locale)}$`));
    await page.goForward();
    await expect(card).toHaveAttribute('data-card', XINDA);
    await card.getByRole('button', { name: words.card.close, exact: true }).click();
    await expect(card).toHaveCount(0);
    await expect(row).toBeFocused();
  });
});

inOneLanguage('zh', (locale) => {
  const words = messages[locale];
  const layer = (id: keyof (typeof LAYER)['zh']) => ({ name: LAYER[locale][id], exact: true });

  test('an industry is chosen from a card', async ({ noWebgl: page }) => {
    await explore(page, locale, `?focus=${XINDA}`);
    const industry = table('industries').find(({ industry_id }) => industry_id === 'metallurgy')!;
    const card = page.locator('[data-card]');
    await card.getByRole('button', { name: name(industry, locale), exact: true }).click();
    await expect(page).toHaveURL(/focus=industries:metallurgy$/);
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(name(industry, locale));
    await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
    const classified = [...projects, ...table('clusters'), ...table('enterprises')].filter((row) =>
      row.industry_ids?.split(';').includes('metallurgy'),
    );
    // A park takes its industries from what the document puts there.
    const parks = new Set(classified.map(({ park_id }) => park_id).filter(Boolean));
    const rows = [...classified, ...table('parks').filter(({ park_id }) => parks.has(park_id))];
    await expect(card.locator('li')).toHaveCount(rows.length);
    for (const row of rows) await expect(card).toContainText(name(row, locale));
    // The list marks those on show in words, and the first of them comes into sight.
    const marked = page.locator('.list li').filter({ hasText: words.list.ofIndustry });
    await expect(marked).toHaveCount(
      projects.filter(({ industry_ids }) => industry_ids?.split(';').includes('metallurgy')).length,
    );
    await expect(marked.first()).toBeInViewport();
  });

  test('a row chosen from a card, or by a link, is shown by its layer @full', async ({
    noWebgl: page,
  }) => {
    const park = 'parks:beizhen-guangning';
    const row = table('parks').find(({ park_id }) => park.endsWith(park_id ?? '-'))!;
    const mark = page.locator(`.mark.pickable[data-ref="${park}"]`);
    const card = page.locator('[data-card]');
    const show = card.getByRole('button', { name: words.card.show });
    await explore(page, locale, `?focus=regions:${row.region_id}`);
    await expect(show).toHaveCount(0);
    await card.getByRole('button', { name: name(row, locale), exact: true }).click();
    await expect(page).toHaveURL(/\?layers=investment,clusters&focus=parks:beizhen-guangning$/);
    await expect(mark).toBeAttached();
    await expect(show).toHaveCount(0);

    await explore(page, locale, `?focus=${park}`);
    await expect(card).toContainText(name(row, locale));
    await expect(mark).toHaveCount(0);
    await show.click();
    await expect(page).toHaveURL(/\?layers=investment,clusters&focus=parks:beizhen-guangning$/);
    await expect(mark).toBeAttached();
    await expect(show).toHaveCount(0);
    await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  });

  test('switches say in the address what they add', async ({ noWebgl: page }) => {
    await explore(page, locale);
    await page.getByRole('switch', { name: words.context.label }).check();
    await expect(page).toHaveURL(/\?context=on$/);
    const columns = page.getByRole('switch', { name: words.columns });
    // They stand on the moving map, which this browser cannot show.
    await expect(columns).toBeDisabled();
    await page.getByRole('checkbox', layer('clusters')).check();
    await page.getByRole('checkbox', layer('investment')).uncheck();
    // Columns stand for the measure of investment.
    await expect(columns).toHaveCount(0);
  });

  test('switching layers changes marks, list, legend and address', async ({ noWebgl: page }) => {
    await explore(page, locale);
    const legend = page.getByRole('region', { name: words.map.legend });
    const marks = () =>
      page
        .locator('.mark.pickable')
        .evaluateAll((all) => all.map((mark) => mark.getAttribute('data-ref')).sort());
    const before = await marks();
    const investmentLegend = await legend.innerText();

    await page.getByRole('checkbox', layer('clusters')).check();
    await expect(page).toHaveURL(/\?layers=investment,clusters$/);
    await expect(page.locator('.list h3')).toHaveCount(2);
    await page.getByRole('checkbox', layer('investment')).uncheck();
    await expect(page).toHaveURL(/\?layers=clusters$/);
    await expect(page.locator('.list h3')).toHaveCount(1);
    await expect(page.locator('.list h3')).toContainText(LAYER[locale].clusters);
    await expect(listRow(page, XINDA)).toHaveCount(0);
    const shown = table('clusters').length + table('parks').length + table('enterprises').length;
    await expect(page.locator('.list li .row')).toHaveCount(shown);
    await expect(listRow(page, 'clusters:linghai-advanced-materials')).toContainText(
      locale === 'zh' ? '100亿级' : 'CNY 10 billion class',
    );
    const after = await marks();
    expect(after.some((ref) => ref?.startsWith('projects:'))).toBe(false);
    expect(after).toContain('clusters:linghai-advanced-materials');
    expect(after).not.toEqual(before);
    expect(await legend.innerText()).not.toBe(investmentLegend);
    await expect(legend).toContainText(locale === 'zh' ? '主导产业' : 'leading industry');

    await page.getByRole('checkbox', layer('culture')).check();
    await page.getByRole('checkbox', layer('clusters')).uncheck();
    await expect(page).toHaveURL(/\?layers=culture$/);
    await expect(listRow(page, 'sites:linghai-cuiyan-market')).toContainText(
      locale === 'zh' ? '41亩' : '41 mu',
    );
    await page.getByRole('checkbox', layer('culture')).uncheck();
    await expect(page).toHaveURL(/\?layers=none$/);
    await expect(page.getByText(words.list.empty)).toBeVisible();
    await expect(page.locator('.mark')).toHaveCount(0);
    // The counties keep their names.
    await expect(page.locator('[data-label^="county:"]')).toHaveCount(4);
  });

  test('a measure changes what the counties say', async ({ noWebgl: page }) => {
    await explore(page, locale);
    const select = page.getByLabel(words.measure.label);
    const label = (id: string) => page.locator(`[data-label="county:${id}"]`);
    await expect(label(BEIZHEN)).toContainText(locale === 'zh' ? '点名8个项目' : '8 named');

    await select.selectOption('fixed-asset-investment-growth');
    await expect(page).toHaveURL(/\?metric=fixed-asset-investment-growth$/);
    await expect(label('210781')).toContainText('12%');
    await expect(label('210727')).toContainText('10%');
    await expect(label('210726')).toContainText(NOT_STATED[locale]);
    // Not stated is hatched, and the legend says so.
    await expect(page.locator('.base rect.hatch')).not.toHaveCount(0);
    await expect(page.getByRole('region', { name: words.map.legend })).toContainText(
      NOT_STATED[locale],
    );

    await select.selectOption('started-projects-total-investment');
    await expect(label('210726')).toContainText(
      locale === 'zh' ? '324.6亿元' : 'CNY 32.46 billion',
    );
    await page.goBack();
    await expect(select).toHaveValue('fixed-asset-investment-growth');
    await expect(label('210781')).toContainText('12%');
  });

  test('a computed value says how it came about and of how many rows', async ({
    noWebgl: page,
  }) => {
    const mine = projects.filter(({ region_id }) => region_id === BEIZHEN);
    const amounts = mine.flatMap(({ investment_100m_cny: amount }) => (amount ? [+amount] : []));
    // In whole ten-thousands of yuan, which add up exactly.
    const sum = amounts.reduce((total, amount) => total + Math.round(amount * 1e4), 0) / 1e4;
    const text = locale === 'zh' ? `${sum}亿元` : `CNY ${+(sum / 10).toFixed(4)} billion`;
    const coverage =
      locale === 'zh'
        ? `${mine.length}个项目中${amounts.length}个载明金额`
        : `${amounts.length} of ${mine.length} projects state an amount`;
    expect([amounts.length, mine.length]).toEqual([6, 8]);

    await explore(page, locale, `?focus=regions:${BEIZHEN}`);
    const card = page.locator(`[data-card="regions:${BEIZHEN}"]`);
    const figure = (label: string) =>
      card
        .locator('dl > div')
        .filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}`) }) });
    const total = figure(words.figures.namedAmount);
    await expect(total.locator('dd')).toContainText(text);
    await expect(total).toContainText(coverage);
    await expect(total.locator('dt')).toContainText(words.figures.computed);
    await expect(total).toContainText(words.figures.namedAmountNote);
    // A computed value is of no line of the document.
    await expect(total.locator('a.source')).toHaveCount(0);
    await expect(figure(words.figures.namedProjects)).toContainText(String(mine.length));
    // What the document itself states keeps its source.
    const planned = locale === 'zh' ? '谋划项目总投资额' : 'Total investment of the projects in';
    await expect(figure(planned)).toContainText(locale === 'zh' ? '717亿元' : 'CNY 71.7 billion');
    await expect(figure(planned).locator('a.source')).toHaveText(/61/);

    // The table and the map say the same.
    await expect(
      page.getByRole('row', { name: words.figures.namedAmount }).getByRole('cell').filter({
        hasText: coverage,
      }),
    ).toContainText(text);
    await page.getByLabel(words.measure.label).selectOption('named-amount');
    const label = page.locator(`[data-label="figure:${BEIZHEN}"]`);
    await expect(label).toContainText(text);
    await expect(label).toContainText(locale === 'zh' ? '8项中6项载明' : '6 of 8 stated');
    const legend = page.getByRole('region', { name: words.map.legend });
    await expect(legend).toContainText(
      locale === 'zh' ? '由图集计算' : 'computed by the atlas, not a figure of the document',
    );
  });
});

inOneLanguage('en', (locale) => {
  const words = messages[locale];
  const layer = (id: keyof (typeof LAYER)['zh']) => ({ name: LAYER[locale][id], exact: true });

  test('a link restores layers, choice, measure and colours', async ({ noWebgl: page }) => {
    const query =
      '?layers=investment,culture&metric=gdp-growth&focus=sites:linghai-cuiyan-market&theme=dark';
    await page.addInitScript(() =>
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        sessionStorage['first look'] ??= String(document.documentElement.dataset['theme']);
        observer.disconnect();
      }).observe(document, { subtree: true, childList: true }),
    );
    await explore(page, locale, query);
    // From the first: nothing has to change its colours once the page lives.
    expect(await page.evaluate(() => sessionStorage['first look'] as string)).toBe('dark');
    await expect(page.locator('[data-card]')).toHaveAttribute(
      'data-card',
      'sites:linghai-cuiyan-market',
    );
    await expect(page.getByRole('checkbox', layer('investment'))).toBeChecked();
    await expect(page.getByRole('checkbox', layer('clusters'))).not.toBeChecked();
    await expect(page.getByRole('checkbox', layer('culture'))).toBeChecked();
    await expect(page.getByLabel(words.measure.label)).toHaveValue('gdp-growth');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('[data-label="county:210727"]')).toContainText('6.5%');
    // The other language shows the same view.
    const other = page.getByRole('link', { name: words.nav.other });
    expect(decodeURIComponent((await other.getAttribute('href')) ?? '')).toContain(query);
  });

  test('what a link says wrongly is told in a notice and ignored', async ({ noWebgl: page }) => {
    await explore(
      page,
      locale,
      '?layers=bogus&metric=no-such-measure&focus=projects:no-such-row&camera=x,y&theme=neon&foo=1',
    );
    const { keys, one, dismiss } = words.notices;
    for (const [key, value] of [
      [keys.layers, 'bogus'],
      [keys.metric, 'no-such-measure'],
      [keys.focus, 'projects:no-such-row'],
      [keys.camera, 'x,y'],
      [keys.theme, 'neon'],
    ] as const)
      await expect(page.getByText(one(key, value))).toBeVisible();
    // The default view is shown.
    await expect(page.getByRole('checkbox', layer('investment'))).toBeChecked();
    await expect(page.locator('.list li .row')).toHaveCount(projects.length);
    await expect(page.locator('[data-card]')).toHaveCount(0);
    await page.getByRole('button', { name: dismiss }).click();
    await expect(page.getByText(one(keys.layers, 'bogus'))).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${at(locale)}$`));
  });

  test('a cluster of the city lights up whatever shares its industry', async ({
    noWebgl: page,
  }) => {
    const industry = 'petrochemicals';
    const chosen = 'clusters:jinzhou-petrochemicals';
    const sharers = [
      ...projects.map((row) => ({ ...row, ref: `projects:${row.project_id}` })),
      ...table('clusters').map((row) => ({ ...row, ref: `clusters:${row.cluster_id}` })),
      ...table('enterprises').map((row) => ({ ...row, ref: `enterprises:${row.enterprise_id}` })),
    ].filter((row) => (row as Record<string, string>).industry_ids?.split(';').includes(industry));
    const rest = (row: object) => row as Record<string, string>;
    // What is known of the city only stands on the shelf, unless the document names a place in it.
    const elsewhere = sharers.filter(
      (row) => rest(row).place_id || rest(row).region_id !== '210700',
    );
    const ends = new Set(elsewhere.map((row) => rest(row).place_id || rest(row).region_id));
    expect(sharers.length).toBeGreaterThan(4);

    await explore(page, locale, '?layers=investment,clusters');
    const shelf = page.locator(`.map [data-shelf-ref="${chosen}"]`);
    await expect(shelf).toContainText(locale === 'zh' ? '1000亿级' : 'CNY 100 billion class');
    await shelf.click();
    await expect(page).toHaveURL(/focus=clusters:jinzhou-petrochemicals$/);
    await expect(shelf).toHaveAttribute('aria-pressed', 'true');

    for (const row of elsewhere) {
      await expect(page.locator(`.mark[data-ref="${row.ref}"]`)).toHaveAttribute(
        'data-emphasis',
        'lit',
      );
      if (rest(row).region_id !== '210700')
        await expect(
          page.locator(`use.unit[data-ref="regions:${rest(row).region_id}"]`),
        ).toHaveAttribute('data-emphasis', 'lit');
    }
    await expect(page.locator(`.mark[data-ref="${XINDA}"]`)).toHaveAttribute(
      'data-emphasis',
      'dim',
    );
    // One line to each place or county that holds a sharer.
    const links = page.locator(`path[data-link^="same-industry:${chosen}"]`);
    await expect(links).toHaveCount(ends.size);
    for (const link of await links.all()) await expect(link).toBeVisible();
    // Where the system forces its colours they hide nothing below them.
    await page.emulateMedia({ forcedColors: 'active' });
    const grounds = page
      .locator('svg.links')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    expect(new Set(await grounds)).toEqual(new Set(['rgba(0, 0, 0, 0)']));
    await page.emulateMedia({ forcedColors: null });
    // The list and the card name the same rows, and not by colour alone.
    const lit = await page
      .locator('.list li')
      .filter({ hasText: words.list.sameIndustry })
      .locator('[data-row-ref]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row-ref')).sort());
    expect(lit).toEqual(
      sharers
        .map(({ ref }) => ref)
        .filter((ref) => ref !== chosen)
        .sort(),
    );
    const card = page.locator(`[data-card="${chosen}"]`);
    await expect(card.locator('summary').filter({ hasText: words.card.shares })).toContainText(
      String(sharers.length - 1),
    );
    await expect(card).toContainText(words.figures.sizeClassNote);
    await expect(card).toContainText(words.where.city);
  });

  test('list and map point at each other', async ({ page }) => {
    await explore(page, locale);
    await listRow(page, XINDA).locator('.row').hover();
    await expect(page.locator(`.mark.highlighted[data-ref="${XINDA}"]`)).toBeAttached();
    await expect(page.locator('.marks .ring')).toHaveCount(1);
    // The GL map may take over meanwhile: it must answer at the same place.
    const oil = 'projects:linghai-dayou-oil-reserve';
    const { x, y } = await markPoint(page, oil);
    await expect(async () => {
      await page.mouse.move(x - 40, y - 40);
      await page.mouse.move(x, y);
      await expect(listRow(page, oil)).toHaveClass(/highlighted/, { timeout: 1000 });
    }).toPass();
    await expect(listRow(page, XINDA)).not.toHaveClass(/highlighted/);
  });
});

inOneLanguage('en', (locale) => {
  for (const viewport of [
    { width: 1440, height: 900 },
    ...(FULL ? [{ width: 1920, height: 1080 }] : []),
  ])
    test(`the legend needs no scrolling, the map keeps its size, the list has room: ${viewport.width} px`, async ({
      open,
      withoutWebgl,
    }) => {
      const page = await open({ viewport }, withoutWebgl);
      const all = 'investment,clusters,culture';
      const sizes = new Set<string>();
      const stageSize = () =>
        page
          .locator('.stage')
          .evaluate(({ clientWidth, clientHeight }) => `${clientWidth} × ${clientHeight}`);
      // What has most to say has the tallest legend; the single layers have their turn in the full run.
      const single = FULL ? all.split(',') : [];
      for (const id of [...single, all, `${all}&context=on`]) {
        await explore(page, locale, `?layers=${id}`);
        const hidden = await page
          .locator('.legends')
          .evaluate((box) => box.scrollHeight - box.clientHeight);
        expect(hidden, id).toBe(0);
        sizes.add(await stageSize());
      }
      await explore(page, locale, `?layers=clusters&focus=clusters:jinzhou-petrochemicals`);
      sizes.add(await stageSize());
      expect([...sizes]).toHaveLength(1);
      const seen = await page.locator('.list .row').evaluateAll((rows) => {
        const box = rows[0]!.closest('[data-scroller]')!.getBoundingClientRect();
        const whole = (row: Element) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top >= box.top && bottom <= box.bottom;
        };
        return rows.filter(whole).length;
      });
      expect(seen).toBeGreaterThanOrEqual(3);
    });
});
