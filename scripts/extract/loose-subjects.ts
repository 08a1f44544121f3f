import { PLAIN } from './attribution.ts';
import type { Item } from './entities.ts';
import type { Scene } from './finding.ts';
import type { GerundSubject } from './gerund-subjects.ts';
import type { Knowledge, VerbForm } from './knowledge.ts';
import { listRight, type Actors } from './name-lists.ts';
import type { VerbGroup } from './operators.ts';

/** How far the main clause may begin behind an opening gerund, and its verb behind its subject, in items. */
const REACH = 14;
const REACH_OF_VERB = 8;

/** "Having recognised Syldavia, X …", "After recognising Syldavia, X …", "X … since recognising Syldavia". */
export function openedBy(
  form: VerbForm,
  group: VerbGroup,
  at: number,
  objectTo: number,
  scene: Scene,
): GerundSubject | null {
  const { items, knowledge } = scene;
  const { gerundOpeners } = knowledge.standing;
  const having = items[group.left]?.word === 'having';
  // "by refusing to recognise": the gerund is that of the outer verb.
  const outer = form !== 'ing' && !having;
  if (outer && !items[group.left]?.word.endsWith('ing')) return null;
  // Refusals that open a sentence are read below.
  const opens = group.left === 0 && form === 'ing' && group.operators[0]?.effect === 'refuse';
  const allowed = opens ? ['refuse'] : outer ? ['to', 'refuse'] : ['perfect', 'not'];
  if (group.operators.some((o) => !allowed.includes(o.effect))) return null;
  // "REJECTING recognition of Syldavia, X called for talks".
  if (form === 'ing' && at === 0 && group.operators.length === 0) {
    const actors = mainSubject(objectTo, false, scene);
    return actors && { actors, surroundings: PLAIN };
  }
  // "FAR FROM recognising Syldavia, X …": what X has not done, told before X.
  const refusal = group.operators[0];
  if (
    form === 'ing' &&
    group.left === 0 &&
    group.operators.length === 1 &&
    refusal &&
    knowledge.phrasing.openingRefusals.has(refusal.elements.join(' '))
  ) {
    const actors = mainSubject(objectTo, false, scene);
    return actors && { actors, surroundings: PLAIN };
  }
  // "APART FROM recognising Syldavia, X paid for …": done besides.
  if (
    form === 'ing' &&
    items[at - 1]?.word === 'from' &&
    at === 2 &&
    ['apart', 'aside'].includes(items[0]?.word ?? '')
  ) {
    const actors = mainSubject(objectTo, false, scene);
    return actors && { actors, surroundings: PLAIN };
  }
  let first = having ? group.left : outer ? group.left - 1 : at;
  while (first >= group.left && !gerundOpeners.has(items[first]?.word ?? '')) first--;
  const opener = items[first]?.word ?? '';
  if (!gerundOpeners.has(opener)) return null;
  const actors =
    first === 0 || items[first - 1]?.word === '"'
      ? mainSubject(objectTo, opener === 'having', scene)
      : items[first - 1]?.word === ','
        ? null
        : subjectBefore(first, opener, scene);
  return actors && { actors, surroundings: PLAIN };
}

/** The subject behind the comma that ends an opening phrase, if its clause tells what has been. */
function mainSubject(from: number, done: boolean, { items, knowledge }: Scene): Actors | null {
  let comma = from;
  while (comma < items.length && comma < from + REACH && items[comma]?.word !== ',') comma++;
  if (items[comma]?.word !== ',') return null;
  const list = listRight(items, comma + 1, knowledge);
  if (list.actors.length === 0 || list.problems.length > 0) return null;
  if (items[list.edge]?.kind !== 'word' && items[list.edge]?.kind !== 'date') return null;
  return done || isSettled(items, list.edge, list.edge + REACH_OF_VERB, knowledge)
    ? { ...list, edge: 0 }
    : null;
}

/** The subject that the sentence begins with: "X opened an embassy after recognising Syldavia". */
function subjectBefore(before: number, opener: string, { items, knowledge }: Scene): Actors | null {
  const list = listRight(items, 0, knowledge);
  if (list.actors.length === 0 || list.problems.length > 0 || list.edge >= before) return null;
  const between = items.slice(list.edge, before);
  const other = between.some(
    (x) =>
      x.kind === 'punct' ||
      knowledge.phrasing.relatives.has(x.word) ||
      (x.kind === 'actor' && x.code !== knowledge.subject),
  );
  // "X angered Y BY recognising": the means is the subject's, whoever is the object.
  const means =
    opener === 'by' &&
    !knowledge.standing.auxiliaries.has(items[list.edge]?.word ?? '') &&
    !between.some((x) => x.kind === 'punct');
  // "X ACCUSED Y of a stab in the back BY recognising": the one who is blamed.
  if (means && between.some((x) => knowledge.attribution.thank.has(x.word))) return null;
  if (other && !means) return null;
  return isSettled(items, list.edge, before, knowledge) ? { ...list, edge: 0 } : null;
}

/** "…, WITH X becoming the latest state to recognise": what comes with a clause that tells what has been. */
export function isAside(edge: number, group: VerbGroup, scene: Scene): boolean {
  const { items } = scene;
  const verb = items[group.left]?.word ?? '';
  return items[edge - 1]?.word === 'with' && verb.endsWith('ing') && isToldPlainly(0, edge, scene);
}

/** Whether nothing from item `from` to before `to` leaves open what is told. */
export function isToldPlainly(from: number, to: number, { items, knowledge }: Scene): boolean {
  return isSettled(
    items.filter((x, k) => k >= from && k < to && x.word !== 'to'),
    0,
    to,
    knowledge,
  );
}

/** "…, with X recognising Syldavia on Friday": whether the participle at `at` has such a subject. */
export function namedAside(at: number, { items, knowledge }: Scene): boolean {
  let from = at - 1;
  while (from > 0 && from > at - 12 && items[from]?.word !== 'with') from--;
  const list = listRight(items, from + 1, knowledge);
  return (
    items[from]?.word === 'with' &&
    [',', ';', '-'].includes(items[from - 1]?.word ?? '') &&
    list.actors.length > 0 &&
    list.edge === at
  );
}

function isSettled(
  items: readonly Item[],
  from: number,
  to: number,
  { standing, phrasing, attribution }: Knowledge,
): boolean {
  return !items
    .slice(from, to)
    .some(
      (x) =>
        standing.undecided.has(x.word) ||
        (phrasing.timeDoubts.has(x.word) &&
          x.word !== 'not' &&
          x.word !== 'no' &&
          x.word !== 'never') ||
        attribution.claim.has(x.word) ||
        attribution.deny.has(x.word) ||
        attribution.doubt.has(x.word) ||
        attribution.urge.has(x.word),
    );
}

/** "X, the 65th state to recognise Syldavia, …", "The first to recognise Syldavia was X". */
export function counted(group: VerbGroup, objectTo: number, scene: Scene): GerundSubject | null {
  const { items, knowledge } = scene;
  const inner = items.slice(group.left, objectTo);
  if (inner.some((x) => x.word === 'next')) return null;
  const one = (item: Item | undefined): Actors | null =>
    item?.kind === 'actor' &&
    item.code !== null &&
    item.code !== knowledge.subject &&
    !item.possessive
      ? {
          actors: [{ item, code: item.code, sign: 1, via: item.via }],
          problems: [],
          edge: group.left,
          negated: false,
          relative: false,
        }
      : null;
  const mark = items[group.left - 1]?.word ?? '';
  if (mark === ',' || mark === '-' || mark === '(') {
    const actors = one(items[group.left - 2]);
    return actors && { actors, surroundings: PLAIN };
  }
  if (group.left > 0) return null;
  if (items[objectTo]?.word === ',') {
    const actors = items[objectTo + 2]?.word === ',' ? one(items[objectTo + 1]) : null;
    return actors && { actors, surroundings: PLAIN };
  }
  let verb = objectTo;
  while (items[verb]?.kind === 'date') verb++;
  if (
    !['is', 'are', 'was', 'were', 'include', 'included', 'includes'].includes(
      items[verb]?.word ?? '',
    )
  )
    return null;
  const list = listRight(items, verb + 1, knowledge);
  return list.actors.length > 0 && list.problems.length === 0
    ? { actors: { ...list, edge: 0 }, surroundings: PLAIN }
    : null;
}

/** "on the day X recognised Syldavia": a time is named by what was done then, unless it is only dreamt of. */
export function isOnTheDay(
  items: readonly Item[],
  subject: number,
  { phrasing }: Knowledge,
): boolean {
  if (!phrasing.timeNouns.has(items[subject - 1]?.word ?? '')) return false;
  return !items.slice(0, subject - 1).some((x) => phrasing.timeDoubts.has(x.word));
}
