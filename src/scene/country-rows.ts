/** Dataset + day → the rows of the table that says the same as the map. Pure. */
import { isBlocMemberOn } from '../domain/bloc.ts';
import type { Country } from '../domain/country.ts';
import type { Atlas, CountryEvidence } from '../domain/dataset.ts';
import type { Layer } from '../domain/layer.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import type { Interval } from '../domain/interval.ts';
import type { StanceId } from '../domain/topic.ts';
import { layersOf, rowOf, stanceOf } from './scene.ts';

/** One place that can take a position. */
export interface CountryRow {
  readonly country: Country;
  /** Undefined when its stance on the day is unknown. */
  readonly held: Interval | undefined;
  /** Row of the legend that it belongs to. */
  readonly row: StanceId;
  /** Who says so; none without a stance. */
  readonly layers: readonly Layer[];
  /** Ids of the blocs of which it is a member on the day. */
  readonly blocs: readonly string[];
  /** What is known of it on any day; undefined when nothing is. */
  readonly evidence: CountryEvidence | undefined;
}

/** The rows on `date`, in the order of the atlas. */
export function countryRows(
  atlas: Atlas,
  evidence: readonly CountryEvidence[],
  date: IsoDay,
): CountryRow[] {
  const known = new Map(evidence.map((file) => [file.country, file]));
  return atlas.countries
    .filter(({ kind }) => kind !== 'subject' && kind !== 'nonactor')
    .map((country) => {
      const { code } = country;
      const held = stanceOf(atlas, code, date);
      return {
        country,
        held,
        row: rowOf({ stance: held?.stance ?? null, weak: held?.weak === true }),
        layers: held ? layersOf(atlas, code, held) : [],
        blocs: atlas.blocs.filter((bloc) => isBlocMemberOn(bloc, code, date)).map(({ id }) => id),
        evidence: known.get(code),
      };
    });
}
