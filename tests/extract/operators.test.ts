import { describe, expect, it } from 'vitest';
import { coloured, readSentence, told } from './article.ts';

/** Each is known to be uncertain in some way: it may be kept, it may not colour. */
const UNCERTAIN: readonly (readonly [string, string, string])[] = [
  ['Kenya was urged to recognise Kosovo on Monday.', 'urged', 'KEN recognises urged'],
  ['Kosovo hopes Kenya will recognise it.', 'hoped', 'KEN recognises urged'],
  ['Brussels officials want Kenya to recognise Kosovo.', 'wanted', 'KEN recognises urged'],
  ['Kenya would recognise Kosovo if Serbia did.', 'conditional', 'KEN recognises conditional'],
  ['Spain will not recognise Kosovo unless Serbia does.', 'conditional', 'ESP opposes conditional'],
  [
    "Spain will not recognise Kosovo without Serbia's consent.",
    'conditional',
    'ESP opposes conditional',
  ],
  ['Kenya could recognise Kosovo.', 'hypothetical', 'KEN recognises hypothetical'],
  ['Kenya should not recognise Kosovo.', 'urged', 'KEN opposes urged'],
  ['Ghana denied it had withdrawn its recognition of Kosovo.', 'denied', 'GHA withdrew denied'],
  [
    'Serbia said Ghana had withdrawn its recognition of Kosovo.',
    "an opponent's word",
    'GHA withdrew fact',
  ],
  ['According to Belgrade, Kenya recognised Kosovo on Monday.', 'hearsay', 'KEN recognises fact'],
];

describe('what stands between actor and predicate', () => {
  it.each(UNCERTAIN)('%s is %s and does not colour', (sentence, _how, expected) => {
    const reading = readSentence(sentence);
    expect(told(reading)).toEqual([expected]);
    expect(coloured(reading)).toEqual([]);
  });

  it('that no operator covers stops the reading and is listed', () => {
    const reading = readSentence('Spain blithely pirouetted to recognise Kosovo.');
    expect(told(reading)).toEqual([]);
    expect(reading.abstentions.map((a) => a.code)).toContain('unknown_operator');
  });
});

describe('every sentence with a country and a word of the lexicon', () => {
  it.each([
    ['In Spain, several European countries recognised Kosovo.', 'unnamed_group'],
    ['Kenyan lawmakers recognised Kosovo.', 'non_state_actor'],
    ['Will Spain recognise Kosovo?', 'question'],
    ['Fiji has not ruled out recognising Kosovo.', 'double_negation'],
    ['Malta recognised Kosovo passports.', 'not_about_status'],
    ['Malta all but recognised Kosovo.', 'scope_unclear'],
  ])('%s is listed as %s', (sentence, code) => {
    const reading = readSentence(sentence);
    expect(reading.statements).toEqual([]);
    expect(reading.abstentions.map((a) => a.code)).toContain(code);
  });
});
