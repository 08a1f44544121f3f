import { listRight, type Actors } from './name-lists.ts';
import { frameLeft } from './attribution.ts';
import { conclude, nothing } from './conclude.ts';
import { frameRight } from './speakers-after.ts';
import type { Item } from './entities.ts';
import type { SentenceReading, Scene } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { objectAt } from './objects.ts';
import { isName, type Reading, type VerbGroup } from './operators.ts';
import type { VerbFrame } from './schema.ts';

/** Index after "by" where a passive names its agents, or null. */
export function agentAt(items: readonly Item[], to: number, knowledge: Knowledge): number | null {
  for (let i = to; i < items.length && i < to + 9; i++) {
    const item = items[i] as Item;
    if (item.word === 'by') return i + 1;
    if (
      item.kind !== 'date' &&
      !knowledge.words.adverbs.has(item.word) &&
      !knowledge.phrasing.beforeAgent.has(item.word)
    )
      return null;
  }
  return null;
}

/** "by all members except X", "by X, but not by Y": the agents and those who are excepted from them. */
function agentsAt(items: readonly Item[], by: number, { context, knowledge }: Scene): Actors {
  const exceptions = context.exceptions.filter((x) => x.from > by || x.group === by);
  const list = listRight(items, by, knowledge);
  const edge = Math.max(list.edge, exceptions.find((x) => x.group === by)?.from ?? 0);
  const found = exceptions.find(
    (x) => x.from === edge || (items[edge]?.kind === 'date' && x.from === edge + 1),
  );
  if (!found) return list;
  const not = items.slice(found.from, found.to).some((i) => i.word === 'not');
  const sign = found.sign ?? (not && found.group === null ? -1 : null);
  if (sign === null)
    return { ...list, problems: [{ code: 'scope_unclear', words: '', item: items[by] as Item }] };
  return {
    ...list,
    actors: [...list.actors, ...found.actors.map((a) => ({ ...a, sign, excepted: true }))],
    edge: found.to,
  };
}

/** "Syldavia is not recognised by us": the state of whoever says so. */
function ourselves(by: number, { items, context, knowledge, text }: Scene): Actors | null {
  const item = items[by];
  if (item?.word !== 'us') return null;
  const code = frameRight(items, by + 1, text, context, knowledge)?.attribution.speakerCountry;
  const speaker = items.find((i) => i.kind === 'actor' && i.official && i.code === code);
  return speaker?.code && speaker.code !== knowledge.subject
    ? {
        actors: [{ item: speaker, code: speaker.code, sign: 1, via: 'pronoun' }],
        problems: [],
        edge: by + 1,
        negated: false,
        relative: false,
      }
    : null;
}

/** "Syldavia, A FORMER PROVINCE recognised by X, …": words about the object that say what it is. */
function isApposition(between: readonly Item[], { phrasing, words }: Knowledge): boolean {
  const [comma, article, ...rest] = between;
  return (
    [',', '-', '('].includes(comma?.word ?? '') &&
    ['a', 'an', 'the'].includes(article?.word ?? '') &&
    (rest.at(-1)?.kind === 'other' ||
      phrasing.stateWords.has(rest.at(-1)?.word ?? '') ||
      phrasing.partWords.has(rest.at(-1)?.word ?? '') ||
      phrasing.stateNouns.has(rest.at(-1)?.word ?? '')) &&
    rest.every(
      ({ kind, word }) =>
        kind === 'other' ||
        kind === 'number' ||
        word === '-' ||
        phrasing.stateWords.has(word) ||
        phrasing.partWords.has(word) ||
        phrasing.roleModifiers.has(word) ||
        words.subjectAdjectives.has(word) ||
        words.relationNouns.has(word),
    )
  );
}

export function readPassive(
  frame: VerbFrame,
  at: number,
  group: VerbGroup,
  reading: Exclude<Reading, { stop: unknown }>,
  by: number | null,
  scene: Scene,
): SentenceReading {
  const { items, context, knowledge } = scene;
  if (by === null) return nothing('actor_unresolved', frame.id);
  let found: { target: string; resolved: boolean; from: number } | null = null;
  // The leftmost start of an object that ends here: "Syldavia's independence", not "independence" alone.
  for (let s = group.left - 1; s >= 0 && s > group.left - 18; s--) {
    if (items[s]?.word === ';') break;
    const object = objectAt(frame.object, items, s, context, knowledge);
    if (!object || 'stop' in object) continue;
    const gapItems = items.slice(object.to, group.left);
    const inserted =
      gapItems.length === 0 ||
      (gapItems[0]?.word === ',' && gapItems.at(-1)?.word === ',') ||
      gapItems.every((i) => i.word === ',' || i.word === '"') ||
      isApposition(gapItems, knowledge) ||
      (frame.object === 'membership' &&
        gapItems.every((i) => isName(i) || ['in', 'of', 'to', 'the', 'bid'].includes(i.word)));
    if (inserted) found = { target: object.target, resolved: object.resolved, from: s };
  }
  // "Syldavia broke away in 2008 and has been recognised by …".
  if (!found && items[0]?.kind === 'subject' && !items[0].possessive && frame.object === 'status')
    if (['and', 'but'].includes(items[group.left - 1]?.word ?? ''))
      found = { target: 'independence', resolved: false, from: 0 };
  const agents = ourselves(by, scene) ?? agentsAt(items, by, scene);
  // "Already recognised by X, SYLDAVIA turned to Y": the participle hangs on the subject behind the comma.
  if (!found && group.left === 0 && frame.object === 'status') {
    const comma = items[agents.edge]?.kind === 'date' ? agents.edge + 1 : agents.edge;
    if (items[comma]?.word === ',' && items[comma + 1]?.kind === 'subject')
      found = { target: 'independence', resolved: false, from: 0 };
  }
  if (!found) return nothing('object_unresolved', frame.id);
  // An earlier start of the same object ("the independence OF Syldavia") belongs to the left.
  let from = found.from;
  while (
    from > 0 &&
    // "said THAT Syldavia has been recognised": a conjunction.
    !(items[from - 1]?.word === 'that' && isName(items[from])) &&
    (knowledge.words.possessives.has(items[from - 1]?.word ?? '') ||
      knowledge.words.subjectAdjectives.has(items[from - 1]?.word ?? '') ||
      knowledge.status.has(items[from - 1]?.word ?? '') ||
      items[from - 1]?.word === 'of')
  )
    from--;
  const surroundings = frameLeft(items, from, null, scene.text, context, knowledge);
  return conclude(
    frame.id,
    frame.category,
    frame.negated,
    reading,
    agents,
    surroundings,
    { from: at, to: agents.edge, group },
    { ...found, brought: null, echo: false },
    scene,
    false,
  );
}
