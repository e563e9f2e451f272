/**
 * The parts of the shortlist, each fetched when it is needed. Pages name them through this file, or the styles of what they
 * may import would come with them.
 */
export const button = async () => (await import('$lib/ui/keep/KeepButton.svelte')).default;
export const tray = async () => (await import('./Tray.svelte')).default;
export const link = () => import('$lib/ui/keep/CopyLink.svelte');
export const shortlist = () => import('./Shortlist.svelte');
/** The scene with what is kept marked. */
export const marking = async () => (await import('$lib/scene/kept')).marked;
