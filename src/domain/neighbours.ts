/** Where each place is marked on the map, how large it is, and with whom it shares a border on land. */
import * as v from 'valibot';
import { DatasetError, parseWith } from './dataset.ts';
import type { CountryCode } from './statement.ts';

const neighboursSchema = v.record(
  v.string(),
  v.object({
    /** Where its marker or its name stands, in map units, y growing southward. */
    x: v.number(),
    y: v.number(),
    /** Width free for its name there, map units. */
    w: v.number(),
    /** Area of the shape drawn there, map units²; 0 where there is none. */
    area: v.number(),
    /** Codes of the places it shares a border with, sorted; none across water. */
    borders: v.array(v.string()),
  }),
);

/** `neighbours.json`: every place by its code. */
export type Neighbours = Readonly<v.InferOutput<typeof neighboursSchema>>;

/** Narrows foreign JSON; a border must be known from both its sides. Throws a DatasetError. */
export function parseNeighbours(data: unknown): Neighbours {
  const places = parseWith(neighboursSchema, data, 'neighbours.json');
  for (const [code, { borders }] of Object.entries(places))
    for (const other of borders)
      if (!places[other]?.borders.includes(code))
        throw new DatasetError(
          `neighbours.json: ${code} borders ${other}, which says nothing of it`,
        );
  return places;
}

/** Codes of the places that share a border with `code`, sorted; empty for islands and strangers. */
export function neighboursOf(places: Neighbours, code: CountryCode): readonly CountryCode[] {
  return places[code]?.borders ?? [];
}
