import type { Position } from '../../src/domain/position.ts';
import { csv, type Cell, type Field } from './csv.ts';

/** Columns of `positions.csv`. */
export const POSITION_FIELDS: readonly Field[] = [
  { name: 'id', type: 'string', description: 'iso_a3, date and position, joined by hyphens' },
  {
    name: 'iso_a3',
    type: 'string',
    description: 'country code, ISO 3166-1 alpha-3 or user-assigned',
  },
  { name: 'country', type: 'string', description: 'name in English' },
  {
    name: 'date',
    type: 'string',
    description: 'day, month or year: 2024-05-31, 2024-05 or 2024',
  },
  { name: 'date_precision', type: 'string', description: 'day, month or year' },
  { name: 'earliest', type: 'date', description: 'first day it can be' },
  { name: 'latest', type: 'date', description: 'last day it can be' },
  {
    name: 'kind',
    type: 'string',
    description:
      'act: it was done; stance: so the state was seen to stand; denial: what was told of never happened; reaffirmation: what was said to be undone stands',
  },
  { name: 'position', type: 'string', description: 'id of the stance in the topic file' },
  { name: 'disputed', type: 'boolean', description: 'yes when one side contests it' },
  {
    name: 'disputed_by',
    type: 'string',
    description: 'who contests it: self, country codes or reports, separated by spaces',
  },
  {
    name: 'asserted_by',
    type: 'string',
    description: 'who says so, in the same words; empty: the record does not tell',
  },
  {
    name: 'evidence',
    type: 'string',
    description: 'stated, or inferred from behaviour such as a vote; what is inferred never counts',
  },
  {
    name: 'reported',
    type: 'string',
    description: 'when it was first reported, as a date; empty: not known',
  },
  {
    name: 'listed_until',
    type: 'string',
    description: 'date by which the totals of the subject leave it out; empty: it was not dropped',
  },
  { name: 'summary', type: 'string', description: 'the position in one sentence; no quotation' },
  { name: 'source_1', type: 'string', description: 'what was seen, or "memory"' },
  { name: 'source_2', type: 'string', description: 'the same; empty: there is no second' },
  { name: 'note', type: 'string', description: 'who says what, other dates, doubts' },
];

/** `positions.csv`: one row per position of the reference record, in its order. */
export function positionsCsv(positions: readonly Position[]): string {
  const rows = positions.map((position): Cell[] => [
    position.id,
    position.country,
    position.name,
    position.date,
    position.precision,
    position.earliest,
    position.latest,
    position.kind,
    position.stance,
    position.disputedBy.length > 0,
    position.disputedBy.join(' '),
    position.assertedBy.join(' '),
    position.evidence,
    position.reported,
    position.listedUntil,
    position.summary,
    position.sources[0] ?? null,
    position.sources[1] ?? null,
    position.note,
  ]);
  return csv(POSITION_FIELDS, rows);
}
