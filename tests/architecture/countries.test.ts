import { describe, expect, test } from 'vitest';
import { countriesNamedIn, countryWords } from './support/country-words.ts';
import { sourceFiles } from './support/source-files.ts';

const words = countryWords();
const named = (text: string) => countriesNamedIn([{ file: 'a.ts', text }], words);

describe('the program', () => {
  test('knows the words it must not say', () => {
    expect(words.words.length).toBeGreaterThan(400);
    expect(words.codes.length).toBeGreaterThan(193);
  });

  // The topic and its countries are data: a second topic must need no line of code.
  test('names no country in its code and comments', () => {
    expect(countriesNamedIn(sourceFiles('src', 'scripts'), words)).toEqual([]);
  }, 60_000);
});

describe('the search for countries', () => {
  test.each([
    ['a name', 'const subject = "Kosovo";'],
    ['an adjective', '// the Serbian government'],
    ['a seat of government', "if (city === 'Pristina') return;"],
    ['a name of several words', '// in Bosnia and Herzegovina'],
    ['a name next to punctuation', '<!-- (Spain) -->'],
    ['a code in quotes', "const code = 'XKX';"],
  ])('finds %s', (_, text) => {
    expect(named(text)).toHaveLength(1);
  });

  test.each(['const chad = 1;', 'GeorgiaPro', 'an AND gate', 'NigerDelta_x', 'return false;'])(
    'does not mistake part of a word for one: %s',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );

  test('takes a name for an ordinary word only where it is one', () => {
    const line = 'font-family: Georgia, serif;';
    expect(countriesNamedIn([{ file: 'a.css', text: line }], words)).toEqual([]);
    expect(named(line)).toHaveLength(1);
  });

  test('tells file and line', () => {
    expect(named('\n\n// Spain')).toEqual(['a.ts:3: Spain']);
  });
});
