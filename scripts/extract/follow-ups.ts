import { echoes } from './echoes.ts';
import type { Finding, Scene } from './finding.ts';
import type { Item } from './item.ts';
import { listRight } from './name-lists.ts';
import { isName } from './operators.ts';

/** Words without which a sentence takes up no act of the sentence before. */
const TAKES_UP = /\b(?:not|so|neither|nor|never|followed|came|joined|too|also|likewise)\b|n't\b/i;
/** Longest sentence that is nothing but such an answer, in UTF-16 units. */
const LONGEST = 140;
const AND = new Set([',', 'and']);

/** Whether a sentence can say of others what the one before told: "X and Y have not." */
export function mayFollowUp(sentence: string): boolean {
  return sentence.length < LONGEST && TAKES_UP.test(sentence);
}

/** The act that a sentence ends with, so that the next one can take it up; null if it goes on. */
export function lastAct(findings: readonly Finding[], { items, knowledge }: Scene): Finding | null {
  const act = findings.findLast(
    (f) =>
      f.modality === 'fact' &&
      f.attribution.type === 'author' &&
      (f.rule.startsWith('recognise.') || f.rule === 'act.so') &&
      (!f.operators.some((o) => o.includes('relative')) ||
        f.operators.some((o) => o === 'among' || o === 'nth')) &&
      (f.category === 'recognises' || f.category === 'opposes'),
  );
  if (!act) return null;
  const rest = items.slice(act.clause.to);
  const ends =
    isPraise(rest) ||
    rest.every(
      (x) =>
        isName(x) ||
        x.kind === 'date' ||
        x.kind === 'punct' ||
        knowledge.words.adverbs.has(x.word) ||
        x.word === 'and' ||
        x.word === 'among' ||
        x.word === 'them' ||
        x.word === 'including',
    );
  return ends ? act : null;
}

/** ", the first country in the region to do so.": nothing new is told. */
function isPraise(rest: readonly Item[]): boolean {
  const to = rest.findLastIndex((x) => x.kind === 'word' && x.word === 'to');
  const from = rest.findIndex((x) => x.kind !== 'date');
  return (
    rest[from]?.word === ',' &&
    rest[from + 1]?.word === 'the' &&
    rest[to + 1]?.word === 'do' &&
    rest[to + 2]?.word === 'so' &&
    rest.slice(to + 3).every((x) => x.kind === 'punct') &&
    rest.slice(from + 2, to).every((x) => x.kind !== 'actor' && x.kind !== 'punct')
  );
}

/**
 * What a sentence of names and auxiliaries says of the act before it: "X has not.", "So did Y.",
 * "Z followed on 3 May, and W in June." Items of the findings are those of the scene, whose first
 * items are the sentence before, without its full stop, and a comma.
 */
export function followUp(act: Finding, from: number, scene: Scene): Finding[] {
  const { items } = scene;
  return (
    followed(act, from + 1, scene) ??
    (isAnswer(items, from + 1, scene) ? echoed(act, from, scene) : [])
  );
}

function echoed(act: Finding, from: number, scene: Scene): Finding[] {
  return echoes(act, from, scene).filter((f) => f.clause.from > from);
}

/** Names, auxiliaries, "not", "so" and a date; nothing that could be another act. */
function isAnswer(items: readonly Item[], from: number, { knowledge }: Scene): boolean {
  const { words } = knowledge;
  return items
    .slice(from)
    .every(
      (x, k, all) =>
        x.kind === 'actor' ||
        x.kind === 'date' ||
        x.kind === 'group' ||
        (x.kind === 'punct' && ([',', ':'].includes(x.word) || k === all.length - 1)) ||
        words.ellipsis.has(x.word) ||
        words.adverbs.has(x.word) ||
        ['not', 'never', 'so', 'neither', 'nor', 'and', 'but'].includes(x.word),
    );
}

/** A day without a year behind one with its year is of a year that is left open. */
function hasOwnYear(items: readonly Item[], at: number): boolean {
  const yearless = (x: Item): boolean => x.date?.kind === 'calendar' && x.date.year === null;
  return (
    !yearless(items[at] as Item) ||
    items.slice(0, at).every((x) => x.date?.kind !== 'calendar' || yearless(x))
  );
}

/** "X followed on 20 February, and Y on 18 March." */
function followed(act: Finding, from: number, { items, knowledge }: Scene): Finding[] | null {
  if (act.category !== 'recognises') return null;
  let start = from;
  let verb = false;
  const found: Finding[] = [];
  for (;;) {
    const list = listRight(items, start, knowledge);
    if (list.actors.length === 0 || list.problems.length > 0) break;
    let at = list.edge;
    if (!verb) {
      if (items[at]?.word !== 'followed') return null;
      verb = true;
      at++;
      if (items[at]?.word === 'suit') at++;
    }
    const dated = items[at]?.kind === 'date';
    const end = dated ? at + 1 : at;
    const next = items[end];
    if (next !== undefined && next.kind !== 'punct' && next.word !== 'and') break;
    if (!dated && found.length > 0) break;
    for (const actor of list.actors)
      found.push({
        ...act,
        actor,
        state: false,
        rule: `${act.rule}+followed`,
        clause: { from: list.edge, to: end, dates: dated && hasOwnYear(items, at) ? [at] : [] },
        beside: null,
      });
    if (next === undefined || !AND.has(next.word)) break;
    start = end + 1;
    while (AND.has(items[start]?.word ?? '')) start++;
  }
  return verb ? found : null;
}
