/** Scene → the rows of the table that says the same as the map. Pure. */
import type { Country } from '../domain/country.ts';
import type { Atlas } from '../domain/dataset.ts';
import type { Layer } from '../domain/layer.ts';
import type { Interval } from '../domain/interval.ts';
import type { StanceId } from '../domain/topic.ts';
import { layersOf, rowOf, stanceOf, type Scene } from './scene.ts';

/** One place that can take a position. */
export interface CountryRow {
  readonly country: Country;
  /** Undefined when its stance on the day is unknown. */
  readonly held: Interval | undefined;
  /** Row of the legend that it belongs to. */
  readonly row: StanceId;
  /** Who says so; none without a stance. */
  readonly layers: readonly Layer[];
}

/**
 * The rows of the places that the map shows undimmed, in the order of the atlas. Under a bloc its
 * members are all listed, as they are counted, also one that takes no position of its own.
 */
export function countryRows(atlas: Atlas, { date, fills, filter }: Scene): CountryRow[] {
  const listed = filter.bloc === null ? placesOfTable(atlas) : atlas.countries;
  return listed
    .filter(({ code }) => fills.get(code)?.dimmed === false)
    .map((country) => {
      const { code } = country;
      const held = stanceOf(atlas, code, date);
      const layers = held ? layersOf(atlas, code, held) : [];
      return { country, held, row: rowOf(fills.get(code)), layers };
    });
}

/** Every place that can take a position, whether it passes or not. */
export function placesOfTable({ countries }: Pick<Atlas, 'countries'>): Country[] {
  return countries.filter(({ kind }) => kind !== 'subject' && kind !== 'nonactor');
}
