import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogueFaults, FILES, readLanguages, WORDS } from '../../scripts/words/catalogue.ts';
import { transliterateWords, type Letters } from '../../scripts/words/transliterate.ts';
import { parseAtlas } from '../../src/domain/dataset.ts';
import type { TopicWords } from '../../src/words/topic-words.ts';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const atlas = parseAtlas(readJson('data/generated/atlas.json'));
const { topic } = atlas;

test('every language has every word, with all its values, marks and plural forms', () => {
  expect(readLanguages().length).toBeGreaterThan(1);
  expect(catalogueFaults(atlas)).toEqual([]);
});

describe('a fault in the words is told with file and key:', () => {
  let home: string;
  let folder: string;
  const tag = 'de';
  beforeAll(() => void (home = mkdtempSync(join(tmpdir(), 'words-'))));
  beforeEach(() => {
    folder = join(home, 'words');
    rmSync(folder, { recursive: true, force: true });
    cpSync(WORDS, folder, { recursive: true });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** Changes one file of the copy and gives the faults without the folder before them. */
  function faultsAfter(name: string, change: (words: Record<string, string>) => void): string[] {
    const file = join(folder, tag, name);
    const words = readJson(file) as Record<string, string>;
    change(words);
    writeFileSync(file, JSON.stringify(words));
    const start = join(folder, '/').replaceAll('\\', '/');
    return catalogueFaults(atlas, folder).map((fault) => fault.replace(start, ''));
  }

  test('a key that is missing in the interface', () => {
    const faults = faultsAfter('interface.json', (words) => delete words['map.zoomIn']);
    expect(faults).toEqual([
      expect.stringMatching(/^de\/interface\.json: map\.zoomIn: is missing/),
    ]);
  });

  test('a key that is missing in the topic', () => {
    const faults = faultsAfter('topic.json', (words) => delete words['question']);
    expect(faults).toEqual([expect.stringMatching(/^de\/topic\.json: question: is missing/)]);
  });

  test('a counting rule that is not translated', () => {
    const faults = faultsAfter('topic.json', (words) => {
      const rules = (words as unknown as TopicWords).countingRules as Record<string, unknown>;
      delete rules[topic.countingRules[0]!.id];
    });
    const key = `countingRules.${topic.countingRules[0]!.id}`;
    expect(faults).toEqual([
      expect.stringContaining(`de/topic.json: ${key}.label: is missing`),
      expect.stringContaining(`de/topic.json: ${key}.meaning: is missing`),
    ]);
  });

  test('a file that is missing', () => {
    rmSync(join(folder, tag, 'method.json'));
    expect(catalogueFaults(atlas, folder)[0]).toContain('de/method.json: does not exist');
  });

  test('a language that is not listed', () => {
    const rest = readLanguages(folder).filter((language) => language.tag !== tag);
    writeFileSync(join(folder, 'languages.json'), JSON.stringify(rest));
    expect(catalogueFaults(atlas, folder)).toHaveLength(1);
  });

  test.each([
    ['a key that nothing asks for', 'map.tilt', 'Neigen', 'no key'],
    ['a text that is empty', 'map.zoomIn', ' ', 'no text'],
    ['a value that is left out', 'map.title', 'Karte', 'does not use {question}'],
    ['a value that is not given', 'map.title', '{question} {town}', 'uses {town}'],
    ['a mark that is left out', 'answer.isolated', 'Nur {stance}: {count}.', 'no <b>'],
    ['a mark that means nothing', 'map.zoomIn', '<i>Näher</i>', 'has <i>'],
    [
      'a plural form that is left out',
      'embed.articles',
      '{count, plural, other {#}}',
      'without one',
    ],
    [
      'a plural form that the language does not have',
      'embed.articles',
      '{count, plural, one {#} few {#} other {#}}',
      'with few',
    ],
    ['a brace that is left open', 'map.title', 'Karte: {question', 'expected'],
    ['a straight apostrophe', 'map.zoomIn', "Geht's näher", 'apostrophe'],
  ])('%s', (_, key, text, told) => {
    const faults = faultsAfter('interface.json', (words) => void (words[key] = text));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`de/interface.json: ${key}: `);
    expect(faults[0]).toContain(told);
  });
});

describe('a language in two alphabets', () => {
  const written = readLanguages().filter(({ tag }) => existsSync(join(WORDS, tag, 'letters.json')));

  test.each(written)('says the same in both: $name', ({ tag }) => {
    const letters = readJson(join(WORDS, tag, 'letters.json')) as Letters;
    for (const name of FILES) {
      const source = readJson(join(WORDS, letters.from, name));
      const made = readJson(join(WORDS, tag, name));
      expect(made, 'run: npm run alphabets').toEqual(transliterateWords(source, letters));
    }
  });

  const letters: Letters = {
    from: 'x',
    letters: { n: 'н', j: 'ј', nj: 'њ', o: 'о' },
    keep: ['JSON'],
    words: { onjo: 'онјо' },
  };
  test.each([
    ['njo', 'њо'],
    ['Njo NJO', 'Њо ЊО'],
    ['JSON', 'JSON'],
    ['onjo', 'онјо'],
    ['{njo} <j>n</j>', '{njo} <j>н</j>'],
    ['{n, plural, one {# njo} other {o}}', '{n, plural, one {# њо} other {о}}'],
  ])('turns "%s" into "%s"', (from, to) => {
    expect(transliterateWords(from, letters)).toBe(to);
  });
});
