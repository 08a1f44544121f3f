import { readCountries } from '../../src/domain/dataset.ts';
import type { Built, Readings } from '../atlas/files.ts';
import type { Message } from '../../src/domain/statement.ts';

/** One line per finding: `file:line: what is wrong; right: an example; touches: countries`. */
export function formatMessage(message: Message): string {
  const place = message.line === null ? message.file : `${message.file}:${message.line}`;
  const right = message.example === null ? '' : `; right: ${message.example}`;
  const touches = message.countries.length === 0 ? '' : `; touches: ${message.countries.join(' ')}`;
  return `${place}: ${message.reason}${right}${touches}`.replace(/\s*\n\s*/g, ' ');
}

/** The table that ends a run: label and number per line. */
export function formatSummary(readings: Readings, built: Built, seconds: number): string {
  const undated = readings.statements.filter(
    (statement) => (statement.date?.value ?? null) === null,
  );
  const rows: [string, string][] = [
    ['articles', String(readings.documents.length)],
    ['statements', String(readings.statements.length)],
    ['colouring', String(readings.statements.filter((statement) => statement.colours).length)],
    ['abstentions', String(readings.abstentions.length)],
    ['undated', String(undated.length)],
    ['positions', String(built.atlas.positions)],
    ['conflicts', String(built.conflicts)],
    ['seconds', seconds.toFixed(2)],
  ];
  const read = readCountries(built.atlas);
  return [
    ...rows.map(([label, value]) => `${label.padEnd(12)}${value.padStart(8)}`),
    `coloured    ${String(Object.keys(built.atlas.timelines).length).padStart(8)}`,
    `by articles ${read.length === 0 ? 'none' : read.join(' ')}`,
  ].join('\n');
}
