/** Shared borders of the drawn shapes, and those too short to be drawn. */
import { bordersOf, placesOf, type WorldTopology } from '../../src/map/boundaries.ts';
import type { Neighbours } from '../../src/domain/neighbours.ts';

/**
 * Every place with its marker and the places it touches on land. `touching` are pairs whose border
 * the atlas is too coarse for; throws when one of them is drawn after all.
 */
export function listNeighbours(
  world: WorldTopology,
  touching: readonly (readonly [string, string])[],
): Neighbours {
  const drawn = bordersOf(world).map(({ a, b }): readonly [string, string] => [a, b]);
  const known = new Set(drawn.map(String));
  for (const pair of touching)
    if (known.has(String(pair)))
      throw new Error(
        `data/boundaries.json: touching: ${pair.join('–')} is drawn; take the entry out`,
      );
  const sides = [...drawn, ...touching].flatMap(([a, b]) => [
    { from: a, to: b },
    { from: b, to: a },
  ]);
  return Object.fromEntries(
    placesOf(world).map(({ code, x, y, w, area }) => {
      const borders = sides.flatMap(({ from, to }) => (from === code ? [to] : [])).sort();
      return [code, { x, y, w, area, borders }];
    }),
  );
}
