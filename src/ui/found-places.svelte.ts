import type { Atlas } from '../domain/dataset.ts';
import type { PlaceNames } from '../domain/place-names.ts';
import { buildSearchIndex, searchPlaces } from '../domain/search.ts';
import type { CountryCode } from '../domain/statement.ts';

/**
 * Which places fit what is looked for, by their names in any language. The names are asked for once
 * a reader looks for one; until they are there, or when they cannot be had, those shown are searched.
 */
export function foundPlaces(
  wanted: () => string,
  atlas: () => Pick<Atlas, 'countries' | 'schema'>,
  loadNames: () => Promise<PlaceNames>,
  language: () => string,
): { has: (code: CountryCode) => boolean } {
  let names: PlaceNames | undefined = $state.raw();
  let asked = false;
  const shown = (): PlaceNames => ({
    schema: atlas().schema,
    languages: [language()],
    places: Object.fromEntries(
      atlas().countries.map(({ code, name }) => [code, { names: [name], aliases: [] }]),
    ),
    regions: {},
  });
  const index = $derived(buildSearchIndex(names ?? shown(), language()));
  const found = $derived(
    wanted().trim() === ''
      ? undefined
      : searchPlaces(index, wanted(), Infinity).map(({ code }) => code),
  );
  $effect(() => {
    if (asked || wanted().trim() === '') return;
    asked = true;
    loadNames().then(
      (all) => (names = all),
      () => undefined,
    );
  });
  return { has: (code) => found?.includes(code) ?? true };
}
