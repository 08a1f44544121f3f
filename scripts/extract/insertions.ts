import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { beforeWhere, listRight, problem, type Actor, type ActorProblem } from './name-lists.ts';
import { matchItems, phraseAt } from './objects.ts';
import { isName } from './operators.ts';

/** What stands between two marks right before the verb, and the item it is put after. */
export interface Insertion {
  readonly actors: readonly Actor[];
  readonly problems: readonly ActorProblem[];
  readonly before: number;
}

/** "X, a close ally of Y, …", "ninety states, including X and Y, …": the nearest opening that makes sense. */
export function insertion(
  items: readonly Item[],
  close: number,
  knowledge: Knowledge,
): Insertion | null {
  const mark = items[close]?.word === ')' ? '(' : (items[close]?.word ?? ',');
  for (let open = close - 1; open > 0 && open > close - 40; open--) {
    if (items[open]?.word === ';') return null;
    if (items[open]?.word !== mark) continue;
    let before = open - 1;
    while (
      items[before]?.kind === 'number' ||
      ['$', '^', '{', '}'].includes(items[before]?.word ?? '')
    )
      before--;
    before = beforeWhere(items, before, knowledge);
    if (!isName(items[before]) && !knowledge.words.actorPronouns.has(items[before]?.word ?? ''))
      continue;
    const found = insertedBetween(items, open, close, before, knowledge);
    if (found) return found;
  }
  return null;
}

function insertedBetween(
  items: readonly Item[],
  open: number,
  close: number,
  before: number,
  knowledge: Knowledge,
): Insertion | null {
  const { words } = knowledge;
  const opener = items[open + 1] as Item;
  const including = phraseAt(words.including, items, open + 1);
  const alongside = phraseAt(words.alongside, items, open + 1);
  // "X and Y (BUT NOT Z) recognise".
  const not = opener.word === 'but' ? open + 2 : open + 1;
  if (items[open]?.word === '(' && items[not]?.word === 'not') {
    const list = listRight(items, not + 1, knowledge);
    if (list.edge === close && list.problems.length === 0)
      return {
        actors: list.actors.map((a) => ({ ...a, sign: -1, excepted: true })),
        problems: [],
        before,
      };
  }
  const isUnlike = opener.word === 'unlike';
  const isGroup = items[before]?.kind === 'group';
  if (including !== null || alongside !== null || isUnlike || (isGroup && isName(opener))) {
    const list = listRight(
      items,
      including ?? alongside ?? (isUnlike ? open + 2 : open + 1),
      knowledge,
    );
    if (list.edge === close || list.actors.length > 0)
      return {
        actors: list.actors.map((a) => ({ ...a, sign: isUnlike ? -1 : 1 })),
        problems: list.problems,
        before,
      };
  }
  // "Four members of the union that … - X, Y AND Z - do not": who they are, between two dashes.
  if (opener.kind === 'actor' && items[open]?.word === '-') {
    const list = listRight(items, open + 1, knowledge);
    const group = items.findLastIndex((x, k) => k < open && x.kind === 'group');
    if (list.edge === close && list.actors.length > 1 && list.problems.length === 0 && group >= 0)
      return { actors: list.actors, problems: [], before: group };
  }
  const inside = items.slice(open + 1, close);
  const isRelative = knowledge.phrasing.relatives.has(opener.word);
  // "X, officials said, recognised …": somebody else says so of X.
  if (!isRelative && inside.some((_, k) => isSaying(items, open + 1 + k, knowledge)))
    return { actors: [], problems: [problem('speaker_unresolved', opener)], before };
  const isPhrase =
    words.insertionOpeners.has(opener.word) ||
    opener.kind === 'date' ||
    opener.possessive ||
    opener.kind === 'title' ||
    opener.kind === 'person' ||
    isAttribute(items, open + 1, close, knowledge);
  return items[close]?.word === ')' || isPhrase ? { actors: [], problems: [], before } : null;
}

function isSaying(items: readonly Item[], at: number, knowledge: Knowledge): boolean {
  const verb = matchItems(knowledge.speechForms, items, at);
  return (
    verb !== null &&
    (verb.value === 'speech' || verb.value === 'claim') &&
    (isName(items[at - 1]) ||
      isName(items[verb.to]) ||
      knowledge.words.actorPronouns.has(items[at - 1]?.word ?? ''))
  );
}

/** "wary of its regions", "facing an election", "home to three peoples": words that hang on a name and hold no verb of their own. */
function isAttribute(
  items: readonly Item[],
  from: number,
  to: number,
  knowledge: Knowledge,
): boolean {
  const first = items[from];
  if (first?.kind !== 'word' || knowledge.words.connectors.has(first.word)) return false;
  for (let i = from; i < to; i++) {
    const word = items[i]?.word ?? '';
    if (word === ';' || word === ':' || word === '"') return false;
    if (knowledge.phrasing.finiteVerbs.has(word)) return false;
  }
  return knowledge.phrasing.attributeOpeners.has(first.word) || /(?:ed|ing|ful)$/.test(first.word);
}
