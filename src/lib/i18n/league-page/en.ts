/** The page of the league in English. */
import { pointsText } from '../league-figures';
import type { LeaguePageWords } from '../league-page';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const en: LeaguePageWords = {
  title: 'Monthly league',
  lead: 'The document says that counties and districts are compared by four indicators (the “horse race”), told of their progress each month, and sent a letter each quarter where they fall behind. It holds targets and no outcomes: load a table of monthly progress, and this page gives ranks, bands and overdue projects.',
  sections: {
    about: 'The league in the document',
    own: 'Table of monthly progress',
    trends: 'Month by month',
    completion: 'Targets of the year against time',
    deadlines: 'Projects against their deadlines',
    map: 'Progress map',
    rules: 'Rules of the league',
    sources: 'Sources',
  },
  aboutLead:
    'All of this stands in the document, with its source. How ranks and bands are computed is not in it: the rules are those of the atlas, and can be changed.',
  dates: 'Bulletins, letters and deadlines',
  without:
    'No table is loaded, so nobody is ranked. There is no sample with invented figures: every rank shown here comes from a table that you load.',
  holdsTitle: 'What the table holds',
  holds: (units) => [
    `Rows of counties and districts: month, region, indicator, value. ${plural(units, 'unit', 'units')} and four indicators, one row for each figure and month.`,
    'Rows of projects: month, project, its stage at the end of the month, and the share done if known.',
    'What is not known has no row, or one without a figure. A unit without a figure is not ranked by that indicator, never ranked last, and no earlier month stands in.',
    'Whoever runs the server may put the table at data/progress.csv; this page reads it when it opens.',
  ],
  countsTitle: 'What its four indicators count (set by the atlas)',
  fillTitle: 'Empty table and how to fill it',
  templateMonth: 'Month of the empty table',
  codes: 'What the codes stand for:',
  codeTables: {
    regions: 'regions, regions.csv',
    projects: 'projects, projects.csv',
    stages: 'stages, stages.csv',
  },
  templateFile: 'jinzhou-progress',
  choose: 'Choose a CSV file',
  chooseOther: 'Choose another CSV file',
  drop: 'or drop it here. UTF-8 or GB18030, at most 512 KB.',
  stays:
    'The file is read in your browser only. No figure is sent anywhere or written into the address.',
  noScript: 'To load a table or take an empty one, JavaScript is needed.',
  reading: 'Reading…',
  loaded: (name, months, rows) => `Loaded ${name}: ${months}, ${plural(rows, 'row', 'rows')}`,
  loadedNote: 'loaded figures, not from the document',
  from: {
    file: 'opened by you from this device',
    kept: 'kept in this browser',
    server: 'from data/progress.csv of the server',
  },
  months: (first, last, count) =>
    count === 1 ? first : `${first} to ${last}, ${count} months with rows`,
  unfilled: (rows) =>
    `${plural(rows, 'row has no figure and is', 'rows have no figure and are')} left out, as not reported.`,
  taken: (months, more) =>
    `Months were read so: ${months.map(([cell, name]) => `“${cell}” as ${name}`).join('; ')}${more ? `; and ${more} more` : ''}.`,
  falls: (falls, more) =>
    `Counts since January cannot fall, but these do; please check them (they are used as they stand): ${falls
      .map(
        ({ unit, indicator, before, now }) =>
          `${unit}, ${indicator}: ${before.value} in ${before.month} (row ${before.row}), ${now.value} in ${now.month} (row ${now.row})`,
      )
      .join('; ')}${more ? `; and ${more} more` : ''}.`,
  keep: 'Keep in this browser',
  keepHint:
    'Otherwise the table goes when the page is reloaded or left; to the other language it is carried within this tab, and stays nowhere. Once kept, whoever uses this browser will see it.',
  keptOther: (name) => `This browser still keeps another table: ${name}.`,
  remove: 'Remove this table',
  askRemove: {
    title: 'Remove this table?',
    text: 'The bulletin or letters that you have changed will go with it. It cannot be undone.',
    yes: 'Remove this table',
    no: 'Keep it',
  },
  removed: 'Removed from this page and this browser.',
  trouble: {
    full: 'The storage of the browser is full, so the table was not kept. It is still shown, and goes with a reload.',
    blocked: 'The browser lets this page store nothing, so that was not done. What is shown stays.',
  },
  refused: (name, count, more) =>
    `${name} was not taken: ${more ? 'more than ' : ''}${plural(count, 'error', 'errors')}`,
  stopped: (count) =>
    `Reading stopped after ${count} errors, and there are more: those listed come first.`,
  refusedWhy: {
    'too-large':
      'The file is larger than 512 KB, which no table of months is: more than ten years of all its rows are less. If yours covers more, load a part of its months.',
    workbook: 'This is an Excel workbook. Save it as CSV in your spreadsheet first.',
    empty: 'It has a header and no rows.',
    unfilled: 'None of its rows has a figure yet: fill in value, or stage_id of a project.',
    unread: 'It could not be read. Please try again.',
  },
  still: (name) => `The page still shows the table that it had: ${name}.`,
  stillNone: 'Nothing has changed on the page.',
  allErrors: 'Download all errors (CSV)',
  more: (count) => `${count} more: see the file.`,
  errorHeads: ['row', 'column', 'cell', 'what is wrong'],
  errorFile: 'progress-errors',
  month: 'Month',
  monthName: (year, month) => `${MONTHS[month - 1] ?? month} ${year}`,
  noRows: (month) =>
    `The table has no rows for ${month}: nobody is ranked, and no other month stands in.`,
  empty: (month) => `${month} (no rows)`,
  overall: 'Overall',
  place: (rank, ties, of) => `${ties ? 'joint ' : ''}no. ${rank} of ${of}`,
  weight: (weight) => `weight ${weight}`,
  row: (row) => `table row ${row}`,
  points: pointsText,
  unlike: (rankings) => `This holds for: ${rankings.join('; ')}.`,
  caution: 'movement: with care',
  league: {
    note: 'Ranks and points are computed by the atlas, by the rules below.',
    previous: 'Movement is against the month before.',
    alone: 'There is no rank of last month to compare with.',
    january: 'Counts begin anew in January, which is not compared with December.',
    file: 'league',
  },
  fileUnits: { count: 'projects', percent: '%', points: 'percentage points' },
  leagueFile: [
    'month',
    'unit',
    'indicator',
    'value',
    'value_unit',
    'rank',
    'ties',
    'ranked',
    'movement',
    'points',
    'band',
    'table_row',
    'note',
  ],
  loadedHead: 'data_from',
  loadedCell: (name) => `loaded table “${name}”, not from the document`,
  loadedFile: 'loaded',
  trendsFile: ['month', 'unit', 'indicator', 'value', 'value_unit', 'table_row'],
  trends: {
    lead: 'Each cell is the twelve months of the year; all units share a scale for each indicator. A gap is a month without a report, the dot the chosen month.',
    latest: 'this month',
    said: (name, indicator, values) => `${name}, ${indicator}: ${values}`,
    none: 'no report in the year',
    missing: 'not reported',
    course: ({ first, last, units, rose, fell, most, least }) => {
      const level = units - rose - fell;
      const ways = [
        rose && `${rose} rose`,
        fell && `${fell} fell`,
        level && `${level} stayed level`,
      ];
      return (
        `from ${first} to ${last}, of ${plural(units, 'unit that reports', 'units that report')} both months, ${ways.filter(Boolean).join(', ')}. ` +
        (least === null ? `Change: ${most}.` : `Highest change: ${most}; lowest: ${least}.`)
      );
    },
    change: (name, by, to) => `${name} (${by}, to ${to})`,
    noCourse: 'not reported for two months of the year yet, so there is no course to tell.',
    nobody: (first, last) => `no unit reports both ${first} and ${last}.`,
    file: 'months',
  },
  completion: {
    lead: (counties) =>
      `Only what is counted on the same basis is held together. Where the document states a target for one of the ${counties} counties, the report is held against it; where not, it says why.`,
    state: 'Standing',
    target: 'Target of the year',
    expected: 'Expected by now',
    shareOf: (basis) => `${basis} (bar: share done; line: share of the year passed)`,
    file: 'targets',
  },
  completionFile: [
    'month',
    'county',
    'indicator',
    'unit_of_values',
    'value',
    'table_row',
    'target_of_the_year',
    'source_line',
    'done_percent',
    'year_passed_percent',
    'expected_by_now',
    'ahead_or_behind',
    'unit_of_ahead',
    'standing',
    'note',
  ],
  deadlines: {
    lead: (known) =>
      `${known.length ? `Deadlines: ${known.join('; ')}. ` : ''}A project is overdue only if the month’s report says that it is not yet under construction when its deadline has passed.`,
    deadline: (day, name) => `${day}: ${name}`,
    said: (overdue, waiting, there, unknown) =>
      `${overdue} overdue, ${waiting} with the deadline ahead, ${there} started or resumed, ${unknown} cannot be told.`,
    heads: {
      project: 'Project',
      printed: 'Stage in the document',
      reported: 'Reported',
      due: 'Deadline',
      why: 'Standing',
    },
    counts: {
      there: 'Started or resumed',
      waiting: 'Deadline ahead',
      overdue: 'Overdue',
      unknown: 'Cannot be told',
    },
    total: 'Named projects',
    overdue: 'Overdue projects',
    noOverdue: 'No project is overdue by the month’s report.',
    rest: 'The other projects, and why',
    share: (percent) => `${percent} done`,
    file: 'deadlines',
    city: 'Jinzhou, county not stated',
  },
  deadlinesFile: [
    'month',
    'unit',
    'project',
    'project_id',
    'stage_in_document',
    'stage_reported',
    'done_percent',
    'table_row',
    'deadline',
    'standing',
    'note',
  ],
  map: {
    show: 'The map shows',
    groups: { league: 'The league', due: 'On time, late, done' },
    rank: (rank, ties) => `${ties ? 'joint ' : ''}no. ${rank}`,
    among: (of) => `of ${of} ranked`,
    noPlace: 'no overall rank',
    indicators: {
      league: 'Rank and band',
      deadlines: 'Named projects against deadlines',
      projects_started: 'Projects started or resumed against the target',
      investment_growth: 'Investment growth against the expectation',
    },
    states: { done: 'done', 'on-time': 'on time', late: 'late', unknown: 'cannot be told' },
    reasons: {
      'no-project': 'the document names no project',
      'no-news': 'no report of the month that tells',
    },
    notes: {
      league:
        'Rank and band over all indicators of the month, by the rules of the league. Who lacks a figure has no rank and is never ranked last.',
      deadlines:
        'Late if a single project is overdue; done only if every named project is there; on time if some are reported and none is overdue.',
      projects_started: 'The count so far against target and time passed.',
      investment_growth:
        'Growth against what is expected for the year; done only at the end of the year.',
    },
    others:
      'The other two indicators have no county target on the same basis in the document, so they are not on the map.',
    city: (count) =>
      `${plural(count, 'project whose county is not stated is', 'projects whose county is not stated are')} not on the map.`,
    legend: 'Legend',
    unit: 'County or district',
    standing: 'Standing',
  },
  rules: {
    bandsLegend: 'Bands',
    percent: '%',
    zero: 'At least one weight must be above zero.',
    order: 'The first band must not end after the second.',
    whole: 'Whole numbers from 0 to 100, please.',
    refused: (field, typed, stays, expected) =>
      `“${field}”: ${typed === '' ? 'what was typed' : `“${typed}”`} was not taken, and ${stays} stays. ${expected}`,
    method: 'Formulas',
    shared: 'The rules stand in the address: a link hands them on, without any figures.',
  },
  download: 'Download CSV',
  scroll: (what) => `${what}, scrolls sideways`,
};
