/** What is wrong in a table, told in a full sentence of either language. */
import type { Locale } from './locale';

export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** One finding about one table: a plain object, so that it can cross a worker boundary or be stored. */
export interface RowIssue {
  /** Table name; its file is `<table>.csv`. */
  readonly table: string;
  /** Row as a spreadsheet numbers it: the header is 1. 0 where the file as a whole is meant. */
  readonly row: number;
  /** Column name, or '' where the row as a whole is meant. */
  readonly column: string;
  /** The cell as it stands in the file, trimmed. */
  readonly value: string;
  /** Which expectation failed, with what it takes to say it. */
  readonly code: string;
  readonly params: Params;
}

type Say = (p: Params) => string;
type Expectation = Record<Locale, Say>;

const names = (value: Params[string] | undefined, joint: string) =>
  [value ?? []].flat().join(joint);
const zhNames = (value: Params[string] | undefined) => names(value, '、');
const enNames = (value: Params[string] | undefined) => names(value, ', ');

/** 「不小于 1」, ` of at least 1`: bounds where a column has them. */
function bounds(p: Params, locale: Locale): string {
  const { min, max } = p;
  if (locale === 'zh') {
    return [min !== undefined && `不小于 ${min}`, max !== undefined && `不大于 ${max}`]
      .filter(Boolean)
      .map((part) => `，${part}`)
      .join('');
  }
  const parts = [min !== undefined && `at least ${min}`, max !== undefined && `at most ${max}`];
  const said = parts.filter(Boolean).join(' and ');
  return said && ` of ${said}`;
}

/** Each completes 「应……」 and “expected …”. */
const EXPECTED: Record<string, Expectation> = {
  file: { zh: () => '有这个文件', en: () => 'the file to be there' },
  readable: {
    zh: (p) => `全部可读；按 ${p['encoding']} 有 ${p['count']} 个字符读不出`,
    en: (p) => `readable text; as ${p['encoding']}, ${p['count']} character(s) cannot be read`,
  },
  quotes: {
    zh: () => '把引号成对写全，单元格内的引号写两遍',
    en: () => 'closed quotes, with quotes inside a cell doubled',
  },
  column_present: { zh: () => '有这一列', en: () => 'this column to be there' },
  column_known: {
    zh: (p) => `只有这些列：${zhNames(p['columns'])}`,
    en: (p) => `only these columns: ${enNames(p['columns'])}`,
  },
  column_named: {
    zh: () => '有表头，或整列留空',
    en: () => 'a name in the head of this column, or no cell in it at all',
  },
  column_once: { zh: () => '只出现一次', en: () => 'the column only once' },
  cells: {
    zh: (p) => `有 ${p['count']} 个单元格，实有 ${p['found']} 个`,
    en: (p) => `${p['count']} cells and found ${p['found']}`,
  },
  text: { zh: () => '填写文字', en: () => 'some text' },
  id: {
    zh: () => '为编号（小写字母、数字，以连字符或下划线相连）',
    en: () => 'an id (lower-case letters and digits, joined by hyphens or underscores)',
  },
  word: {
    zh: () => '为小写英文词（可用下划线相连）',
    en: () => 'a lower-case word (joined by underscores if need be)',
  },
  year: {
    zh: () => '为年、年月或日期，如 2024 或 2024-01-21',
    en: () => 'a year, month or day such as 2024 or 2024-01-21',
  },
  sha256: {
    zh: () => '为 64 位小写十六进制的 SHA-256 校验值',
    en: () => 'a SHA-256 of 64 lower-case hexadecimal digits',
  },
  adcode: { zh: () => '为六位行政区划代码', en: () => 'an adcode of six digits' },
  no_digits: { zh: () => '填写不含数字的文字', en: () => 'some text without digits' },
  integer: {
    zh: (p) => `为整数${bounds(p, 'zh')}`,
    en: (p) => `a whole number${bounds(p, 'en')}`,
  },
  number: {
    zh: (p) => `为数字（小数点用“.”，不用千分位）${bounds(p, 'zh')}`,
    en: (p) => `a number (with a point, without thousands separators)${bounds(p, 'en')}`,
  },
  one_of: {
    zh: (p) => `为下列之一：${zhNames(p['values'])}`,
    en: (p) => `one of: ${enNames(p['values'])}`,
  },
  date: { zh: () => '为日期，如 2024-01-21', en: () => 'a date such as 2024-01-21' },
  boolean: { zh: () => '为 true 或 false', en: () => 'true or false' },
  list: {
    zh: () => '为一项或多项，以“;”分隔，不空不重',
    en: () => 'one item or more, separated by “;”, none empty, none twice',
  },
  ids: {
    zh: () => '为编号，以“;”分隔，不空不重',
    en: () => 'ids, separated by “;”, none empty, none twice',
  },
  row_ref: { zh: () => '为“表名:编号”', en: () => 'a reference “table:id”' },
  figures: {
    zh: (p) => `为“表名:编号”或“表名:编号.列名”，至多 ${p['most']} 项，以“;”分隔，不空不重`,
    en: (p) =>
      `at most ${p['most']} references “table:id” or “table:id.column”, separated by “;”, none empty, none twice`,
  },
  some_of: {
    zh: (p) => `为下列词语，以“;”分隔，不空不重：${zhNames(p['values'])}`,
    en: (p) =>
      `some of these words, separated by “;”, none empty, none twice: ${enNames(p['values'])}`,
  },
  camera: {
    zh: (p) =>
      `为“经度/纬度/缩放级别”，如 121.5/41.6/10，经度 ${p['west']} 至 ${p['east']}，纬度 ${p['south']} 至 ${p['north']}，缩放级别 ${p['minZoom']} 至 ${p['maxZoom']}`,
    en: (p) =>
      `longitude/latitude/zoom such as 121.5/41.6/10, with a longitude of ${p['west']} to ${p['east']}, a latitude of ${p['south']} to ${p['north']} and a zoom of ${p['minZoom']} to ${p['maxZoom']}`,
  },
  known_figure: {
    zh: (p) => `只引用该表的这些列：${zhNames(p['columns'])}；“${p['id']}”不在其中`,
    en: (p) =>
      `only these columns of that table: ${enNames(p['columns'])}; “${p['id']}” names another`,
  },
  unique: {
    zh: (p) => `与其他行不同（${zhNames(p['columns'])}），但第 ${p['first']} 行已有`,
    en: (p) => `no other row with the same ${enNames(p['columns'])}, but row ${p['first']} has it`,
  },
  sorted: {
    zh: (p) => `按编号排序，但排在“${p['previous']}”之后`,
    en: (p) => `rows sorted by id, but it follows “${p['previous']}”`,
  },
  known_id: {
    zh: (p) => `只引用 ${p['table']}.csv 中已有的编号，“${p['id']}”不在其中`,
    en: (p) => `only ids that stand in ${p['table']}.csv, and “${p['id']}” does not`,
  },
  known_row: {
    zh: (p) => `只引用这些表中已有的行：${zhNames(p['tables'])}；“${p['id']}”不在其中`,
    en: (p) => `only rows of these tables: ${enNames(p['tables'])}; “${p['id']}” is not one`,
  },
  not_below: {
    zh: (p) => `不小于 ${p['column']} 列的“${p['bound']}”`,
    en: (p) => `nothing below “${p['bound']}” in column ${p['column']}`,
  },
  together: {
    zh: (p) => `与另一列同填或同空：${zhNames(p['columns'])}`,
    en: (p) => `both columns filled or both empty: ${enNames(p['columns'])}`,
  },
  in_section: {
    zh: (p) => `落在 sections.csv 为“${p['source']}”划出的某一章节内`,
    en: (p) => `a line inside some section of “${p['source']}” in sections.csv`,
  },
  no_overlap: {
    zh: (p) => `在上一章节的末行 ${p['last']} 之后`,
    en: (p) => `a line after ${p['last']}, the last one of the section before`,
  },
  mutual: {
    zh: (p) => `与“${p['id']}”互相列出且单位相同`,
    en: (p) => `“${p['id']}” to list this indicator too and to have the same unit`,
  },
  context_only: {
    zh: () => '为背景类（context）指标',
    en: () => 'an indicator of kind context',
  },
  no_context: {
    zh: () => '为出自文件的指标，而非背景类（context）指标',
    en: () => 'an indicator of the document, not one of kind context',
  },
  month: { zh: () => '为某年某月，如 2024-03', en: () => 'a month with its year, such as 2024-03' },
  month_either: {
    zh: (p) => `写成只有一种读法的月份，如 2024-03；这里可能是 ${names(p['months'], ' 或 ')}`,
    en: (p) =>
      `a month that can be read in one way only, such as 2024-03; this may be ${names(p['months'], ' or ')}`,
  },
  month_year: {
    zh: () => '写出四位年份，如 2024-03；这里的两位数可能是年份，也可能是日期',
    en: () => 'a year of four digits, such as 2024-03; here a number may be a year or a day',
  },
  one_kind: {
    zh: (p) =>
      `只填地区的列（${zhNames(p['region'])}）或只填项目的列（${zhNames(p['project'])}），这一行${p['found'] === 'both' ? '两种都填了' : '两种都没有填'}`,
    en: (p) =>
      `either the columns of a region (${enNames(p['region'])}) or those of a project (${enNames(p['project'])}), and this row fills ${p['found']}`,
  },
  fill_or_delete: {
    zh: () => '填写；没有数的，删去整行',
    en: () => 'it to be filled, or the whole row deleted where nothing is known',
  },
  whole_count: {
    zh: (p) => `为不小于 0 的整数，因为 ${p['indicator']} 是个数`,
    en: (p) => `a whole number of at least 0, as ${p['indicator']} is a count`,
  },
  competitor: {
    zh: (p) =>
      `为参加排名的县（市）区之一：${zhNames(p['values'])}；全市（${zhNames(p['others'])}）不参加排名`,
    en: (p) =>
      `one of the counties and districts that are ranked: ${enNames(p['values'])}; the city itself (${enNames(p['others'])}) is not`,
  },
  some_figure: {
    zh: (p) => `至少填写一个数；${p['count']} 行都没有填`,
    en: (p) => `at least one figure in its ${p['count']} row(s)`,
  },
  some_row: { zh: () => '在表头之下至少有一行', en: () => 'at least one row below the header' },
};

const WHOLE_ROW = 1;

function place({ table, row, column }: RowIssue, locale: Locale): string {
  const zh = locale === 'zh';
  const parts = [`${table}.csv`];
  if (row > 0) parts.push(zh ? ` 第 ${row} 行` : `, row ${row}`);
  // A column without a name is called by where it stands.
  const zhColumn = /^\d+$/.test(column) ? `第 ${column} 列` : `${column} 列`;
  if (column) parts.push(zh ? ` ${zhColumn}` : `, column ${column}`);
  return parts.join('') + (zh ? '：' : ': ');
}

function found({ row, column, value }: RowIssue, locale: Locale): string {
  if (row <= WHOLE_ROW || !column) return '';
  if (locale === 'zh') return value === '' ? '单元格是空的，' : `单元格是“${value}”，`;
  return value === '' ? 'the cell is empty; ' : `the cell holds “${value}”; `;
}

/** One sentence: file, row, column, what the cell holds and what was expected instead. */
export function formatIssue(issue: RowIssue, locale: Locale): string {
  const say = EXPECTED[issue.code]?.[locale] ?? (() => issue.code);
  const leaveEmpty = issue.params['empty'] === 1;
  const zh = locale === 'zh';
  const expected = say(issue.params) + (leaveEmpty ? (zh ? '，或留空' : ', or an empty cell') : '');
  return (
    place(issue, locale) + found(issue, locale) + (zh ? `应${expected}。` : `expected ${expected}.`)
  );
}
