import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  facetsOf,
  markedParts,
  searchEvidence,
  typedWords,
  type Wanted,
} from '../../src/domain/evidence-search.ts';
import { fold } from '../../src/domain/fold.ts';
import { parseQuotations, type Quotation, type Quotations } from '../../src/domain/quotation.ts';

const ALL: Wanted = { sought: null, by: null, publisher: null, year: null, layer: null };
const quotation = (text: string, rest: Partial<Quotation> = {}): Quotation => ({
  id: text,
  country: 'AAA',
  layer: 'articles',
  text,
  date: null,
  day: null,
  by: 'unknown',
  ...rest,
});
const given = (...quotations: Quotation[]): Quotations => ({
  schema: 2,
  articles: [
    { file: 'a.txt', title: 'A', publisher: 'The Klow Times', language: 'en' },
    { file: 'b.txt', title: 'B', publisher: null, language: 'en' },
  ],
  quotations,
});
/** What is marked in `text` when `sought` is looked for; undefined when it is not found. */
function marked(text: string, sought: string): string[] | undefined {
  const [hit] = searchEvidence(given(quotation(text)), { ...ALL, sought });
  return hit?.marks.map(([from, to]) => text.slice(from, to));
}

describe('words looked for', () => {
  const TEXT =
    'Borduria’s “Ministère” said that it doesn’t recognise São Tomé, says the U.N. envoy.';

  test.each([
    ['recognise', ['recognise']],
    ['RECOGN', ['recognise']],
    ['sao', ['São']],
    ['ministere', ['Ministère']],
    ['doesnt', ['doesn’t']],
    ["doesn't", ['doesn’t']],
    ['un envoy', ['U.N', 'envoy']],
    ['sa', ['said', 'São', 'says']],
    ['tome sao', ['São', 'Tomé']],
    ['"sao tome"', ['São Tomé']],
    ['“it doesn’t recognise”', ['it doesn’t recognise']],
    ['„sao tome“ says', ['São Tomé', 'says']],
    ['"sao tome', ['São Tomé']],
  ])('%s are marked where they stand', (sought, found) => {
    expect(marked(TEXT, sought)).toEqual(found);
  });

  test.each(['ecognise', 'recognise Syldavia', '"tome sao"', '"recog"', '"it recognise"', 'toméz'])(
    '%s are not found in a sentence that lacks some of them',
    (sought) => {
      expect(marked(TEXT, sought)).toBeUndefined();
    },
  );

  test('that are spelt out are found by those who spell them so', () => {
    expect(marked('Herr Müller von Klöw', 'mueller kloew')).toEqual(['Müller', 'Klöw']);
    expect(marked('Herr Mueller', 'müller')).toEqual(['Mueller']);
  });

  test('of other scripts are found without their marks', () => {
    expect(marked('Ово је Ђурађ.', 'ђурађ')).toEqual(['Ђурађ']);
    expect(marked('اِعتراف بالدولة', 'اعتراف')).toEqual(['اِعتراف']);
  });
});

describe('what is asked besides words', () => {
  const first = quotation('one', { by: 'own', date: '2008-02', day: '2008-02-29', article: 0 });
  const second = quotation('two', { by: 'body', date: '2011', day: '2011-12-31', article: 1 });
  const third = quotation('three', { layer: 'record', date: '2008-03-04', day: '2008-03-04' });
  const data = given(first, second, third);
  const found = (wanted: Partial<Wanted>): string[] =>
    searchEvidence(data, { ...ALL, ...wanted }).map((hit) => hit.quotation.text);

  test('narrows the passages down, all of it at once', () => {
    expect(found({})).toEqual(['one', 'two', 'three']);
    expect(found({ by: 'body' })).toEqual(['two']);
    expect(found({ publisher: 'The Klow Times' })).toEqual(['one']);
    expect(found({ year: '2008' })).toEqual(['one', 'three']);
    expect(found({ year: '2008', layer: 'record' })).toEqual(['three']);
    expect(found({ year: '2008', by: 'body' })).toEqual([]);
  });

  test('offers the years and publishers that there are', () => {
    expect(facetsOf(data)).toEqual({ years: ['2008', '2011'], publishers: ['The Klow Times'] });
  });
});

const real = parseQuotations(
  JSON.parse(readFileSync('data/generated/quotations.json', 'utf8')) as unknown,
);

describe('the evidence of this build', () => {
  test('has every entry once', () => {
    const ids = real.quotations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is found by any of its words, and by several together in their order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...real.quotations), fc.nat(), fc.boolean(), (one, pick, few) => {
        const words = fold(one.text).split(' ');
        const at = pick % words.length;
        const sought = few ? `"${words.slice(at, at + 4).join(' ')}"` : words[at]!;
        const hit = searchEvidence(real, { ...ALL, sought }).find(
          ({ quotation: { id } }) => id === one.id,
        );
        expect(hit?.marks.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('comes back letter for letter, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...real.quotations),
        (typed, one) => {
          const sought = typedWords(typed, 200);
          for (const {
            quotation: { text },
            marks,
          } of searchEvidence(given(one), { ...ALL, sought })) {
            expect(
              markedParts(text, marks)
                .map((part) => part.text)
                .join(''),
            ).toBe(text);
            for (const [from, to] of marks) expect(from).toBeLessThan(to);
          }
        },
      ),
    );
  });
});

test('what is typed is cut to what an address can hold, and is nothing without a word', () => {
  expect(typedWords('  two words ', 200)).toBe('two words');
  expect(typedWords(' … !', 200)).toBeNull();
  expect(typedWords('y'.repeat(300), 200)).toHaveLength(200);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const kept = typedWords(text, 200) ?? '';
      expect(kept.length).toBeLessThanOrEqual(200);
      expect(encodeURIComponent(kept).length).toBeLessThanOrEqual(1000);
    }),
  );
  expect(typedWords('字'.repeat(200), 200)!.length).toBeGreaterThan(100);
});
