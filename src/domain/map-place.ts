/** Where a reader looks, in words that a link can carry. */

/** Doublings of the scale beyond the whole world that every drawing allows. */
export const MAX_ZOOM = 7;

/** The whole world, the topic's focus region, or a place of the reader's own in degrees. */
export type MapPlace =
  'world' | 'focus' | { readonly zoom: number; readonly lat: number; readonly lon: number };
