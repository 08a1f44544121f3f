/** Up to this many letters a sentence is named whole; a longer one by its ends. */
const WHOLE = 120;
const WORDS_AT_ENDS = 5;

/** A dash, a comma and an ampersand have a meaning of their own in a text directive. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll('-', '%2D').replaceAll("'", '%27');

/**
 * Address of an article that opens at a sentence in browsers that know text fragments, and at the top
 * in others; undefined unless `url` is of the web. Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragmentLink(url: string, sentence: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined;
  const text = sentence.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return address.href;
  const words = text.split(' ');
  const isShort = text.length <= WHOLE || words.length < 2 * WORDS_AT_ENDS;
  const directive = isShort
    ? encoded(text)
    : `${encoded(words.slice(0, WORDS_AT_ENDS).join(' '))},${encoded(words.slice(-WORDS_AT_ENDS).join(' '))}`;
  return `${address.href}${address.hash === '' ? '#' : ''}:~:text=${directive}`.replace('##', '#');
}
