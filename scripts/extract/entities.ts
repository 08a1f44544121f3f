import { actorPhraseAt } from './actor-phrase.ts';
import { joinLabel, maskDateline } from './dateline.ts';
import { dateAt } from './dates/expressions.ts';
import { groupAt } from './group-phrase.ts';
import { itemOf, itemOfToken, type Day, type Found, type Item, type People } from './item.ts';
import type { Knowledge } from './knowledge.ts';
import { introduce } from './office-holders.ts';
import { beginsAt, DATE, FRAME, GROUP, openersOf, PHRASE } from './openers.ts';
import type { Token } from './tokens.ts';

export type { Day, Item, People } from './item.ts';

/** Joins tokens to items, longest reading first, left to right, in one pass. */
export function itemsOf(
  tokens: readonly Token[],
  knowledge: Knowledge,
  people: People,
  day: Day,
): Item[] {
  const openers = openersOf(knowledge);
  const items: Item[] = [];
  let i = 0;
  while (i < tokens.length) {
    const begins = beginsAt(tokens, i, openers, people);
    const found =
      (begins & (GROUP | DATE | PHRASE)) === 0
        ? null
        : foundAt(begins, tokens, i, knowledge, people, day);
    if (found === null) {
      items.push(itemOfToken(tokens[i++] as Token, (begins & FRAME) !== 0));
      continue;
    }
    items.push(found.item);
    i = found.to;
    if (found.item.kind === 'actor' && found.item.official)
      introduce(tokens, i, found.item, people);
  }
  return joinLabel(maskDateline(items, tokens), tokens, knowledge);
}

function foundAt(
  begins: number,
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
  people: People,
  day: Day,
): Found | null {
  return (
    ((begins & GROUP) !== 0 ? groupAt(tokens, at, knowledge) : null) ??
    ((begins & DATE) !== 0 ? dateItem(tokens, at, knowledge) : null) ??
    ((begins & PHRASE) !== 0 ? actorPhraseAt(tokens, at, knowledge, people, day) : null)
  );
}

function dateItem(tokens: readonly Token[], at: number, knowledge: Knowledge): Found | null {
  const date = dateAt(tokens, at, knowledge);
  return (
    date && { item: itemOf('date', tokens, at, date.to, { date: date.expression }), to: date.to }
  );
}
