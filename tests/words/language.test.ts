import { describe, expect, test } from 'vitest';
import first from '../../data/words/en/interface.json';
import later from '../../data/words/en/later.json';
import { english } from '../../src/words/english.ts';
import { createLanguage, plainText, type Values } from '../../src/words/language.ts';
import { MessageError, parseMessage } from '../../src/words/message.ts';

const messages = { ...first, ...later };
const say = (pattern: string, values?: Values): string => plainText(english.fill(pattern, values));
const inLocale = (locale: string, direction: 'ltr' | 'rtl' = 'ltr', changed = {}) =>
  createLanguage({ tag: locale, name: locale, direction, locale }, { ...messages, ...changed });

describe('a message', () => {
  test('takes its values where it names them', () => {
    expect(say('{b}, then {a}', { a: 'one', b: 'two' })).toBe('two, then one');
  });

  test('writes numbers as its language does', () => {
    expect(say('{n}', { n: 12345 })).toBe('12,345');
    expect(plainText(inLocale('de').fill('{n}', { n: 12345 }))).toBe('12.345');
  });

  test.each([
    [0, 'none'],
    [1, '1 place'],
    [2, '2 places'],
  ])('with a plural for %i says "%s"', (n, said) => {
    const pattern = '{n, plural, =0 {none} one {# place} other {# places}}';
    expect(say(pattern, { n })).toBe(said);
  });

  test('with a plural inside a plural keeps both numbers apart', () => {
    const pattern = '{a, plural, other {# of {b, plural, one {one} other {#}} and #}}';
    expect(say(pattern, { a: 3, b: 7 })).toBe('3 of 7 and 3');
  });

  test('with a choice takes the other one for a word it does not know', () => {
    const pattern = '{x, select, day {on} other {in}}';
    expect([say(pattern, { x: 'day' }), say(pattern, { x: 'week' })]).toEqual(['on', 'in']);
  });

  test('has a dual, a few and many where the language has', () => {
    const arabic = inLocale('ar');
    const pattern = '{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}';
    const said = [0, 1, 2, 3, 11, 100].map((n) => plainText(arabic.fill(pattern, { n })));
    expect(said.join('')).toBe('zotfmx');
  });

  test('keeps its marks, and those of the values in it', () => {
    const link = [{ text: 'here', mark: 'country', leadsTo: 'ABC' }];
    expect(english.fill('<b>Now {n}</b>: {link}.', { n: 2, link })).toEqual([
      { text: 'Now 2', mark: 'b' },
      { text: ': ' },
      ...link,
      { text: '.' },
    ]);
  });

  test('with a link inside a mark leaves the link apart', () => {
    const link = [{ text: 'here', leadsTo: 'ABC' }];
    expect(english.fill('<day>On {link}</day>', { link })).toEqual([
      { text: 'On ', mark: 'day' },
      { text: 'here', mark: 'day', leadsTo: 'ABC' },
    ]);
  });

  test('without the value it names is a mistake of ours', () => {
    expect(() => say('{missing}')).toThrow('missing');
    expect(() => say('{__proto__}', {})).toThrow('__proto__');
  });

  test.each([
    '{',
    '}',
    '{a',
    '{a b}',
    '<b>open',
    '<b>crossed</i>',
    '</b>',
    '{n, plural, one {1}}',
    '{n, plural, one 1 other {2}}',
    '{n, number}',
  ])('that cannot be read is refused: %s', (pattern) => {
    expect(() => parseMessage(pattern)).toThrow(MessageError);
  });
});

describe('a language', () => {
  test('writes days, months and years no more precise than they are known, in any zone', () => {
    expect(english.partial('2025-03-26')).toBe('26 March 2025');
    expect(english.partial('2025-03')).toBe('March 2025');
    expect(english.partial('2025')).toBe('2025');
    expect(english.dayShort('2025-01-01')).toBe('1 Jan 2025');
  });

  test('may put the month of a day into the case its sentences need', () => {
    const pattern = '{day}. {month, select, 3 {of the third} other {of another}} {year}';
    const language = inLocale('en', 'ltr', { 'date.day': pattern });
    expect(language.day('2025-03-06')).toBe('6. of the third 2025');
    expect(language.day('2025-12-31')).toBe('31. of another 2025');
  });

  test('joins lists by its own words and keeps the marks of the items', () => {
    const items = ['x', 'y', 'z'].map((text) => [{ text, mark: 'b' }]);
    expect(plainText(english.list(items))).toBe('x, y and z');
    expect(plainText(inLocale('de').list(items))).toBe('x, y und z');
    expect(english.list(items).filter(({ mark }) => mark === 'b')).toHaveLength(3);
    expect(english.list([])).toEqual([]);
  });

  test('written from right to left keeps Latin words in their own direction', () => {
    expect(plainText(inLocale('ar', 'rtl').fill('[{x}]', { x: 'abc' }))).toBe('[\u2068abc\u2069]');
    expect(plainText(inLocale('ar', 'rtl').fill('[{x}]', { x: '12' }))).toBe('[12]');
  });
});
