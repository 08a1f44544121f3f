import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import type { Actor } from './name-lists.ts';
import { matchItems, phraseAt } from './objects.ts';
import type { SentenceContext } from './sentence-context.ts';

/** Whether a verb of saying follows a name before item `end`, with nothing but a date between. */
function speaks(
  items: readonly Item[],
  name: Item | undefined,
  end: number,
  knowledge: Knowledge,
): boolean {
  if (!name) return false;
  const verb = items.indexOf(name) + 1;
  // "the minister of X AND the president of Y said": two speak.
  if (items.slice(Math.max(0, verb - 3), verb - 1).some((i) => i.word === 'and')) return false;
  const said = matchItems(knowledge.speechForms, items, verb);
  return (
    said?.value === 'speech' &&
    items.slice(said.to, end).every((i) => i.kind === 'date' || i.word === 'that')
  );
}

/** "it", "they", "the country": one candidate or none. */
export function pronoun(
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
  const government =
    item.kind === 'title' && !item.possessive && knowledge.phrasing.governmentNouns.has(item.word);
  if (!known && (government || knowledge.phrasing.stateNouns.has(item.word))) {
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
    if (items[start]?.word === 'the' && !government) {
      known = true;
      edge = start;
    }
    // "X, WHOSE government recognised …": the state of the name before.
    if (items[start]?.word === 'whose') {
      const holder = items[items[start - 1]?.word === ',' ? start - 2 : start - 1];
      return holder?.kind !== 'actor' ||
        holder.code === null ||
        holder.code === knowledge.subject ||
        holder.possessive
        ? { actor: null, edge: start }
        : { actor: { item, code: holder.code, sign: 1, via: 'pronoun' }, edge: start };
    }
    // "the minister said HIS country …": the country of the one person who speaks.
    if (government && items[start]?.word === 'its') {
      const states = new Set(
        items.slice(0, start).flatMap((i) => (i.kind === 'actor' ? [i.code] : [])),
      );
      const own = states.size === 1 ? ([...states][0] ?? null) : null;
      return own === null || own === knowledge.subject
        ? { actor: null, edge: start }
        : { actor: { item, code: own, sign: 1, via: 'pronoun' }, edge: start };
    }
    // "MY COUNTRY does not recognise": whose words they are.
    if (['my', 'our'].includes(items[start]?.word ?? '')) {
      const speakers = new Set(
        items.flatMap((i) => (i.kind === 'actor' && i.official ? [i.code] : [])),
      );
      const code = context.host ?? (speakers.size === 1 ? ([...speakers][0] ?? null) : null);
      return {
        actor:
          code !== null && code !== knowledge.subject
            ? { item, code, sign: 1, via: 'pronoun' }
            : null,
        edge: start,
      };
    }
    if (knowledge.phrasing.ownPossessives.has(items[start]?.word ?? '')) {
      const named = items.slice(0, start).filter((i) => i.kind === 'actor' && i.official);
      const persons = new Set(named.map((i) => i.code));
      // "Next to Y, X said that HIS country …": the one who speaks.
      const own =
        persons.size === 1 || speaks(items, named.at(-1), start, knowledge)
          ? (named.at(-1)?.code ?? null)
          : null;
      return own === null || own === knowledge.subject
        ? { actor: null, edge: start }
        : { actor: { item, code: own, sign: 1, via: 'pronoun' }, edge: start };
    }
  }
  if (!known) return 'none';
  const { actsWhenItAdopts } = knowledge.raw['government.json'];
  const isParliament = (i: Item): boolean => {
    const words = context.wordsOf(i);
    return actsWhenItAdopts.some((name) => words.endsWith(name));
  };
  const personal = item.word === 'he' || item.word === 'she';
  const codes = new Set(
    items
      .slice(0, edge)
      .filter(
        (i, k) =>
          i.kind === 'actor' &&
          i.person === personal &&
          i.code !== knowledge.subject &&
          // "Syldavia is part OF Borduria; it does not recognise": whom the land is said to belong to.
          !(i.code === knowledge.topic.reading.parent && items[k - 1]?.word === 'of') &&
          // "informed Klow that it …", "in a note to Klow": whoever hears of it is not who acts.
          !knowledge.phrasing.hearerVerbs.has(items[k - 1]?.word ?? '') &&
          !(i.via === 'capital' && ['in', 'to', 'at', 'from'].includes(items[k - 1]?.word ?? '')),
      )
      .map((i) => i.code),
  );
  // "X's parliament declared that THE COUNTRY does not recognise": one state, named by what is its own.
  if (codes.size === 0 && !personal)
    for (const i of items.slice(0, edge))
      if (i.kind === 'other' && i.code !== null && i.code !== knowledge.subject && isParliament(i))
        codes.add(i.code);
  // "… Y had bowed to pressure WHEN IT recognised": not whoever says so of Y.
  if (codes.size === 2 && ['when', 'as', 'after', 'before'].includes(items[edge - 1]?.word ?? ''))
    for (const [k, i] of items.slice(0, edge).entries())
      if (i.kind === 'actor' && matchItems(knowledge.speechForms, items, k + 1)?.value === 'speech')
        codes.delete(i.code);
  const code =
    codes.size === 1
      ? ([...codes][0] ?? null)
      : codes.size === 0
        ? context.nearestGovernment
        : null;
  if (code === null) return { actor: null, edge };
  return { actor: { item, code, sign: 1, via: 'pronoun' }, edge };
}
