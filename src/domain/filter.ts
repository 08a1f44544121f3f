/** Which places a reader has asked for: by bloc, region, and what else is added to a `Filter`. Pure. */
import { isBlocMemberOn } from './bloc.ts';
import { isMemberOn, type Country } from './country.ts';
import type { Atlas } from './dataset.ts';
import type { IsoDay } from './iso-date.ts';
import type { CountryCode } from './statement.ts';

export interface Filter {
  /** Id of a bloc whose members on the day are asked for; null for all places. */
  readonly bloc: string | null;
  /** UN M49 code of a group of places; null for the whole world. */
  readonly region: string | null;
}

export const NO_FILTER: Filter = { bloc: null, region: null };

/** Whether anything narrows the places down. */
export function isFiltering({ bloc, region }: Filter): boolean {
  return bloc !== null || region !== null;
}

type Places = Pick<Atlas, 'countries' | 'blocs'>;

export interface Passing {
  /** Codes of the places that pass: the map shows them, the table lists them. */
  readonly places: ReadonlySet<CountryCode>;
  /** Those that totals are made of: members of the bloc, without one of the United Nations. */
  readonly counted: readonly CountryCode[];
}

/**
 * The places that pass a filter on `day`. Membership is that of the day; regions do not change.
 * Without a filter every place passes.
 */
export function passingOn({ countries, blocs }: Places, filter: Filter, day: IsoDay): Passing {
  const bloc = blocs.find(({ id }) => id === filter.bloc);
  const passes = ({ code, m49 }: Country): boolean =>
    (!bloc || isBlocMemberOn(bloc, code, day)) &&
    (filter.region === null || m49?.includes(filter.region) === true);
  const passed = countries.filter(passes);
  return {
    places: new Set(passed.map(({ code }) => code)),
    counted: passed.filter((country) => bloc ?? isMemberOn(country, day)).map(({ code }) => code),
  };
}
