/** Where the facts, the names and the shapes of the places stand. */
import { readdirSync } from 'node:fs';

export const COUNTRIES = 'data/countries.json';
export const REGIONS = 'data/regions.json';
export const REVIEWED = 'data/names/reviewed.json';
export const ALIASES = 'data/names/aliases.json';
export const WORLD = 'data/geometry/world.json';
export const PICTURE = 'data/geometry/picture.json';

const NAMES = 'data/names';
/** Names stand in files named for a language tag: `de.json`, `sr-Latn.json`. */
const LANGUAGE_FILE = /^([a-z]{2,3}(?:-[A-Z][a-z]{3})?)\.json$/;

/** The file of a language's names. */
export function namesFile(language: string): string {
  return `${NAMES}/${language}.json`;
}

/** BCP 47 tags of the languages that have a file of names, sorted. */
export function languagesOf(): string[] {
  return readdirSync(NAMES)
    .flatMap((name) => LANGUAGE_FILE.exec(name)?.[1] ?? [])
    .sort();
}
