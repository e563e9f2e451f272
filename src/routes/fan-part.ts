/** What is fetched when a tap is in doubt for the first time. */
export { default as Fan } from './Fan.svelte';
export { followed, withPacks } from '$lib/scene/fan-out';
