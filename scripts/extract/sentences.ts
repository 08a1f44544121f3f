import type { Span } from '../../src/domain/statement.ts';
import type { Knowledge } from './knowledge.ts';

const CLOSERS = new Set(['"', "'", ')', ']', '\u201d', '\u2019', '\u00bb']);

const STOP = 0x2e;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const ELLIPSIS = 0x2026;

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || ((code < 0x21 || code > 0x7e) && /\s/.test(text.charAt(at)));
}

/**
 * Sentences of one block, without the white space around them. A mark ends a sentence before white
 * space and an opener or capital, unless an abbreviation, an initial or an enumerator stands there.
 */
export function sentencesOf(shadow: string, block: Span, knowledge: Knowledge): Span[] {
  const { never, unlessStarter, starters } = setsOf(knowledge);
  const spans: Span[] = [];
  let start = block.start;
  for (let i = block.start; i < block.end; i++) {
    const code = shadow.charCodeAt(i);
    if (code !== STOP && code !== EXCLAMATION && code !== QUESTION && code !== ELLIPSIS) continue;
    let end = i + 1;
    while (
      end < block.end &&
      (CLOSERS.has(shadow.charAt(end)) || '.!?'.includes(shadow.charAt(end)))
    )
      end++;
    if (end < block.end && !isSpaceAt(shadow, end)) continue;
    let next = end;
    while (next < block.end && isSpaceAt(shadow, next)) next++;
    if (next >= block.end) break;
    const after = shadow.slice(next, next + 14);
    if (
      !/^["'([*_]*[A-Z0-9]/.test(after) &&
      !/^["'(\u2022*-]/.test(after) &&
      after.charCodeAt(0) <= 127
    )
      continue;
    if (code === STOP) {
      const word = /[^\s("'[]*$/.exec(shadow.slice(Math.max(start, i - 20), i))?.[0] ?? '';
      if (
        never.has(word) ||
        /^[A-Z]$/.test(word) ||
        (/^\d{1,2}$/.test(word) && shadow.slice(start, i).trim() === word)
      )
        continue;
      if (unlessStarter.has(word) || unlessStarter.has(`${word}.`)) {
        const opener = /^["'(]*([A-Za-z]+)/.exec(after)?.[1] ?? '';
        if (!starters.has(opener)) continue;
      }
    }
    push(start, end);
    start = next;
    i = next - 1;
  }
  push(start, block.end);
  return spans;

  function push(from: number, to: number): void {
    let a = from;
    let b = to;
    while (a < b && isSpaceAt(shadow, a)) a++;
    while (b > a && isSpaceAt(shadow, b - 1)) b--;
    if (b > a) spans.push({ start: a, end: b });
  }
}

const CACHE = new WeakMap<
  Knowledge,
  { never: ReadonlySet<string>; unlessStarter: ReadonlySet<string>; starters: ReadonlySet<string> }
>();
function setsOf(knowledge: Knowledge) {
  let sets = CACHE.get(knowledge);
  if (!sets) {
    const raw = knowledge.raw['abbreviations.json'];
    sets = {
      never: new Set(raw.never),
      unlessStarter: new Set(raw.unlessStarter),
      starters: new Set(raw.starters),
    };
    CACHE.set(knowledge, sets);
  }
  return sets;
}
