/** axe finds nothing, in the states in which readers meet the page. */
import { at, expect, explore, test, type Locale } from './fixtures';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
type Case = {
  what: string;
  locale: Locale;
  viewport: typeof WIDE;
  colorScheme: 'light' | 'dark';
  query?: string;
  dialog?: boolean;
  data?: boolean;
  /** Has its turn in the full run only. */
  full?: boolean;
};

// The layers, a card of each kind, the dialog and the data page, each colour scheme and size with each.
const CASES: Case[] = [
  { what: 'investment', locale: 'zh', viewport: WIDE, colorScheme: 'light', full: true },
  {
    what: 'a chosen cluster',
    locale: 'en',
    viewport: WIDE,
    colorScheme: 'dark',
    query: '?layers=investment,clusters&focus=clusters:jinzhou-petrochemicals',
  },
  {
    what: 'clusters',
    locale: 'zh',
    viewport: PHONE,
    colorScheme: 'dark',
    query: '?layers=clusters',
    full: true,
  },
  {
    what: 'culture, and a notice',
    locale: 'en',
    viewport: PHONE,
    colorScheme: 'light',
    query: '?layers=culture&theme=neon',
    full: true,
  },
  {
    what: 'the card of a county, and a shading',
    locale: 'en',
    viewport: WIDE,
    colorScheme: 'light',
    query: '?focus=regions:210782&metric=fixed-asset-investment-growth',
    full: true,
  },
  {
    what: 'a source over the card of a project',
    locale: 'zh',
    viewport: PHONE,
    colorScheme: 'light',
    query: '?focus=projects:yixian-xinda-coal-coke',
    dialog: true,
  },
  {
    what: 'an industry, and a switch that is on',
    locale: 'en',
    viewport: PHONE,
    colorScheme: 'dark',
    query: '?focus=industries:metallurgy&context=on',
    full: true,
  },
  { what: 'the data page', locale: 'zh', viewport: PHONE, colorScheme: 'light', data: true },
  {
    what: 'the data page',
    locale: 'en',
    viewport: WIDE,
    colorScheme: 'dark',
    data: true,
    full: true,
  },
];

for (const { what, locale, viewport, colorScheme, query, dialog, data, full } of CASES)
  test(`${what}: ${locale}, ${viewport.width} px, ${colorScheme}${full ? ' @full' : ''}`, async ({
    open,
    withoutWebgl,
    axe,
  }) => {
    const page = await open({ viewport, colorScheme, reducedMotion: 'reduce' }, withoutWebgl);
    if (data) await page.goto(at(locale, '/data/'));
    else {
      await explore(page, locale, query);
      await expect(page.locator('[data-map="svg"]')).toBeAttached();
    }
    if (query?.includes('focus')) await expect(page.locator('[data-card]')).toBeVisible();
    if (dialog) {
      await page.locator('[data-card] a.source').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    }
    await axe(page);
  });
