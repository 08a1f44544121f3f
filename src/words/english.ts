/** English: the key set of all languages, and what the page is drawn in before any other is loaded. */
import messages from '../../data/words/en/interface.json';
import { createLanguage } from './language.ts';

export const english = createLanguage(
  { tag: 'en', name: 'English', direction: 'ltr', locale: 'en-GB' },
  messages,
);
