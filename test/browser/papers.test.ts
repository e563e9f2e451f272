/** The bulletin and the letter in a real browser: edited, copied, printed alone, and kept when the figures change. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { parseProgress } from '$lib/data/progress';
import { assertTables } from '$lib/data/load';
import { TABLE_NAMES } from '$lib/data/schema';
import { leagueWords } from '$lib/i18n/league';
import { papersWords } from '$lib/i18n/papers';
import { buildAtlas } from '$lib/model/atlas';
import { DEFAULT_RULES, type Rules } from '$lib/model/rules';
import '$lib/theme/palette.css';
import '$lib/theme/tokens.css';
import { Drafts } from '../../src/routes/league/drafts.svelte';
import Papers from '../../src/routes/league/Papers.svelte';

const texts = import.meta.glob<string>('/data/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const papers = import.meta.glob<string>('../fixtures/papers/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const paper = (name: string) => papers[`../fixtures/papers/${name}`]!.trimEnd();

const tables = assertTables(
  Object.fromEntries(TABLE_NAMES.map((name) => [name, texts[`/data/${name}.csv`]!])),
);
const atlas = buildAtlas(tables);
const parsed = parseProgress(paper('progress.csv'), tables);
if (!parsed.progress) throw new Error('the table of the tests is broken');
const PARTS = {
  progress: parsed.progress,
  name: '六月进度.csv',
  month: '2024-06',
  rules: DEFAULT_RULES,
  atlas,
  locale: 'zh',
} as const;
let PROPS: typeof PARTS & { readonly drafts: Drafts };
/** Nobody is in a band below the second, and nothing short of a fifth is slow. */
const MILD: Rules = { ...DEFAULT_RULES, bands: [0, 100], slow: 20 };

const words = papersWords.zh;
const called = leagueWords.zh;
const bulletin = page.getByRole('region', { name: called.bulletin, exact: true });
const letter = page.getByRole('region', { name: called.letter, exact: true });
const field = (of: typeof bulletin) => of.getByRole('textbox');
const text = (of: typeof bulletin) => (field(of).element() as HTMLTextAreaElement).value;
const button = (of: typeof bulletin, name: string) => of.getByRole('button', { name, exact: true });
const dialog = page.getByRole('dialog');

/** What an end of printing leaves behind, whoever began it. */
const ended = () => window.dispatchEvent(new Event('afterprint'));
beforeEach(() => {
  PROPS = { ...PARTS, drafts: new Drafts() };
  vi.spyOn(window, 'print').mockImplementation(() => undefined);
});
afterEach(() => {
  ended();
  vi.restoreAllMocks();
});

describe('the papers', () => {
  it('stand in fields that show all of their text', async () => {
    await render(Papers, PROPS);
    expect(text(bulletin)).toBe(paper('bulletin-2024-06.txt'));
    expect(text(letter)).toBe(paper('letter-2024-06.txt'));
    for (const each of [bulletin, letter]) {
      const area = field(each).element();
      expect(area.scrollHeight).toBeLessThanOrEqual(area.clientHeight + 1);
      expect(area.clientHeight).toBeGreaterThan(400);
      expect(area.getAttribute('lang')).toBe('zh-CN');
    }
    const before = field(bulletin).element().clientHeight;
    await field(bulletin).fill('短');
    expect(field(bulletin).element().clientHeight).toBeLessThan(before / 4);
  });

  it('are Chinese on an English page, which says so', async () => {
    await render(Papers, { ...PROPS, locale: 'en' });
    const english = papersWords.en;
    await expect.element(page.getByText('written in Chinese')).toBeVisible();
    const area = page.getByRole('textbox', { name: english.field(leagueWords.en.bulletin) });
    expect((area.element() as HTMLTextAreaElement).value).toBe(paper('bulletin-2024-06.txt'));
    await expect
      .element(page.getByRole('radio', { name: /Heishan County 1 target behind time, third band/ }))
      .toBeChecked();
  });

  it('are copied as they stand, and selected where the clipboard is closed', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await render(Papers, PROPS);
    await field(bulletin).fill('改过的通报');
    await button(bulletin, words.actions.copy).click();
    expect(write).toHaveBeenCalledExactlyOnceWith('改过的通报');
    await expect.element(bulletin.getByText(words.copied)).toBeVisible();
    write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await button(letter, words.actions.copy).click();
    await expect.element(letter.getByText(words.uncopied)).toBeVisible();
    const area = field(letter).element() as HTMLTextAreaElement;
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
    expect(document.activeElement).toBe(area);
  });

  it('are printed alone, as they stand, and leave nothing behind', async () => {
    await render(Papers, PROPS);
    await field(letter).fill('题目\n\n某县：\n　　一、头\n　　正文。\n\n某局\n某日');
    await button(letter, words.actions.print).click();
    expect(window.print).toHaveBeenCalledOnce();
    const printed = document.querySelectorAll('[data-printed]');
    expect(printed).toHaveLength(1);
    expect(printed[0]!.parentElement).toBe(document.body);
    expect([...printed[0]!.children].map((p) => [p.classList[0], p.textContent])).toEqual([
      ['title', '题目'],
      ['to', '某县：'],
      ['heading', '一、头'],
      ['text', '正文。'],
      ['sign', '某局'],
      ['sign', '某日'],
    ]);
    expect(document.documentElement.dataset['printing']).toBe('');
    ended();
    expect(document.querySelector('[data-printed]')).toBeNull();
    expect(document.documentElement.dataset['printing']).toBeUndefined();
  });

  it('start again from the figures, after a question where the text was edited', async () => {
    await render(Papers, PROPS);
    await button(bulletin, words.actions.restart).click();
    await expect.element(bulletin.getByText(words.rebuilt)).toBeVisible();
    expect(dialog.query()).toBeNull();

    await field(bulletin).fill('另写');
    await expect.element(bulletin.getByText(words.edited)).toBeVisible();
    await button(bulletin, words.actions.restart).click();
    await expect.element(dialog.getByRole('button', { name: words.ask.no })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(text(bulletin)).toBe('另写');
    await expect.element(button(bulletin, words.actions.restart)).toHaveFocus();

    await button(bulletin, words.actions.restart).click();
    await dialog.getByRole('button', { name: words.ask.yes }).click();
    expect(text(bulletin)).toBe(paper('bulletin-2024-06.txt'));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(document.activeElement).toBe(button(bulletin, words.actions.copy).element());
  });

  it('follow month and rules until they are edited, and then wait to be told', async () => {
    const { rerender } = await render(Papers, PROPS);
    await rerender({ ...PROPS, month: '2024-05' });
    expect(text(bulletin)).toContain('关于2024年5月');
    expect(text(letter)).toContain('关于2024年5月');

    await rerender(PROPS);
    await field(bulletin).fill('我的通报');
    await field(letter).fill('我的提示函');
    await rerender({ ...PROPS, rules: { ...DEFAULT_RULES, slow: 5 } });
    expect(text(bulletin)).toBe('我的通报');
    expect(text(letter)).toBe('我的提示函');
    for (const each of [bulletin, letter])
      await expect.element(each.getByText(words.outdated.text)).toBeVisible();

    await button(bulletin, words.outdated.keep).click();
    expect(text(bulletin)).toBe('我的通报');
    await expect.element(bulletin.getByText(words.outdated.text)).not.toBeInTheDocument();
    expect(document.activeElement).toBe(button(bulletin, words.actions.copy).element());

    await button(letter, words.outdated.rebuild).click();
    await dialog.getByRole('button', { name: words.ask.yes }).click();
    expect(text(letter)).toContain('差额超过年度目标的5%');
    await expect.element(letter.getByText(words.outdated.text)).not.toBeInTheDocument();
  });
});

describe('the letter', () => {
  it('goes to those who lag, who come first, and to nobody else', async () => {
    await render(Papers, { ...PROPS, month: '2024-05' });
    const radios = letter.getByRole('radio').elements() as HTMLInputElement[];
    const named = radios.map((radio) => radio.closest('label')!.textContent.replace(/\s+/g, ' '));
    expect(named.map((name) => name.trim())).toEqual([
      '黑山县 总排名处于第三档',
      '义县 1项指标进度较慢，总排名处于第三档',
      `古塔区 ${words.notReported}`,
      `凌河区 ${words.notReported}`,
      `太和区 ${words.notReported}`,
      `凌海市 ${words.notBehind}`,
      `北镇市 ${words.notBehind}`,
    ]);
    expect(radios.map(({ disabled }) => disabled)).toEqual([
      ...[false, false],
      ...[true, true, true, true, true],
    ]);
    expect(letter.getByText(words.notQuarter).query()).not.toBeNull();
    await letter.getByRole('radio', { name: /义县/ }).click();
    expect(text(letter)).toContain('义县［单位］：');
    await field(letter).fill('给义县');
    await letter.getByRole('radio', { name: /黑山县/ }).click();
    expect(text(letter)).toContain('黑山县［单位］：');
    await letter.getByRole('radio', { name: /义县/ }).click();
    expect(text(letter)).toBe('给义县');
  });

  it('is not there where nobody lags', async () => {
    const projects = PROPS.progress.projects.filter(({ project_id }) =>
      project_id.startsWith('linghai'),
    );
    await render(Papers, { ...PROPS, progress: { ...PROPS.progress, projects }, rules: MILD });
    await expect.element(letter.getByText(words.nobody(4, 3))).toBeVisible();
    expect(field(letter).query()).toBeNull();
    for (const radio of letter.getByRole('radio').elements())
      expect(radio).toHaveProperty('disabled', true);
  });

  it('of a unit that lags no longer can be copied, not printed, and goes when its reader says so', async () => {
    const projects = PROPS.progress.projects.filter(({ project_id }) =>
      project_id.startsWith('linghai'),
    );
    const progress = { ...PROPS.progress, projects };
    const { rerender } = await render(Papers, { ...PROPS, progress });
    await field(letter).fill('给黑山县的话');
    await rerender({ ...PROPS, progress, rules: MILD });
    expect(text(letter)).toBe('给黑山县的话');
    await expect.element(letter.getByText(words.gone)).toBeVisible();
    expect(button(letter, words.actions.print).query()).toBeNull();
    await button(letter, words.discard).click();
    await dialog.getByRole('button', { name: words.ask.yes }).click();
    await expect.element(field(letter)).not.toBeInTheDocument();
    expect(document.activeElement?.localName).toBe('fieldset');
  });
});

describe('an edited text', () => {
  it('is told from what the figures say, and outlives the table', async () => {
    const { drafts } = PROPS;
    const { unmount } = await render(Papers, PROPS);
    expect(drafts.any).toBe(false);
    await field(bulletin).fill('改过');
    expect(drafts.any).toBe(true);
    await field(bulletin).fill(paper('bulletin-2024-06.txt'));
    expect(drafts.any).toBe(false);
    await field(letter).fill('改过');
    await unmount();
    expect(drafts.any).toBe(true);
    await render(Papers, PROPS);
    expect(text(letter)).toBe('改过');
    drafts.clear();
    await expect.poll(() => text(letter)).toBe(paper('letter-2024-06.txt'));
  });
});
