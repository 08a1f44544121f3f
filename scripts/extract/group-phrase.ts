import { itemOf, type Found } from './item.ts';
import type { Knowledge } from './knowledge.ts';
import type { Token } from './tokens.ts';
import { entityAt } from './openers.ts';

/** Longest group that is read, in tokens. */
const REACH = 12;
/** The word of a group such as "allies": what follows "of" is not in it. */
export const RELATED = '<related>';

/** "several European countries", "five EU member states", "most of the Arab League". */
export function groupAt(tokens: readonly Token[], at: number, knowledge: Knowledge): Found | null {
  const { groups } = knowledge;
  const { modifiers, nouns, quantifiers } = groups;
  const opener = tokens[at]?.lower ?? '';
  if (opener === 'of' || opener === 'than') return null;
  if (opener === 'at' && tokens[at + 1]?.lower !== 'least') return null;
  let quantified = false;
  for (let i = at; i < tokens.length && i < at + REACH; i++) {
    const token = tokens[i] as Token;
    if (nouns.has(token.lower) && !(token.capital && i > at && tokens[i - 1]?.capital)) {
      // "the West African country": the name goes on.
      if (i > at && token.capital && tokens[i + 1]?.capital && !tokens[i + 1]?.glued) return null;
      // "Ruritania states its …" is a verb.
      if (i === at && token.lower === 'states' && tokens[i - 1]?.capital) return null;
      if (i === at && knowledge.phrasing.neverBareGroups.has(token.lower)) return null;
      const to = wholeAfter(tokens, i + 1, knowledge);
      const related = to === i + 1 && knowledge.phrasing.relationGroups.has(token.lower);
      return { item: itemOf('group', tokens, at, to, related ? { word: RELATED } : {}), to };
    }
    const entity = entityAt(tokens, i, knowledge);
    if (entity?.value.type === 'organisation') {
      const next = tokens[entity.to]?.lower ?? '';
      const goesOn = modifiers.has(next) || nouns.has(next);
      if (i === at && !goesOn) return null;
      if (quantified && !goesOn && tokens[entity.to]?.text !== "'s")
        return { item: itemOf('group', tokens, at, entity.to), to: entity.to };
      i = entity.to - 1;
      if (tokens[i + 1]?.text === "'s") i++;
      continue;
    }
    if (entity?.value.type === 'country' || entity?.value.type === 'leader') return null;
    const counted = token.kind === 'number' || knowledge.words.numbers.has(token.lower);
    if (quantifiers.has(token.lower) || (counted && tokens[i + 1]?.lower === 'of'))
      quantified = true;
    // "every Baltic republic": one noun for each of them.
    if (i > at && groups.allWords.has(opener) && groups.singulars.has(token.lower))
      return { item: itemOf('group', tokens, at, i + 1), to: i + 1 };
    // "the REGION'S members".
    if (knowledge.phrasing.groupWholes.has(token.lower) && tokens[i + 1]?.text === "'s") {
      i++;
      continue;
    }
    if (token.lower === 'former' && i > at && modifiers.has(tokens[i + 1]?.lower ?? '')) continue;
    if (!modifiers.has(token.lower) && token.kind !== 'number' && token.text !== '-') return null;
  }
  return null;
}

/** "members OF THE UNION", "countries IN EUROPE": index after the whole that a noun belongs to. */
function wholeAfter(tokens: readonly Token[], to: number, knowledge: Knowledge): number {
  const preposition = tokens[to]?.lower;
  if (preposition !== 'of' && preposition !== 'in') return to;
  const after = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1;
  const whole = entityAt(tokens, after, knowledge);
  if (whole?.value.type === 'organisation' || whole?.value.type === 'whole') return whole.to;
  const word = tokens[after]?.lower ?? '';
  return knowledge.phrasing.groupWholes.has(word) || knowledge.phrasing.continents.has(word)
    ? after + 1
    : to;
}
