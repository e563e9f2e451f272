/** A part of a page that may come to life after the rest of it. It is no box of its own. */
import { browser } from '$app/environment';
import Built from './Built.svelte';
import Living from './Living.svelte';

export const Island = browser ? Living : Built;
