import type { Knowledge } from './knowledge.ts';
import { shadowOf } from './shadow.ts';

/** Fewer words tell no language. */
const FEWEST_WORDS = 6;
/** Share of function words from which a line is English. */
const ENGLISH_SHARE = 0.05;

interface Languages {
  readonly english: ReadonlySet<string>;
  readonly others: readonly ReadonlySet<string>[];
}
const CACHE = new WeakMap<Knowledge, Languages>();

/** At least six words, hardly an English function word, and two function words of one other language. */
export function isForeign(lower: string, ascii: boolean, knowledge: Knowledge): boolean {
  const { english, others } = languagesOf(knowledge);
  if (isPlainlyEnglish(lower, english)) return false;
  const words = lower.split(ascii ? /[^a-z']+/ : /[^\p{L}']+/u).filter((w) => w !== '');
  if (words.length < FEWEST_WORDS) return false;
  if (words.filter((w) => english.has(w)).length / words.length >= ENGLISH_SHARE) return false;
  return others.some((list) => words.filter((w) => list.has(w)).length >= 2);
}

/**
 * Enough English words already, however many words were still to come: most lines, soon. What is not
 * ASCII may be a letter or end a word: a run with it in it is never English, and as many words as can be.
 */
function isPlainlyEnglish(lower: string, english: ReadonlySet<string>): boolean {
  let words = 0;
  let found = 0;
  let at = 0;
  while (at < lower.length) {
    if (!isWordUnit(lower.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    let unusual = 0;
    for (; at < lower.length; at++) {
      const code = lower.charCodeAt(at);
      if (!isWordUnit(code)) break;
      if (code > 127) unusual++;
    }
    words += 1 + unusual;
    if (unusual === 0 && english.has(lower.slice(start, at))) found++;
    const most = words + (lower.length - at) / 2;
    if (found > 0 && found / most >= ENGLISH_SHARE) return true;
  }
  return false;
}

/** A small letter, an apostrophe or anything outside ASCII. */
function isWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 39 || code > 127;
}

function languagesOf(knowledge: Knowledge): Languages {
  let languages = CACHE.get(knowledge);
  if (!languages) {
    const { english, others } = knowledge.raw['languages.json'];
    languages = {
      english: new Set(english),
      others: Object.values(others).map((list) => new Set(list.map((w) => shadowOf(w)))),
    };
    CACHE.set(knowledge, languages);
  }
  return languages;
}
