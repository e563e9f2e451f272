/** What it takes to show the card of what is chosen: fetched when the first is asked for. */
export { default as Card } from '$lib/ui/Card.svelte';
export { cardOf } from './cards';
export { pageOf } from './page-links';
