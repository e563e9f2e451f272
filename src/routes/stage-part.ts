/** What a stage fetches when it rests: what asks where a tap is in doubt, and where the links of a choice run. */
export { default as Fan } from './Fan.svelte';
export { followed, withPacks } from '$lib/scene/fan-out';
export { bendsOf, linkLines } from '$lib/svg/link-lines';
export { rowPoints } from '$lib/svg/row-points';
