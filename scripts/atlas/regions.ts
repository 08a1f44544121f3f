/** The groups of places that a reader can ask for. */
import type { Country } from '../../src/domain/country.ts';
import type { Atlas } from '../../src/domain/dataset.ts';
import { regionName, type PlaceNames } from '../../src/domain/place-names.ts';

/**
 * The M49 groups in which some place lies, by the codes of their path from the largest down, so that
 * each comes after the one it lies in. A group without a name in `language` is left out.
 */
export function listRegions(
  countries: readonly Country[],
  names: PlaceNames,
  language: string,
): Atlas['regions'] {
  const paths = new Map<string, readonly string[]>();
  for (const { m49 = [] } of countries)
    m49.forEach((id, index) => paths.set(id, m49.slice(0, index + 1)));
  const order = (path: readonly string[]): string => path.join(' ');
  return [...paths]
    .sort(([, a], [, b]) => (order(a) < order(b) ? -1 : 1))
    .flatMap(([id, path]) => {
      const name = regionName(names, id, language);
      return name === undefined ? [] : [{ id, name, within: path.at(-2) ?? null }];
    });
}
