import type { Finding, Scene } from './finding.ts';
import type { Item } from './entities.ts';
import type { Knowledge, Trigger } from './knowledge.ts';
import { matchItems, objectAt, phraseAt } from './objects.ts';

/** How far behind the first act the second may begin, in items. */
const REACH = 10;
/** Words for the recognition that has just been told. */
const IT = new Set(['it', 'this']);

/** "recognised Syldavia in 2016 before withdrawing it in 2018": the second act of the same actor. */
export function secondAct(first: Finding, scene: Scene): Finding | null {
  const { items, knowledge } = scene;
  if (first.category !== 'recognises' || first.modality !== 'fact') return null;
  for (let i = first.clause.to; i < items.length && i < first.clause.to + REACH; i++) {
    const item = items[i] as Item;
    const at = phraseAt(knowledge.phrasing.secondActs, items, i);
    if (at !== null) {
      const to = undoneAt(items, at, items[i]?.word ?? '', scene);
      return to === null
        ? null
        : {
            ...first,
            category: 'withdrew',
            state: false,
            resolved: false,
            rule: `${first.rule}+second`,
            clause: { from: to, to, dates: [] },
            beside: null,
          };
    }
    if (item.kind !== 'date' && item.word !== ',' && !knowledge.words.adverbs.has(item.word))
      return null;
  }
  return null;
}

/** Index after "withdrawing the recognition", "revoke it"; null if it is another act. */
function undoneAt(
  items: readonly Item[],
  from: number,
  opener: string,
  { context, knowledge }: Scene,
): number | null {
  let at = from;
  while (knowledge.words.adverbs.has(items[at]?.word ?? '') || items[at]?.kind === 'date') at++;
  // "and TOOK IT BACK in 2017".
  const back = phraseAt(knowledge.phrasing.takenBack, items, at);
  if (back !== null && endsClause(items[back], knowledge)) return back;
  const match = matchItems(knowledge.triggers, items, at);
  const trigger = match?.value.find((t) => t.frame.category === 'withdrew');
  if (!match || trigger?.frame.kind !== 'verb' || !isForm(trigger, opener)) return null;
  if (IT.has(items[match.to]?.word ?? '') && endsClause(items[match.to + 1], knowledge))
    return match.to + 1;
  const object = objectAt(trigger.frame.object, items, match.to, context, knowledge);
  return object && 'to' in object ? object.to : null;
}

function isForm({ form }: Trigger, opener: string): boolean {
  if (opener === 'before') return form === 'ing';
  if (opener === 'only') return form === 'base' || form === 'base-or-past';
  return form === 'past' || form === 'past-or-participle' || form === 'base-or-past';
}

function endsClause(item: Item | undefined, { words }: Knowledge): boolean {
  return (
    item === undefined ||
    item.kind === 'punct' ||
    item.kind === 'date' ||
    words.adverbs.has(item.word) ||
    words.objectFollowers.has(item.word)
  );
}
