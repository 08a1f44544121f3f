/** The spreadsheets and their description, from the same intervals and events as the app. */
import type { Atlas } from '../../src/domain/dataset.ts';
import type { Statement } from '../../src/domain/statement.ts';
import { CONTESTED } from '../../src/domain/topic.ts';
import { csv, type Cell, type Field } from './csv.ts';

/** Columns of `stances.csv`. */
export const STANCE_FIELDS: readonly Field[] = [
  {
    name: 'iso_a3',
    type: 'string',
    description: 'country code, ISO 3166-1 alpha-3 or user-assigned',
  },
  { name: 'country', type: 'string', description: 'name in English' },
  { name: 'stance', type: 'string', description: 'id of the stance in the topic file' },
  { name: 'from', type: 'date', description: 'first day on which it is certain' },
  {
    name: 'to',
    type: 'date',
    description: 'first day on which it no longer holds; empty: until further notice',
  },
  { name: 'from_precision', type: 'string', description: 'day, month or year' },
  {
    name: 'to_precision',
    type: 'string',
    description: 'day, month or year; empty when there is no end',
  },
  { name: 'basis', type: 'string', description: 'ids in statements.json, separated by spaces' },
  { name: 'contested', type: 'boolean', description: 'yes when sources contradict each other' },
  { name: 'rule', type: 'string', description: 'id of the rule that decided' },
  { name: 'sources', type: 'string', description: 'articles it rests on, separated by spaces' },
];

/** Columns of `events.csv`. */
export const EVENT_FIELDS: readonly Field[] = [
  { name: 'date', type: 'date', description: 'day, or the last day it can be; empty: not known' },
  { name: 'earliest', type: 'date', description: 'first day it can be; empty: open' },
  { name: 'precision', type: 'string', description: 'day, month, year or unknown' },
  { name: 'kind', type: 'string', description: 'statement, position, milestone or article' },
  { name: 'title', type: 'string', description: 'what it is, in words' },
  { name: 'countries', type: 'string', description: 'country codes, separated by spaces' },
  { name: 'stance', type: 'string', description: 'stance of a position' },
  { name: 'category', type: 'string', description: 'category of a statement' },
  { name: 'modality', type: 'string', description: 'modality of a statement; only "fact" colours' },
  { name: 'colours', type: 'boolean', description: 'yes when it colours the map' },
  { name: 'document', type: 'string', description: 'article it stands in' },
  {
    name: 'id',
    type: 'string',
    description: 'id, as in statements.json for statements and in positions.csv for positions',
  },
];

/** `stances.csv`: one row per interval. */
export function stancesCsv(atlas: Atlas, statements: readonly Statement[]): string {
  const documents = new Map(statements.map((statement) => [statement.id, statement.document]));
  const names = new Map(atlas.countries.map((country) => [country.code, country.name]));
  const rows = Object.entries(atlas.timelines)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, timeline]) =>
      timeline.map((interval): Cell[] => [
        code,
        names.get(code) ?? '',
        interval.stance,
        interval.from,
        interval.to,
        interval.fromPrecision,
        interval.toPrecision,
        interval.basis.join(' '),
        interval.stance === CONTESTED,
        interval.rule,
        [...new Set(interval.basis.map((id) => documents.get(id) ?? id))].sort().join(' '),
      ]),
    );
  return csv(
    STANCE_FIELDS.map((field) => field.name),
    rows,
  );
}

/** `events.csv`: one row per event, dated ones first. */
export function eventsCsv(atlas: Atlas): string {
  const rows = atlas.events.map((event): Cell[] => [
    event.date,
    event.earliest,
    event.precision,
    event.kind,
    event.title,
    event.countries.join(' '),
    event.stance ?? null,
    event.category ?? null,
    event.modality ?? null,
    event.colours ?? null,
    event.document ?? null,
    event.id,
  ]);
  return csv(
    EVENT_FIELDS.map((field) => field.name),
    rows,
  );
}
