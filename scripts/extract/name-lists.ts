import type { AbstentionCode, MentionKind } from '../../src/domain/statement.ts';
import type { Item } from './entities.ts';
import { RELATED } from './group-phrase.ts';
import type { Knowledge } from './knowledge.ts';
import { phraseAt } from './objects.ts';
import { isName } from './operators.ts';

/** One actor of a predicate; `sign` is -1 where the clause turns round for it ("all except X"). */
export interface Actor {
  readonly item: Item;
  readonly code: string;
  readonly sign: 1 | -1;
  readonly via: MentionKind;
  /** It was named as an exception, and its sign says so. */
  readonly excepted?: boolean;
}

/** Who does it: the named actors, and what else stood in the list. */
export interface Actors {
  readonly actors: readonly Actor[];
  readonly problems: readonly ActorProblem[];
  /** Index of the leftmost (left lists) or after the rightmost (right lists) item. */
  readonly edge: number;
  /** The list carries its own negation: "neither X nor Y". */
  readonly negated: boolean;
  /** The clause is a relative one: "X, which recognised …". */
  readonly relative: boolean;
}

/** Something in a list of actors that is no actor. */
export interface ActorProblem {
  readonly code: AbstentionCode;
  readonly words: string;
  readonly item: Item;
}

/** A problem with the item that makes it. */
export function problem(
  code: AbstentionCode,
  item: Item | undefined,
): { code: AbstentionCode; words: string; item: Item } {
  return { code, words: item?.word ?? '', item: item as Item };
}

/** Sorts a name of a list into actors and problems. */
export function take(
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
  else if (item.kind === 'title' || item.kind === 'ambiguous')
    problems.push(problem('actor_unresolved', item));
  else problems.push(problem('not_about_status', item));
}

/** "all neighbours IN THE FORMER UNION", "two of the states ON THE PANEL": index of the group whose place is told behind it. */
export function beforeWhere(
  items: readonly Item[],
  at: number,
  { words, phrasing, groups }: Knowledge,
): number {
  if (items[at]?.kind === 'group') return at;
  for (let i = at; i > 0 && i > at - 5; i--) {
    const item = items[i] as Item;
    const before = items[i - 1];
    const group = before?.kind === 'group' || groups.singulars.has(before?.word ?? '');
    if (group && ['in', 'on', 'of', 'at', 'around'].includes(item.word)) return i < at ? i - 1 : at;
    if (
      item.kind === 'punct' ||
      item.kind === 'actor' ||
      item.kind === 'subject' ||
      item.frame ||
      words.connectors.has(item.word) ||
      phrasing.finiteVerbs.has(item.word)
    )
      return at;
  }
  return at;
}

/** "A, B (a member) and its ally C": names joined by commas and conjunctions, read backwards. */
export function listLeft(
  items: readonly Item[],
  end: number,
  knowledge: Knowledge,
): { found: Item[]; edge: number; negated: boolean; appositive: boolean } | null {
  const found: Item[] = [];
  let i = end;
  let edge = end + 1;
  let conjoined = false;
  let appositive = false;
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
    // "the kingdom OF Ruritania": what it is stands before its name.
    if (items[i]?.word === 'of' && knowledge.phrasing.stateNouns.has(items[i - 1]?.word ?? '')) {
      const article = items[i - 2]?.word === 'the' ? i - 2 : i - 1;
      if (
        item.kind === 'actor' &&
        item.via === 'name' &&
        opensList(items[article - 1], knowledge)
      ) {
        edge = article;
        i = article - 1;
      }
    }
    // "Z and its big power ALLIES X and Y".
    while (
      i >= 0 &&
      (knowledge.words.relationNouns.has(items[i]?.word ?? '') ||
        (items[i]?.word === RELATED && !items[i - 1]?.possessive))
    )
      i--;
    if (i < edge - 1) {
      if (
        knowledge.words.possessives.has(items[i]?.word ?? '') ||
        (items[i]?.possessive && isName(items[i]))
      )
        edge = i--;
      // "NEIGHBOURING X recognised": nothing stands before.
      else if (opensList(items[i], knowledge)) edge = i + 1;
      else {
        i = edge - 1;
        const role = roleBefore(items, i, knowledge);
        if (role !== null) {
          edge = role;
          i = role - 1;
        }
      }
    }
    const join = joinBefore(items, i);
    if (join === null) break;
    // "X recognised Syldavia and Y did not": the subject of the topic ends the clause before.
    if (
      items[join]?.kind === 'subject' &&
      items[join - 1]?.kind === 'word' &&
      !opensClause(items[join - 1]?.word ?? '', knowledge)
    )
      break;
    if (items[i]?.word === ',') {
      // "According to X, Y recognised", "In X, Y and Z recognised": a comma alone joins no list.
      const opener = items[join - 1]?.word ?? '';
      if (
        !conjoined ||
        knowledge.words.prepositions.has(opener) ||
        knowledge.attribution.accordingTo.has(opener)
      ) {
        // "nations including X, Y and Z", "the five members of X, Y and Z".
        if (conjoined && groupOver(items, join, knowledge) !== null) {
          found.unshift(items[join] as Item);
          edge = join;
        } else appositive = conjoined && isAppositive(items, join - 1, knowledge);
        break;
      }
    } else conjoined = true;
    i = join;
  }
  if (found.length === 0) return null;
  let negated = false;
  if (['neither', 'both', 'not'].includes(items[edge - 1]?.word ?? '')) {
    negated = items[edge - 1]?.word === 'neither';
    // "It was not X that …": somebody else, or nobody.
    appositive ||= items[edge - 1]?.word === 'not';
    edge--;
  }
  return { found, edge, negated, appositive };
}

/** "would-be EU MEMBER X", "former Soviet republic X": where the words that describe a name begin, or null. */
function roleBefore(items: readonly Item[], at: number, knowledge: Knowledge): number | null {
  const { roleNouns, roleModifiers } = knowledge.phrasing;
  if (!roleNouns.has(items[at]?.word ?? '')) return null;
  let i = at - 1;
  while (
    i >= 0 &&
    (items[i]?.kind === 'organisation' ||
      items[i]?.kind === 'number' ||
      roleModifiers.has(items[i]?.word ?? '') ||
      knowledge.words.relationNouns.has(items[i]?.word ?? ''))
  )
    i--;
  const before = items[i];
  const free =
    before === undefined ||
    (before.kind === 'punct' && before.word !== '-') ||
    before.word === 'that' ||
    knowledge.words.connectors.has(before.word);
  return free ? i + 1 : null;
}

/** Index of the group that a list beginning at `at` gives the names of, or null. */
export function groupOver(items: readonly Item[], at: number, knowledge: Knowledge): number | null {
  const ofGroup = (i: number): number | null => (items[i]?.kind === 'group' ? i : null);
  // "EU members X and Y": names right behind the noun.
  if (items[at - 1]?.kind === 'group') {
    // "Syldavia's neighbours X and Y": whose they are belongs to the noun.
    const whose = items[at - 2]?.possessive && items[at - 1]?.word === RELATED;
    return whose && opensList(items[at - 3], knowledge) ? at - 2 : at - 1;
  }
  if (items[at - 1]?.word === 'of') return items[at - 2]?.word === RELATED ? null : ofGroup(at - 2);
  for (let start = at - 1; start >= 0 && start > at - 4; start--)
    if (phraseAt(knowledge.words.including, items, start) === at)
      return ofGroup(items[start - 1]?.word === ',' ? start - 2 : start - 1);
  return null;
}

/** Whether the words before `at` began after "X, a …": they speak about X. */
function isAppositive(items: readonly Item[], at: number, knowledge: Knowledge): boolean {
  for (let i = at; i > 0 && i > at - 10; i--)
    if (items[i]?.word === ',')
      return isName(items[i - 1]) && knowledge.words.possessives.has(items[i + 1]?.word ?? '');
  return false;
}

/** Whether a list may begin behind an item. */
function opensList(item: Item | undefined, { words }: Knowledge): boolean {
  return (
    item === undefined ||
    item.kind === 'punct' ||
    item.kind === 'date' ||
    item.word === 'that' ||
    words.connectors.has(item.word)
  );
}

function opensClause(word: string, { words }: Knowledge): boolean {
  return word === 'that' || words.connectors.has(word) || words.adverbs.has(word);
}

/** Index before a conjunction that ends at `i`, or null. */
function joinBefore(items: readonly Item[], i: number): number | null {
  const word = items[i]?.word ?? '';
  if (word === ',') return isListMember(items[beforeBrackets(items, i - 1)]) ? i - 1 : null;
  if (word === 'and' || word === 'or' || word === 'nor' || word === '&')
    return items[i - 1]?.word === ',' ? i - 2 : i - 1;
  if (word === 'as' && items[i - 1]?.word === 'well' && items[i - 2]?.word === 'as')
    return items[i - 3]?.word === ',' ? i - 4 : i - 3;
  return null;
}

/** "X (2008), Y": index of the name that the brackets stand behind. */
function beforeBrackets(items: readonly Item[], at: number): number {
  const open = items[at]?.word === ')' ? openParenthesis(items, at) : null;
  return open === null ? at : open - 1;
}

function isListMember(item: Item | undefined): boolean {
  return isName(item) && !(item?.possessive ?? false);
}

function openParenthesis(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) if (items[i]?.word === '(') return i;
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
    // "by X, by Y and by Z": the preposition is said again.
    const again =
      items[at - 1]?.word === 'by' || items[at - 1]?.word === 'from' ? items[at - 1]?.word : null;
    const joint = ['and', ','].includes(items[i]?.word ?? '')
      ? items[i]?.word === ',' && items[i + 1]?.word === 'and'
        ? i + 2
        : i + 1
      : -1;
    if (again && items[joint]?.word === again && isName(items[joint + 1])) {
      i = joint + 1;
      continue;
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
    // "recognised by X and Y, SYLDAVIA …": the clause goes on with its own subject.
    else if (word === ',' && isName(items[i + 1]) && items[i + 1]?.kind !== 'subject') i += 1;
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
