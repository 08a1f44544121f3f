/** The spreadsheets and their description, from the same intervals and events as the app. */
import type { Atlas } from '../../src/domain/dataset.ts';
import { backingOf, gradeOfBacking } from '../../src/domain/grade.ts';
import type { StanceTimeline } from '../../src/domain/interval.ts';
import type { Position } from '../../src/domain/position.ts';
import type { CountryCode, Statement } from '../../src/domain/statement.ts';
import { csv, type Cell, type Field } from './csv.ts';
import { stanceRows } from './stance-rows.ts';

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
  {
    name: 'basis',
    type: 'string',
    description: 'ids in statements.json and positions.csv, separated by spaces',
  },
  {
    name: 'contested',
    type: 'boolean',
    description: 'yes when sources contradict each other; each side then has a row of its own',
  },
  { name: 'rule', type: 'string', description: 'id of the rule that decided what is drawn' },
  {
    name: 'sources',
    type: 'string',
    description: 'articles and record sources it rests on, separated by " | "',
  },
  {
    name: 'kind',
    type: 'string',
    description: 'member or observer of the United Nations, or other',
  },
  {
    name: 'began',
    type: 'string',
    description: 'event: it began on that day; observation: it was first seen then',
  },
  { name: 'earliest', type: 'date', description: 'first day on which it is possible' },
  {
    name: 'documented_until',
    type: 'date',
    description: 'last day on which a source documents it; what follows is carried forward',
  },
  {
    name: 'inferred',
    type: 'boolean',
    description: 'yes when it is only inferred from behaviour such as a vote; never counted',
  },
  {
    name: 'counted_by',
    type: 'string',
    description: 'ids of the counting rules under which it is the stance, separated by spaces',
  },
  {
    name: 'grade',
    type: 'string',
    description: 'how well it is backed: strong, fair or thin; of a contested time this side alone',
  },
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

/** Id of a statement or position → what a reader is pointed to. */
export type SourceNames = ReadonlyMap<string, readonly string[]>;

/** Statements point at their article, positions at the sources their row names. */
export function sourceNames(
  statements: readonly Statement[],
  positions: readonly Position[],
): SourceNames {
  return new Map([
    ...statements.map(({ id, document }): [string, string[]] => [id, [document]]),
    ...positions.map(({ id, sources }): [string, readonly string[]] => [id, sources]),
  ]);
}

/** `stances.csv`: one row per interval and side; `ruled` has the timelines under each counting rule. */
export function stancesCsv(
  atlas: Atlas,
  ruled: ReadonlyMap<string, Readonly<Record<CountryCode, StanceTimeline>>>,
  sources: SourceNames,
): string {
  const countries = new Map(atlas.countries.map((country) => [country.code, country]));
  const under = (code: CountryCode): [string, StanceTimeline][] =>
    [...ruled].map(([rule, timelines]) => [rule, timelines[code] ?? []]);
  const rows = Object.keys(atlas.facts)
    .sort()
    .flatMap((code) =>
      stanceRows(atlas.timelines[code] ?? [], new Map(under(code))).map((row): Cell[] => [
        code,
        countries.get(code)?.name ?? '',
        row.stance,
        row.from,
        row.to,
        row.fromPrecision,
        row.toPrecision,
        row.basis.join(' '),
        row.contested,
        row.rule,
        [...new Set(row.basis.flatMap((id) => sources.get(id) ?? [id]))].sort().join(' | '),
        countries.get(code)?.kind ?? '',
        row.began,
        row.earliest,
        row.documentedUntil,
        row.weak,
        row.countedBy.join(' '),
        gradeOfBacking(
          backingOf((atlas.facts[code] ?? []).filter(({ id }) => row.basis.includes(id))),
        ),
      ]),
    );
  return csv(STANCE_FIELDS, rows);
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
  return csv(EVENT_FIELDS, rows);
}
