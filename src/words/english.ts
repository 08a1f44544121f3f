/** English: the key set of all languages, and what the page is drawn in before any other is loaded. */
import first from '../../data/words/en/interface.json';
import type later from '../../data/words/en/later.json';
import { createLanguage, type Messages } from './language.ts';

const messages = { ...first } as Messages;

export const english = createLanguage(
  { tag: 'en', name: 'English', direction: 'ltr', locale: 'en-GB' },
  messages,
);

/** Adds the words of what a reader opens later; saying one of them before throws. */
export function learnEnglish(words: typeof later): void {
  Object.assign(messages, words);
}
