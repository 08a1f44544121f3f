/** Which places a reader has asked for: by bloc, region, evidence and what it says. Pure. */
import { isBlocMemberOn } from './bloc.ts';
import { isMemberOn, type Country } from './country.ts';
import type { Atlas } from './dataset.ts';
import { gradeOf, type Grade } from './grade.ts';
import { intervalAt } from './interval.ts';
import type { IsoDay } from './iso-date.ts';
import type { CountryCode } from './statement.ts';

/** What a search of the evidence found. */
export interface Found {
  /** How many entries, and of what, in the reader's words. */
  readonly name: string;
  /** The places that have one. */
  readonly places: ReadonlySet<CountryCode>;
}

export interface Filter {
  /** Id of a bloc whose members on the day are asked for; null for all places. */
  readonly bloc: string | null;
  /** UN M49 code of a group of places; null for the whole world. */
  readonly region: string | null;
  /** How well what is held is backed; null for any, and for places of which nothing is known. */
  readonly grade: Grade | null;
  /** What was found of the evidence that was looked for; left out or null for any place. */
  readonly found?: Found | null;
}

export const NO_FILTER: Filter = { bloc: null, region: null, grade: null };

/** Whether anything narrows the places down. */
export function isFiltering({ bloc, region, grade, found }: Filter): boolean {
  return (bloc ?? region ?? grade ?? found ?? null) !== null;
}

type Places = Pick<Atlas, 'countries' | 'blocs' | 'timelines' | 'facts'>;

export interface Passing {
  /** Codes of the places that pass: the map shows them, the table lists them. */
  readonly places: ReadonlySet<CountryCode>;
  /** Those that totals are made of: members of the bloc, without one of the United Nations. */
  readonly counted: readonly CountryCode[];
}

/**
 * The places that pass a filter on `day`. Membership and evidence are those of the day; regions do
 * not change.
 * Without a filter every place passes.
 */
export function passingOn(atlas: Places, filter: Filter, day: IsoDay): Passing {
  const { countries, blocs, timelines, facts } = atlas;
  const isBacked = (code: CountryCode): boolean => {
    const held = intervalAt(timelines[code] ?? [], day);
    return held !== undefined && gradeOf(held, facts[code] ?? []) === filter.grade;
  };
  const bloc = blocs.find(({ id }) => id === filter.bloc);
  const passes = ({ code, m49 }: Country): boolean =>
    (!bloc || isBlocMemberOn(bloc, code, day)) &&
    (filter.region === null || m49?.includes(filter.region) === true) &&
    (filter.grade === null || isBacked(code)) &&
    (filter.found?.places.has(code) ?? true);
  const passed = countries.filter(passes);
  return {
    places: new Set(passed.map(({ code }) => code)),
    counted: passed.filter((country) => bloc ?? isMemberOn(country, day)).map(({ code }) => code),
  };
}
