/** The words of the pages of a county and of a project, in English. */
import type { PageWords } from '../pages';

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** What the document may say nothing of. */
const KINDS = {
  pillars: 'names no pillar industry or cluster of',
  parks: 'names no park in',
  projects: 'names no project in',
  enterprises: 'names no enterprise in',
  dates: 'states no date for',
  statements: 'states no goal, commitment or mechanism for',
};

export const en: PageWords = {
  sections: {
    figures: 'At a glance',
    pillars: 'Pillar industries and clusters',
    parks: 'Parks and land in preparation',
    projects: 'Projects by stage',
    enterprises: 'Enterprises',
    sites: 'Culture and tourism',
    coordination: 'Who coordinates a project',
    statements: 'What the county aims at and promises',
    dates: 'Dates',
    related: 'Related',
    city: 'Stated for the city as a whole',
    industries: 'The same industries elsewhere',
    sources: 'Sources',
  },
  contents: 'On this page',
  project: 'Project',
  within: 'Jinzhou, Liaoning',
  onMap: 'Show on the map',
  pageOf: (county) => `Page of ${county}`,
  otherCounties: 'Other counties',
  countyDescription: ({ name, projects, clusters, parks, figures }) =>
    `${name}, Jinzhou, for investors: ${[
      ...(projects ? [plural(projects, 'named project')] : []),
      ...(clusters
        ? [plural(clusters, 'pillar industry or cluster', 'pillar industries and clusters')]
        : []),
      ...(parks ? [plural(parks, 'park')] : []),
      ...figures,
    ].join('; ')}. As printed early in 2024, every figure with its source line.`,
  projectDescription: ({ name, region, facts, line }) =>
    `${name}, ${region}: ${facts.join('; ')}. As printed early in 2024, line ${line} of the source.`,
  unsaid: (label, notStated) => `${label} ${notStated}`,
  locator: (name) => `Where it lies in Jinzhou: ${name}`,
  locatorNote: {
    exact: 'The dot is the place.',
    approximate: 'The circle is the area in which the place lies.',
    county: 'County known, site not stated in the document.',
    city: 'City known, county not stated in the document.',
  },
  classified: 'our classification',
  ground: 'Illustration, boundaries are not authoritative.',
  positioning: 'How the document positions it',
  none: (what, of) => `The document ${KINDS[what]} ${of}.`,
  onlyInvestors: (of) =>
    `The document names no enterprise in ${of} apart from those in the names of its projects:`,
  noAmount: 'amount not stated',
  noSizeClass: 'size class not stated',
  noLand: 'land not stated',
  noIndustry: 'industry not stated',
  noStage: 'stage not stated',
  unstated: (of) => `Stated for other counties, but not for ${of}:`,
  pipeline: 'Named projects by stage',
  counted: 'Counted by the atlas; stages are read from the wording of the document.',
  landInPreparation: 'Land in preparation',
  landCoverage: (stated, total) => `${stated} of ${plural(total, 'park')} with stated land`,
  landComputed: 'Adds up what the document states park by park; none of it is on offer there.',
  tiers: {
    lead: 'The document splits the coordination of projects by their size, alike in all counties.',
    size: 'Size of the project',
    who: 'Coordinated by',
    here: (of) => `Named projects in ${of}`,
    below: 'Below CNY 100 million',
    belowNote: 'The document names no coordinator.',
    unknown: 'Amount not stated',
    unknownNote: 'The tier cannot be told.',
    none: 'none',
    caption: 'Who coordinates a project, by its size',
  },
  statements: {
    positioning: 'Positioning',
    goal: 'Goals',
    commitment: 'Commitments to investors',
    mechanism: 'Mechanisms',
    programme: 'Programmes',
  },
  city: {
    title: (of) => `Stated for Jinzhou as a whole, not for ${of}`,
    commitments: 'Service commitments of the city',
    figures: 'Figures of the city',
    dates: 'Dates of the city',
    clusters: 'Target clusters of the same industries, county not stated',
    projects: 'Projects of the same industries, county not stated',
    rest: 'All statements in the data tables',
  },
  dateKinds: { deadline: 'deadline', event: 'event', recurring: 'recurring' },
  by: (date) => `by ${date}`,
  span: (start, end) => `${start} to ${end}`,
  datesNote: 'As announced early in 2024; whether they were kept is not in the document.',
  industries: {
    note: 'Counted by the atlas from its tables: projects, clusters, parks and enterprises. Industries are its own classification; the document states no connection.',
    industry: 'Industry',
    here: (of) => `In ${of}`,
    elsewhere: 'Elsewhere',
    alone: 'no other row',
    caption: 'Rows of the same industries in other places',
    rows: (n) => plural(n, 'row'),
  },
  related: {
    note: 'Industries are the classification of this atlas; the document states no connection.',
    samePlace: (park) => `At ${park}`,
    sameCounty: (county) => `Other named projects in ${county}`,
    projects: 'Projects of the same industry elsewhere',
    others: 'Clusters, parks and enterprises of the same industry',
    noneSameIndustry: 'No other row is of the same industry.',
  },
  age: {
    title: 'Age of the data',
    standing: 'Targets, plans and expectations of that time; outcomes are not in the document.',
  },
  sources: {
    lead: 'What this page says stands in these lines of one document:',
    lines: (numbers) => `${numbers.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')}`,
    tables: 'The rows themselves: data tables',
    built:
      'This page stays as it was built; where tables were replaced since, the map shows the new ones.',
  },
  missing: {
    county: (id) => `The atlas has no page of a county “${id}”.`,
    project: (id) => `The atlas knows no project “${id}”.`,
    hint: 'The address may be mistyped, or the row may have been renamed or removed.',
    looking: 'Looking in the tables of this site …',
    found: 'This page was made from newer tables than the rest of the site.',
  },
  dataset: {
    name: 'Jinzhou investment atlas: tables',
    creator: 'The Jinzhou atlas authors',
    licence: 'Code: MIT; the data carry their own terms, see “Notes and sources”.',
    province: 'Liaoning',
    keywords: ['Jinzhou', 'investment projects', 'industry clusters', 'counties', 'China'],
  },
};
