import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNCHANGED } from '../../src/domain/topic.ts';
import { defaultState, formatState, parseState, type Limits } from '../../src/state/url.ts';
import { anyState } from './support/any-state.ts';

const limits: Limits = {
  firstDay: '2008-01-01',
  lastDay: '2025-12-31',
  defaultDay: '2025-03-26',
  countries: new Set(['AAA', 'BBB']),
  stances: new Set(['yes', 'no', 'none']),
  blocs: new Set(['CLUB', 'PACT']),
  regions: new Set(['002', '150']),
  rules: new Set(['all', 'own']),
  focus: 'region',
  views: new Set(['north']),
  languages: ['en', 'xx'],
};
const parse = (search: string) => parseState(search, limits);

describe('the address', () => {
  test('without parameters gives the usual view and no notice', () => {
    expect(parse('')).toEqual({ state: defaultState(limits), ignored: [] });
  });

  test('of the usual view has no parameters', () => {
    expect(formatState(defaultState(limits), limits)).toBe('');
  });

  test('there and back is the same state, whatever it is', () => {
    fc.assert(
      fc.property(anyState(limits), (state) => {
        const back = parse(formatState(state, limits));
        expect(back.ignored).toEqual([]);
        // -0 and 0 are one place.
        expect(JSON.stringify(back.state)).toBe(JSON.stringify(state));
      }),
    );
  });

  test('may name a month: its last day is meant', () => {
    expect(parse('?date=2025-04').state.date).toBe('2025-04-30');
  });

  test('may write a country in small letters', () => {
    expect(parse('?country=aaa').state.country).toBe('AAA');
  });

  test.each([
    ['?date=2025-02-30', 'date'],
    ['?date=1999-01-01', 'date'],
    ['?date=now', 'date'],
    ['?country=ZZZ', 'country'],
    ['?country=__proto__', 'country'],
    ['?stance=maybe', 'stance'],
    ['?bloc=OTHER', 'bloc'],
    ['?region=constructor', 'region'],
    ['?grade=best', 'grade'],
    ['?q=%20…!', 'q'],
    [`?q=${'y'.repeat(201)}`, 'q'],
    ['?by=me', 'by'],
    ['?year=08', 'year'],
    ['?theme=pink', 'theme'],
    ['?keys=some', 'keys'],
    ['?loop=2', 'loop'],
    ['?compare=2030-01-01', 'compare'],
    ['?view=side', 'view'],
    ['?speed=9', 'speed'],
    [`?stance=${UNCHANGED}`, 'stance'],
    ['?lang=tlh', 'lang'],
    ['?lang=__proto__', 'lang'],
    ['?map=9,9,9,9', 'map'],
    ['?map=2,91,0', 'map'],
    ['?map=globe,', 'map'],
    ['?map=globe,2,91,0', 'map'],
    ['?map=2,1,0,globe', 'map'],
    [`?date=${'2'.repeat(300)}`, 'date'],
  ])('%s falls back to the usual view and says what was ignored', (search, name) => {
    const { state, ignored } = parse(search);
    expect(state).toEqual(defaultState(limits));
    expect(ignored.map((entry) => entry.name)).toEqual([name]);
    expect(ignored[0]?.reason).not.toBe('');
  });

  test('of more than 2,000 characters is not read', () => {
    const { state, ignored } = parse(`?country=AAA&x=${'y'.repeat(2000)}`);
    expect(state.country).toBeNull();
    expect(ignored).toHaveLength(1);
  });

  test('keeps parameters that are not ours', () => {
    const state = { ...defaultState(limits), country: 'AAA' };
    expect(formatState(state, limits, '?ref=newsletter')).toBe('?ref=newsletter&country=AAA');
  });

  test('never throws and always gives a usable state, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { state } = parse(`?${text}&date=${text}&map=${encodeURIComponent(text)}`);
        expect(state.date >= limits.firstDay && state.date <= limits.lastDay).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
