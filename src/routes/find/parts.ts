/**
 * The parts of finding that are seen, each fetched when it is shown. The page names them here and not itself: styles of
 * what a page may import would come with the page.
 */
export const bar = () => import('./SearchBar.svelte');
export const ways = () => import('./FindWays.svelte');
export const chosen = () => import('./Chosen.svelte');
export const facets = () => import('./Facets.svelte');
export const takeAway = () => import('./TakeAway.svelte');
