import type { Item } from './entities.ts';
import type { Exception } from './exceptions.ts';
import { insertion } from './insertions.ts';
import type { Knowledge } from './knowledge.ts';
import {
  groupOver,
  beforeWhere,
  listLeft,
  listRight,
  problem,
  take,
  type Actor,
  type ActorProblem,
  type Actors,
} from './name-lists.ts';
import { isName } from './operators.ts';
import { pronoun } from './pronouns.ts';
import type { SentenceContext } from './sentence-context.ts';

const NONE: Actors = { actors: [], problems: [], edge: 0, negated: false, relative: false };

/** Reads the subject that ends before item `end`, right to left. */
export function actorsLeft(
  items: readonly Item[],
  end: number,
  relative: boolean,
  context: SentenceContext,
  knowledge: Knowledge,
): Actors {
  const { words } = knowledge;
  let e = end - 1;
  const collected: Actor[] = [];
  const problems: ActorProblem[] = [];
  if (relative && items[e]?.word === ',' && isDescribed(items, e))
    return { ...NONE, edge: e, relative, problems: [problem('scope_unclear', items[e - 1])] };
  if (relative && items[e]?.word === ',')
    e = beforeContrast(items, e, knowledge) ?? beforeDescription(items, e, knowledge) ?? e - 1;
  // "X, A COUNTRY that does not recognise": what X is.
  if (
    !relative &&
    items[e]?.word === ',' &&
    items[e - 1]?.kind === 'actor' &&
    ['a', 'an', 'one'].includes(items[end]?.word ?? '') &&
    items.slice(end, end + 6).some((x) => x.word === 'that' || x.word === 'which')
  )
    return {
      ...NONE,
      actors: [
        { item: items[e - 1] as Item, code: items[e - 1]?.code ?? '', sign: 1, via: 'name' },
      ],
      edge: e - 1,
      relative: true,
    };
  while (
    items[e]?.word === '"' ||
    items[e]?.kind === 'number' ||
    ['$', '^', '{', '}', '[', ']'].includes(items[e]?.word ?? '')
  )
    e--;
  const exception = context.exceptions.find((x) => x.to === e + 1);
  // "all except X, which …": the pronoun is X's alone, if X is alone.
  if (exception && (!relative || exception.actors.length > 1)) {
    if (exception.group !== null) return exceptedFrom(exception, items, relative);
    const but = exception.from + (items[exception.from]?.word === ',' ? 1 : 0);
    const others =
      items[but]?.word === 'but' ? listLeft(items, exception.from - 1, knowledge) : null;
    if (others && !relative) {
      for (const found of others.found) take(found, collected, problems, knowledge);
      collected.push(...exception.actors.map((a) => ({ ...a, sign: -1 as const, excepted: true })));
      return finish(others.edge, others.negated);
    }
  }
  // "X, like its ally Y, opposes": what stands between two commas.
  if (items[e]?.word === ',' || items[e]?.word === ')' || (items[e]?.word === '-' && !relative)) {
    const inserted = insertion(items, e, knowledge);
    if (!inserted)
      return { ...NONE, edge: e + 1, problems: [problem('actor_unresolved', items[e])] };
    if (inserted.problems.some((p) => p.code === 'speaker_unresolved'))
      return { ...NONE, edge: e + 1, problems: [...inserted.problems] };
    collected.push(...inserted.actors);
    problems.push(...inserted.problems);
    e = inserted.before;
    while (items[e]?.kind === 'number' || '$^{}[]'.includes(items[e]?.word || '?')) e--;
  }
  // "said HIS GOVERNMENT was suspending": an office that a pronoun owns is no list.
  const owned =
    items[e]?.kind === 'title' &&
    knowledge.phrasing.governmentNouns.has(items[e]?.word ?? '') &&
    (knowledge.phrasing.ownPossessives.has(items[e - 1]?.word ?? '') ||
      ['whose', 'my', 'our'].includes(items[e - 1]?.word ?? ''));
  e = beforeUnder(items, beforeWhere(items, e, knowledge));
  const list = owned ? null : listLeft(items, e, knowledge);
  // "X, an old ally of Y, Z and W do not": the list may belong to the words about X.
  if (list?.appositive)
    return { ...NONE, edge: list.edge, problems: [problem('scope_unclear', items[list.edge])] };
  if (list) {
    const [only, ...more] = list.found;
    // "THE GOVERNMENT has not recognised": that of the one state spoken of, or of whoever writes.
    if (only?.kind === 'title' && more.length === 0 && collected.length === 0 && !only.possessive) {
      const code = isGovernment(only, knowledge) ? context.nearestGovernment : null;
      if (code !== null && code !== knowledge.subject) {
        collected.push({ item: only, code, sign: 1, via: 'pronoun' });
        return finish(list.edge, list.negated);
      }
    }
    for (const found of list.found) take(found, collected, problems, knowledge);
    const over = groupOver(items, list.edge, knowledge);
    return finish(over ?? list.edge, list.negated);
  }
  const resolved = pronoun(items, e, context, knowledge);
  if (resolved === 'none')
    return {
      ...NONE,
      actors: collected,
      problems:
        collected.length > 0 ? problems : [...problems, problem('actor_unresolved', items[e])],
      edge: e + 1,
      relative,
    };
  if (resolved.actor) collected.push(resolved.actor);
  else problems.push(problem('actor_unresolved', items[e]));
  return finish(resolved.edge, false);

  function finish(at: number, negated: boolean): Actors {
    const edge = beforeKind(items, at, knowledge);
    const first = items[edge - 1]?.word ?? '';
    // "All the candidates BUT X had recognised": no clause of its own begins there.
    if (first === 'but' && isExcepted(items, edge - 1, knowledge))
      return { ...NONE, edge, problems: [problem('scope_unclear', items[edge - 1])] };
    const preposition =
      words.prepositions.has(first) && !knowledge.phrasing.looseOpeners.has(first) ? first : '';
    // "a court IN X", "talks WITH X": not the subject but part of another phrase.
    const opener =
      preposition !== '' && !relative ? [problem('actor_unresolved', items[edge - 1])] : [];
    // ", WITH X recognising Syldavia": a clause of its own.
    const aside =
      first === 'with' &&
      [',', '-', ';'].includes(items[edge - 2]?.word ?? '') &&
      (items[end]?.word ?? '').endsWith('ing');
    if (opener.length > 0 && !aside && !isInfinitiveOwner(items, edge, end, knowledge))
      return { actors: [], problems: [...problems, ...opener], edge, negated, relative };
    return { actors: collected, problems, edge, negated, relative };
  }
}

/** "the tiny Pacific nation OF X": the words that say what X is belong to its name. */
function beforeKind(items: readonly Item[], at: number, { phrasing, words }: Knowledge): number {
  const noun = items[at - 2]?.word ?? '';
  // "a bloc OF Pacific states".
  if (items[at - 1]?.word === 'of' && items[at]?.kind === 'group' && phrasing.collectives.has(noun))
    return words.possessives.has(items[at - 3]?.word ?? '') ? at - 3 : at - 2;
  if (items[at - 1]?.word !== 'of' || !phrasing.stateNouns.has(noun)) return at;
  let edge = at - 2;
  while (
    edge > 0 &&
    items[edge - 1]?.kind === 'word' &&
    [phrasing.roleModifiers, words.possessives, words.relationNouns, words.superlativeNouns].some(
      (known) => known.has(items[edge - 1]?.word ?? ''),
    )
  )
    edge--;
  return edge;
}

/** A bare office that is a government's: "the cabinet", not "the minister" and not "opposition". */
function isGovernment({ word }: Item, { raw, phrasing }: Knowledge): boolean {
  const last = word.split(' ').at(-1) ?? '';
  return phrasing.governmentNouns.has(word) || raw['government.json'].seated.includes(last);
}

/** "It was X, NOT Y, that …": index before the comma that opens the contrast, or null. */
function beforeContrast(
  items: readonly Item[],
  close: number,
  knowledge: Knowledge,
): number | null {
  for (let open = close - 2; open > 0 && open > close - 8; open--)
    if (items[open]?.word === ',' && items[open + 1]?.word === 'not')
      return listRight(items, open + 2, knowledge).edge === close ? open - 1 : null;
  return null;
}

/** Whether "but" at an item follows a quantity with no verb behind it. */
function isExcepted(items: readonly Item[], but: number, { groups, phrasing }: Knowledge): boolean {
  for (let i = but - 1; i >= 0; i--) {
    const item = items[i] as Item;
    if (item.kind === 'punct' || item.frame || phrasing.finiteVerbs.has(item.word)) return false;
    if (groups.allWords.has(item.word) || groups.noneWords.has(item.word)) return true;
  }
  return false;
}

/** "X UNDER its former president refused": index of X. */
function beforeUnder(items: readonly Item[], at: number): number {
  for (let i = at; i > 0 && i > at - 6; i--) {
    const item = items[i] as Item;
    if (item.word === 'under') return items[i - 1]?.kind === 'actor' ? i - 1 : at;
    if (item.kind === 'punct' && item.word !== '-') return at;
    if (item.frame || (item.kind === 'actor' && !item.person && i < at)) return at;
  }
  return at;
}

/** "X, an ally OF Y, which …": either may be meant. */
function isDescribed(items: readonly Item[], close: number): boolean {
  if (items[close - 1]?.kind !== 'actor' || items[close - 2]?.word !== 'of') return false;
  for (let open = close - 3; open > 0 && open > close - 9; open--) {
    if (items[open]?.kind === 'actor') return false;
    if (items[open]?.word === ',')
      return (
        ['a', 'an', 'the'].includes(items[open + 1]?.word ?? '') &&
        items[open - 1]?.kind === 'actor'
      );
  }
  return false;
}

/** "X, THE MOST POPULOUS OF THE ARAB STATES, which …": index of X, where the words between name nobody else. */
function beforeDescription(
  items: readonly Item[],
  close: number,
  knowledge: Knowledge,
): number | null {
  for (let open = close - 1; open > 0 && open > close - 12; open--) {
    const item = items[open];
    if (item?.kind === 'actor' || (item?.kind === 'punct' && ![',', '-'].includes(item.word)))
      return null;
    if (item?.word !== ',') continue;
    const article = ['the', 'a', 'an', 'one', 'its'].includes(items[open + 1]?.word ?? '');
    return article &&
      items[open - 1]?.kind === 'actor' &&
      knowledge.subject !== items[open - 1]?.code
      ? open - 1
      : null;
  }
  return null;
}

/** "the decision OF X to recognise", "called ON X to recognise": the preposition belongs to the noun or verb before. */
function isInfinitiveOwner(
  items: readonly Item[],
  edge: number,
  end: number,
  knowledge: Knowledge,
): boolean {
  const verb = items[end]?.word ?? '';
  // "neighbours OF X do not recognise": a finite verb is the neighbours'.
  const finite =
    knowledge.operators.has(verb) &&
    !knowledge.words.prepositions.has(verb) &&
    !['to', 'not', 'never', 'in'].includes(verb) &&
    !verb.endsWith('ing');
  if (finite) return false;
  return (
    ['of', 'by', 'on', 'upon', 'to', 'for', 'with', 'from'].includes(items[edge - 1]?.word ?? '') &&
    items[edge - 2]?.kind === 'word'
  );
}

/** "All EU members except X and Y": the clause turns round for X and Y, if it is otherwise simple. */
export function exceptedFrom(
  exception: Exception,
  items: readonly Item[],
  relative: boolean,
): Actors {
  const edge = exception.group ?? exception.from;
  const before = items[edge - 1];
  const { sign } = exception;
  const joined =
    isName(before) ||
    (['and', 'or', 'as', '&'].includes(before?.word ?? '') && isName(items[edge - 2]));
  if (sign === null || joined)
    return {
      actors: [],
      problems: [problem('scope_unclear', before)],
      edge,
      negated: false,
      relative,
    };
  return {
    actors: exception.actors.map((a) => ({ ...a, sign, excepted: true })),
    problems: [],
    edge,
    negated: false,
    relative,
  };
}
