/** Facts, names and shapes of the places: read, checked against each other, joined. */
import * as v from 'valibot';
import type { Country } from '../../../src/domain/country.ts';
import {
  aliasesSchema,
  countryRowSchema,
  namesFileSchema,
  regionsSchema,
  reviewedSchema,
} from '../../../src/domain/crosswalk.ts';
import type { PlaceNames } from '../../../src/domain/place-names.ts';
import type { Message } from '../../../src/domain/statement.ts';
import { joinNames } from '../../atlas/names.ts';
import type { Lexicon } from '../../extract/schema.ts';
import { parseWith, readJson, readText } from '../json-file.ts';
import { problem } from '../problem.ts';
import { factProblems, groupsOf } from './check-facts.ts';
import { aliasProblems, namesProblems, reviewedProblems } from './check-names.ts';
import { shapeProblems, shapesSchema } from './check-shapes.ts';
import {
  ALIASES,
  COUNTRIES,
  languagesOf,
  namesFile,
  PICTURE,
  REGIONS,
  REVIEWED,
  WORLD,
} from './files.ts';

/** What the build knows of the places. */
export interface Places {
  /** Named in the language asked for. */
  readonly countries: readonly Country[];
  readonly names: PlaceNames;
}

type WordForms = Lexicon['countries.json'];

/**
 * Reads every file about places; `language` names them in the atlas, `forms` are the lexicon's.
 * Undefined when a message is fatal.
 */
export function readPlaces(
  language: string,
  forms: WordForms,
  messages: Message[],
): Places | undefined {
  const before = messages.length;
  const read = <S extends v.GenericSchema>(schema: S, file: string) => {
    const data = readJson(file, messages);
    return data === undefined ? undefined : parseWith(schema, data, file, messages);
  };
  const rows = read(v.array(countryRowSchema), COUNTRIES);
  const regions = read(regionsSchema, REGIONS);
  const reviewed = read(reviewedSchema, REVIEWED);
  const aliases = read(aliasesSchema, ALIASES);
  const shapes = [WORLD, PICTURE].map((file) => read(shapesSchema, file));
  const languages = languagesOf();
  const all = languages.map((tag) => read(namesFileSchema, namesFile(tag)));
  if (!languages.includes(language))
    messages.push(problem('data/names', `has no file for "${language}"`, namesFile(language)));
  if (!rows || !regions || !reviewed || !aliases || messages.length > before) return undefined;

  const names = all.filter((file) => file !== undefined);
  const groups = Object.keys(regions.parents);
  const barred = [...forms.hazards, ...forms.ambiguous.map(({ form }) => form)];
  messages.push(
    ...factProblems(rows, regions, readText(COUNTRIES)),
    ...shapes.flatMap((file, i) =>
      file ? shapeProblems(file, rows, i === 0 ? WORLD : PICTURE) : [],
    ),
    ...names.flatMap((file, i) => namesProblems(file, rows, groups, namesFile(languages[i] ?? ''))),
    ...reviewedProblems(reviewed, rows, names),
    ...aliasProblems(aliases, rows, names, forms.countries, barred),
  );
  if (messages.length > before) return undefined;

  const own = names.find((file) => file.language === language);
  const countries = rows.map(({ code, kind, memberSince, m49 }): Country => {
    const country = { code, name: own?.places[code] ?? code, kind, m49: groupsOf(m49, regions) };
    return memberSince === undefined ? country : { ...country, memberSince };
  });
  return { countries, names: joinNames(names, forms.countries, aliases, barred) };
}
