import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { phraseAt, type ObjectReading } from './objects.ts';
import type { SentenceContext } from './sentence-context.ts';

/** "Syldavia's membership in UNESCO", "the admission of Syldavia to Interpol", "its NATO bid". */
export function membershipAt(
  items: readonly Item[],
  at: number,
  context: SentenceContext,
  knowledge: Knowledge,
): ObjectReading | null {
  let named = false;
  let noun = -1;
  let organisation: string | null = null;
  let pronoun = false;
  for (let i = at; i < items.length && i < at + 12; i++) {
    const item = items[i] as Item;
    if (item.kind === 'subject') named = true;
    else if (item.kind === 'organisation') organisation ??= item.organisation;
    else if (knowledge.objects.membershipWords.has(item.word)) noun = noun < 0 ? i : noun;
    else if (item.word === 'its' || item.word === 'their' || item.word === 'it') pronoun = true;
    else if (item.kind === 'actor' || item.kind === 'rival' || item.kind === 'other') break;
    else if (item.kind === 'punct' && item.word !== '"' && item.word !== "'" && item.word !== '-')
      break;
    else if (
      item.kind === 'word' &&
      !knowledge.words.possessives.has(item.word) &&
      !knowledge.phrasing.membershipSteps.has(item.word)
    )
      break;
  }
  const about = named || (pronoun && context.subjectIsAntecedent(at));
  if (!about || (noun < 0 && organisation === null)) return null;
  if (noun < 0) return null;
  return {
    to: noun + 1,
    target: organisation ?? context.organisation ?? 'membership',
    resolved: !named,
    bare: false,
  };
}

/** "keep Syldavia out of Interpol". */
export function keepOutAt(
  items: readonly Item[],
  at: number,
  knowledge: Knowledge,
): ObjectReading | null {
  if (items[at]?.kind !== 'subject') return null;
  const after = phraseAt(knowledge.objects.keepOut, items, at + 1);
  if (after === null) return null;
  const organisation =
    items.slice(after, after + 4).find((i) => i.kind === 'organisation')?.organisation ?? null;
  return organisation === null
    ? null
    : { to: after + 1, target: organisation, resolved: false, bare: false };
}
