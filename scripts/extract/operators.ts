import type { AbstentionCode, Modality } from '../../src/domain/statement.ts';
import { asideBackwards, phraseBackwards } from './asides.ts';
import { PARTS, timeOf, UNDISTURBING } from './effects.ts';
import type { Item } from './entities.ts';
import type { Knowledge, Operator } from './knowledge.ts';

/** The words between an actor and a predicate, nearest to the predicate first. */
export interface VerbGroup {
  /** Index of the leftmost item that was read. */
  readonly left: number;
  readonly operators: readonly Operator[];
  /** Indices of date items that stand inside it: "on Friday formally recognised". */
  readonly dates: readonly number[];
  /** The leftmost operator is an infinitive: "urged X TO recognise", "warned X NOT TO recognise". */
  readonly infinitive: 'bare' | 'negated' | null;
}

/** What the words between actor and predicate add up to. */
export type Reading =
  | {
      readonly sign: 1 | -1;
      readonly modality: Modality;
      readonly finite: 'present' | 'perfect' | 'past' | 'none';
      readonly passive: boolean;
      readonly nominal: boolean;
      readonly noLonger: boolean;
      readonly relative: boolean;
      readonly nth: boolean;
      readonly self: boolean;
    }
  | { readonly stop: AbstentionCode; readonly words: string };

/** A fact told in the present, with nothing beside it that changes what it says. */
export const UNCHANGED_FACT = {
  sign: 1,
  modality: 'fact',
  finite: 'present',
  passive: false,
  nominal: false,
  noLonger: false,
  relative: false,
  nth: false,
  self: false,
} as const satisfies Reading;

const INFINITIVES: Readonly<Record<string, 'bare' | 'negated'>> = { to: 'bare', not: 'negated' };

/** Walks left from a predicate as long as every word is a known operator, an adverb or a date. */
export function walkLeft(items: readonly Item[], from: number, knowledge: Knowledge): VerbGroup {
  const operators: Operator[] = [];
  const dates: number[] = [];
  let i = from - 1;
  let lastEffect = '';
  while (i >= 0) {
    const item = items[i] as Item;
    const found = matchBackwards(items, i, lastEffect, knowledge);
    if (found) {
      operators.push(found.operator);
      if (found.operator.effect !== 'not') lastEffect = found.operator.effect;
      i = found.next;
      continue;
    }
    const phrase = phraseBackwards(items, i, knowledge);
    if (phrase !== null) {
      i = phrase;
      continue;
    }
    if (item.kind === 'date') {
      dates.push(i--);
      continue;
    }
    if (item.word === '"' || (item.kind === 'word' && knowledge.words.adverbs.has(item.word))) {
      i--;
      continue;
    }
    // "was urged by Brussels to recognise": the agent of a passive stands inside the group.
    if (
      lastEffect === 'to' &&
      isName(item) &&
      (items[i - 1]?.word === 'by' ||
        (items[i - 1]?.word === 'from' &&
          knowledge.phrasing.pressureNouns.has(items[i - 2]?.word ?? ''))) &&
      i >= 2 &&
      !knowledge.phrasing.ownerNouns.has(items[i - 2]?.word ?? '')
    ) {
      i -= 2;
      continue;
    }
    // "X's decision OF April 2009 to recognise".
    if (
      item.word === 'of' &&
      dates.at(-1) === i + 1 &&
      knowledge.phrasing.ownerNouns.has(items[i - 1]?.word ?? '')
    ) {
      i--;
      continue;
    }
    const aside = asideBackwards(items, i, knowledge);
    if (aside !== null) {
      i = aside;
      continue;
    }
    const pair = coordinated(items, i, [...operators], knowledge);
    if (pair) {
      operators.length = 0;
      operators.push(...pair.operators);
      lastEffect = pair.operators.at(-1)?.effect ?? '';
      i = pair.next;
      continue;
    }
    // "refusal, along with a few others, to recognise": an insertion between noun and infinitive.
    if (lastEffect === 'to' && item.word === ',') {
      const open = previousComma(items, i);
      if (open !== null && knowledge.phrasing.ownerNouns.has(items[open - 1]?.word ?? '')) {
        i = open - 1;
        continue;
      }
    }
    break;
  }
  return {
    left: i + 1,
    operators,
    dates,
    infinitive: lastEffect === 'to' ? (INFINITIVES[operators.at(-1)?.effect ?? ''] ?? null) : null,
  };
}

/** "does not and will not recognise", "does not, and never will, recognise": two groups of auxiliaries for one verb. */
function coordinated(
  items: readonly Item[],
  at: number,
  inner: readonly Operator[],
  knowledge: Knowledge,
): { operators: readonly Operator[]; next: number } | null {
  let near = inner;
  let join = at;
  if (items[at]?.word === ',' && inner.length === 0) {
    const group = walkLeft(items, at, knowledge);
    near = group.operators;
    join = group.left - 1;
    const paired = items.slice(group.left, at).some((x) => x.word === ',');
    if (paired && near.length > 0 && near.every((o) => o.id.startsWith('aux.')))
      return { operators: near, next: join };
  }
  if (near.length === 0 || !near.every((o) => o.id.startsWith('aux.'))) return null;
  const word = items[join]?.word ?? '';
  if (!['and', 'or', 'nor', 'but', ','].includes(word) || (word === ',' && join === at))
    return null;
  const end = items[join - 1]?.word === ',' ? join - 1 : join;
  const before = items[end - 1];
  if (before?.kind !== 'word' || !knowledge.operators.has(before.word)) return null;
  const outer = walkLeft(items, end, knowledge);
  if (outer.operators.length === 0 || !outer.operators.every((o) => o.id.startsWith('aux.')))
    return null;
  const [a, b] = [fold({ ...outer, operators: near }, 'present'), fold(outer, 'present')];
  const veto: Operator = {
    id: 'aux.pair',
    effect: 'veto:scope_unclear',
    after: undefined,
    noun: false,
    past: false,
    elements: [word],
  };
  const next = outer.left - 1;
  if ('stop' in a || 'stop' in b || a.sign !== b.sign) return { operators: [veto], next };
  if (b.modality === 'fact') return { operators: outer.operators, next };
  const one = a.modality === 'fact' || a.modality === 'expected' ? near : null;
  return b.modality === 'urged' || one === null
    ? { operators: [veto], next }
    : { operators: one, next };
}

function previousComma(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i > 0 && i > at - 16; i--) if (items[i]?.word === ',') return i;
  return null;
}

/** Whether an item names somebody or something. */
export function isName(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    item.kind !== 'word' &&
    item.kind !== 'punct' &&
    item.kind !== 'number' &&
    item.kind !== 'date'
  );
}

function matchBackwards(
  items: readonly Item[],
  at: number,
  lastEffect: string,
  knowledge: Knowledge,
): { operator: Operator; next: number } | null {
  const item = items[at] as Item;
  const key = item.kind === 'group' ? '<group>' : item.word;
  const operators = knowledge.operators.get(key);
  if (!operators) return null;
  for (const operator of operators) {
    if (operator.after === 'to' && lastEffect !== 'to') continue;
    const next = matchElements(
      items,
      at,
      operator.elements,
      operator.elements.length - 1,
      knowledge,
    );
    if (next !== null) return { operator, next };
  }
  return null;
}

/** Matches elements right to left; `<sup>*` takes as many words as fit. Returns the index before the match. */
function matchElements(
  items: readonly Item[],
  at: number,
  elements: readonly string[],
  e: number,
  knowledge: Knowledge,
): number | null {
  if (e < 0) return at;
  const element = elements[e] as string;
  if (element === '<sup>*') {
    let i = at;
    for (;;) {
      const rest = matchElements(items, i, elements, e - 1, knowledge);
      if (rest !== null) return rest;
      if (i < 0) return null;
      // "the first country AFTER X to recognise": X came before.
      const after = items[i]?.kind === 'actor' && items[i - 1]?.word === 'after';
      // "the second country IN LATIN AMERICA": a region has the look of a name.
      const region = items[i]?.kind === 'person' && items[i - 1]?.word === 'in';
      const known = after || region || items[i]?.word === 'after';
      if (!known && !fits(items[i] as Item, '<sup>', knowledge)) return null;
      i--;
    }
  }
  const item = items[at];
  return item && fits(item, element, knowledge)
    ? matchElements(items, at - 1, elements, e - 1, knowledge)
    : null;
}

function fits(item: Item, element: string, { words }: Knowledge): boolean {
  switch (element) {
    case '<poss>':
      return words.possessives.has(item.word) || (item.kind === 'actor' && item.possessive);
    case '<ord>':
      return words.ordinals.has(item.word) || /^\d+(?:st|nd|rd|th)$/.test(item.word);
    case '<num>':
      return item.kind === 'number' || words.numbers.has(item.word);
    case '<group>':
      return item.kind === 'group';
    case '<sup>':
      return (
        item.kind === 'group' ||
        item.kind === 'organisation' ||
        item.kind === 'number' ||
        words.superlativeNouns.has(item.word) ||
        (item.kind === 'other' && item.possessive) ||
        item.word === '-' ||
        words.ordinals.has(item.word)
      );
    default:
      return item.word === element;
  }
}

/** Adds the operators up, from the predicate outwards: "was urged not to" is a wish for a refusal. */
export function fold(
  group: VerbGroup,
  finiteForm: 'present' | 'past' | 'none' | 'participle',
): Reading {
  let sign: 1 | -1 = 1;
  let modality: Modality = 'fact';
  let finite: 'present' | 'perfect' | 'past' | 'none' =
    finiteForm === 'participle' ? 'none' : finiteForm;
  let passive = false;
  let nominal = false;
  let noLonger = false;
  let relative = false;
  let nth = false;
  let self = false;
  let doubled = false;
  let decided = false;
  let presupposed = false;
  let ranked = false;
  let previous = '';
  /** Only negations so far: "is NOT recognised" is as passive as "is recognised". */
  let inner = true;
  for (const operator of group.operators) {
    for (const effect of PARTS.get(operator.effect) ?? [operator.effect]) {
      if (effect.startsWith('veto:')) return stop(effect.slice(5) as AbstentionCode, operator);
      // "never regretted recognising": what is regretted or not has been done.
      if (presupposed && !UNDISTURBING.has(effect)) return stop('scope_unclear', operator);
      if (presupposed && effect !== 'relative') continue;
      switch (effect) {
        case 'factive':
          if (modality !== 'fact') return stop('scope_unclear', operator);
          presupposed = true;
          finite = 'past';
          break;
        case 'perfect':
          finite = 'perfect';
          break;
        case 'past':
          finite = 'past';
          break;
        case 'do':
          finite = 'present';
          break;
        case 'be':
          if (previous === 'to')
            modality = modality === 'fact' && sign === 1 ? 'expected' : modality;
          else if (inner && finiteForm === 'participle') passive = true;
          if (finite === 'none') finite = timeOf(operator);
          break;
        case 'not':
          if (sign === -1 || doubled) return stop('double_negation', operator);
          // "was not the first to recognise": it may have been the second.
          if (ranked) return stop('scope_unclear', operator);
          if (decided) return stop('expected_not_done', operator);
          if (modality === 'urged' || (modality === 'expected' && !self))
            return stop('scope_unclear', operator);
          sign = -1;
          if (self) modality = 'fact';
          break;
        case 'refuse':
          if (sign === -1) return stop('double_negation', operator);
          if (modality !== 'fact') return stop('scope_unclear', operator);
          sign = -1;
          if (operator.noun) nominal = true;
          if (operator.past) finite = 'past';
          break;
        case 'double-or-refuse':
          // "ruled out recognising" refuses; "has not ruled out recognising" says nothing.
          if (sign === -1) return stop('double_negation', operator);
          sign = -1;
          doubled = true;
          break;
        case 'no-longer':
          noLonger = true;
          break;
        case 'become':
          finite = operator.past ? 'past' : 'present';
          break;
        case 'decide':
          decided = true;
          if (operator.past) finite = 'past';
          if (sign === 1 && modality !== 'fact') return stop('expected_not_done', operator);
          if (operator.noun) nominal = true;
          break;
        case 'intend':
          // "WILL be asked to": it is the asking that is to come.
          if (sign === 1 && modality !== 'urged') {
            modality = 'expected';
            self = true;
          }
          if (operator.noun) nominal = true;
          break;
        case 'expect':
          modality = 'expected';
          self = false;
          break;
        case 'urge':
          modality = 'urged';
          self = false;
          break;
        case 'hypothetical':
          modality = 'hypothetical';
          break;
        case 'relative':
          relative = true;
          break;
        case 'among':
          relative = false;
          break;
        case 'nth':
          nth = true;
          ranked ||= operator.elements.some((e) => e === '<ord>' || e === '<num>');
          break;
        default:
          break;
      }
    }
    previous = operator.effect;
    if (previous !== 'not' && previous !== 'no-longer') inner = false;
  }
  return { sign, modality, finite, passive, nominal, noLonger, relative, nth, self };
}

function stop(code: AbstentionCode, operator: Operator): Reading {
  return { stop: code, words: operator.elements.join(' ') };
}
