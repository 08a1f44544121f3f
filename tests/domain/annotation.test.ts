import { expect, test } from 'vitest';
import { calloutsOn, type Annotation } from '../../src/domain/annotation.ts';

const note = (id: string, from: string, to: string | null): Annotation => ({
  id,
  place: 'KEN',
  from,
  to,
  text: { en: `${id} in English`, de: `${id} auf Deutsch` },
  placement: 'below',
  source: 'a report',
});
const notes = [note('a', '2010-01-02', '2010-01-04'), note('b', '2010-01-04', null)];
const on = (date: string, language = 'en') =>
  calloutsOn(notes, date, language, 'en').map(({ text }) => text);

test('A call-out stands from its first day to its last', () => {
  expect(on('2010-01-01')).toEqual([]);
  expect(on('2010-01-02')).toEqual(['a in English']);
  expect(on('2010-01-04')).toEqual(['a in English', 'b in English']);
  expect(on('2024-01-01')).toEqual(['b in English']);
});

test('It speaks the language of the reader, or else that of the topic', () => {
  expect(on('2010-01-02', 'de')).toEqual(['a auf Deutsch']);
  expect(calloutsOn(notes, '2010-01-02', 'fr', 'en')[0]).toMatchObject({
    language: 'en',
    text: 'a in English',
  });
});
