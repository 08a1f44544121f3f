import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import type { Actor } from './name-lists.ts';
import { phraseAt } from './objects.ts';
import type { SentenceContext } from './sentence-context.ts';

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
    if (['my', 'our'].includes(items[start]?.word ?? ''))
      return {
        actor: context.host ? { item, code: context.host, sign: 1, via: 'pronoun' } : null,
        edge: start,
      };
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
  const code =
    codes.size === 1
      ? ([...codes][0] ?? null)
      : codes.size === 0
        ? context.nearestGovernment
        : null;
  if (code === null) return { actor: null, edge };
  return { actor: { item, code, sign: 1, via: 'pronoun' }, edge };
}
