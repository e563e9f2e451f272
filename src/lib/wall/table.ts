/** The table of the sheet: projects by county and tier, in columns that begin with the heads anew. */
import { wallWords } from '$lib/i18n/wall';
import type { Locale } from '$lib/i18n/locale';
import { flow, tag } from '$lib/export/markup';
import { hex } from '$lib/theme/palette';
import { THEME } from './paper';
import { rowsOf, type CountyGroup, type Numbered, type TierGroup } from './numbers';
import { BOLD, UP, widthOf, type Pen } from './pen';

/** Distance from baseline to baseline, and what is free around a row, as shares of the type size. */
const LINE = 1.22;
const PAD = 0.2;

interface Line {
  readonly kind: 'heads' | 'county' | 'tier' | 'row';
  readonly height: number;
  /** A row with a second line. */
  readonly broken?: boolean;
  draw(pen: Pen, x: number, y: number): string[];
}

/** Widths of the cells, in millimetres. */
interface Widths {
  readonly number: number;
  readonly name: number;
  readonly industry: number;
  readonly stage: number;
  readonly amount: number;
}

/** Widest cells of industry and stage that are tried, as shares of the type size; a longer text takes another line. */
const WIDEST: Readonly<Record<Locale, readonly (readonly [industry: number, stage: number])[]>> = {
  zh: [[12.6, 6.6]],
  en: [
    [9.4, 8.2],
    [11.4, 8.2],
    [13, 8.2],
    [16, 8.2],
    [11.4, 13.6],
    [13, 13.6],
    [16, 13.6],
  ],
};
const NUMBER = 2.3;
/** Between two cells, and a sample of the colour of an industry with the way to its name. */
const GAP = 0.7;
const SWATCH = 0.72;
const KEY = SWATCH + 0.35;

/** As wide as what the cells hold, up to some widths; the names have the rest. */
function widthsOf(
  { groups, width, size, locale }: TableInput,
  [industry, stage]: readonly [number, number],
): Widths {
  const { heads } = wallWords[locale];
  const rows = rowsOf(groups);
  const longest = (key: 'industry' | 'stage' | 'amount', widest = Infinity): number => {
    const all = [heads[key], ...rows.map((row) => row[key])];
    return Math.min(Math.max(...all.map((each) => widthOf(each, size, true))) + 0.01, widest);
  };
  const cells = {
    number: Math.max(NUMBER * size, widthOf(String(rows.length), size, true) + GAP * size),
    industry: longest('industry', industry * size) + (KEY + GAP) * size,
    stage: longest('stage', stage * size) + GAP * size,
    amount: longest('amount'),
  };
  const name = width - cells.number - cells.industry - cells.stage - cells.amount;
  // What no name needs goes to the gaps.
  const needed = Math.max(...rows.map((row) => widthOf(row.name, size))) + 2 * size;
  const spare = Math.max(0, name - needed) / 3;
  return {
    ...cells,
    name: name - 2 * spare,
    industry: cells.industry + spare,
    stage: cells.stage + spare,
  };
}

/** The widths for which the rows are lowest. */
export function widthsIn(input: TableInput): Widths {
  const rows = rowsOf(input.groups);
  const tried = WIDEST[input.locale].map((widest) => {
    const cells = widthsOf(input, widest);
    const height = heightOf(rows.map((row) => rowLine(row, cells, input)));
    return { cells, height: cells.name < 6 * input.size ? Infinity : height };
  });
  return tried.reduce((best, each) => (each.height < best.height ? each : best)).cells;
}

export interface TableInput {
  readonly groups: readonly CountyGroup[];
  readonly locale: Locale;
  /** Of a column, and of the type, in millimetres. */
  readonly width: number;
  readonly size: number;
}

function rowLine(row: Numbered, cells: Widths, { width, size }: TableInput): Line {
  const gap = GAP * size;
  const name = flow(row.name, size, cells.name - gap);
  const swatch = SWATCH * size;
  const industry = flow(row.industry, size, cells.industry - gap - KEY * size);
  const stage = flow(row.stage, size, cells.stage - gap);
  const amount = flow(row.amount, size, cells.amount);
  const most = Math.max(name.length, industry.length, stage.length, amount.length);
  const height = (most * LINE + 2 * PAD) * size;
  return {
    kind: 'row',
    height,
    broken: most > 1,
    draw(pen, x, y) {
      const ink = hex('text', THEME);
      const base = y + (PAD + UP + (LINE - 1.08) / 2) * size;
      const cell = (
        lines: readonly string[],
        left: number,
        fill = ink,
        more: { anchor?: 'end'; bold?: boolean } = {},
      ): string[] =>
        lines.map((line, i) =>
          pen.line(line, left, base + i * LINE * size, size, { fill, of: row.number, ...more }),
        );
      const atIndustry = x + cells.number + cells.name;
      const atStage = atIndustry + cells.industry;
      return [
        tag('path', {
          d: `M${x.toFixed(3)} ${(y + height).toFixed(3)}h${width.toFixed(3)}`,
          stroke: hex('rule', THEME),
          'stroke-width': 0.05 * size,
        }),
        ...cell([String(row.number)], x + cells.number - gap, ink, { anchor: 'end', bold: true }),
        ...cell(name, x + cells.number),
        tag('rect', {
          x: atIndustry,
          y: base - 0.74 * size,
          width: swatch,
          height: swatch,
          fill: hex(row.ink, THEME),
        }),
        ...cell(industry, atIndustry + KEY * size),
        ...cell(stage, atStage),
        ...cell(amount, x + width, row.stated ? ink : hex('muted', THEME), {
          anchor: 'end',
          bold: row.stated,
        }),
      ];
    },
  };
}

function headsLine(cells: Widths, { locale, width, size }: TableInput): Line {
  const { heads } = wallWords[locale];
  const height = (LINE + 2 * PAD) * size;
  return {
    kind: 'heads',
    height,
    draw(pen, x, y) {
      const fill = hex('muted', THEME);
      const base = y + (PAD + UP) * size;
      const at = x + cells.number + cells.name;
      const put = (content: string, left: number, anchor?: 'end'): string =>
        pen.line(content, left, base, size, { fill, ...(anchor ? { anchor } : {}) });
      return [
        put(heads.number, x),
        put(heads.project, x + Math.max(cells.number, widthOf(heads.number, size) + 0.7 * size)),
        put(heads.industry, at),
        put(heads.stage, at + cells.industry),
        put(heads.amount, x + width, 'end'),
      ];
    },
  };
}

function countyLine(name: string, { width, size }: TableInput): Line {
  const own = 1.12 * size;
  const height = 1.75 * own;
  const above = 0.35 * size;
  return {
    kind: 'county',
    height: above + height,
    draw: (pen, x, y) => [
      tag('rect', { x, y: y + above, width, height, fill: hex('accent-soft', THEME) }),
      pen.line(name, x + 0.5 * size, y + above + height / 2 + 0.36 * own, own, {
        bold: true,
        fill: hex('text', THEME),
      }),
    ],
  };
}

function tierLine({ title }: TierGroup, { width, size }: TableInput): Line {
  const lines = flow(title, size, width / BOLD);
  const above = 0.35 * size;
  const height = (lines.length * LINE + 2 * PAD) * size + above;
  return {
    kind: 'tier',
    height,
    draw: (pen, x, y) => [
      ...lines.map((line, i) =>
        pen.line(line, x, y + above + (PAD + UP + i * LINE) * size, size, {
          bold: true,
          fill: hex('accent', THEME),
        }),
      ),
      tag('path', {
        d: `M${x.toFixed(3)} ${(y + height).toFixed(3)}h${width.toFixed(3)}`,
        stroke: hex('border', THEME),
        'stroke-width': 0.07 * size,
      }),
    ],
  };
}

export interface Table {
  readonly columns: readonly (readonly Line[])[];
  /** Of the longest column, in millimetres. */
  readonly height: number;
  /** Some row takes a second line. */
  readonly broken: boolean;
}

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.height, 0);

/** Columns as a table. */
export const tableOf = (columns: Table['columns']): Table => ({
  columns,
  height: Math.max(...columns.map(heightOf)),
  broken: columns.some((lines) => lines.some(({ broken }) => broken)),
});

/** The table in columns no higher than a limit, as many as it takes: no head stands alone at the foot of one. */
export function flowTable(
  input: TableInput,
  limit: number,
  cells: Widths = widthsIn(input),
): Table {
  const words = wallWords[input.locale];
  const heads = headsLine(cells, input);
  const columns: Line[][] = [[heads]];
  let used = heads.height;
  for (const county of input.groups) {
    let pending: Line[] = [countyLine(words.county(county.name, county.count), input)];
    for (const tier of county.tiers) {
      pending.push(tierLine(tier, input));
      for (const row of tier.rows) {
        const line = rowLine(row, cells, input);
        const column = columns.at(-1)!;
        const added = heightOf([...pending, line]);
        if (column.length > 1 && used + added > limit) {
          const again =
            pending[0]?.kind === 'county'
              ? pending
              : [countyLine(words.continued(county.name), input), tierLine(tier, input)];
          columns.push([heads, ...again, line]);
          used = heightOf(columns.at(-1)!);
        } else {
          column.push(...pending, line);
          used += added;
        }
        pending = [];
      }
    }
  }
  return tableOf(columns);
}

/** The columns side by side, `gap` millimetres apart. */
export function drawTable(
  pen: Pen,
  { columns }: Table,
  { width }: TableInput,
  [x, y]: readonly [number, number],
  gap: number,
): string {
  return tag(
    'g',
    { 'data-layer': 'table' },
    columns.flatMap((lines, i) => {
      let top = y;
      return lines.flatMap((line) => {
        const drawn = line.draw(pen, x + i * (width + gap), top);
        top += line.height;
        return drawn;
      });
    }),
  );
}
