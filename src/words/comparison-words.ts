/** The words of the comparison of two days, in each language: fetched with the first comparison. */
import type en from '../../data/words/en/comparison.json';

export type ComparisonKey = keyof typeof en;
export type ComparisonMessages = Readonly<Record<ComparisonKey, string>>;

const MESSAGES = import.meta.glob<ComparisonMessages>('../../data/words/*/comparison.json', {
  import: 'default',
});

/** Fetches the words of a language. Rejects when they cannot be had, or there is no such language. */
export async function loadComparisonWords(tag: string): Promise<ComparisonMessages> {
  const load = MESSAGES[`../../data/words/${tag}/comparison.json`];
  if (!load) throw new Error(`expected a language of the interface, got ${JSON.stringify(tag)}`);
  return load();
}
