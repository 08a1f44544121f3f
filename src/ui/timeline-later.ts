/** Parts of the timeline that the first picture does without: loaded once the page idles. */
export { default as ChangeLine } from './ChangeLine.svelte';
export { default as TimelineLane } from './TimelineLane.svelte';
export { default as TimelineMonths } from './TimelineMonths.svelte';
