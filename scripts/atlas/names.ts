/** The names of the places as the app loads them, on the first search or change of language. */
import type { Aliases, NamesFile } from '../../src/domain/crosswalk.ts';
import { SCHEMA } from '../../src/domain/dataset.ts';
import { fold } from '../../src/domain/fold.ts';
import type { PlaceNames } from '../../src/domain/place-names.ts';

/** What articles call a place: the lexicon's names. */
export interface PlaceForms {
  readonly code: string;
  readonly names: readonly string[];
}

/**
 * One list of names a place, in the order of `all`, and its aliases: the lexicon's forms first, then
 * our own, without those `barred` because they mean two places or something else, and without what
 * is a name already. Expects files that were checked.
 */
export function joinNames(
  all: readonly NamesFile[],
  lexicon: readonly PlaceForms[],
  aliases: Aliases,
  barred: readonly string[],
): PlaceNames {
  const taken = new Set(barred.map(fold));
  for (const { places } of all) for (const name of Object.values(places)) taken.add(fold(name));
  const forms = new Map(lexicon.map(({ code, names }) => [code, names]));
  const aliasesOf = (code: string): string[] => {
    const kept = new Map<string, string>();
    for (const form of [...(forms.get(code) ?? []), ...(aliases[code] ?? [])]) {
      const folded = fold(form);
      if (!taken.has(folded) && !kept.has(folded)) kept.set(folded, form);
    }
    return [...kept.values()];
  };
  const first = all[0];
  return {
    schema: SCHEMA,
    languages: all.map(({ language }) => language),
    places: Object.fromEntries(
      Object.keys(first?.places ?? {}).map((code) => [
        code,
        { names: all.map(({ places }) => places[code] ?? ''), aliases: aliasesOf(code) },
      ]),
    ),
    regions: Object.fromEntries(
      Object.keys(first?.regions ?? {}).map((group) => [
        group,
        all.map(({ regions }) => regions[group] ?? ''),
      ]),
    ),
  };
}
