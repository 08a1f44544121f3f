/** Names of places in the languages of the interface: what search and a change of language load. */
import * as v from 'valibot';
import { DatasetError, parseWith, SCHEMA } from './dataset.ts';
import type { CountryCode } from './statement.ts';

const text = v.pipe(v.string(), v.nonEmpty('expected a name'));

export const placeNamesSchema = v.object({
  schema: v.literal(SCHEMA, `expected data of version ${SCHEMA}`),
  /** BCP 47 tags, in the order of every list of names below. */
  languages: v.pipe(v.array(text), v.nonEmpty('expected a language')),
  places: v.record(
    v.string(),
    v.object({
      /** One a language. */
      names: v.array(text),
      /** Short, historic and other names in any language, for search alone: never shown as the name. */
      aliases: v.array(text),
    }),
  ),
  /** UN M49 code of a group of places → its names, one a language. */
  regions: v.record(v.string(), v.array(text)),
});

/** `names.json`. */
export type PlaceNames = Readonly<v.InferOutput<typeof placeNamesSchema>>;

/** Narrows foreign JSON to the names. Throws a DatasetError naming the place. */
export function parsePlaceNames(data: unknown): PlaceNames {
  const names = parseWith(placeNamesSchema, data, 'names.json');
  const rows: [string, readonly string[]][] = [
    ...Object.entries(names.places).map(([code, row]): [string, string[]] => [code, row.names]),
    ...Object.entries(names.regions),
  ];
  for (const [code, row] of rows)
    if (row.length !== names.languages.length)
      throw new DatasetError(
        `names.json: ${code}: expected ${names.languages.length} names, found ${row.length}`,
      );
  return names;
}

/** The name of a place, or undefined where the place or the language is not known. */
export function placeName(
  names: PlaceNames,
  code: CountryCode,
  language: string,
): string | undefined {
  return names.places[code]?.names[names.languages.indexOf(language)];
}

/** The name of a group of places by its M49 code, or undefined where either is not known. */
export function regionName(names: PlaceNames, m49: string, language: string): string | undefined {
  return names.regions[m49]?.[names.languages.indexOf(language)];
}
