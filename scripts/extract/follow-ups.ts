import { echoes } from './echoes.ts';
import type { Finding, Scene } from './finding.ts';
import type { Item } from './item.ts';
import { listRight } from './name-lists.ts';
import { isName } from './operators.ts';

/** Words without which a sentence takes up no act of the sentence before. */
const TAKES_UP =
  /\b(?:not|so|neither|nor|never|followed|came|joined|too|also|likewise|as well|that do|that have)\b|n't\b/i;
/** Longest sentence that is nothing but such an answer, in UTF-16 units. */
const LONGEST = 140;
const AND = new Set([',', 'and']);
const WHOLES = new Set(['the', 'those', 'ones', 'others', 'rest', 'few', 'only']);

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
      (f.rule.startsWith('recognise.') || f.rule === 'act.so' || f.rule === 'grant.recognition') &&
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
    rest(act, from + 1, scene) ??
    followed(act, from + 1, scene) ??
    (isAnswer(items, from + 1, scene) ? echoed(act, from, scene) : [])
  );
}

function echoed(act: Finding, from: number, scene: Scene): Finding[] {
  return echoes(act, from, scene).filter((f) => f.clause.from > from);
}

const OTHERWISE = { recognises: 'opposes', opposes: 'recognises' } as const;

/** "The ten that have not include X and Y", "Those that do are X and Y": the others of whom the act was told. */
function rest(act: Finding, from: number, { items, knowledge }: Scene): Finding[] | null {
  if (act.category !== 'recognises' && act.category !== 'opposes') return null;
  let at = from;
  while (at < from + 4 && !['that', 'which', 'who'].includes(items[at]?.word ?? '')) at++;
  const whole = items
    .slice(from, at)
    .every(
      (x) =>
        x.kind === 'group' ||
        x.kind === 'number' ||
        WHOLES.has(x.word) ||
        knowledge.words.numbers.has(x.word),
    );
  if (!whole || at === from || at >= from + 4) return null;
  at++;
  if (!knowledge.words.ellipsis.has(items[at]?.word ?? '')) return null;
  at++;
  const not = items[at]?.word === 'not';
  if (not) at++;
  if (['done', 'do'].includes(items[at]?.word ?? '') && items[at + 1]?.word === 'so') at += 2;
  while (knowledge.words.adverbs.has(items[at]?.word ?? '')) at++;
  if (!['include', 'are', 'is', 'includes'].includes(items[at]?.word ?? '')) return null;
  const list = listRight(items, at + 1, knowledge);
  if (list.actors.length === 0 || list.problems.length > 0) return null;
  if (items.slice(list.edge).some((x) => x.kind !== 'punct')) return null;
  // "… have recognised. Those that have not": the others; "… do not recognise. Those that do not": the same.
  const category = not === (act.category === 'opposes') ? act.category : OTHERWISE[act.category];
  return list.actors.map((actor) => ({
    ...act,
    actor,
    category,
    state: true,
    rule: `${act.rule}+others`,
    clause: { from: at, to: list.edge, dates: [] },
    beside: null,
  }));
}

/** Names, auxiliaries, "not", "so" and a date; nothing that could be another act. */
function isAnswer(items: readonly Item[], from: number, { knowledge }: Scene): boolean {
  const { words } = knowledge;
  // "…, the largest nation of the region.": words about the last name.
  const comma = items.findLastIndex((x) => x.word === ',');
  const praise = items.slice(comma + 1);
  const apart =
    comma > from &&
    ['the', 'a', 'an'].includes(praise[0]?.word ?? '') &&
    isName(items[comma - 1]) &&
    praise.every((x) => x.kind !== 'actor' && !x.frame && !words.negations.has(x.word));
  return items
    .slice(from, apart ? comma : items.length)
    .every(
      (x, k, all) =>
        x.kind === 'actor' ||
        x.kind === 'date' ||
        x.kind === 'group' ||
        (x.kind === 'punct' && ([',', ':', ';'].includes(x.word) || k === all.length - 1)) ||
        words.ellipsis.has(x.word) ||
        words.adverbs.has(x.word) ||
        [
          'not',
          'never',
          'so',
          'neither',
          'nor',
          'and',
          'but',
          'too',
          'either',
          'as',
          'well',
        ].includes(x.word),
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
