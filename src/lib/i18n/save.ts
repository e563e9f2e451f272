/** The words of a saved map and of the dialog that saves it. They come with what uses them. */
import type { Locale } from './locale';

export interface SaveWords {
  readonly title: string;
  readonly lead: string;
  /** The picture of the file in the dialog. */
  readonly preview: string;
  readonly svg: string;
  readonly svgNote: string;
  readonly png: string;
  readonly pngNote: string;
  readonly size: string;
  /** A size of the picture: the factor, and what it comes to in pixels. */
  pixels(factor: number, width: number, height: number): string;
  readonly working: string;
  done(file: string): string;
  readonly failed: string;
  /** The browser makes no picture as large as that. */
  readonly tooLarge: string;
  readonly close: string;
  kilometres(length: number): string;
  /** Where the rows on show stand: `lines` are numbers and ranges, ready to be read. */
  source(title: string, lines: string): string;
  taken(date: string): string;
  /** What stands out on the map. */
  chosen(name: string): string;
  /** How many rows a filter means; the filter in words, or ''. */
  filtered(count: number, by: string): string;
}

export const saveWords: Readonly<Record<Locale, SaveWords>> = {
  zh: {
    title: '保存地图',
    lead: '所存为当前的图层、指标、筛选、所选对象与配色，范围为全图，含标题、图例、来源与日期。',
    preview: '将要保存的地图',
    svg: '保存为SVG',
    svgNote: '矢量图，可在绘图软件中编辑，任意放大。',
    png: '保存为PNG',
    pngNote: '图片，可用于文档与演示。',
    size: '图片尺寸',
    pixels: (factor, width, height) => `${factor}倍（${width} × ${height}像素）`,
    working: '正在生成图片…',
    done: (file) => `已生成“${file}”。`,
    failed: '未能生成文件，请再试，或改存另一种格式。',
    tooLarge: '此浏览器无法生成这样大的图片，请选较小的尺寸，或保存为SVG。',
    close: '关闭',
    kilometres: (length) => `${length}公里`,
    source: (title, lines) => `来源：《${title}》，第${lines}行。`,
    taken: (date) => `${date}由图集导出。`,
    chosen: (name) => `已选：${name}`,
    filtered: (count, by) => `筛选后${count}项${by && `（${by}）`}，其余变淡`,
  },
  en: {
    title: 'Save the map',
    lead: 'Saved as you see it: layers, measure, filter, choice and colours, for the whole city, with title, legend, source and date.',
    preview: 'The map that will be saved',
    svg: 'Save as SVG',
    svgNote: 'A drawing that stays sharp at any size and can be edited.',
    png: 'Save as PNG',
    pngNote: 'A picture for documents and slides.',
    size: 'Size of the picture',
    pixels: (factor, width, height) => `${factor}× (${width} × ${height} pixels)`,
    working: 'Drawing the picture …',
    done: (file) => `“${file}” is made.`,
    failed: 'The file could not be made. Please try again, or take the other format.',
    tooLarge: 'This browser makes no picture as large as that: take a smaller size, or SVG.',
    close: 'Close',
    kilometres: (length) => `${length} km`,
    source: (title, lines) =>
      `Source: “${title}”, ${/^\d+$/.test(lines) ? 'line' : 'lines'} ${lines} of its text.`,
    taken: (date) => `Taken from the atlas on ${date}.`,
    chosen: (name) => `Chosen: ${name}`,
    filtered: (count, by) =>
      `${count} ${count === 1 ? 'row matches' : 'rows match'} the filter${by && ` (${by})`}, others are faded`,
  },
};
