import { describe, expect, it } from 'vitest';
import { facts, read, readSentence } from './article.ts';

/** Family → sentences with the facts they tell; '' tells none. */
const FAMILIES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'those of whom the contrary was told': [
    [
      'Eleven of the states have recognised Kosovo. The ten that have not include Peru and Chile.',
      'CHL- PER-',
    ],
    ['Spain does not recognise Kosovo. Those that do include Peru and Chile.', 'CHL+ ESP- PER+'],
    ['Spain does not recognise Kosovo. Those that do not include Peru.', 'ESP- PER-'],
    ['Spain does not recognise Kosovo. Those that have spoken include Peru.', 'ESP-'],
    ['Spain may recognise Kosovo. Those that do include Peru.', ''],
    ['Spain opened an embassy in Kosovo. Those that have not include Peru.', ''],
  ],
  'the government of whom the text speaks': [
    ['Ghana was slow. The government has not recognised Kosovo.', 'GHA-'],
    ['Ghana. An old leader wrote about Kosovo. The government has not recognised it.', 'GHA-'],
    ['The government in Accra does not recognise Kosovo.', 'GHA-'],
    ['Ghana is careful about Kosovo; the government declines to recognise it.', 'GHA-'],
    ['Ghana and Peru were slow. The government has not recognised Kosovo.', ''],
    ['Kosovo was slow. The government has not recognised Kosovo.', ''],
    ['The ambassador in Accra does not recognise Kosovo.', ''],
    ['The EU office in Accra does not recognise Kosovo.', ''],
    ['Ghana was slow. The opposition has not recognised Kosovo.', ''],
  ],
  'both, all and they': [
    ['Peru and Chile abstained, though both recognise Kosovo.', 'CHL+ PER+'],
    ['Peru, Chile and Ghana: all have recognised Kosovo.', 'CHL+ GHA+ PER+'],
    [
      'Peru, Chile and Ghana announced on Wednesday that they were recognising Kosovo.',
      'CHL+ GHA+ PER+',
    ],
    ['Peru and Chile met Ghana, though both recognise Kosovo.', ''],
    ['Peru and Chile met others: all have recognised Kosovo.', ''],
    ['Peru and Chile, analysts said, met; both may recognise Kosovo.', ''],
  ],
  'one after another': [
    ['Ghana followed Benin and recognised Kosovo in January 2011.', 'GHA+'],
    ['Ghana recognised Kosovo three days after Benin did.', 'BEN+ GHA+'],
    ['Ghana recognised Kosovo in 2009, Benin only in 2012.', 'BEN+ GHA+'],
    ['Ghana has become the first country in Africa after Benin to recognise Kosovo.', 'GHA+'],
    ['On the 20th Ghana recognised Kosovo, on the 21st Benin and Peru.', 'BEN+ GHA+ PER+'],
    ['Ghana recognised Kosovo. Benin and Peru have since added their names.', 'BEN+ GHA+ PER+'],
    ['Ghana visited Benin and recognised Kosovo in January 2011.', ''],
    ['Ghana will recognise Kosovo three days after Benin does.', ''],
    ['Ghana closed its office in Kosovo. Benin and Peru have since added their names.', ''],
    ['Ghana painted its port. Benin led the way in Kosovo.', ''],
  ],
  'a statehood that is not seen': [
    ['The Ghanaian government does not regard Kosovo as a state.', 'GHA-'],
    ['Ghana does not consider Kosovo as an independent country.', 'GHA-'],
    ['Ghana is not in a position to recognise Kosovo.', 'GHA-'],
    ['Rejecting recognition of Kosovo, Ghana called for talks.', 'GHA-'],
    ['Ghana regards Kosovo as a state.', ''],
    ['Ghana does not regard Kosovo as a threat.', ''],
    ['Ghana is in a position to recognise Kosovo.', ''],
    ['Recognising Kosovo, Ghana would lose a friend.', ''],
  ],
  'what was taken back, and by whom': [
    [
      'Peru has withdrawn its recognition of Kosovo. Ghana and Benin have suspended theirs.',
      'BEN~ GHA~ PER~',
    ],
    ['Peru recognised Kosovo in 2010. Ghana suspended its own.', 'GHA~ PER+'],
    ['Peru has recalled its envoy from Kosovo. Ghana has withdrawn theirs.', ''],
    ['Peru threatened to withdraw its recognition of Kosovo.', ''],
  ],
  'what came to light': [
    ['It emerged on Monday that Ghana has revoked its recognition of Kosovo.', 'GHA~'],
    ['It turned out that Ghana does not recognise Kosovo.', 'GHA-'],
    ['Kosovo received a note of recognition from Ghana.', 'GHA+'],
    ["Kosovo received Ghana's recognition by post.", 'GHA+'],
    ['It is wrong to say that Ghana does not recognise Kosovo.', ''],
    ['It would be false to claim that Ghana does not recognise Kosovo.', ''],
    ['Kosovo awaits a note of recognition from Ghana.', ''],
    ["Kosovo awaits Ghana's recognition by post.", ''],
  ],
};

describe.each(Object.entries(FAMILIES))('%s', (_, sentences) => {
  it.each(sentences)('“%s” tells “%s”', (sentence, told) => {
    expect(facts(sentence)).toBe(told);
  });
});

describe('a threat to withdraw', () => {
  it('is no warning, and no embassy is none opened', () => {
    const told = (sentence: string): string[] =>
      readSentence(sentence).statements.map((s) => s.category);
    expect(told('Peru threatened to withdraw its recognition of Kosovo.')).not.toContain('warns');
    expect(told('Peru recognised Kosovo and opened no embassy.')).toEqual(['recognises']);
  });
});

describe('a place and a day before the first sentence', () => {
  it.each([
    ['Port Klow, 28 April 2010. Ghana has recognised Kosovo.', '2010-04-28'],
    ['Last Friday, 28 April 2010. Ghana has recognised Kosovo.', null],
    ['The talks of 28 April 2010. Ghana has recognised Kosovo.', null],
    ['In Klow, 28 April 2010. Ghana has recognised Kosovo.', '2010-04-28'],
  ])('“%s” dates the article %s', (text, day) => {
    expect(read(`A paper on Kosovo\n\n${text}\n`).document?.published.value ?? null).toBe(day);
  });
});
