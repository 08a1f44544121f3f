/**
 * Thins a topology after Visvalingam and Whyatt (1993): a corner goes when the triangle with its
 * neighbours is small. Arcs are thinned, not rings, so neighbours never part.
 */
import { presimplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';

/** x, y and the weight of the corner in squared map units. */
type Weighed = [number, number, number];
export type Arc = [number, number][];

/**
 * The arcs of `world` without corners lighter than `tolerance(x, y)`.
 * `rings` (lists of arc numbers, ~i for a reversed arc) keep at least `least(ring)` corners, the
 * heaviest ones, whatever the tolerance says.
 */
export function thinArcs(
  world: Topology,
  tolerance: (x: number, y: number) => number,
  rings: readonly { readonly arcs: readonly number[]; readonly least: number }[],
): Arc[] {
  const arcs = presimplify(world as Topology<Objects<object>>).arcs as unknown as Weighed[][];
  const kept = arcs.map((arc) => arc.map(([x, y, weight]) => weight >= tolerance(x, y)));
  for (const { arcs: members, least } of rings) {
    const numbers = members.map((arc) => (arc < 0 ? ~arc : arc));
    // Every arc ends where the next begins: count its last corner once.
    const count = () =>
      numbers.reduce((sum, n) => sum + (kept[n] ?? []).filter(Boolean).length - 1, 0);
    const spare = numbers
      .flatMap((n) =>
        (arcs[n] ?? []).map(([, , weight], i) => ({ n, i, weight, on: kept[n]?.[i] ?? false })),
      )
      .filter((corner) => !corner.on)
      .sort((a, b) => b.weight - a.weight || a.n - b.n || a.i - b.i);
    for (const { n, i } of spare) {
      if (count() >= least) break;
      (kept[n] as boolean[])[i] = true;
    }
  }
  return arcs.map((arc, n) => arc.flatMap(([x, y], i): Arc => (kept[n]?.[i] ? [[x, y]] : [])));
}
