import { describe, expect, it } from 'vitest';
import { tokenize, type Token } from '../../scripts/extract/tokens.ts';

const tokens = (text: string): Token[] => tokenize(text, 0, text.length);
const texts = (text: string): string[] => tokens(text).map((t) => t.text);

describe('a sentence falls into', () => {
  it.each([
    ['It met, then left.', ['It', 'met', ',', 'then', 'left', '.']],
    ['the U.N. envoy', ['the', 'U.N.', 'envoy']],
    ['A. Boucle', ['A', '.', 'Boucle']],
    ["they won't go", ['they', "won't", 'go']],
    ["the state's seat", ['the', 'state', "'s", 'seat']],
    ["the states' seats", ['the', 'states', "'", 'seats']],
    ['on 3rd May, 1,000.5 and 07.08.2023', 'on|3rd|May|,|1,000.5|and|07.08.2023'.split('|')],
    ['at 5:30.', ['at', '5:30', '.']],
    ['\u017ee\u017eelj \u0416\u0438\u0432\u043e', ['\u017ee\u017eelj', '\u0416\u0438\u0432\u043e']],
    ['\ud83d\ude00\u00a0a', ['\ud83d\ude00', 'a']],
  ])('tokens: %s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('tokens whose offsets are those of the whole text', () => {
    const text = "One. The state's seat, re-opened.";
    for (const token of tokenize(text, 5, text.length))
      expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it('tokens that know their kind, their capital and whether they are glued', () => {
    const [word, dash, number] = tokens('Article-12');
    expect([word?.kind, dash?.kind, number?.kind]).toEqual(['word', 'punct', 'number']);
    expect([word?.capital, number?.capital]).toEqual([true, false]);
    expect([word?.glued, dash?.glued, number?.glued]).toEqual([false, true, true]);
  });

  it('nothing beyond the stretch that is asked for', () => {
    expect(tokenize('we cannot', 0, 6).map((t) => t.text)).toEqual(['we', 'can']);
    expect(tokenize("we can't", 0, 7).map((t) => t.text)).toEqual(['we', 'can', "'"]);
  });
});
