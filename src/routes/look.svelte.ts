/** The colours that a reader has chosen, on the page as a whole. */
import type { ThemeChoice } from '$lib/state/view';

/** Keeps `data-theme` of the document to a choice; to be called while a component is set up. */
export function keepLook(theme: () => ThemeChoice): void {
  $effect(() => {
    const choice = theme();
    if (choice === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
  });
}
