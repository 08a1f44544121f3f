/** Circles for places too small to see or hit at a scale. Pure; the same for every drawing. */
import type { CountryCode } from '../domain/statement.ts';
import type { PlaceProperties } from './boundaries.ts';
import { NOMINAL_SCALE } from './projection.ts';

/** A place drawn smaller than this gets a circle, px². */
export const SMALL_PX2 = 16;
/**
 * Up to this size a circle of a neighbour could cover the middle of a place, and its pattern is the
 * fine one, px².
 */
const MIDDLING_PX2 = 260;
/** Radius of the circle and of the ring round the subject, px. */
export const MARKER_PX = 3.6;
export const SUBJECT_RING_PX = 9;
/** The ring is of use until the subject fills it. */
const RING_UNTIL_PX2 = 600;
const GAP_PX = 1.6;
/** On a map this narrow circles would cover the land at world scale. */
const NARROW_PX = 560;

/** Whether a map of that width leaves the circles out at `scale`, px per map unit. */
export function isCrowded(widthPx: number, scale: number): boolean {
  return widthPx < NARROW_PX && scale < NOMINAL_SCALE;
}
const ROUNDS = 80;
/** From this round on, circles that find no room apart may cover the middle of a place. */
const MIDDLES_YIELD = 40;

export interface Marker {
  readonly code: CountryCode;
  /** Map units; beside the place itself where circles would cover each other. */
  readonly x: number;
  readonly y: number;
}

type Sized = PlaceProperties & { readonly code: CountryCode };

/** Whether a place needs a circle at `scale`, px per map unit. */
export function isSmall(place: Sized, scale: number): boolean {
  return place.area * scale * scale < SMALL_PX2;
}

/** Whether a place has to do with circles at `scale`: it needs one, or they have to keep off it. */
export function concernsMarkers(place: { readonly area: number }, scale: number): boolean {
  return place.area * scale * scale < MIDDLING_PX2;
}

/** Whether a pattern has to be fine to be seen on a place at `scale`, px per map unit. */
export const isFine = concernsMarkers;

/** Whether the subject needs its ring at `scale`, px per map unit. */
export function needsRing(subject: Sized, scale: number): boolean {
  return subject.area * scale * scale < RING_UNTIL_PX2;
}

/**
 * The circles at `scale` px per map unit. Neighbours are pushed apart until `2 · radiusPx + 1.6` px
 * lie between their middles, off the middles of places little larger than a circle, so that these
 * can still be hit, and off the subject's ring, which itself never moves.
 */
export function placeMarkers(
  places: readonly Sized[],
  subject: CountryCode | null,
  scale: number,
  radiusPx = MARKER_PX,
): Marker[] {
  const centre = places.find(({ code }) => code === subject);
  const ring = centre && needsRing(centre, scale) ? centre : null;
  const markers = places
    .filter((place) => place.code !== subject && isSmall(place, scale))
    .map(({ code, x, y }) => ({ code, x, y }));
  const apart = (2 * radiusPx + GAP_PX) / scale;
  const middles = places.filter(
    (place) => place.code !== subject && !isSmall(place, scale) && concernsMarkers(place, scale),
  );
  const offMiddle = (radiusPx + 1 + GAP_PX) / scale;
  const offRing = (SUBJECT_RING_PX + radiusPx + GAP_PX) / scale;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < markers.length; i++) {
      const a = markers[i] as Marker & { x: number; y: number };
      for (let j = i + 1; j < markers.length; j++) {
        const b = markers[j] as typeof a;
        const [dx, dy, lack] = push(a, b, apart);
        if (lack <= 0) continue;
        a.x -= dx / 2;
        a.y -= dy / 2;
        b.x += dx / 2;
        b.y += dy / 2;
        moved = true;
      }
      for (const [fixed, wanted] of [
        ...(round < MIDDLES_YIELD ? middles : []).map((middle) => [middle, offMiddle] as const),
        ...(ring ? [[ring, offRing] as const] : []),
      ]) {
        const [dx, dy, lack] = push(fixed, a, wanted);
        if (lack <= 0) continue;
        a.x += dx;
        a.y += dy;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return markers;
}

/** Step that takes `b` to the wanted distance from `a`, and how much distance is lacking. */
function push(
  a: { x: number; y: number },
  b: { x: number; y: number },
  wanted: number,
): [number, number, number] {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  const lack = wanted - distance;
  // A hair of slack, so that rounding does not keep two circles pushing for ever.
  if (lack <= wanted * 1e-3) return [0, 0, 0];
  // Two places on one spot part to the east, always the same way.
  const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
  return [ux * lack, uy * lack, lack];
}

/** Half of the smallest target that WCAG 2.2 (2.5.8) allows, px. */
const REACH_PX = 12;
/** Half of what a finger covers, px. */
export const FINGER_PX = 22;

/** What lies under a pointer: the land of a place, with its middle in map units where that is known. */
export interface Under {
  readonly middle: { readonly x: number; readonly y: number } | undefined;
}

/**
 * The circle that a pointer at `point` (map units) means, or null. Out at sea (`under` is null) it
 * answers within `reachPx`; over land only where it is seen, and only nearer to it than to the middle
 * of what lies under it, so that it hides no neighbour.
 */
export function markerAt(
  [x, y]: readonly [number, number],
  markers: readonly Marker[],
  scale: number,
  under: Under | null,
  reachPx = REACH_PX,
): CountryCode | null {
  let reach = (under ? MARKER_PX + 1 : reachPx) / scale;
  if (under?.middle) reach = Math.min(reach, Math.hypot(under.middle.x - x, under.middle.y - y));
  let nearest: CountryCode | null = null;
  for (const marker of markers) {
    const distance = Math.hypot(marker.x - x, marker.y - y);
    if (distance > reach) continue;
    reach = distance;
    nearest = marker.code;
  }
  return nearest;
}

/**
 * What a finger at `point` (map units) means, the nearest first; empty at sea. More than one where
 * circles stand closer together than a finger can tell apart, none of them where the land between
 * them is meant. `hit` is what a sharper pointer would have meant.
 */
export function underFinger(
  [x, y]: readonly [number, number],
  markers: readonly Marker[],
  scale: number,
  hit: CountryCode | null,
): CountryCode[] {
  const codes = markers
    .map(({ code, x: mx, y: my }) => ({ code, away: Math.hypot(mx - x, my - y) * scale }))
    .filter(({ away }) => away <= FINGER_PX)
    .sort((a, b) => a.away - b.away)
    .map(({ code }) => code);
  return hit === null || codes.includes(hit) ? codes : [hit];
}
