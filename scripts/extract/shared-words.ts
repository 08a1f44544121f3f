import { isBareAct } from './bare-acts.ts';
import type { Scene } from './finding.ts';
import type { Item } from './entities.ts';
import { matchItems, objectAt, type ObjectReading } from './objects.ts';
import { fold, walkLeft, type VerbGroup } from './operators.ts';
import type { FrameCategory, VerbFrame } from './schema.ts';

/** "X recognises and supports Syldavia's independence": two verbs share the object of the second. */
export function sharedObject(
  frame: VerbFrame,
  items: readonly Item[],
  to: number,
  { context, knowledge }: Scene,
): ObjectReading | null {
  let i = to;
  if (items[i]?.word === ',') i++;
  if (!['and', 'or', 'nor', 'but'].includes(items[i]?.word ?? '')) return null;
  // "neither recognise NOR NOT recognise": nothing is said.
  if (items[i + 1]?.word === 'not' && items[i]?.word !== 'and' && items[i]?.word !== 'but')
    return null;
  for (i++; i < items.length && i < to + 9; i++) {
    const item = items[i] as Item;
    const match = item.kind === 'word' ? matchItems(knowledge.triggers, items, i) : null;
    if (match?.value.some((t) => t.frame.kind === 'verb')) {
      const object = objectAt(frame.object, items, match.to, context, knowledge);
      return object && 'to' in object ? object : null;
    }
    if (
      !knowledge.operators.has(item.word) &&
      !knowledge.words.adverbs.has(item.word) &&
      item.word !== 'to' &&
      item.word !== ','
    )
      return null;
  }
  return null;
}

const OPPOSITES: Readonly<Partial<Record<FrameCategory, FrameCategory>>> = {
  recognises: 'opposes',
};

/** The act that "did so" or "followed suit" repeats, or null if it could be another. */
export function actBefore(
  items: readonly Item[],
  at: number,
  scene: Scene,
  same: boolean,
): { category: FrameCategory; negated: FrameCategory; here: boolean } | null {
  const here = lastAct(items, at, scene, same);
  if (here !== undefined) return here && { ...here, here: true };
  const before = scene.previous
    ? lastAct(scene.previous, scene.previous.length, scene, same)
    : undefined;
  if (before) return { ...before, here: false };
  // "X recognised Syldavia. It was good news. Y took the same step": no other act is told between.
  const near = before === undefined ? scene.context.actNear : null;
  return near ? { category: near, negated: OPPOSITES[near] ?? 'none', here: false } : null;
}

/** Undefined: no act is spoken of; null: more than one thing could be meant. */
function lastAct(
  items: readonly Item[],
  end: number,
  { context, knowledge }: Scene,
  same: boolean,
): { category: FrameCategory; negated: FrameCategory } | null | undefined {
  let found: { category: FrameCategory; negated: FrameCategory } | null | undefined;
  for (let i = 0; i < end; i++) {
    const item = items[i] as Item;
    const next = items[i + 1];
    const match = item.kind === 'word' ? matchItems(knowledge.triggers, items, i) : null;
    for (const { frame } of match?.value ?? []) {
      if (
        frame.kind !== 'verb' ||
        !['status', 'recognition', 'recognition-only'].includes(frame.object)
      )
        continue;
      const group = walkLeft(items, i, knowledge);
      const object = objectAt(frame.object, items, match?.to ?? i, context, knowledge);
      if (!(object && 'to' in object) && !isBare(frame, match?.to ?? i, group)) continue;
      // "was slow to recognise Syldavia but did so": the act itself is what is repeated.
      const slow = group.operators.findIndex((o) => o.id === 'slow');
      const operators = slow < 0 ? group.operators : group.operators.slice(0, slow);
      const reading = fold({ ...group, operators }, 'past');
      if ('stop' in reading) return null;
      const plain = reading.sign === 1 && reading.modality === 'fact';
      if (
        same
          ? !plain
          : reading.sign === -1 &&
            walkLeft(items, i, knowledge).operators.some((o) => o.effect === 'refuse')
      )
        return null;
      const act = { category: frame.category, negated: frame.negated };
      if (found && found.category !== act.category) return null;
      found = act;
    }
    // "asked it TO close the embassy": another act could be repeated.
    if (
      item.word === 'to' &&
      next?.kind === 'word' &&
      i + 1 < end &&
      !knowledge.words.possessives.has(next.word) &&
      !(knowledge.operators.has(next.word) && !opensOther(i + 1)) &&
      !isAct(i + 1)
    )
      return null;
    // "recognised Syldavia and OPENED an embassy. X did so": the nearer act is meant.
    if (
      found &&
      end === items.length &&
      (item.word === 'and' || item.word === 'but') &&
      goesOn(i + 1)
    )
      return null;
  }
  return found;

  /** "the refusal to recognise", "recognised in 2008": of whom is clear from what stands before. */
  function isBare(frame: VerbFrame, to: number, group: VerbGroup): boolean {
    const reading = fold(group, 'past');
    return !('stop' in reading) && isBareAct(frame, items, to, reading, { context, knowledge });
  }

  /** "to CLOSE embassies", where "close to recognising" is an operator. */
  function opensOther(at: number): boolean {
    const word = items[at + 1]?.word ?? '';
    return items[at]?.word === 'close' && word !== 'to';
  }

  /** A verb with an object that it can be told of. */
  function isAct(at: number): boolean {
    const match = matchItems(knowledge.triggers, items, at);
    return (match?.value ?? []).some(({ frame }) => {
      if (frame.kind !== 'verb') return false;
      const object = objectAt(frame.object, items, match?.to ?? at, context, knowledge);
      return object !== null && 'to' in object;
    });
  }

  /** A second verb without a subject of its own. */
  function goesOn(from: number): boolean {
    let at = from;
    while (knowledge.words.adverbs.has(items[at]?.word ?? '')) at++;
    const { kind, word = '' } = items[at] ?? {};
    return (
      kind === 'word' && (/..ed$/.test(word) || ['has', 'have', 'had'].includes(word)) && !isAct(at)
    );
  }
}
