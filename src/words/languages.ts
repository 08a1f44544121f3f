/** The languages of the interface; their words are fetched by `load-language.ts`. */
import languages from '../../data/words/languages.json';
import { english } from './english.ts';
import type { LanguageEntry } from './language.ts';
import type { Spoken } from './topic-words.ts';

/** All languages, the usual one first. */
export const LANGUAGES = languages as readonly LanguageEntry[];

/** The language of the page as it comes. */
export const USUAL: Spoken = { language: english, topic: null, names: null };
