import type { Category } from '../../src/domain/statement.ts';
import type { Finding, Scene } from './finding.ts';
import type { Item } from './item.ts';
import { listRight, type Actors } from './name-lists.ts';
import { phraseAt } from './objects.ts';
import { fold, walkLeft } from './operators.ts';

/** "…, as did X", "… nor does Y", "… but X and Y do not": the predicate said again without its words. */
export function echoes(first: Finding, from: number, scene: Scene): Finding[] {
  const { items, knowledge } = scene;
  const { words, phrasing } = knowledge;
  const found: Finding[] = [];
  const add = (list: Actors, category: Category, rule: string): void => {
    for (const actor of list.actors)
      found.push({
        ...first,
        actor,
        category,
        state: category === 'opposes' || first.state,
        rule: `${first.rule}+${rule}`,
        clause: { from: list.edge, to: list.edge, dates: [] },
        beside: null,
      });
  };
  /** What was told last: "X recognised, Y did not, nor did Z". */
  let told = first.category;
  if (first.modality !== 'fact' && first.category !== 'announces_recognition') return found;
  const gaps =
    items[from]?.kind === 'date' &&
    first.modality === 'fact' &&
    (first.category === 'recognises' || first.category === 'withdrew');
  for (let i = from; i < items.length; i++) {
    const positive = phraseAt(words.echoPositive, items, i);
    if (positive !== null && first.modality === 'fact') {
      const list = listRight(items, positive, knowledge);
      add(list, first.category, 'echo');
      if (items[list.edge]?.word !== ';') break;
      i = list.edge - 1;
      continue;
    }
    const negative = phraseAt(words.echoNegative, items, i);
    if (negative !== null && told === 'opposes') {
      add(listRight(items, negative, knowledge), 'opposes', 'echo');
      break;
    }
    if (items[i]?.word === 'unlike' && first.modality === 'fact') {
      const contrary = first.category === 'recognises' ? 'opposes' : 'recognises';
      const list = listRight(items, i + 1, knowledge);
      const closed = items[list.edge] === undefined || items[list.edge]?.kind === 'punct';
      if (
        closed &&
        ['recognises', 'opposes'].includes(first.category) &&
        first.rule.startsWith('recognise.')
      )
        add(list, contrary, 'unlike');
      break;
    }
    // "three days after X DID": the act of another, told by comparison.
    if (
      ['after', 'before'].includes(items[i]?.word ?? '') &&
      first.category === 'recognises' &&
      first.modality === 'fact'
    ) {
      const others = listRight(items, i + 1, knowledge);
      let did = ['did', 'had'].includes(items[others.edge]?.word ?? '') ? others.edge + 1 : -1;
      if (did > 0 && ['so', 'likewise'].includes(items[did]?.word ?? '')) did++;
      else if (did > 0 && items[did]?.word === 'the' && items[did + 1]?.word === 'same') did += 2;
      if (
        others.problems.length === 0 &&
        did > 0 &&
        (items[did] === undefined || items[did]?.kind === 'punct')
      )
        add(others, first.category, 'echo');
    }
    // "X recognised Syldavia on 18 March ALONGSIDE Y".
    const beside = phraseAt(phrasing.besides, items, i);
    if (
      beside !== null &&
      first.modality === 'fact' &&
      (first.category === 'recognises' || first.category === 'withdrew')
    ) {
      const others = listRight(items, beside, knowledge);
      if (others.problems.length === 0 && isClosed(items[others.edge]))
        add(others, first.category, 'beside');
    }
    const contrast = phrasing.contrasts.has(items[i]?.word ?? '');
    if (!contrast && ![';', ',', 'and', ':'].includes(items[i]?.word ?? '')) continue;
    // "X recognised Syldavia on the 20th, ON THE 21ST Y and Z".
    const early =
      items[i + 1]?.date && first.modality === 'fact' && first.category === 'recognises'
        ? i + 1
        : -1;
    if (early > 0) {
      const later = listRight(items, early + 1, knowledge);
      const end = items[later.edge];
      if (
        later.actors.length > 0 &&
        later.problems.length === 0 &&
        (end === undefined || ['.', ';'].includes(end.word))
      )
        for (const actor of later.actors)
          found.push({
            ...first,
            actor,
            state: false,
            rule: `${first.rule}+gap`,
            clause: { from: later.edge, to: later.edge, dates: [early] },
            beside: null,
          });
    }
    const list = listRight(items, i + 1, knowledge);
    if (list.actors.length === 0) continue;
    const edge = ['never', 'too', 'likewise', 'also'].includes(items[list.edge]?.word ?? '')
      ? list.edge
      : afterAside(items, list.edge, scene);
    const auxiliary = items[edge]?.word ?? '';
    const isEnd = (at: number): boolean =>
      items[at] === undefined ||
      items[at]?.kind === 'punct' ||
      items[at]?.kind === 'date' ||
      ['yet', 'and', 'but'].includes(items[at]?.word ?? '');
    // "X was the 106th state to recognise Syldavia, Y THE 105TH".
    if (
      auxiliary === 'the' &&
      first.category === 'recognises' &&
      first.modality === 'fact' &&
      first.operators.includes('nth') &&
      isOrdinal(items[edge + 1]?.word ?? '', scene) &&
      (isEnd(edge + 2) || items[edge + 2]?.word === '.')
    ) {
      add(list, 'recognises', 'ellipsis');
      break;
    }
    // "X recognised Syldavia in May, Y IN JUNE and Z in July".
    if (gaps && items[edge]?.kind === 'date' && isEnd(edge + 1) && list.problems.length === 0) {
      for (const actor of list.actors)
        found.push({
          ...first,
          actor,
          rule: `${first.rule}+gap`,
          clause: { from: edge, to: edge, dates: ownYear(items[edge], items[from]) ? [edge] : [] },
          beside: null,
        });
      i = edge;
      continue;
    }
    // "X recognised Syldavia in March, and Y FOLLOWED in April".
    if (
      auxiliary === 'followed' &&
      first.category === 'recognises' &&
      first.modality === 'fact' &&
      list.problems.length === 0
    ) {
      const suit = items[edge + 1]?.word === 'suit' ? edge + 2 : edge + 1;
      const within = items.findIndex(
        (x, k) => k >= suit && (x.date !== null || x.kind === 'punct'),
      );
      const dated = within >= 0 && within < suit + 5 && items[within]?.date ? within : -1;
      if (dated > 0 || isEnd(suit)) {
        for (const actor of list.actors)
          found.push({
            ...first,
            actor,
            state: false,
            rule: `${first.rule}+followed`,
            clause: { from: edge, to: suit, dates: dated > 0 ? [dated] : [] },
            beside: null,
          });
        i = dated > 0 ? dated : suit - 1;
        continue;
      }
    }
    // "X recognises Syldavia. Y and Z DO AS WELL."
    const well = items[edge + 1]?.word === 'as' && items[edge + 2]?.word === 'well' ? edge + 3 : -1;
    const also = ['too', 'likewise', 'also'].includes(items[edge + 1]?.word ?? '')
      ? edge + 2
      : well;
    if (words.ellipsis.has(auxiliary) && also > 0 && isEnd(also) && first.modality === 'fact') {
      add(list, told, 'ellipsis');
      i = also - 1;
      continue;
    }
    // "X recognised Syldavia in 2008, Y TOO".
    if (
      ['too', 'likewise', 'also'].includes(auxiliary) &&
      first.modality === 'fact' &&
      list.problems.length === 0 &&
      (items[edge + 1] === undefined || ['.', ';', ','].includes(items[edge + 1]?.word ?? ''))
    ) {
      add(list, first.category, 'ellipsis');
      break;
    }
    // "…; Y REFUSES TO": the infinitive is left out.
    const refusal = refusedAt(items, edge, scene);
    if (refusal !== null && isEnd(refusal) && first.category === 'recognises') {
      add(list, 'opposes', 'ellipsis');
      told = 'opposes';
      i = refusal - 1;
      continue;
    }
    const never = auxiliary === 'never' && words.ellipsis.has(items[edge + 1]?.word ?? '');
    const not = never
      ? edge + 2
      : /^(?:do|does|did|has|have)n't$/.test(auxiliary)
        ? edge + 1
        : words.ellipsis.has(auxiliary) && items[edge + 1]?.word === 'not'
          ? edge + 2
          : null;
    if (not !== null && isEnd(not)) {
      if (first.category === 'recognises' || first.category === 'announces_recognition') {
        add(list, 'opposes', 'ellipsis');
        told = 'opposes';
        i = not - 1;
        continue;
      }
    } else if (
      not === null &&
      words.ellipsis.has(auxiliary) &&
      (contrast || items[i]?.word === ';') &&
      isEnd(edge + 1) &&
      first.category === 'opposes' &&
      first.rule.startsWith('recognise.')
    ) {
      add(list, 'recognises', 'ellipsis');
      break;
    }
  }
  return found;
}

function isClosed(item: Item | undefined): boolean {
  return item === undefined || item.kind === 'punct' || item.kind === 'date';
}

/** "refuses to", "has yet to", "is unwilling to": index behind the "to" of a refusal, or null. */
function refusedAt(items: readonly Item[], from: number, { knowledge }: Scene): number | null {
  const nothing = phraseAt(knowledge.phrasing.nothingOfTheKind, items, from);
  if (nothing !== null) return items[nothing]?.kind === 'date' ? null : nothing;
  let to = from + 1;
  while (to < from + 6 && items[to]?.word !== 'to') to++;
  if (items[to]?.word !== 'to') return null;
  const group = walkLeft(items, to + 1, knowledge);
  const reading = fold(group, 'present');
  return group.left === from &&
    !('stop' in reading) &&
    reading.sign === -1 &&
    reading.modality === 'fact'
    ? to + 1
    : null;
}

/** "on 3 May 2008, Y on 5 May": a day without a year is of the year before it, which is left open. */
function ownYear(date: Item | undefined, before: Item | undefined): boolean {
  const lacks = (item: Item | undefined): boolean =>
    item?.date?.kind === 'calendar' && item.date.year === null;
  return !lacks(date) || lacks(before);
}

/** "first", "106th", but not "next": the act of who is next is still to come. */
function isOrdinal(word: string, { knowledge }: Scene): boolean {
  if (word === 'next' || word === 'last') return false;
  return knowledge.words.ordinals.has(word) || /^\d+(?:st|nd|rd|th)$/.test(word);
}

/** "…; X, BY CONTRAST, has not", "… but X STILL does not": index of the auxiliary. */
function afterAside(items: readonly Item[], at: number, { knowledge }: Scene): number {
  const { asides } = knowledge.phrasing;
  if (items[at]?.word === '-' || items[at]?.word === '(') return at;
  if (items[at]?.word === ',') {
    const close = items.findIndex((x, k) => k > at && x.word === ',');
    const inside = items.slice(at + 1, Math.max(close, at)).map((x) => x.word);
    // "X, HALF A MILE AWAY, does not".
    const words = items.slice(at + 1, Math.max(close, at));
    const quiet =
      words.length < 9 &&
      words.every(
        (x) =>
          !x.frame &&
          x.kind !== 'actor' &&
          !knowledge.phrasing.finiteVerbs.has(x.word) &&
          !knowledge.phrasing.relatives.has(x.word),
      );
    return close > 0 && (asides.has(inside.join(' ')) || quiet) ? close + 1 : at;
  }
  let i = at;
  while (knowledge.words.adverbs.has(items[i]?.word ?? '') || items[i]?.word === 'only') i++;
  return i;
}
