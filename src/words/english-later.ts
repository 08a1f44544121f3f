/** Imported by what is loaded with its first use, so that the first picture waits for no word of it. */
import later from '../../data/words/en/later.json';
import { learnEnglish } from './english.ts';

learnEnglish(later);
