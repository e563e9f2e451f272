/**
 * The page of a row that the site was not built with. In a module of its own, as every page asks for the error page, and
 * that would name all files of this one.
 */
export const unlisted = () => import('./Unlisted.svelte');
