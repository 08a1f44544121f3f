/** The same words in another alphabet. What a message is made of (names, choices) stays as it is. */
import type { Message } from '../../src/words/message.ts';
import { parseMessage } from '../../src/words/message.ts';

/** `data/words/<language>/letters.json`: how a language written twice gets its second writing. */
export interface Letters {
  /** Tag of the language whose files are the source. */
  readonly from: string;
  /** Letter or pair of letters, in small → letter. */
  readonly letters: Readonly<Record<string, string>>;
  /** Words that stay in the letters of the source. */
  readonly keep: readonly string[];
  /** Words that the letters alone would get wrong → how they are written. */
  readonly words: Readonly<Record<string, string>>;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (items: readonly string[]): string =>
  [...items]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Text in the other letters; a pair is written as one letter, large when its first letter is. */
export function transliterate(text: string, { letters, keep, words }: Letters): string {
  const exceptions = new Map([
    ...keep.map((word) => [word, word] as const),
    ...Object.entries(words),
  ]);
  const pieces = new RegExp(longestFirst(Object.keys(letters)), 'giu');
  const inLetters = (plain: string): string =>
    plain.replace(pieces, (found) => {
      const letter = letters[found.toLowerCase()] ?? found;
      return found[0] === found[0]?.toLowerCase() ? letter : letter.toUpperCase();
    });
  if (exceptions.size === 0) return inLetters(text);
  return text
    .split(new RegExp(`(${longestFirst([...exceptions.keys()])})`, 'u'))
    .map((piece) => exceptions.get(piece) ?? inLetters(piece))
    .join('');
}

function written(message: Message, change: (text: string) => string): string {
  return message
    .map((part): string => {
      switch (part.kind) {
        case 'text':
          return change(part.text);
        case 'value':
          return `{${part.name}}`;
        case 'number':
          return '#';
        case 'mark':
          return `<${part.mark}>${written(part.parts, change)}</${part.mark}>`;
        case 'choice': {
          const options = [...part.options].map(
            ([selector, option]) => `${selector} {${written(option, change)}}`,
          );
          return `{${part.name}, ${part.by}, ${options.join(' ')}}`;
        }
      }
    })
    .join('');
}

/** A file of words in the other letters: keys stay, every text in it is a message. */
export function transliterateWords(words: unknown, letters: Letters): unknown {
  if (typeof words === 'string')
    return written(parseMessage(words), (text) => transliterate(text, letters));
  if (Array.isArray(words)) return words.map((entry) => transliterateWords(entry, letters));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, transliterateWords(value, letters)]),
  );
}
