import * as v from 'valibot';
import { countAmong, type Tally } from './counting-rule.ts';
import type { StanceTimeline } from './interval.ts';
import { isIsoDay, type IsoDay } from './iso-date.ts';
import type { CountryCode } from './statement.ts';

const text = v.pipe(v.string(), v.nonEmpty('expected some text'));
const code = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected three capital letters'));
const day = v.pipe(v.string(), v.check(isIsoDay, 'expected a day such as "2008-02-17"'));

/** Country, first day, last day; null where it began before, or ends after, what is kept. */
const spanSchema = v.pipe(
  v.tuple([code, v.nullable(day), v.nullable(day)]),
  v.check(
    ([, from, to]) => from === null || to === null || from <= to,
    'expected a last day that does not lie before the first',
  ),
);

export const blocSchema = v.object({
  id: text,
  name: text,
  short: text,
  /** A country that left and came back has two rows. */
  members: v.array(spanSchema),
  /** When a member was barred from taking part; it stays a member and is counted. */
  suspended: v.array(spanSchema),
});

/** An organisation, or an organ of one, whose members a reader can count by. */
export type Bloc = Readonly<v.InferOutput<typeof blocSchema>>;
type Span = Bloc['members'][number];

const holdsOn = ([, from, to]: Span, day: IsoDay): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** Whether a country is a member on `day`, suspended or not. */
export function isBlocMemberOn(bloc: Bloc, code: CountryCode, day: IsoDay): boolean {
  return bloc.members.some((span) => span[0] === code && holdsOn(span, day));
}

/** Whether a member is suspended on `day`; false for a country that is no member. */
export function isBlocSuspendedOn(bloc: Bloc, code: CountryCode, day: IsoDay): boolean {
  return (
    bloc.suspended.some((span) => span[0] === code && holdsOn(span, day)) &&
    isBlocMemberOn(bloc, code, day)
  );
}

/** Codes of the members on `day`, suspended ones among them, in order, each once. */
export function blocMembersOn(bloc: Bloc, day: IsoDay): CountryCode[] {
  const codes = bloc.members.filter((span) => holdsOn(span, day)).map(([code]) => code);
  return [...new Set(codes)].sort();
}

/** Members on `day` and how many of them hold each stance: "22 of 27". */
export function blocCountOn(
  bloc: Bloc,
  timelines: Readonly<Record<CountryCode, StanceTimeline>>,
  day: IsoDay,
): Tally {
  return countAmong(blocMembersOn(bloc, day), timelines, day);
}
