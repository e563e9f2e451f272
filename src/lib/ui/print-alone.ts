/** Printing one part of a page and nothing else. The styles of that part say how: `data-printed`, under `data-printing`. */

/**
 * Opens the browser's dialog to print a copy of an element, alone. The copy is the last thing in the page for as long as
 * that takes; the element itself, and what is focused, stay as they are.
 */
export function printAlone(element: HTMLElement): void {
  document.querySelectorAll('[data-printed]').forEach((left) => left.remove());
  const copy = element.cloneNode(true) as HTMLElement;
  copy.dataset['printed'] = '';
  document.body.append(copy);
  document.documentElement.dataset['printing'] = '';
  addEventListener(
    'afterprint',
    () => {
      copy.remove();
      delete document.documentElement.dataset['printing'];
    },
    { once: true },
  );
  print();
}
