import type { AbstentionCode, MentionKind } from '../../src/domain/statement.ts';
import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { phraseAt } from './objects.ts';
import { isName } from './operators.ts';
import type { SentenceContext } from './sentence-context.ts';

/** One actor of a predicate; `sign` is -1 where the clause turns round for it ("all except X"). */
export interface Actor {
  readonly item: Item;
  readonly code: string;
  readonly sign: 1 | -1;
  readonly via: MentionKind;
}

/** Who does it: the named actors, and what else stood in the list. */
export interface Actors {
  readonly actors: readonly Actor[];
  readonly problems: readonly {
    readonly code: AbstentionCode;
    readonly words: string;
    readonly item: Item;
  }[];
  /** Index of the leftmost (left lists) or after the rightmost (right lists) item. */
  readonly edge: number;
  /** The list carries its own negation: "neither X nor Y". */
  readonly negated: boolean;
  /** The clause is a relative one: "X, which recognised …". */
  readonly relative: boolean;
}

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
  const problems: { code: AbstentionCode; words: string; item: Item }[] = [];
  if (relative && items[e]?.word === ',') e--;
  while (
    items[e]?.word === '"' ||
    items[e]?.kind === 'number' ||
    ['$', '^', '{', '}', '[', ']'].includes(items[e]?.word ?? '')
  )
    e--;
  // "X, like its ally Y, opposes": what stands between two commas.
  if (items[e]?.word === ',' || items[e]?.word === ')' || (items[e]?.word === '-' && !relative)) {
    const inserted = insertion(items, e, knowledge);
    if (!inserted)
      return { ...NONE, edge: e + 1, problems: [problem('actor_unresolved', items[e])] };
    collected.push(...inserted.actors);
    problems.push(...inserted.problems);
    e = inserted.before;
    while (items[e]?.kind === 'number' || '$^{}[]'.includes(items[e]?.word || '?')) e--;
  }
  const list = listLeft(items, e, knowledge);
  if (list) {
    for (const found of list.found) take(found, collected, problems, knowledge);
    return finish(list.edge, list.negated);
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

  function finish(edge: number, negated: boolean): Actors {
    const first = items[edge - 1]?.word ?? '';
    const preposition =
      words.prepositions.has(first) && !knowledge.phrasing.looseOpeners.has(first) ? first : '';
    const except = exceptBefore(items, edge, knowledge);
    if (except !== null)
      return {
        actors: collected.map((a) => ({ ...a, sign: -1 })),
        problems,
        edge: except,
        negated,
        relative,
      };
    // "a court IN X", "talks WITH X": not the subject but part of another phrase.
    const opener =
      preposition !== '' && !relative ? [problem('actor_unresolved', items[edge - 1])] : [];
    if (opener.length > 0 && !isInfinitiveOwner(items, edge))
      return { actors: [], problems: [...problems, ...opener], edge, negated, relative };
    return { actors: collected, problems, edge, negated, relative };
  }
}

/** "the decision OF X to recognise", "called ON X to recognise": the preposition belongs to the noun or verb before. */
function isInfinitiveOwner(items: readonly Item[], edge: number): boolean {
  return (
    ['of', 'by', 'on', 'upon', 'to', 'for', 'with', 'from'].includes(items[edge - 1]?.word ?? '') &&
    items[edge - 2]?.kind === 'word'
  );
}

function problem(
  code: AbstentionCode,
  item: Item | undefined,
): { code: AbstentionCode; words: string; item: Item } {
  return { code, words: item?.word ?? '', item: item as Item };
}

function take(
  item: Item,
  collected: Actor[],
  problems: { code: AbstentionCode; words: string; item: Item }[],
  knowledge: Knowledge,
): void {
  if (
    item.kind === 'actor' &&
    item.code !== null &&
    item.code !== knowledge.subject &&
    !item.possessive
  )
    collected.push({ item, code: item.code, sign: 1, via: item.via });
  else if (item.kind === 'group') problems.push(problem('unnamed_group', item));
  else if (item.kind === 'organisation') problems.push(problem('organisation_not_country', item));
  else if (item.kind === 'other' || item.kind === 'person')
    problems.push(problem('non_state_actor', item));
  else if (item.kind === 'title') problems.push(problem('actor_unresolved', item));
  else problems.push(problem('not_about_status', item));
}

/** "A, B (a member) and its ally C": names joined by commas and conjunctions, read backwards. */
function listLeft(
  items: readonly Item[],
  end: number,
  knowledge: Knowledge,
): { found: Item[]; edge: number; negated: boolean } | null {
  const found: Item[] = [];
  let i = end;
  let edge = end + 1;
  let conjoined = false;
  while (i >= 0) {
    const item = items[i] as Item;
    if (item.word === ')') {
      const open = openParenthesis(items, i);
      if (open === null) break;
      // "five EU members (A, B and C)": the names in brackets are the group's.
      if (items[open - 1]?.kind === 'group')
        for (const actor of listRight(items, open + 1, knowledge).actors) found.unshift(actor.item);
      i = open - 1;
      continue;
    }
    if (!isName(item) || (item.possessive && item.kind !== 'title')) break;
    found.unshift(item);
    edge = i;
    i--;
    while (i >= 0 && knowledge.words.relationNouns.has(items[i]?.word ?? '')) i--;
    if (i < edge - 1) {
      if (
        knowledge.words.possessives.has(items[i]?.word ?? '') ||
        (items[i]?.possessive && isName(items[i]))
      )
        edge = i--;
      else i = edge - 1;
    }
    const join = joinBefore(items, i);
    if (join === null) break;
    if (items[i]?.word === ',') {
      // "According to X, Y recognised", "In X, Y and Z recognised": a comma alone joins no list.
      const opener = items[join - 1]?.word ?? '';
      if (
        !conjoined ||
        knowledge.words.prepositions.has(opener) ||
        knowledge.attribution.accordingTo.has(opener)
      )
        break;
    } else conjoined = true;
    i = join;
  }
  if (found.length === 0) return null;
  let negated = false;
  if (['neither', 'both', 'not'].includes(items[edge - 1]?.word ?? '')) {
    negated = items[edge - 1]?.word === 'neither';
    edge--;
  }
  return { found, edge, negated };
}

/** Index before a conjunction that ends at `i`, or null. */
function joinBefore(items: readonly Item[], i: number): number | null {
  const word = items[i]?.word ?? '';
  if (word === ',') return isListMember(items[i - 1]) ? i - 1 : null;
  if (word === 'and' || word === 'or' || word === 'nor' || word === '&')
    return items[i - 1]?.word === ',' ? i - 2 : i - 1;
  if (word === 'as' && items[i - 1]?.word === 'well' && items[i - 2]?.word === 'as')
    return items[i - 3]?.word === ',' ? i - 4 : i - 3;
  return null;
}

function isListMember(item: Item | undefined): boolean {
  return isName(item) && !(item?.possessive ?? false);
}

function openParenthesis(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) if (items[i]?.word === '(') return i;
  return null;
}

/** Words between two commas, brackets or dashes right before the verb. */
function insertion(
  items: readonly Item[],
  close: number,
  knowledge: Knowledge,
): {
  actors: Actor[];
  problems: { code: AbstentionCode; words: string; item: Item }[];
  before: number;
} | null {
  const mark = items[close]?.word === ')' ? '(' : (items[close]?.word ?? ',');
  for (let open = close - 1; open > 0 && open > close - 40; open--) {
    if (items[open]?.word !== mark) continue;
    let before = open - 1;
    while (
      items[before]?.kind === 'number' ||
      ['$', '^', '{', '}'].includes(items[before]?.word ?? '')
    )
      before--;
    if (!isName(items[before]) && !knowledge.words.actorPronouns.has(items[before]?.word ?? ''))
      continue;
    const opener = items[open + 1];
    const including = phraseAt(knowledge.words.including, items, open + 1);
    const alongside = phraseAt(knowledge.words.alongside, items, open + 1);
    const isUnlike = opener?.word === 'unlike';
    const isGroup = items[before]?.kind === 'group';
    if (including !== null || alongside !== null || isUnlike || (isGroup && isName(opener))) {
      const list = listRight(
        items,
        including ?? alongside ?? (isUnlike ? open + 2 : open + 1),
        knowledge,
      );
      if (list.edge >= close - 1 || list.actors.length > 0)
        return {
          actors: list.actors.map((a) => ({ ...a, sign: isUnlike ? -1 : 1 })),
          problems: [...list.problems],
          before,
        };
    }
    if (
      mark === '(' ||
      (opener &&
        (knowledge.words.insertionOpeners.has(opener.word) ||
          opener.kind === 'date' ||
          opener.possessive ||
          opener.kind === 'title' ||
          opener.kind === 'person'))
    )
      return { actors: [], problems: [], before };
    return null;
  }
  return null;
}

/** Reads a list of names that begins at `at`, left to right. */
export function listRight(items: readonly Item[], at: number, knowledge: Knowledge): Actors {
  const actors: Actor[] = [];
  const problems: { code: AbstentionCode; words: string; item: Item }[] = [];
  let i = at;
  let negated = false;
  if (['neither', 'both', 'either'].includes(items[i]?.word ?? '')) {
    negated = items[i]?.word === 'neither';
    i++;
  }
  for (;;) {
    while (
      knowledge.words.relationNouns.has(items[i]?.word ?? '') ||
      knowledge.words.possessives.has(items[i]?.word ?? '') ||
      items[i]?.word === 'only' ||
      items[i]?.word === 'also' ||
      (items[i]?.possessive &&
        isName(items[i]) &&
        (knowledge.words.relationNouns.has(items[i + 1]?.word ?? '') ||
          items[i + 1]?.kind === 'group'))
    )
      i++;
    const item = items[i];
    if (!item || !isName(item) || item.kind === 'title') break;
    if (item.possessive) break;
    take(item, actors, problems, knowledge);
    i++;
    if (items[i]?.word === '(') {
      while (items[i] && items[i]?.word !== ')') i++;
      i++;
    }
    const word = items[i]?.word ?? '';
    const next = (k: number): boolean =>
      isName(items[k]) ||
      knowledge.words.relationNouns.has(items[k]?.word ?? '') ||
      knowledge.words.possessives.has(items[k]?.word ?? '');
    if ((word === 'and' || word === 'or' || word === 'nor' || word === '&') && next(i + 1)) i += 1;
    else if (
      word === ',' &&
      (items[i + 1]?.word === 'and' || items[i + 1]?.word === 'or') &&
      next(i + 2)
    )
      i += 2;
    else if (word === ',' && isName(items[i + 1])) i += 1;
    else if (word === 'as' && items[i + 1]?.word === 'well' && items[i + 2]?.word === 'as') i += 3;
    else {
      const more = word === ',' || word === ':' || word === '-' ? i + 1 : i;
      const including =
        items[i - 1]?.kind === 'group'
          ? (phraseAt(knowledge.words.including, items, more) ??
            (word === ':' || word === '-' || word === '(' ? i + 1 : null))
          : phraseAt(knowledge.words.including, items, more);
      if (including === null) break;
      i = including;
    }
  }
  return { actors, problems, edge: i, negated, relative: false };
}

/** "All EU members except X and Y": index of the group, when the list before `edge` is an exception. */
function exceptBefore(items: readonly Item[], edge: number, knowledge: Knowledge): number | null {
  for (let start = edge - 1; start >= 0 && start > edge - 5; start--) {
    if (phraseAt(knowledge.words.except, items, start) !== edge) continue;
    return items[start - 1]?.kind === 'group' || items[start - 2]?.kind === 'group'
      ? start - 1
      : null;
  }
  return null;
}

/** "it", "they", "the country": one candidate or none. */
function pronoun(
  items: readonly Item[],
  at: number,
  context: SentenceContext,
  knowledge: Knowledge,
): { actor: Actor | null; edge: number } | 'none' {
  const item = items[at];
  if (!item) return 'none';
  let edge = at;
  let known = knowledge.words.actorPronouns.has(item.word) && item.word !== 'they';
  if (!known)
    for (const start of [at - 1, at])
      if (start >= 0 && phraseAt(knowledge.words.actorReferences, items, start) === at + 1) {
        known = true;
        edge = start;
        break;
      }
  // "the Caribbean nation", "the Kingdom": a noun for a state behind an article and adjectives.
  if (!known && knowledge.phrasing.stateNouns.has(item.word)) {
    let start = at - 1;
    while (
      start >= 0 &&
      start > at - 4 &&
      (knowledge.words.relationNouns.has(items[start]?.word ?? '') ||
        knowledge.groups.modifiers.has(items[start]?.word ?? '') ||
        items[start]?.kind === 'other') &&
      items[start]?.word !== 'the' &&
      !knowledge.phrasing.ownPossessives.has(items[start]?.word ?? '')
    )
      start--;
    if (items[start]?.word === 'the') {
      known = true;
      edge = start;
    }
    // "the minister said HIS country …": the country of the one person who speaks.
    if (knowledge.phrasing.ownPossessives.has(items[start]?.word ?? '')) {
      const persons = new Set(
        items
          .slice(0, start)
          .filter((i) => i.kind === 'actor' && i.official)
          .map((i) => i.code),
      );
      const own = persons.size === 1 ? ([...persons][0] ?? null) : null;
      return own === null || own === knowledge.subject
        ? { actor: null, edge: start }
        : { actor: { item, code: own, sign: 1, via: 'pronoun' }, edge: start };
    }
  }
  if (!known) return 'none';
  const personal = item.word === 'he' || item.word === 'she';
  const codes = new Set(
    items
      .slice(0, edge)
      .filter((i) => i.kind === 'actor' && i.person === personal && i.code !== knowledge.subject)
      .map((i) => i.code),
  );
  const code =
    codes.size === 1
      ? ([...codes][0] ?? null)
      : codes.size === 0
        ? context.nearestGovernment
        : null;
  if (code === null) return { actor: null, edge };
  return { actor: { item, code, sign: 1, via: 'pronoun' }, edge };
}
