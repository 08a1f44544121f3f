/** `data/geometry/`: every place is somewhere on the map, and everything on the map is a place. */
import * as v from 'valibot';
import type { CountryRow } from '../../../src/domain/crosswalk.ts';
import type { Message } from '../../../src/domain/statement.ts';
import { problem } from '../problem.ts';

/** The part of the topology that says where a place is marked. */
export const shapesSchema = v.object({
  /** Left, top, right, bottom in map units. */
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  objects: v.object({
    places: v.object({
      geometries: v.array(
        v.object({
          type: v.string(),
          id: v.string(),
          properties: v.object({ x: v.number(), y: v.number(), area: v.number() }),
        }),
      ),
    }),
  }),
});
export type Shapes = Readonly<v.InferOutput<typeof shapesSchema>>;

const REBUILD = 'run npm run boundaries after a change of data/countries.json';

/** Places without a shape or a marker, shapes without a place, and markers off the map. */
export function shapeProblems(
  { bbox, objects }: Shapes,
  rows: readonly CountryRow[],
  file: string,
): Message[] {
  const [left, top, right, bottom] = bbox;
  const found: Message[] = [];
  const say = (code: string, fault: string, example: string) =>
    found.push({ ...problem(file, `${code} ${fault}`, example), countries: [code] });
  const known = new Set(rows.map(({ code }) => code));
  const drawn = new Set<string>();
  for (const { id, type, properties } of objects.places.geometries) {
    const { x, y, area } = properties;
    if (!known.has(id)) say(id, 'is on the map and no place of data/countries.json', REBUILD);
    if (drawn.has(id)) say(id, 'is on the map twice', REBUILD);
    drawn.add(id);
    if (x < left || x > right || y < top || y > bottom)
      say(id, `is marked off the map, at ${x}, ${y}`, `within ${bbox.join(', ')}`);
    if (area === 0 && type !== 'Point')
      say(id, 'is too small to hit and has no marker', 'a point in data/boundaries.json');
  }
  for (const { code } of rows)
    if (!drawn.has(code))
      say(code, 'has neither a shape nor a marker', 'a point in data/boundaries.json');
  return found;
}
