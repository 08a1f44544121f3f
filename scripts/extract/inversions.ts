import type { Item } from './item.ts';
import type { Scene } from './finding.ts';
import type { VerbForm } from './knowledge.ts';
import { listRight, type Actors } from './name-lists.ts';
import { phraseAt } from './objects.ts';
import type { Reading, VerbGroup } from './operators.ts';

/** A clause whose verb stands before its subject, or whose actor hangs on "it took … until". */
export interface Turned {
  readonly actors: Actors;
  /** Item that the clause begins with; what stands before it surrounds it. */
  readonly from: number;
  readonly sign: 1 | -1;
  readonly finite: 'present' | 'perfect' | 'past';
  readonly dates: readonly number[];
}

const FINITE: Readonly<Record<string, Turned['finite']>> = {
  will: 'present',
  shall: 'present',
  would: 'present',
  do: 'present',
  does: 'present',
  did: 'past',
  has: 'perfect',
  have: 'perfect',
};
const TAKES = new Set(['took', 'takes', 'taken']);

/** Reads "Under no circumstances will X recognise", "It took X until 2009 to recognise", "X waited until 2009 to". */
export function turned(
  form: VerbForm,
  group: VerbGroup,
  reading: Exclude<Reading, { stop: unknown }>,
  scene: Scene,
): Turned | null {
  if (reading.sign !== 1 || reading.modality !== 'fact') return null;
  return inverted(form, group, scene) ?? late(group, scene);
}

function inverted(form: VerbForm, group: VerbGroup, { items, knowledge }: Scene): Turned | null {
  if (
    group.operators.length > 0 ||
    !['base', 'base-or-past', 'participle', 'past-or-participle'].includes(form)
  )
    return null;
  for (let at = group.left - 2; at > 0 && at > group.left - 14; at--) {
    const finite = FINITE[items[at]?.word ?? ''];
    if (finite === undefined) continue;
    const list = listRight(items, at + 1, knowledge);
    let edge = list.edge;
    while (['ever', 'yet', 'so', 'far', 'even'].includes(items[edge]?.word ?? '')) edge++;
    if (edge !== group.left && list.edge !== group.left) return null;
    if (list.actors.length === 0) return null;
    if (list.problems.length > 0 || list.negated) return null;
    // "nor, AS IT HAPPENS, has X ever recognised".
    const aside =
      items[at - 1]?.word === ','
        ? items.findLastIndex((x, k) => k < at - 1 && x.word === ',')
        : -1;
    const end = aside > 0 && aside > at - 7 ? aside : at;
    for (let from = Math.max(0, end - 5); from < end; from++)
      if (phraseAt(knowledge.phrasing.inverters, items, from) === end && isFree(items[from - 1]))
        return { actors: { ...list, edge: from }, from, sign: -1, finite, dates: [] };
    return null;
  }
  return null;
}

/** "It took X until October 2008 to recognise", "X waited until 2009 before recognising": done, and late. */
function late(group: VerbGroup, { items, knowledge }: Scene): Turned | null {
  const [only, ...others] = group.operators;
  const joined = group.left - 1;
  const infinitive = only?.effect === 'to' && others.length === 0;
  const date = infinitive
    ? group.dates[0]
    : items[joined]?.word === 'before'
      ? joined - 1
      : undefined;
  if (date === undefined || !items[date]?.date || items[date - 1]?.word !== 'until') return null;
  if (items[date - 2]?.word === 'waited') {
    const list = listRight(items, 0, knowledge);
    return list.actors.length > 0 && list.problems.length === 0 && list.edge === date - 2
      ? { actors: { ...list, edge: 0 }, from: 0, sign: 1, finite: 'past', dates: [date] }
      : null;
  }
  for (let at = date - 2; at > 0 && at > date - 8; at--) {
    if (!TAKES.has(items[at]?.word ?? '') || items[at - 1]?.word !== 'it') continue;
    const list = listRight(items, at + 1, knowledge);
    return list.actors.length > 0 &&
      list.problems.length === 0 &&
      list.edge === date - 1 &&
      isFree(items[at - 2])
      ? { actors: { ...list, edge: at - 1 }, from: at - 1, sign: 1, finite: 'past', dates: [date] }
      : null;
  }
  return null;
}

/** Whether a clause may begin behind an item. */
function isFree(item: Item | undefined): boolean {
  return item === undefined || item.kind === 'punct' || ['and', 'but', 'that'].includes(item.word);
}
