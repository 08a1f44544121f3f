import { expect, test } from 'vitest';
import { asserterOf, asserterOfEntry } from '../../src/domain/asserter.ts';

const names = new Set(['Union of Somewhere', 'US', 'Visegrad Group']);
const said = (type: string, speaker: string | null, speakerCountry: string | null) =>
  asserterOf({ type, speaker, speakerCountry }, 'AAA', names);

test.each([
  ['direct_quote', 'the ministry', 'AAA', 'own'],
  ['indirect_quote', 'the ministry', 'BBB', 'other'],
  ['reported_claim', 'the Union of Somewhere', null, 'body'],
  ['reported_claim', 'a US spokesman', null, 'body'],
  ['reported_claim', 'USA Today, of which the US knows', null, 'body'],
  ['reported_claim', 'USA Today', null, 'unknown'],
  ['indirect_quote', 'the Visegrad Group', null, 'body'],
  ['author', null, null, 'reporter'],
  ['headline', null, null, 'reporter'],
  ['direct_quote', null, null, 'unknown'],
] as const)('%s of %s (%s) stands on the word of: %s %s', (type, speaker, country, who) => {
  expect(said(type, speaker, country)).toBe(who);
});

test('of an entry of the record the state’s own word goes before that of others', () => {
  expect(asserterOfEntry(['BBB', 'self'])).toBe('own');
  expect(asserterOfEntry(['reports', 'BBB'])).toBe('other');
  expect(asserterOfEntry(['reports'])).toBe('reporter');
  expect(asserterOfEntry([])).toBe('unknown');
});
