/** What stands behind a country's colour on a day, and what else is known, in groups. Pure. */
import type { Claim, CountryEvidence, Recorded } from '../domain/dataset.ts';
import type { Interval } from '../domain/interval.ts';
import { latestDay, type IsoDay } from '../domain/iso-date.ts';
import type { StanceId } from '../domain/topic.ts';

export interface EvidenceGroup {
  /**
   * `basis`: what the colour rests on. `side`: one side of a contradiction. `gestures`: said without
   * colouring. `others`: colours another day, or the record's other rows.
   */
  readonly kind: 'basis' | 'side' | 'gestures' | 'others';
  /** Of a side: its stance. */
  readonly stance: StanceId | null;
  readonly claims: readonly Claim[];
  readonly positions: readonly Recorded[];
}

/** Day by which a claim or a position is certain; null when it has no date. */
export function dayOf(entry: Claim | Recorded): IsoDay | null {
  if ('summary' in entry) return latestDay(entry.date);
  return entry.date?.value ? entry.date.latest : null;
}

/** Groups what was so on `date` or before, or has no date. Empty groups are left out. */
export function evidenceGroups(
  data: CountryEvidence,
  interval: Interval | undefined,
  date: IsoDay,
): EvidenceGroup[] {
  const isShown = (entry: Claim | Recorded): boolean => (dayOf(entry) ?? date) <= date;
  const claims = data.statements.filter(isShown);
  const positions = data.positions.filter(isShown);
  const basis = new Set(interval?.basis);
  const group = (
    kind: EvidenceGroup['kind'],
    accept: (entry: Claim | Recorded) => boolean,
    stance: StanceId | null = null,
  ): EvidenceGroup => ({
    kind,
    stance,
    claims: claims.filter(accept),
    positions: positions.filter(accept),
  });
  const among =
    (ids: readonly string[]) =>
    ({ id }: Claim | Recorded): boolean =>
      ids.includes(id);
  const resting = interval?.sides
    ? interval.sides.map((side) => group('side', among(side.basis), side.stance))
    : [group('basis', among(interval?.basis ?? []))];
  const isOther = ({ id }: Claim | Recorded): boolean => !basis.has(id);
  const colours = (entry: Claim | Recorded): boolean => 'summary' in entry || entry.colours;
  return [
    ...resting,
    group('gestures', (entry) => isOther(entry) && !colours(entry)),
    group('others', (entry) => isOther(entry) && colours(entry)),
  ].filter((found) => found.claims.length + found.positions.length > 0);
}

/** Days after `date` on which more is known, in order, each once. */
export function laterDays(data: CountryEvidence, date: IsoDay): IsoDay[] {
  const days = [...data.statements, ...data.positions].flatMap((entry) => dayOf(entry) ?? []);
  return [...new Set(days.filter((day) => day > date))].sort();
}
