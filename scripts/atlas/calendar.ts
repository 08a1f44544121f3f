/** Dated events as a calendar that other programs can subscribe to (RFC 5545). */
import type { AtlasEvent } from '../../src/domain/dataset.ts';
import { addDays, type IsoDay } from '../../src/domain/iso-date.ts';
import type { ReferenceRecord } from '../../src/domain/position.ts';
import type { Statement } from '../../src/domain/statement.ts';
import type { Topic } from '../../src/domain/topic.ts';

/** Octets in a line of a calendar, its end not counted (RFC 5545, 3.1). */
const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/** Breaks a line that is too long; what follows begins with a space and never within a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** Text as the value of a property (RFC 5545, 3.3.11); other control characters are left out. */
function text(value: string): string {
  return (
    value
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n?|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

const compact = (day: IsoDay): string => day.replaceAll('-', '');

/** Whether an event stands in the calendar: it has a date, and a statement one that colours. */
function isInCalendar(event: AtlasEvent): event is AtlasEvent & { date: IsoDay } {
  return event.date !== null && (event.kind !== 'statement' || event.colours === true);
}

function entryOf(
  event: AtlasEvent & { readonly date: IsoDay },
  about: string | undefined,
  topic: Topic,
): readonly string[] {
  // An event of a month or a year takes all of it: the day on which it was is not known.
  const isExact = event.precision === 'day';
  const starts = isExact ? event.date : (event.earliest ?? event.date);
  const open = isExact ? '' : ` (day not known, within the ${event.precision})`;
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.id)}.${topic.id}@stance-atlas`,
    // When an entry was made is not known without a clock, and must not change without a reason.
    `DTSTAMP:${compact(event.date)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(starts)}`,
    `DTEND;VALUE=DATE:${compact(addDays(event.date, 1))}`,
    `SUMMARY:${text(`${event.title}${open}`)}`,
    ...(about === undefined ? [] : [`DESCRIPTION:${text(about)}`]),
    `CATEGORIES:${text(event.kind)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** What a calendar says of an event besides its title: by id, in words with the sources. */
export function calendarNotes(
  { positions, milestones }: ReferenceRecord,
  statements: readonly Statement[],
): ReadonlyMap<string, string> {
  return new Map([
    ...[...positions, ...milestones].map(({ id, summary, sources }): [string, string] => [
      id,
      `${summary}\n${sources.join('\n')}`,
    ]),
    ...statements.map(({ id, evidence, document }): [string, string] => [
      id,
      `"${evidence.exact}"\n${document}`,
    ]),
  ]);
}

/**
 * `events.ics`: every dated event, all day long; of the statements those that colour. `about` holds
 * by event id what else there is to say. The same events give the same bytes.
 */
export function eventsIcs(
  events: readonly AtlasEvent[],
  about: ReadonlyMap<string, string>,
  topic: Topic,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Stance Atlas//${topic.id}//EN`,
    'CALSCALE:GREGORIAN',
    `NAME:${text(topic.short)}`,
    `X-WR-CALNAME:${text(topic.short)}`,
    ...events.filter(isInCalendar).flatMap((event) => entryOf(event, about.get(event.id), topic)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
