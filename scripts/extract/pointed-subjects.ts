import { verbEndingAt } from './speakers.ts';
import { listRight, problem, type Actors } from './name-lists.ts';
import type { Item } from './entities.ts';
import type { Scene } from './finding.ts';
import { phraseAt } from './objects.ts';

/** "While NEITHER OF THE TWO recognises Syldavia", "THE LATTER recognised it": the states of the sentence before. */
export function theTwo(end: number, scene: Scene): Actors | null {
  const { items, context, knowledge } = scene;
  const here = [
    ...new Set(
      items
        .slice(0, end)
        .flatMap((i) =>
          i.kind === 'actor' && i.code !== null && i.code !== knowledge.subject ? [i.code] : [],
        ),
    ),
  ];
  const states = here.length > 0 ? here : context.earlierActors;
  // "X, Y, Z: NOT ONE OF THE THREE has recognised Syldavia".
  if (states.length > 2) return allOfThem(end, scene);
  if (states.length !== 2) return null;
  for (let from = Math.max(0, end - 4); from < end; from++) {
    const which = knowledge.phrasing;
    const named: readonly (string | undefined)[] | null =
      phraseAt(which.neitherOfThem, items, from) === end ||
      phraseAt(which.bothOfThem, items, from) === end
        ? states
        : phraseAt(which.latter, items, from) === end
          ? [states[1]]
          : phraseAt(which.former, items, from) === end
            ? [states[0]]
            : null;
    if (!named) continue;
    const item = items[from] as Item;
    const negated = phraseAt(which.neitherOfThem, items, from) === end;
    return {
      actors: named.map((code) => ({ item, code: code ?? '', sign: 1, via: 'pronoun' })),
      problems: [],
      edge: from,
      negated,
      relative: false,
    };
  }
  return null;
}

/** Three and more that a sentence begins with and a mark sets off: "none of them", "all three". */
export function allOfThem(end: number, { items, knowledge }: Scene): Actors | null {
  const { noneOfThem, allOfThem: all } = knowledge.phrasing;
  const list = listRight(items, 0, knowledge);
  const mark = items[list.edge]?.word ?? '';
  if (list.problems.length > 0 || ![':', '-', ';'].includes(mark)) return null;
  const from = list.edge + 1;
  const none = phraseAt(noneOfThem, items, from) === end;
  return none || phraseAt(all, items, from) === end ? { ...list, edge: from, negated: none } : null;
}

export const RESUMES = new Set(['though', 'although', ':', ';', 'but', 'and', 'while', ',', '-']);

/** "X and Y have stated that THEY do not recognise": all who speak, where nobody else is named. */
export function speakersAsThey(at: number, scene: Scene): Actors | null {
  const { items, knowledge } = scene;
  // "X and Y abstained, though BOTH recognise Syldavia": the two, or all, whom the sentence began with.
  const count = { both: 2, all: 3 }[items[at + 1]?.word ?? ''];
  if (count !== undefined && RESUMES.has(items[at]?.word ?? '')) {
    const named = listRight(items, 0, knowledge);
    const exact = count === 2 ? named.actors.length === 2 : named.actors.length >= count;
    const others = items
      .slice(named.edge, at)
      .some((x) => x.kind === 'actor' || x.kind === 'group');
    if (exact && named.problems.length === 0 && !named.negated && !others)
      return { ...named, edge: at + 1 };
  }
  if (items[at]?.word !== 'they') return null;
  const list = listRight(items, 0, knowledge);
  // "Half a dozen members have said THEY will not recognise Syldavia, among them X": a group not yet named.
  const group = items.slice(0, at).findIndex((i) => i.kind === 'group');
  const unnamed = group >= 0 && !items.slice(0, at).some((i) => i.kind === 'actor');
  if (!unnamed && (list.actors.length < 2 || list.problems.length > 0)) return null;
  let end = items[at - 1]?.word === 'that' ? at - 1 : at;
  while (items[end - 1]?.kind === 'date') end--;
  const speech = verbEndingAt(items, end - 1, scene.knowledge);
  if (speech?.kind !== 'speech') return null;
  const between = items.slice(unnamed ? group + 1 : list.edge, speech.from);
  const plain = between.every(
    ({ word }) =>
      ['have', 'had', 'both', 'all'].includes(word) || knowledge.words.adverbs.has(word),
  );
  if (!plain) return null;
  return unnamed
    ? { ...list, actors: [], problems: [problem('unnamed_group', items[group])], edge: 0 }
    : { ...list, edge: 0 };
}
