import type { Item } from './item.ts';
import type { Knowledge } from './knowledge.ts';
import type { Token } from './tokens.ts';

const LONGEST_DATELINE = 9;

/** "KLOW - …", "STRELSAU, Ruritania (AP) - …": a place, nobody's act. */
export function maskDateline(items: Item[], tokens: readonly Token[]): Item[] {
  const first = items[0];
  if (first?.kind !== 'actor' || !/^[A-Z][A-Z' .-]+$/.test(tokens[0]?.text ?? '')) return items;
  const dash = items.findIndex((x) => x.word === '-' || x.word === ':');
  if (
    dash < 1 ||
    dash > LONGEST_DATELINE ||
    items.slice(1, dash).some((x) => x.kind === 'word' && !/^[a-z]{1,3}$/.test(x.word))
  )
    return items;
  return items.map((x, i) =>
    i < dash && (x.kind === 'actor' || x.kind === 'subject')
      ? { ...x, kind: 'person', code: null, meanings: x.code === null ? [] : [x.code] }
      : x,
  );
}

/** Auxiliaries that can open what a list says of a name. */
const LABEL_VERBS = new Set([
  'has',
  'have',
  'had',
  'does',
  'do',
  'did',
  'was',
  'is',
  'will',
  'refuses',
]);
const MARKS = new Set(['*', '-', '#', '\u2022', '_']);
/** Endings of a finite verb: "recognises", "opposes", "rejects", "withholds", "recognised", "withdrew". */
const FINITE = /(?:ed|[szf]es|cts|lds|drew|held|oke)$/;

/** "* **Syldavia**: does not recognise": the name of a list entry, set apart, is its subject. */
export function joinLabel(items: Item[], tokens: readonly Token[], knowledge: Knowledge): Item[] {
  let at = 0;
  while (MARKS.has(items[at]?.word ?? '')) at++;
  const name = items[at];
  if (name?.kind !== 'actor' || name.code === null || name.person || name.possessive) return items;
  let to = at + 1;
  while (items[to]?.word === '*' || items[to]?.word === '_') to++;
  if (items[to]?.word !== ':' && (items[to]?.word !== '-' || at === 0)) return items;
  do to++;
  while (items[to]?.word === '*' || items[to]?.word === '_');
  let verb = to;
  while (knowledge.words.adverbs.has(items[verb]?.word ?? '')) verb++;
  const { word = '', start, frame = false } = items[verb] ?? {};
  const small = tokens.find((t) => t.start === items[to]?.start)?.capital === false;
  const finite = start !== undefined && (LABEL_VERBS.has(word) || (frame && FINITE.test(word)));
  return small && finite ? [name, ...items.slice(to)] : items;
}
