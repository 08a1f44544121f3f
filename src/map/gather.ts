/**
 * The marks of small places on a narrow map of the world: a circle where a place stands alone, one
 * symbol where circles would fall on each other. Pure; the same for every drawing.
 */
import type { CountryCode } from '../domain/statement.ts';
import type { PlaceProperties } from './boundaries.ts';
import {
  isCrowded,
  isSmall,
  MARKER_PX,
  needsRing,
  placeMarkers,
  SUBJECT_RING_PX,
  type Marker,
} from './markers.ts';
import { NOMINAL_SCALE } from './projection.ts';

type Sized = PlaceProperties & { readonly code: CountryCode };

/** Several places under one symbol. */
export interface Gathered {
  /** Always in the same order. */
  readonly codes: readonly CountryCode[];
  /** Middle of the symbol, map units. */
  readonly x: number;
  readonly y: number;
}

export interface Marks {
  readonly markers: readonly Marker[];
  readonly gathered: readonly Gathered[];
}

/** Radius of the symbol as drawn, px. */
export const GATHERED_PX = 11;
/** Middles of two marks are never nearer: each has a target of that width (WCAG 2.2, 2.5.8). */
export const TARGET_PX = 24;
/** What is left free between a mark and what it must not cover, px. */
const GAP_PX = 1.6;
/** So far a symbol may stand from its places, px. */
const FURTHEST_PX = 40;

interface Spot {
  readonly x: number;
  readonly y: number;
}

const awayFrom = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * What marks the small places at `scale` px per map unit on a map of that width. On a wide one, and
 * near, every place has a circle of its own; a narrow map of the world gathers those that are small
 * on a wide one.
 */
export function marksOn(
  places: readonly Sized[],
  subject: CountryCode | null,
  scale: number,
  widthPx: number,
): Marks {
  if (!isCrowded(widthPx, scale))
    return { markers: placeMarkers(places, subject, scale), gathered: [] };
  const small = places.filter((place) => place.code !== subject && isSmall(place, NOMINAL_SCALE));
  const groups = together(small, TARGET_PX / scale);
  const centre = places.find(({ code }) => code === subject);
  const ring = centre && needsRing(centre, scale) ? centre : null;
  const placed: Spot[] = [];
  const stand = ({ x, y, codes }: Gathered): Gathered => {
    const radius = codes.length > 1 ? GATHERED_PX : MARKER_PX;
    const others = places.filter(({ code }) => code !== subject && !codes.includes(code));
    const isFree = (spot: Spot): boolean =>
      placed.every((other) => awayFrom(spot, other) * scale >= TARGET_PX) &&
      (!ring || awayFrom(spot, ring) * scale >= SUBJECT_RING_PX + radius + GAP_PX) &&
      others.every((other) => awayFrom(spot, other) * scale >= radius + GAP_PX);
    const free = STEPS.map(([dx, dy]) => ({ x: x + dx / scale, y: y + dy / scale })).find(isFree);
    const spot = free ?? { x, y };
    placed.push(spot);
    return { codes, ...spot };
  };
  // Those that stand alone are seen by their spot: they take it first.
  const stood = [...groups].sort((a, b) => a.codes.length - b.codes.length).map(stand);
  return {
    markers: stood.flatMap(({ codes: [code = '', ...more], x, y }) =>
      more.length === 0 ? [{ code, x, y }] : [],
    ),
    gathered: stood.filter(({ codes }) => codes.length > 1),
  };
}

/** Steps away from a spot, px, the nearest first and always in the same order. */
const STEPS: readonly (readonly [number, number])[] = Array.from(
  { length: (2 * FURTHEST_PX + 1) ** 2 },
  (_, i): [number, number] => [
    (i % (2 * FURTHEST_PX + 1)) - FURTHEST_PX,
    Math.floor(i / (2 * FURTHEST_PX + 1)) - FURTHEST_PX,
  ],
)
  .filter(([dx, dy]) => Math.hypot(dx, dy) <= FURTHEST_PX)
  .sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by));

/** Joins the two nearest as long as they are nearer than `least` map units; a group is its mean. */
function together(places: readonly Sized[], least: number): Gathered[] {
  const groups = places.map(({ code, x, y }): Gathered => ({ codes: [code], x, y }));
  for (;;) {
    let nearest: { i: number; j: number; away: number } | null = null;
    for (const [i, a] of groups.entries())
      for (const [j, b] of groups.entries()) {
        const away = awayFrom(a, b);
        if (j > i && away < (nearest?.away ?? least)) nearest = { i, j, away };
      }
    if (!nearest) return groups;
    const { i, j } = nearest;
    const [a, b] = [groups[i], groups[j]] as [Gathered, Gathered];
    const [n, m] = [a.codes.length, b.codes.length];
    groups[i] = {
      codes: [...a.codes, ...b.codes],
      x: (a.x * n + b.x * m) / (n + m),
      y: (a.y * n + b.y * m) / (n + m),
    };
    groups.splice(j, 1);
  }
}
