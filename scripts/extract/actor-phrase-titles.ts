import { isText, lowerAt, takeTo, type ActorPhrase, type Step } from './actor-phrase-state.ts';
import { entityAt, titleAt } from './openers.ts';
import { longestMatch } from './trie.ts';

/** Longest phrase whose last word is kept as somebody's surname, in tokens. */
const LONGEST_INTRODUCTION = 14;

/** Words of office: "foreign minister", "former", "opposition". */
export function takeTitle(phrase: ActorPhrase): Step {
  const { tokens, knowledge, i } = phrase;
  const title = phrase.named ? null : titleAt(tokens, i, knowledge);
  if (!title) return 'pass';
  const { value, to } = title;
  if (value !== 'head' && value !== 'modifier' && isAttitude(phrase, to)) return 'end';
  if (value === 'head') {
    phrase.head = true;
    phrase.end = to;
    if (phrase.code !== null) phrase.possessive = false;
  }
  if (value === 'former') phrase.former = true;
  if (value === 'not-state') {
    if (phrase.code === null) return 'end';
    phrase.notState = true;
    phrase.end = to;
  }
  phrase.i = isText(phrase, to, '-') && tokens[to]?.glued && value !== 'head' ? to + 1 : to;
  return 'taken';
}

/** "X's opposition to …" is an attitude, not a party. */
function isAttitude(phrase: ActorPhrase, to: number): boolean {
  if (phrase.code === null || phrase.head) return false;
  const next = lowerAt(phrase, to);
  return (
    (next === 'to' || next === 'from' || next === 'by' || next === 'against') &&
    longestMatch(phrase.knowledge.triggers, phrase.tokens, phrase.i, true) !== null
  );
}

/** "the president OF Borduria": steps over the preposition if a country follows. */
export function takeOwner(phrase: ActorPhrase): Step {
  if (!phrase.head || phrase.code !== null) return 'pass';
  const word = lowerAt(phrase, phrase.i);
  if (word === 'in') return takeSeat(phrase);
  if (word !== 'of' && word !== 'for') return 'pass';
  const after = lowerAt(phrase, phrase.i + 1) === 'the' ? phrase.i + 2 : phrase.i + 1;
  const owner = entityAt(phrase.tokens, after, phrase.knowledge)?.value;
  if (owner?.type !== 'country' || !owner.via.has('name')) return 'end';
  phrase.i = after;
  return 'taken';
}

/** "the government IN KLOW": an office that sits where its state is governed from, not a person who visits. */
function takeSeat(phrase: ActorPhrase): Step {
  const { tokens, knowledge, begin, end, i } = phrase;
  const last = lowerAt(phrase, end - 1);
  // "the Union OFFICE in Klow" is that of the name before it.
  if (phrase.at === begin && tokens[begin - 1]?.capital) return 'pass';
  if (end - begin > 4 || phrase.former || !knowledge.raw['government.json'].seated.includes(last))
    return 'pass';
  const seat = entityAt(tokens, i + 1, knowledge);
  const is = seat?.value.type === 'country' && seat.value.via.has('capital');
  if (!is || seat.value.via.has('name')) return 'pass';
  phrase.i = i + 1;
  return 'taken';
}

/** A name behind an office: "spokeswoman ANNA M. BOUCLE-REY". */
export function takeName(phrase: ActorPhrase): Step {
  const { tokens, knowledge, people, i } = phrase;
  const word = tokens[i];
  if (!phrase.head || word?.kind !== 'word' || i !== phrase.end) return 'pass';
  const particle = phrase.named && knowledge.phrasing.nameParticles.has(word.lower);
  if ((!word.capital && !particle) || knowledge.dateOpeners.has(word.lower)) return 'pass';
  phrase.named = true;
  takeTo(phrase, i + 1);
  if (word.text.length === 1 && isText(phrase, phrase.i, '.') && tokens[phrase.i]?.glued)
    takeTo(phrase, phrase.i + 1);
  if (isText(phrase, phrase.i, '-') && tokens[phrase.i]?.glued && tokens[phrase.i + 1]?.glued)
    takeTo(phrase, phrase.i + 1);
  const inOffice = !phrase.former && !phrase.notState;
  if (inOffice && phrase.code !== null && phrase.i - phrase.begin < LONGEST_INTRODUCTION)
    people.set(tokens[phrase.i - 1]?.text ?? '', phrase.code);
  return 'taken';
}
