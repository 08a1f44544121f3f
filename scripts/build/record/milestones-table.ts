import type { DatePrecision } from '../../../src/domain/iso-date.ts';
import { MILESTONE_KINDS, type Milestone } from '../../../src/domain/position.ts';
import type { Message } from '../../../src/domain/statement.ts';
import type { TableShape } from '../csv-table.ts';
import { checkDate, checkFilled, oneOf, readCheckedRows, sourcesOf } from './row-faults.ts';

const SHAPE: TableShape = {
  name: 'milestones',
  columns: ['date', 'date_precision', 'kind', 'title', 'label', 'summary', 'source_1', 'source_2'],
  example: 'a row such as 2024-05-31,day,vote,A title,,What happened.,"The Paper, 2024-05-31",',
};

/** Reads `milestones.csv`; rows with a fault are left out, each fault is a fatal message. */
export function readMilestones(
  file: string,
  text: string,
  messages: Message[],
): readonly Milestone[] {
  const perDate = new Map<string, number>();
  const lines = new Map<string, number>();
  return readCheckedRows(file, text, SHAPE, messages).flatMap((row): Milestone[] => {
    checkDate(row);
    const kind = oneOf(row, 'kind', MILESTONE_KINDS);
    checkFilled(row, 'title', 'a short title');
    checkFilled(row, 'summary', 'a sentence that says what happened');
    const sources = sourcesOf(row, false);
    const [date, title] = [row.cell('date'), row.cell('title')];
    const twin = lines.get(`${date} ${title}`);
    if (twin !== undefined)
      row.say('twice', `"${title}" stands in line ${twin} already`, 'one row for one event');
    lines.set(`${date} ${title}`, row.line);
    if (row.faults() > 0 || !kind) return [];
    const count = (perDate.get(date) ?? 0) + 1;
    perDate.set(date, count);
    return [
      {
        id: count === 1 ? `milestone-${date}` : `milestone-${date}-${count}`,
        date,
        precision: row.cell('date_precision') as DatePrecision,
        title,
        label: row.cell('label') === '' ? null : row.cell('label'),
        summary: row.cell('summary'),
        kind,
        sources,
      },
    ];
  });
}
