/** What the kiosk says. Its words are its own, as no other page needs them. */
import type { Locale } from './locale';

export interface KioskWords {
  readonly title: string;
  /** What it is a map of, or where that is: a line beside the title. */
  readonly about: string;
  /** Where all of it stands. */
  readonly document: (title: string, published: string) => string;
  readonly description: string;
  /** The language in its own name. */
  readonly language: string;
  readonly explore: string;
  /** Of something that has no place on the map. */
  readonly cityOnly: string;
  readonly tour: string;
  readonly scene: (at: number, of: number) => string;
  readonly pause: string;
  readonly resume: string;
  readonly previous: string;
  readonly next: string;
  readonly controls: string;
  readonly counties: string;
  readonly layers: string;
  readonly home: string;
  readonly back: string;
  readonly welcome: string;
  readonly begin: string;
  /** The document names nothing of some layers in a county. */
  readonly nothingOf: (layers: string, county: string) => string;
  readonly lookAt: string;
  /** What a layer has that can be touched, and how much of it in a county. */
  readonly onMap: string;
  readonly rows: (count: number) => string;
  readonly noneIn: (layer: string, counties: string) => string;
  readonly close: string;
  readonly related: string;
  readonly source: string;
  readonly stillThere: string;
  readonly left: (seconds: number) => string;
  readonly stay: string;
  readonly take: string;
  readonly scan: string;
  readonly legend: string;
  /** The same with its remarks, below what a visitor reads. */
  readonly wholeLegend: string;
  /** The legend in place of the card, where there is no room for both, and back. */
  readonly openLegend: string;
  readonly closeLegend: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
}

export const kioskWords: Readonly<Record<Locale, KioskWords>> = {
  zh: {
    title: '锦州投资地图',
    about: '辽宁省锦州市各县（市）的项目、产业集群和文旅',
    document: (title, published) => `出处：《${title}》（${published}）`,
    description: '展厅触摸屏：导览与自由浏览锦州各县（市）的项目、产业集群和文旅。',
    language: '中文',
    cityOnly: '所在县区未载明',
    explore: '轻触屏幕，自己看',
    tour: '导览',
    scene: (at, of) => `第 ${at} 幕，共 ${of} 幕`,
    pause: '暂停导览',
    resume: '继续导览',
    previous: '上一幕',
    next: '下一幕',
    controls: '选择',
    counties: '县（市）',
    layers: '图层',
    home: '全市',
    back: '回到导览',
    welcome: '从哪里看起？',
    begin: '轻触地图上的县或符号，或下方的按钮。',
    nothingOf: (layers, county) => `文件没有写到${county}的${layers}，所以这里的地图是空的。`,
    lookAt: '改看：',
    onMap: '地图上',
    rows: (count) => `${count}项`,
    noneIn: (layer, counties) => `文件没有写到${counties}的${layer}。`,
    close: '关闭',
    related: '相关',
    source: '出处',
    stillThere: '还在看吗？',
    left: (seconds) => `${seconds} 秒后回到导览`,
    stay: '继续看',
    take: '带走这一屏',
    scan: '用手机扫码，打开当前画面',
    legend: '图例',
    wholeLegend: '图例和说明',
    openLegend: '看图例',
    closeLegend: '收起图例',
    zoomIn: '放大',
    zoomOut: '缩小',
  },
  en: {
    title: 'Jinzhou investment atlas',
    about: 'Liaoning Province, China',
    document: (title, published) => `Source: “${title}” (${published})`,
    description:
      'For the touch screen of an exhibition: a tour of the projects, clusters and sights of Jinzhou’s counties, and free exploring.',
    language: 'English',
    cityOnly: 'county not stated',
    explore: 'Touch the screen to explore',
    tour: 'Tour',
    scene: (at, of) => `Scene ${at} of ${of}`,
    pause: 'Pause the tour',
    resume: 'Resume the tour',
    previous: 'Previous scene',
    next: 'Next scene',
    controls: 'Choose',
    counties: 'Counties',
    layers: 'Layers',
    home: 'Whole city',
    back: 'Back to the tour',
    welcome: 'Where to begin?',
    begin: 'Touch a county or a symbol on the map, or a button below.',
    nothingOf: (layers, county) =>
      `The document names nothing under “${layers}” in ${county}: that is why the map is empty here.`,
    lookAt: 'See instead:',
    onMap: 'On the map',
    rows: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
    noneIn: (layer, counties) => `The document names nothing under “${layer}” in ${counties}.`,
    close: 'Close',
    related: 'Related',
    source: 'Source',
    stillThere: 'Still there?',
    left: (seconds) => `Back to the tour in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
    stay: 'Keep exploring',
    take: 'Take it with you',
    scan: 'Scan to open this view on your phone',
    legend: 'Legend',
    wholeLegend: 'Legend with remarks',
    openLegend: 'Show the legend',
    closeLegend: 'Close the legend',
    zoomIn: 'Closer',
    zoomOut: 'Farther',
  },
};
