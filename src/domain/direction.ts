/** From place to place with the four arrows of a keyboard. */
import type { Neighbours } from './neighbours.ts';

/** Where places lie and what they border: all that a direction asks for. */
export type Bordering = Readonly<Record<string, Pick<Neighbours[string], 'x' | 'y' | 'borders'>>>;
import type { CountryCode } from './statement.ts';

export const DIRECTIONS = ['up', 'right', 'down', 'left'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where each arrow leads; null past the northern and the southern edge of the map alone. */
export type Arrows = Readonly<Record<Direction, CountryCode | null>>;

/** Unit step in map units, y growing southward. */
const STEP: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  right: [1, 0],
  down: [0, 1],
  left: [-1, 0],
};

/** A neighbour by land is preferred to a stranger up to a third nearer. */
const BORDER_WEIGHT = 0.67;

type Placed = readonly [CountryCode, Bordering[string]];

/**
 * Where the arrows lead from every place: to the nearest one within 45° of the direction, neighbours
 * by land counting as nearer than they are; where nobody is, to the one least far aside. Off the
 * left and the right edge it goes on round the world. Equal distances are settled by code.
 */
export function arrowsOf(places: Bordering): ReadonlyMap<CountryCode, Arrows> {
  const all: Placed[] = Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1));
  const xs = all.map(([, { x }]) => x);
  // One step beyond the outermost places, so that they do not fall on each other.
  const around = (Math.max(...xs) - Math.min(...xs)) * (1 + 1 / Math.max(all.length, 1)) || 1;
  return new Map(
    all.map((from) => {
      const to = (direction: Direction) => nextPlace(from, direction, all, around);
      return [from[0], { up: to('up'), right: to('right'), down: to('down'), left: to('left') }];
    }),
  );
}

function nextPlace(
  [code, from]: Placed,
  direction: Direction,
  all: readonly Placed[],
  around: number,
): CountryCode | null {
  const [ux, uy] = STEP[direction];
  let nearest: CountryCode | null = null;
  let least = Infinity;
  let leastAside = Infinity;
  let aside: CountryCode | null = null;
  for (const [other, { x, y }] of all) {
    if (other === code) continue;
    let dx = x - from.x;
    const dy = y - from.y;
    // What lies behind on the same row of the world lies ahead the other way round.
    if (ux !== 0 && dx * ux <= 0) dx += ux * around;
    const ahead = dx * ux + dy * uy;
    if (ahead <= 0) continue;
    const across = Math.abs(dx * uy - dy * ux);
    const distance = Math.hypot(dx, dy);
    const weighed = from.borders.includes(other) ? distance * BORDER_WEIGHT : distance;
    if (across <= ahead && weighed < least) [nearest, least] = [other, weighed];
    if (across / ahead < leastAside) [aside, leastAside] = [other, across / ahead];
  }
  return nearest ?? aside;
}
