/** Organisations of the lexicon → what readers can count by. Pure. */
import type { Bloc } from '../../src/domain/bloc.ts';
import {
  earliestDay,
  latestDay,
  type IsoDay,
  type PartialDate,
} from '../../src/domain/iso-date.ts';
import type { CountryCode } from '../../src/domain/statement.ts';

/** First and last date; null for one that nobody wrote down because it lies outside what is kept. */
interface Span {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** An organisation as the lexicon has it. */
interface Organisation {
  readonly id: string;
  readonly name?: string | undefined;
  readonly short?: string | undefined;
  readonly members: readonly (Span & {
    readonly code: CountryCode;
    readonly suspended: readonly Span[];
  })[];
}

/**
 * A bloc as it stands from day `start` on: what ended before is left out, what began before has no
 * first day. A month or year counts from its first to its last day. Undefined without both names.
 */
export function blocOf(organisation: Organisation, start: IsoDay): Bloc | undefined {
  const { id, name, short, members } = organisation;
  if (name === undefined || short === undefined || members.length === 0) return undefined;
  const spansOf = (code: CountryCode, { from, to }: Span): Bloc['members'] => {
    const first = from === null ? null : earliestDay(from);
    const last = to === null ? null : latestDay(to);
    if (last !== null && last < start) return [];
    return [[code, first !== null && first <= start ? null : first, last]];
  };
  const byCode = (a: Bloc['members'][number], b: Bloc['members'][number]): number =>
    a[0] === b[0] ? ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1) : a[0] < b[0] ? -1 : 1;
  return {
    id,
    name,
    short,
    members: members.flatMap((member) => spansOf(member.code, member)).sort(byCode),
    suspended: members
      .flatMap(({ code, suspended }) => suspended.flatMap((span) => spansOf(code, span)))
      .sort(byCode),
  };
}
