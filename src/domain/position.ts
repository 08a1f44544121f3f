/** What the reference record knows: one row, one position of one state. */
import type { DatePrecision, IsoDay, PartialDate } from './iso-date.ts';
import type { CountryCode } from './statement.ts';
import type { StanceId } from './topic.ts';

/**
 * `act`: something done on a day that changes where the state stands. `stance`: how it was seen to
 * stand on a day. `denial`: it says that an act told of it never happened. `reaffirmation`: an act
 * that was said to be undone is said to stand.
 */
export const POSITION_KINDS = ['act', 'stance', 'denial', 'reaffirmation'] as const;
export type PositionKind = (typeof POSITION_KINDS)[number];

/** `inferred`: read from behaviour such as a vote, not from words; drawn as weak, never counted. */
export const POSITION_EVIDENCE = ['stated', 'inferred'] as const;
export type PositionEvidence = (typeof POSITION_EVIDENCE)[number];

/** Instead of a country code: the state itself, or reports that name nobody. */
export const SELF = 'self';
export const REPORTS = 'reports';

/** Dates are UTC days; where only a month or a year is known, `earliest` and `latest` bound them. */
export interface Position {
  /** `<code>-<date>-<stance>`, unique in the record. */
  readonly id: string;
  readonly country: CountryCode;
  readonly stance: StanceId;
  readonly kind: PositionKind;
  readonly date: PartialDate;
  readonly precision: DatePrecision;
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly evidence: PositionEvidence;
  /** Who says so: `self`, a country code, `reports`, or null where the record does not tell. */
  readonly assertedBy: string | null;
  /** Who contests it, in the same words; empty for an undisputed row. */
  readonly disputedBy: readonly string[];
  /**
   * First dated report the record saw, where it is known to be a report of the time; null
   * otherwise. The clock of what was known then falls back to the day itself.
   */
  readonly reported: PartialDate | null;
  /**
   * Last date on which the subject still counted the act, where it is known to have dropped it from
   * its own list; null otherwise.
   */
  readonly listedUntil: PartialDate | null;
  readonly summary: string;
  readonly sources: readonly string[];
  readonly note: string | null;
  /** Line in `positions.csv`, from 1. */
  readonly line: number;
}

/** An event around the topic that is no state's position. */
export interface Milestone {
  readonly date: PartialDate;
  readonly precision: DatePrecision;
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly sources: readonly string[];
}

/** Everything `data/record/` holds. */
export interface ReferenceRecord {
  readonly positions: readonly Position[];
  readonly milestones: readonly Milestone[];
}
