/** The colours that a reader has chosen, on the page as a whole. */
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { serialise } from '$lib/state/codec';
import { DEFAULT_VIEW, type ThemeChoice, type View } from '$lib/state/view';

/** Keeps `data-theme` of the document to a choice; to be called while a component is set up. */
export function keepLook(theme: () => ThemeChoice): void {
  $effect(() => {
    const choice = theme();
    const { dataset } = document.documentElement;
    if ((dataset.theme ?? 'auto') === choice) return;
    if (choice === 'auto') delete dataset.theme;
    else dataset.theme = choice;
    // At once, also where a machine is slow: what eases on the map says that the data have changed.
    for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
  });
}

/** Goes to a page, usually the present one, with what a reader takes along, and stays where the reader is on it. */
export const takeAlong = (
  path: string,
  along: Pick<View, 'theme' | 'keep'>,
  replaceState = true,
): Promise<void> =>
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- paths.ts resolves
  goto(path + serialise({ ...DEFAULT_VIEW, ...along }) + page.url.hash, {
    replaceState,
    noScroll: true,
    keepFocus: true,
  });
