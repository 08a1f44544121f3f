/** Intervals as drawn and as each counting rule sees them → the rows of `stances.csv`. Pure. */
import { intervalAt, type Interval, type StanceTimeline } from '../../src/domain/interval.ts';
import type { DatePrecision, IsoDay } from '../../src/domain/iso-date.ts';
import type { StanceId } from '../../src/domain/topic.ts';

/** One stance that is said of a country over `[from, to)`. Of a contested time each side has a row. */
export interface StanceRow {
  readonly stance: StanceId;
  readonly from: IsoDay;
  readonly to: IsoDay | null;
  readonly fromPrecision: DatePrecision;
  readonly toPrecision: DatePrecision | null;
  readonly basis: readonly string[];
  /** Whether the map draws the country as contested at that time. */
  readonly contested: boolean;
  /** Id of the rule that decided what is drawn, or, where nothing is drawn, what is counted. */
  readonly rule: string;
  readonly began: Interval['began'];
  readonly earliest: IsoDay;
  readonly documentedUntil: IsoDay;
  readonly weak: boolean;
  /** Ids of the counting rules under which this is the country's stance, in the topic's order. */
  readonly countedBy: readonly string[];
}

/** Id of a counting rule → the country's timeline under it. */
type Timelines = ReadonlyMap<string, StanceTimeline>;

/** The days on which any of the timelines changes, in order; null stands for "without end". */
function edges(timelines: Iterable<StanceTimeline>): (IsoDay | null)[] {
  const days = new Set<IsoDay>();
  let isOpen = false;
  for (const timeline of timelines)
    for (const { from, to } of timeline) {
      days.add(from);
      if (to === null) isOpen = true;
      else days.add(to);
    }
  return [...[...days].sort(), ...(isOpen ? [null] : [])];
}

function segmentRows(
  from: IsoDay,
  to: IsoDay | null,
  drawn: Interval | undefined,
  ruled: Timelines,
): StanceRow[] {
  const holders = new Map<
    StanceId,
    { interval: Interval; basis: readonly string[]; rules: string[] }
  >();
  for (const side of drawn?.sides ?? (drawn ? [drawn] : []))
    if (drawn && side.stance !== null)
      holders.set(side.stance, { interval: drawn, basis: side.basis, rules: [] });
  for (const [rule, timeline] of ruled) {
    const interval = intervalAt(timeline, from);
    if (!interval || interval.weak) continue;
    const known = holders.get(interval.stance);
    if (known) known.rules.push(rule);
    else holders.set(interval.stance, { interval, basis: interval.basis, rules: [rule] });
  }
  return [...holders].map(([stance, { interval, basis, rules }]) => ({
    stance,
    from,
    to,
    fromPrecision: interval.from === from ? interval.fromPrecision : 'day',
    toPrecision: to === null ? null : interval.to === to ? interval.toPrecision : 'day',
    basis,
    contested: drawn?.sides !== undefined,
    rule: (drawn ?? interval).rule,
    began: interval.began,
    earliest: interval.from === from ? interval.earliest : from,
    documentedUntil: interval.documentedUntil,
    weak: interval.weak === true,
    countedBy: rules,
  }));
}

const isContinued = (a: StanceRow, b: StanceRow): boolean =>
  a.to === b.from &&
  a.stance === b.stance &&
  a.contested === b.contested &&
  a.rule === b.rule &&
  a.weak === b.weak &&
  a.basis.join(' ') === b.basis.join(' ') &&
  a.countedBy.join(' ') === b.countedBy.join(' ');

/**
 * One country's rows, in order of time, then of stance; `ruled` has its timeline under each counting
 * rule, in the topic's order.
 */
export function stanceRows(timeline: StanceTimeline, ruled: Timelines): StanceRow[] {
  const days = edges([timeline, ...ruled.values()]);
  const rows: StanceRow[] = [];
  for (const [index, from] of days.slice(0, -1).entries()) {
    if (from === null) continue;
    const to = days[index + 1] ?? null;
    for (const row of segmentRows(from, to, intervalAt(timeline, from), ruled)) {
      const at = rows.findLastIndex((other) => isContinued(other, row));
      const open = rows[at];
      if (open) rows[at] = { ...open, to: row.to, toPrecision: row.toPrecision };
      else rows.push(row);
    }
  }
  return rows.sort((a, b) =>
    a.from === b.from ? (a.stance < b.stance ? -1 : 1) : a.from < b.from ? -1 : 1,
  );
}
