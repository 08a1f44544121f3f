/** How many places are without a stance, by what is known of them. */
import type { Atlas } from '../domain/dataset.ts';
import { passingOn } from '../domain/filter.ts';
import { NAMED } from '../domain/topic.ts';
import { silenceOf, type Scene } from './scene.ts';

export interface Silences {
  /** Counted places that no article names; with `named` the count of the legend's last row. */
  readonly none: number;
  /** Counted places that an article names without giving a position. */
  readonly named: number;
  /** Places on the map that take no position of their own: never counted. */
  readonly nonactor: number;
}

export function silencesOf(
  atlas: Atlas,
  { date, filter, fills }: Pick<Scene, 'date' | 'filter' | 'fills'>,
): Silences {
  const { places, counted } = passingOn(atlas, filter, date);
  const silent = counted.filter((code) => (fills.get(code)?.stance ?? null) === null);
  const named = silent.filter((code) => silenceOf(atlas, code, date) === NAMED).length;
  const nonactor = atlas.countries.filter(
    ({ code, kind }) => kind === 'nonactor' && places.has(code),
  ).length;
  return { none: silent.length - named, named, nonactor };
}
