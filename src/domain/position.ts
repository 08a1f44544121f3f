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
  /** Name of the state: an actor without a place on the map has it from nowhere else. */
  readonly name: string;
  readonly stance: StanceId;
  readonly kind: PositionKind;
  readonly date: PartialDate;
  readonly precision: DatePrecision;
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly evidence: PositionEvidence;
  /** Who says so: `self`, a country code or `reports`; empty where the record does not tell. */
  readonly assertedBy: readonly string[];
  /** Who contests it, in the same words; empty for an undisputed row. */
  readonly disputedBy: readonly string[];
  /**
   * First dated report the record saw, where it is known to be a report of the time; null
   * otherwise. The clock of what was known then falls back to the day itself.
   */
  readonly reported: PartialDate | null;
  /**
   * Date by which the subject's own totals are known to leave the act out, where it was dropped from
   * them; null otherwise. Half-open like an interval: the act is no longer listed on that date.
   */
  readonly listedUntil: PartialDate | null;
  readonly summary: string;
  readonly sources: readonly string[];
  readonly note: string | null;
  /** Line in `positions.csv`, from 1. */
  readonly line: number;
}

export const MILESTONE_KINDS = [
  'declaration',
  'recognition',
  'court',
  'vote',
  'bid',
  'agreement',
  'crisis',
  'other',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** An event around the topic that is no state's position. */
export interface Milestone {
  /** `milestone-<date>`, the second of one date with `-2`, and so on. */
  readonly id: string;
  readonly date: PartialDate;
  readonly precision: DatePrecision;
  readonly title: string;
  /** Short name on the axis for the few that are marked there, else null. */
  readonly label: string | null;
  readonly summary: string;
  readonly kind: MilestoneKind;
  readonly sources: readonly string[];
}

/** Everything `data/record/` holds. */
export interface ReferenceRecord {
  readonly positions: readonly Position[];
  readonly milestones: readonly Milestone[];
}

/** Stands where a build is asked to do without one. */
export const NO_RECORD: ReferenceRecord = { positions: [], milestones: [] };
