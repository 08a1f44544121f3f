/** `data/names/`: every place in every language, told apart, in the script of the language. */
import type { Aliases, CountryRow, NamesFile, Reviewed } from '../../../src/domain/crosswalk.ts';
import { fold } from '../../../src/domain/fold.ts';
import type { Message } from '../../../src/domain/statement.ts';
import { problem } from '../problem.ts';
import { ALIASES, namesFile, REVIEWED } from './files.ts';

const about = (code: string, file: string, fault: string, right: string): Message => ({
  ...problem(file, `${code}: ${fault}`, right),
  countries: [code],
});

/** Everything wrong with the names of one language. */
export function namesProblems(
  names: NamesFile,
  rows: readonly CountryRow[],
  groups: readonly string[],
  file: string,
): Message[] {
  const found: Message[] = [];
  const { language } = names;
  if (namesFile(language) !== file)
    found.push(problem(file, `says that it is for ${language}`, `"language" as the file is named`));
  const script = scriptOf(language);
  const told = new Map<string, string>();
  for (const { code } of rows) {
    const name = names.places[code];
    if (name === undefined) {
      found.push(about(code, file, 'has no name', `"${code}": "Atlantis"; run npm run names`));
      continue;
    }
    if (name.trim() !== name || fold(name) === '')
      found.push(about(code, file, `"${name}" is no name`, '"Atlantis", with nothing around it'));
    if (!isWrittenIn(name, script))
      found.push(
        about(code, file, `"${name}" is not written in ${script}`, 'letters of one script'),
      );
    const other = told.get(fold(name));
    if (other !== undefined)
      found.push(about(code, file, `"${name}" is also ${other}`, 'a name of its own'));
    told.set(fold(name), code);
  }
  const known = new Set(rows.map(({ code }) => code));
  for (const code of Object.keys(names.places))
    if (!known.has(code))
      found.push(about(code, file, 'is no place of data/countries.json', 'one name a place'));
  for (const group of groups)
    if (names.regions[group] === undefined || !isWrittenIn(names.regions[group], script))
      found.push(problem(file, `${group}: the group has no name`, '"150": "Europe"'));
  return found;
}

/** A reviewed name must be the one that is used. */
export function reviewedProblems(
  reviewed: Reviewed,
  rows: readonly CountryRow[],
  all: readonly NamesFile[],
): Message[] {
  const byLanguage = new Map(all.map((names) => [names.language, names]));
  const known = new Set(rows.map(({ code }) => code));
  return reviewed.flatMap(({ code, names }) => [
    ...(known.has(code) ? [] : [about(code, REVIEWED, 'is no place', 'a code of countries.json')]),
    ...Object.entries(names).flatMap(([language, name]) => {
      const used = byLanguage.get(language)?.places[code];
      if (used === name) return [];
      const right = byLanguage.has(language) ? 'run npm run names' : 'a language of data/names/';
      return [about(code, REVIEWED, `${language} should be "${name}", is "${used ?? ''}"`, right)];
    }),
  ]);
}

/**
 * An alias must lead to one place: to none that another name, or a form of the lexicon, leads to.
 * `barred` are forms that mean two places, or something else.
 */
export function aliasProblems(
  aliases: Aliases,
  rows: readonly CountryRow[],
  all: readonly NamesFile[],
  lexicon: readonly { readonly code: string; readonly names: readonly string[] }[],
  barred: readonly string[],
): Message[] {
  const known = new Set(rows.map(({ code }) => code));
  const hazards = new Set(barred.map(fold));
  const owners = new Map<string, string>();
  for (const { code, names } of lexicon) for (const form of names) owners.set(fold(form), code);
  for (const { places } of all)
    for (const [code, name] of Object.entries(places)) owners.set(fold(name), code);
  const found: Message[] = [];
  for (const [code, forms] of Object.entries(aliases)) {
    if (!known.has(code))
      found.push(about(code, ALIASES, 'is no place', 'a code of data/countries.json'));
    for (const form of forms) {
      const owner = owners.get(fold(form));
      if (owner !== undefined && owner !== code)
        found.push(
          about(code, ALIASES, `"${form}" is also ${owner}`, 'a form that means one place'),
        );
      if (hazards.has(fold(form)))
        found.push(
          about(
            code,
            ALIASES,
            `"${form}" can mean something else`,
            'see the hazards of the lexicon',
          ),
        );
      owners.set(fold(form), code);
    }
  }
  return found;
}

/** ISO 15924 code of the script that a language is written in, such as "Latn". */
export function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? 'Latn';
}

/** Whether every letter belongs to that script, and there is one. */
export function isWrittenIn(name: string, script: string): boolean {
  const letters = name.match(/\p{L}/gu) ?? [];
  const own = new RegExp(`^\\p{Script_Extensions=${script}}+$`, 'u');
  return letters.length > 0 && own.test(letters.join(''));
}
