/** A part of a page that may come to life after the rest of it. It is no box of its own. */
import { browser } from '$app/environment';
import Built from './Built.svelte';
import Inert from './Inert.svelte';
import Living from './Living.svelte';

export const Island = browser ? Living : Built;

/** A part of a built page that is replaced as soon as the page lives, and until then need not live itself. */
export const Still = browser ? Inert : Built;
