/**
 * The picture that messengers show with a link to a page: what the page is about, up to three figures, and the small
 * map, as SVG. It is drawn with one font that comes with the project, so it looks alike wherever it is built.
 */
import type { CountyLocator, LocatorSpot } from '$lib/scene/county-locator';
import { hex, type Ink } from '$lib/theme/palette';
import { flow, tag, text } from './markup';

/** The size that messengers ask for. */
export const CARD = { width: 1200, height: 630 } as const;

export interface CardText {
  /** Name of the site. */
  readonly site: string;
  readonly kicker: string;
  readonly title: string;
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  /** What to keep in mind. */
  readonly foot: string;
  /** Under the map: that it is no authority. */
  readonly ground: string;
}

export interface CardMap {
  readonly locator: CountyLocator;
  /** Region id of the unit that stands out; another id makes the whole city stand out. */
  readonly chosen: string;
  readonly spot: LocatorSpot | null;
}

const MARGIN = 64;
const MAP_WIDTH = 420;
/** Width of the column of text. */
const COLUMN = CARD.width - MAP_WIDTH - 3 * MARGIN;
/** Sizes of the title, the largest that fits its lines first. */
const SIZES = [68, 56, 46, 38] as const;
const TITLE_LINES = 3;

const ink = (name: Ink): string => hex(name, 'light');

function map({ locator, chosen, spot }: CardMap, note: string): string {
  const scale = MAP_WIDTH / locator.width;
  const [x, y] = [CARD.width - MARGIN - MAP_WIDTH, (CARD.height - locator.height * scale) / 2];
  const whole = !locator.units.some(({ id }) => id === chosen);
  const units = [...locator.units].sort(
    (a, b) => Number(a.id === chosen) - Number(b.id === chosen),
  );
  const frame = { width: locator.width, height: locator.height };
  return tag('g', { transform: `translate(${x} ${y}) scale(${scale})` }, [
    tag('rect', { ...frame, fill: ink('sea') }),
    tag('path', { d: locator.around, fill: ink('neighbour'), stroke: ink('line') }),
    ...units.map(({ id, d }) =>
      tag('path', {
        d,
        fill: ink(id === chosen ? 'step-4' : whole ? 'step-2' : 'county'),
        stroke: ink(id === chosen ? 'chosen' : 'border'),
        'stroke-width': id === chosen ? 3 : 1.2,
        'stroke-linejoin': 'round',
      }),
    ),
    ...(spot ? [mark(spot)] : []),
    tag('rect', { ...frame, fill: 'none', stroke: ink('border'), 'stroke-width': 1.5 }),
    text(note, 0, locator.height + 24, { 'font-size': 17, fill: ink('muted') }),
  ]);
}

/** Where something lies: a dot, or the area in which it lies. */
function mark({ at: [cx, cy], radius }: LocatorSpot): string {
  return radius
    ? tag('circle', {
        cx,
        cy,
        r: Math.max(radius, 10),
        fill: ink('paper'),
        'fill-opacity': 0.5,
        stroke: ink('chosen'),
        'stroke-width': 2,
        'stroke-dasharray': '5 4',
      })
    : tag('circle', { cx, cy, r: 9, fill: ink('chosen'), stroke: ink('paper'), 'stroke-width': 3 });
}

/** Lines of the title in the largest size in which they fit; what is too long even so is cut. */
function titleLines(title: string): { size: number; lines: string[] } {
  for (const size of SIZES) {
    const lines = flow(title, size, COLUMN);
    if (lines.length <= TITLE_LINES) return { size, lines };
  }
  const size = SIZES.at(-1)!;
  const lines = flow(title, size, COLUMN).slice(0, TITLE_LINES);
  return { size, lines: lines.map((line, i) => (i === TITLE_LINES - 1 ? `${line}…` : line)) };
}

/** The picture as an SVG file that names its font, and needs no other. */
export function cardSvg(words: CardText, picture: CardMap): string {
  const { size, lines } = titleLines(words.title);
  const top = MARGIN + 96;
  const titles = lines.map((line, i) =>
    text(line, MARGIN, top + size * (1.2 * i + 0.8), { 'font-size': size, fill: ink('text') }),
  );
  let y = top + size * 1.2 * lines.length + 34;
  const figures: string[] = [];
  for (const figure of words.figures) {
    const value = flow(figure.text, 34, COLUMN)[0] ?? '';
    // The foot keeps its place.
    if (y + 66 > CARD.height - MARGIN - 40) break;
    figures.push(
      text(figure.label, MARGIN, y + 18, { 'font-size': 21, fill: ink('muted') }),
      text(value, MARGIN, y + 58, { 'font-size': 34, fill: ink('text') }),
    );
    y += 84;
  }
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...CARD,
      viewBox: `0 0 ${CARD.width} ${CARD.height}`,
      'font-family': 'Noto Serif CJK SC',
      'font-weight': 700,
    },
    [
      tag('rect', { width: CARD.width, height: CARD.height, fill: ink('paper') }),
      tag('rect', { width: CARD.width, height: 12, fill: ink('accent') }),
      text(words.site, MARGIN, MARGIN + 24, { 'font-size': 26, fill: ink('accent') }),
      text(words.kicker, MARGIN, MARGIN + 70, { 'font-size': 24, fill: ink('muted') }),
      ...titles,
      ...figures,
      ...flow(words.foot, 20, COLUMN)
        .slice(0, 2)
        .map((line, i, all) =>
          text(line, MARGIN, CARD.height - MARGIN - (all.length - 1 - i) * 26, {
            'font-size': 20,
            fill: ink('muted'),
          }),
        ),
      map(picture, words.ground),
    ],
  );
}
