/**
 * Holds the tables against the document that they were taken from: every cited form must stand in
 * its line, every number must follow from the cited forms, every figure must be accounted for.
 */
import type { Row } from './column';
import { linesOf, occurrences, passageAt, strayPart, type Passage } from './passage';
import * as printed from './printed';
import type { unusedFigures } from './reference';
import { FACT_TABLES, tableOf, type FactTable, type Provenance, type Tables } from './schema';

export type UnusedFigure = Row<(typeof unusedFigures)['columns']>;

export interface Document {
  readonly text: string;
  /** SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

export interface Finding {
  /** Table name, or `document` for a figure that nothing accounts for. */
  readonly table: string;
  readonly id: string;
  /** Line of the document, counted from 1; 0 if none is meant. */
  readonly line: number;
  readonly reason: string;
}

const LONGEST = 40;
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

type Read = (part: string) => number[];

/** What a number must follow from; a number that is printed may not be left out either. */
function follows(column: string, value: number | null, parts: readonly string[], reader: Read) {
  const candidates = parts.flatMap(reader);
  if (value === null) {
    return candidates.length > 0
      ? [`${column} is empty, but ${candidates.join(' or ')} is printed`]
      : [];
  }
  return candidates.some((candidate) => near(candidate, value))
    ? []
    : [`${column} ${value} does not follow from what is printed`];
}

/** Dates of a row must be those of one printed period, as far as they are given. */
function dated(start: string, end: string, parts: readonly string[], year: number): string[] {
  if (start === '' && end === '') return [];
  const fits = parts
    .flatMap((part) => printed.periods(part, year))
    .some(
      (period) => (start === '' || start === period.start) && (end === '' || end === period.end),
    );
  return fits ? [] : [`${start || '…'} to ${end || '…'} does not follow from what is printed`];
}

const READERS: Readonly<Record<string, Read>> = {
  '100m_cny': printed.money,
  percent: printed.percent,
  mu: printed.mu,
  count: printed.count,
};

type Rules = {
  readonly [N in FactTable]?: (
    row: Tables[N][number],
    context: { tables: Tables; year: number; passage: Passage },
  ) => string[];
};

const RULES: Rules = {
  targets: (row, { tables, year }) => {
    const unit = tables.indicators.find((one) => one.indicator_id === row.indicator_id)?.unit ?? '';
    const yearPrinted = row.as_printed.some((part) => part.includes(`${row.year}年`));
    return [
      ...follows('value', row.value, row.as_printed, READERS[unit] ?? printed.count),
      ...(row.year === year || yearPrinted ? [] : [`year ${row.year} is not that of the document`]),
    ];
  },
  projects: (row) => {
    const units = tableOf('projects').columns['capacity_unit']?.expects.params['values'];
    const anyUnit: Read = (part) =>
      [units ?? []].flat().flatMap((unit) => printed.capacity(part, String(unit)));
    return [
      ...follows('investment_100m_cny', row.investment_100m_cny, row.as_printed, printed.money),
      ...follows('capacity_value', row.capacity_value, row.as_printed, (part) =>
        row.capacity_unit ? printed.capacity(part, row.capacity_unit) : anyUnit(part),
      ),
    ];
  },
  clusters: (row) =>
    follows('size_class_100m_cny', row.size_class_100m_cny, row.as_printed, printed.money),
  parks: (row) => follows('land_mu', row.land_mu, row.as_printed, printed.mu),
  sites: (row, { year, passage }) => [
    ...follows('area_mu', row.area_mu, row.as_printed, printed.mu),
    ...dated(row.date, row.date, row.as_printed, year),
    ...(occurrences(row.grade, passage.text).length > 0 || row.grade === ''
      ? []
      : [`grade ${row.grade} does not stand there`]),
  ],
  milestones: (row, { year }) => dated(row.start, row.end, row.as_printed, year),
  statements: (row, { year }) => dated(row.start, row.end, row.as_printed, year),
  tiers: (row) => {
    const amounts = row.as_printed.flatMap(printed.money);
    return (['min_100m_cny', 'max_100m_cny'] as const).flatMap((column) =>
      row[column] === null || amounts.some((amount) => near(amount, row[column]!))
        ? []
        : [`${column} ${row[column]} does not follow from what is printed`],
    );
  },
};

const NAMED: readonly FactTable[] = ['projects', 'clusters', 'parks', 'enterprises', 'sites'];

function formReasons(parts: readonly string[], passage: Passage): string[] {
  const reasons = parts.flatMap((part) => {
    if (/[。!?]/.test(printed.normalise(part)) || part.length > LONGEST)
      return [`“${part}” is a sentence, not a form`];
    return occurrences(part, passage.text).length > 0 ? [] : [`“${part}” does not stand there`];
  });
  const begins = parts.some((part) =>
    occurrences(part, passage.text).some((at) => at < passage.own),
  );
  return reasons.length > 0 || begins ? reasons : [`everything stands in line ${passage.next}`];
}

/** Spans of the document that rows cite, by line. */
type Spans = Map<number, [from: number, to: number][]>;

function mark(spans: Spans, line: number, passage: Passage, part: string): void {
  const length = printed.normalise(part).trim().length;
  for (const at of occurrences(part, passage.text)) {
    const add = (to: number, from: number, end: number) =>
      spans.set(to, [...(spans.get(to) ?? []), [from, end]]);
    if (at < passage.own) add(line, at, at + length);
    if (at + length > passage.own) add(passage.next, at - passage.own, at + length - passage.own);
  }
}

const covers = (spans: Spans, line: number, { start, end, text }: printed.Figure): boolean => {
  // The unit need not be cited along with the number.
  const bare = start + (/^[\d.]+[十百千]?[万亿]*/.exec(text)?.[0].length ?? end - start);
  return (spans.get(line) ?? []).some(([from, to]) => from <= start && bare <= to);
};

/** Figures that neither a row nor `unused` accounts for, and entries of `unused` without a use. */
function unaccounted(
  lines: readonly string[],
  cited: Spans,
  unused: readonly UnusedFigure[],
): Finding[] {
  const explained: Spans = new Map();
  const idle = unused.flatMap((entry) =>
    entry.as_printed.flatMap((part) => {
      const text = lines[entry.line - 1] ?? '';
      const own = { text, own: text.length, next: 0 };
      const spans: Spans = new Map();
      mark(spans, entry.line, own, part);
      mark(explained, entry.line, own, part);
      const inside = printed.figures(text).filter((figure) => covers(spans, entry.line, figure));
      const finding = (reason: string) => ({
        table: 'unused-figures',
        id: part,
        line: entry.line,
        reason,
      });
      if (!spans.has(entry.line)) return [finding('does not stand there')];
      return inside.length > 0 && inside.every((figure) => covers(cited, entry.line, figure))
        ? [finding('is cited by a row')]
        : [];
    }),
  );
  const missed = lines.flatMap((text, i) =>
    printed
      .figures(text)
      .filter((figure) => !covers(cited, i + 1, figure) && !covers(explained, i + 1, figure))
      .map((figure) => ({
        table: 'document',
        id: figure.text,
        line: i + 1,
        reason: `no row cites this figure: …${text.slice(Math.max(0, figure.start - 8), figure.end + 8)}…`,
      })),
  );
  return [...idle, ...missed];
}

/**
 * Every finding about the tables with regard to the document, in table order; an empty list means
 * that each fact follows from the line it cites and that no figure is left over. Pure.
 */
export function audit(
  document: Document,
  tables: Tables,
  unused: readonly UnusedFigure[],
): Finding[] {
  const lines = linesOf(document.text);
  const cited: Spans = new Map();
  const findings: Finding[] = tables.sources
    .filter((source) => source.sha256 !== document.sha256)
    .map(({ source_id, sha256 }) => ({
      table: 'sources',
      id: source_id,
      line: 0,
      reason: `hash is ${sha256}, that of the document ${document.sha256}`,
    }));

  for (const name of FACT_TABLES) {
    const rule = RULES[name] as ((row: unknown, context: object) => string[]) | undefined;
    const key = tableOf(name).key[0]!;
    for (const row of tables[name] as unknown as (Provenance & Record<string, unknown>)[]) {
      const passage = passageAt(lines, row.source_line);
      const source = tables.sources.find((one) => one.source_id === row.source_id);
      const year = Number(source?.published.slice(0, 4));
      for (const part of row.as_printed) mark(cited, row.source_line, passage, part);
      const stray = NAMED.includes(name)
        ? strayPart(String(row['name_zh']), passage.text)
        : undefined;
      const reasons = [
        ...formReasons(row.as_printed, passage),
        ...(rule?.(row, { tables, year, passage }) ?? []),
        ...(stray === undefined ? [] : [`“${stray}” in the name does not stand there`]),
      ];
      const id = String(row[key]);
      findings.push(
        ...reasons.map((reason) => ({ table: name, id, line: row.source_line, reason })),
      );
    }
  }
  return [...findings, ...unaccounted(lines, cited, unused)];
}
