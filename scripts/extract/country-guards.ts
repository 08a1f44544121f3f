import type { Form, Knowledge } from './knowledge.ts';
import type { Token } from './tokens.ts';
import { entityAt, titleAt } from './openers.ts';
import { longestMatch } from './trie.ts';

/** "Borduria Airways", "Ruritania Today": a capitalised word that is no title makes it a name of something else. */
export function followsAsName(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  const token = tokens[at];
  if (!token || token.kind !== 'word') return false;
  // In a headline every word has a capital: a verb or function word there is no name.
  return !(
    isKnown(tokens, at, knowledge) ||
    isOfVerbs(tokens, at, knowledge) ||
    knowledge.words.objectFollowers.has(token.lower) ||
    longestMatch(knowledge.triggers, tokens, at, true)
  );
}

/** A word of dates, names, titles or grammar: whatever stands beside it, it is no part of a name of its own. */
function isKnown(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  const lower = tokens[at]?.lower ?? '';
  return (
    knowledge.dateOpeners.has(lower) ||
    entityAt(tokens, at, knowledge) !== null ||
    titleAt(tokens, at, knowledge) !== null ||
    knowledge.words.connectors.has(lower) ||
    knowledge.words.prepositions.has(lower)
  );
}

/** A word beside a verb, or one of saying. */
function isOfVerbs(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  const lower = tokens[at]?.lower ?? '';
  return (
    knowledge.operators.has(lower) ||
    knowledge.words.adverbs.has(lower) ||
    longestMatch(knowledge.speechForms, tokens, at, true) !== null
  );
}

/** a footballer named like a kingdom, a town in a federal state: a neighbour that takes the country away. */
export function guarded(
  tokens: readonly Token[],
  from: number,
  to: number,
  form: Extract<Form, { type: 'country' }>,
  knowledge: Knowledge,
): boolean {
  const guard = knowledge.guards.get(form.form);
  if (!guard) return false;
  const before = tokens[from - 1]?.text === ',' ? tokens[from - 2]?.text : tokens[from - 1]?.text;
  if (before !== undefined && guard.after.has(before)) return true;
  if (guard.after.has('<Name>') && precedesAsName(tokens, from - 1, knowledge)) return true;
  if (guard.before.has(tokens[to]?.text ?? '')) return true;
  return (
    guard.before.has('<Name>') &&
    isInnerCapital(tokens, to) &&
    (followsAsName(tokens, to, knowledge) || isSurname(tokens, to, knowledge))
  );
}

/** A surname of the office-holders behind a first name that is also a country's. */
function isSurname(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  const match = entityAt(tokens, at, knowledge);
  return match?.value.type === 'leader' && match.to === at + 1;
}

/** "Michelle Boucle": a capitalised word before a surname that is no title, name or opener we know. */
export function isNamesake(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  const token = tokens[at];
  if (!token?.capital || token.kind !== 'word' || token.text.length < 2) return false;
  const { lower } = token;
  if (knowledge.guards.get(token.text)?.before.has('<Name>')) return true;
  return !(
    isKnown(tokens, at, knowledge) ||
    endsTitle(tokens, at, knowledge) ||
    isOfVerbs(tokens, at, knowledge) ||
    knowledge.phrasing.titleEnds.has(lower) ||
    knowledge.groups.modifiers.has(lower)
  );
}

/** The last word of a title of several words. */
function endsTitle(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  for (let i = Math.max(0, at - 3); i < at; i++)
    if (titleAt(tokens, i, knowledge)?.to === at + 1) return true;
  return false;
}

/** A capital that no beginning of a sentence explains. */
function isInnerCapital(tokens: readonly Token[], at: number): boolean {
  return at > 0 && (tokens[at]?.capital ?? false) && tokens[at - 1]?.kind !== 'punct';
}

/** "Michael …": a capitalised word before a country that is no name of another thing we know. */
function precedesAsName(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  return (
    isInnerCapital(tokens, at) &&
    !isKnown(tokens, at, knowledge) &&
    !knowledge.groups.modifiers.has(tokens[at]?.lower ?? '')
  );
}
