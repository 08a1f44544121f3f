/** Where a reader looks, in words that a link can carry. */

/** Doublings of the scale beyond the whole world that every drawing allows. */
export const MAX_ZOOM = 7;

/** A place of the reader's own, in degrees. */
export interface MapSpot {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
  /** On the globe; left out on the flat map. */
  readonly globe?: true;
}

/** The whole globe, turned to what the page is about. */
export const GLOBE = 'globe';

/**
 * `world`, `focus` for the topic's focus region, the id of another of its regions, `GLOBE`, or a
 * spot.
 */
export type MapPlace = string | MapSpot;

export function isOnGlobe(place: MapPlace): boolean {
  return typeof place === 'string' ? place === GLOBE : place.globe === true;
}
