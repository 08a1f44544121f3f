/**
 * Writes `data/names/<language>.json`: names as reviewed, else as they already stand there, else as
 * this Node's ICU has them. So another Node changes nothing; to take a language anew, delete its file.
 * Run by `npm run names -- [language …]`; languages named that have no file yet get one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import {
  countryRowSchema,
  namesFileSchema,
  regionsSchema,
  reviewedSchema,
  type NamesFile,
} from '../src/domain/crosswalk.ts';
import { COUNTRIES, languagesOf, namesFile, REGIONS, REVIEWED } from './build/places/files.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown;

const rows = v.parse(v.array(countryRowSchema), read(COUNTRIES));
const regions = Object.keys(v.parse(regionsSchema, read(REGIONS)).parents).sort();
const reviewed = new Map(
  v.parse(reviewedSchema, read(REVIEWED)).map(({ code, names }) => [code, names]),
);

/** CLDR's two letters for an ISO number, which is how ICU looks names up. */
const regionOf = (numeric: string): string =>
  new Intl.Locale(`und-${numeric}`).region ?? `no region for ${numeric}`;

function namesIn(language: string): NamesFile {
  const file = namesFile(language);
  const kept = existsSync(file) ? v.parse(namesFileSchema, read(file)) : undefined;
  const long = new Intl.DisplayNames(language, { type: 'region' });
  const places: Record<string, string> = {};
  for (const { code, numeric } of rows) {
    const region = numeric === null ? undefined : regionOf(numeric);
    const name =
      reviewed.get(code)?.[language] ?? kept?.places[code] ?? (region && long.of(region));
    if (name === undefined)
      throw new Error(`${REVIEWED}: ${code} has no ISO number, so it needs a name in ${language}`);
    places[code] = name;
  }
  return {
    language,
    source:
      kept?.source ??
      `Unicode CLDR ${process.versions['cldr']} by ICU ${process.versions['icu']}; what data/names/reviewed.json names is from there.`,
    places,
    regions: Object.fromEntries(
      regions.map((code) => [code, kept?.regions[code] ?? long.of(code) ?? code]),
    ),
  };
}

for (const language of new Set([...languagesOf(), ...process.argv.slice(2)]))
  writeFileSync(namesFile(language), `${JSON.stringify(namesIn(language), null, 1)}\n`);
