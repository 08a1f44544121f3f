import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { followed, phraseAt, statusAt, stop, type ObjectReading } from './objects.ts';
import { isOwnState } from './own-state.ts';
import type { SentenceContext } from './sentence-context.ts';

/** "recognition of Syldavia", "its recognition", "theirs": what is granted, withheld or taken back. */
export function recognitionAt(
  items: readonly Item[],
  at: number,
  context: SentenceContext,
  knowledge: Knowledge,
  givesToSubject: boolean,
  negated = false,
): ObjectReading | null {
  const { words, objects } = knowledge;
  for (let i = at; i < items.length && i < at + 9; i++) {
    const item = items[i] as Item;
    if (objects.recognition.has(item.word)) {
      const non = items[i - 1]?.word === 'non' || items[i - 2]?.word === 'non';
      if (non !== negated) return non ? stop('double_negation', item) : null;
      // "its non-recognition POLICY towards Syldavia".
      if (non && knowledge.attribution.position.has(items[i + 1]?.word ?? '')) i++;
      const next = items[i + 1]?.word ?? '';
      if (['of', 'to', 'for', 'from', 'towards', 'toward', 'on'].includes(next)) {
        const inner = statusAt(items, i + 2, context, knowledge, true);
        if (inner && 'to' in inner) return { ...inner, bare: false };
        return next === 'of' || next === 'for'
          ? (inner ?? stop('not_about_status', items[i + 2]))
          : stop('object_unresolved', items[i + 2]);
      }
      if (i > at && items[i - 1]?.kind === 'subject')
        return { to: i + 1, target: 'independence', resolved: false, bare: false };
      if (!followed(items, i + 1, knowledge)) return stop('object_unresolved', items[i + 1]);
      return context.recognitionIsOfSubject(i)
        ? { to: i + 1, target: 'independence', resolved: true, bare: false }
        : stop('object_unresolved', item);
    }
    // "have suspended THEIRS", "revoked THAT DECISION": the recognition spoken of.
    const undoing =
      !givesToSubject &&
      !negated &&
      i === at &&
      knowledge.phrasing.undoers.has(items[at - 1]?.word ?? '');
    const pointed = undoing ? phraseAt(knowledge.phrasing.thatAct, items, at) : null;
    if (pointed !== null && followed(items, pointed, knowledge))
      return context.recognitionNear && context.recognitionIsOfSubject(at)
        ? { to: pointed, target: 'independence', resolved: true, bare: false }
        : stop('object_unresolved', item);
    if (item.kind === 'subject' && (givesToSubject || item.possessive)) continue;
    // "its policy OF non-recognition of Syldavia".
    if (negated && knowledge.attribution.position.has(item.word) && items[i + 1]?.word === 'of') {
      i++;
      continue;
    }
    if (isOwnState(items, i, knowledge)) continue;
    // "reversed its decision to recognise Syldavia": the recognition itself is taken back.
    if (
      item.word === 'decision' &&
      knowledge.phrasing.undoing.has(items[at - 1]?.word ?? '') &&
      knowledge.phrasing.ownPossessives.has(items[at]?.word ?? '') &&
      items[i + 1]?.word === 'to' &&
      /^recogni[sz]e$/.test(items[i + 2]?.word ?? '')
    )
      return statusAt(items, i + 3, context, knowledge, true);
    if (item.kind === 'actor' || item.kind === 'other')
      return item.possessive ? stop('third_party_claim', item) : null;
    if (
      !words.possessives.has(item.word) &&
      !words.recognitionAdjectives.has(item.word) &&
      item.kind !== 'number' &&
      item.kind !== 'date' &&
      item.word !== '"' &&
      item.word !== '-'
    )
      return null;
  }
  return null;
}

/** A status, or the recognition of it: what can be opposed. */
export function statusOrRecognitionAt(
  items: readonly Item[],
  at: number,
  context: SentenceContext,
  knowledge: Knowledge,
): ObjectReading | null {
  const recognition = recognitionAt(
    items,
    at + (items[at]?.word === 'even' ? 1 : 0),
    context,
    knowledge,
    false,
  );
  if (recognition && 'to' in recognition && !recognition.resolved) return recognition;
  if (recognition && 'to' in recognition && context.recognitionIsOfSubject(at)) return recognition;
  const first = items[at]?.word ?? '';
  if (first === 'recognising' || first === 'recognizing')
    return statusAt(items, at + 1, context, knowledge, true, true);
  return statusAt(items, at, context, knowledge, true, true);
}
