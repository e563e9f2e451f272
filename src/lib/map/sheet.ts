/**
 * The map's style sheet, adopted when the map is mounted. As an ordinary CSS import it would be linked in the
 * head of the prerendered page and hold up the first paint; as a constructed sheet it needs no inline style.
 */
import css from './map.css?inline';

let sheet: CSSStyleSheet | null = null;

/** Makes the rules of map.css hold in the document; later calls do nothing. */
export function adoptMapStyles(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
