/** A record on a topic that does not exist, and ways to break it. */
import { join } from 'node:path';
import type { Country } from '../../../src/domain/country.ts';
import type { ReferenceRecord } from '../../../src/domain/position.ts';
import type { Message } from '../../../src/domain/statement.ts';
import type { Topic } from '../../../src/domain/topic.ts';
import { readRecord } from '../../../scripts/build/record/read-record.ts';
import { POSITION_COLUMNS } from '../../../scripts/build/record/positions-table.ts';
import { emptyFolder, put } from '../support/command.ts';

export const COUNTRIES: readonly Country[] = [
  { code: 'ATL', name: 'Atlantis', kind: 'member' },
  { code: 'LEM', name: 'Lemuria', kind: 'member' },
  { code: 'MUU', name: 'Mu', kind: 'subject' },
  { code: 'THU', name: 'Thule', kind: 'nonactor' },
];

/** Only what the reader of the record looks at. */
export const TOPIC = {
  declared: { date: '2001-01-01' },
  stances: ['recognises', 'contested', 'withdrew', 'opposes', 'undecided'].map((id) => ({ id })),
} as unknown as Topic;

export type Row = Readonly<Partial<Record<(typeof POSITION_COLUMNS)[number], string>>>;

const SOUND: Row = {
  iso_a3: 'ATL',
  country: 'Atlantis',
  date: '2002-03-04',
  date_precision: 'day',
  kind: 'act',
  position: 'recognises',
  disputed: 'no',
  evidence: 'stated',
  summary: 'It did.',
  source_1: 'The Paper, 2002-03-05',
};

const MILESTONES = 'date,date_precision,kind,title,label,summary,source_1,source_2\n';

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A table of rows that are sound but for what each says differently. */
export function positionsCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    POSITION_COLUMNS.map((column) => cell({ ...SOUND, ...row }[column] ?? '')).join(','),
  );
  return `${[POSITION_COLUMNS.join(','), ...lines].join('\n')}\n`;
}

export interface Read {
  readonly record: ReferenceRecord | undefined;
  readonly messages: readonly Message[];
}

/** Reads a record that holds these two files. */
export function readFiles(positions: string, milestones = MILESTONES): Read {
  const folder = emptyFolder();
  put(join(folder, 'positions.csv'), positions);
  put(join(folder, 'milestones.csv'), milestones);
  const messages: Message[] = [];
  const record = readRecord(folder, COUNTRIES, TOPIC, messages);
  return { record, messages };
}

/** Reads a record of these rows and no milestone. */
export function readRows(...rows: readonly Row[]): Read {
  return readFiles(positionsCsv(rows));
}

/** Reads a record of one milestone and no position. */
export function readMilestone(...rows: readonly string[]): Read {
  return readFiles(positionsCsv([]), `${MILESTONES}${rows.join('\n')}\n`);
}
