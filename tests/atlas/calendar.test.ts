import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsIcs } from '../../scripts/atlas/calendar.ts';
import type { AtlasEvent } from '../../src/domain/dataset.ts';
import type { Topic } from '../../src/domain/topic.ts';

const TOPIC = { id: 'a-topic', short: 'Topics; and more' } as unknown as Topic;

const event = (differs: Partial<AtlasEvent> = {}): AtlasEvent => ({
  id: 'e',
  kind: 'milestone',
  date: '2001-12-31',
  earliest: '2001-12-31',
  precision: 'day',
  title: 'A title',
  countries: [],
  ...differs,
});

const calendar = (events: readonly AtlasEvent[], about: Readonly<Record<string, string>> = {}) =>
  eventsIcs(events, new Map(Object.entries(about)), TOPIC);

/** Lines as a calendar program reads them: joined again where they were folded. */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

/** A value as a calendar program reads it. */
const plain = (value: string): string =>
  value.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));

describe('the calendar', () => {
  test('holds an event all day, and ends it on the day after', () => {
    expect(unfolded(calendar([event()], { e: 'What, and why' }))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Stance Atlas//a-topic//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Topics\\; and more',
      'X-WR-CALNAME:Topics\\; and more',
      'BEGIN:VEVENT',
      'UID:e.a-topic@stance-atlas',
      'DTSTAMP:20011231T000000Z',
      'DTSTART;VALUE=DATE:20011231',
      'DTEND;VALUE=DATE:20020101',
      'SUMMARY:A title',
      'DESCRIPTION:What\\, and why',
      'CATEGORIES:milestone',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('gives an event of a month the whole month, and says so', () => {
    const lines = unfolded(
      calendar([event({ date: '2004-02-29', earliest: '2004-02-01', precision: 'month' })]),
    );
    expect(lines).toContain('DTSTART;VALUE=DATE:20040201');
    expect(lines).toContain('DTEND;VALUE=DATE:20040301');
    expect(lines).toContain('SUMMARY:A title (day not known\\, within the month)');
  });

  test('leaves out what has no date, and statements that do not colour', () => {
    const text = calendar([
      event({ id: 'undated', date: null }),
      event({ id: 'gesture', kind: 'statement', colours: false }),
      event({ id: 'colouring', kind: 'statement', colours: true }),
      event({ id: 'taken', kind: 'article' }),
    ]);
    const ids = unfolded(text).filter((line) => line.startsWith('UID:'));
    expect(ids).toEqual(['UID:colouring.a-topic@stance-atlas', 'UID:taken.a-topic@stance-atlas']);
  });

  test('breaks no character and no line of more than 75 octets, and loses nothing', () => {
    const tricky = fc.string({
      unit: fc.constantFrom('a', 'é', '€', '😀', ',', ';', '\\', '\n', ' ', '漢'),
      maxLength: 200,
      size: 'max',
    });
    fc.assert(
      fc.property(tricky, (title) => {
        const text = calendar([event({ title })], { e: title });
        const bytes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
        expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
        const summary = unfolded(text).find((line) => line.startsWith('SUMMARY:')) ?? '';
        expect(plain(summary.slice('SUMMARY:'.length))).toBe(title);
      }),
      { numRuns: 30 },
    );
  });

  test('lets no text begin a line of its own', () => {
    const text = calendar([event({ title: 'x\r\nBEGIN:VALARM\rY\u0000' })]);
    expect(unfolded(text)).toContain('SUMMARY:x\\nBEGIN:VALARM\\nY');
  });
});
