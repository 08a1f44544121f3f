import { describe, expect, it } from 'vitest';
import { itemsOf, type Item } from '../../scripts/extract/entities.ts';
import { tokenize } from '../../scripts/extract/tokens.ts';
import { shadowOf } from '../../scripts/extract/shadow.ts';
import { knowledge } from './article.ts';

const items = (text: string, day: string | null = null): Item[] => {
  const shadow = shadowOf(text);
  return itemsOf(tokenize(shadow, 0, shadow.length), knowledge, new Map(), {
    earliest: day,
    latest: day,
  });
};
/** "KEN actor" for each item that names somebody. */
const named = (text: string, day: string | null = null): string[] =>
  items(text, day)
    .filter((i) => i.code !== null || i.kind === 'group' || i.kind === 'organisation')
    .map((i) => `${i.code ?? i.organisation ?? ''} ${i.kind}`.trim());

describe('names', () => {
  it.each([
    ['Guinea-Bissau met', ['GNB actor']],
    ['Papua New Guinea met', ['PNG actor']],
    ['Equatorial Guinea met', ['GNQ actor']],
    ['the Democratic Republic of the Congo met', ['COD actor']],
    ['South Korea met North Korea', ['KOR actor', 'PRK actor']],
    ['Niger met Nigeria', ['NER actor', 'NGA actor']],
    ['Dominica met the Dominican Republic', ['DMA actor', 'DOM actor']],
    ['C\u00f4te d\u2019Ivoire met T\u00fcrkiye', ['CIV actor', 'TUR actor']],
    ['the US met', ['USA actor']],
    ['the government of Samoa met', ['WSM actor']],
    ['the Bolivian foreign ministry met', ['BOL actor']],
    ['Kosovo met', ['XKX subject']],
    ["Kosovo's prime minister met", ['XKX actor']],
    ['several European countries met', ['group']],
    ['the European Union met', ['EU organisation']],
  ])('in "%s" are read whole', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    'they told us to wait',
    'he ate turkey with chilli',
    'Michael Jordan played',
    'Chad Smith drummed',
    'in Atlanta, Georgia, voters',
    'the Washington Post wrote',
    'American Samoa voted',
    'Northern Ireland voted',
    'the Paris Agreement holds',
  ])('do not stand in "%s"', (text) => {
    expect(items(text).filter((i) => i.kind === 'actor')).toEqual([]);
  });

  it.each([
    ['a Belgrade-centred policy', 'an adjective'],
    ['the former Kenyan president', 'out of office'],
    ['a Kenyan court', 'no government'],
    ['pro-Russia crowds', 'a prefix'],
  ])('in "%s" do not act: %s', (text) => {
    expect(items(text).filter((i) => i.kind === 'actor')).toEqual([]);
  });

  it('of office-holders count within their term only', () => {
    expect(named('President William Ruto met', '2024-05-01')).toEqual(['KEN actor']);
    expect(named('President William Ruto met', '2015-05-01')).toEqual([]);
  });

  it('carry the span of the very words that name the country', () => {
    const text = 'Then the government of Samoa met.';
    const actor = items(text).find((i) => i.kind === 'actor');
    expect(text.slice(actor?.mention.start, actor?.mention.end)).toBe('Samoa');
  });
});
