import { takeCountry, takeLeader, takeThing } from './actor-phrase-names.ts';
import {
  beginPhrase,
  isText,
  lowerAt,
  otherThan,
  type ActorPhrase,
  type Step,
} from './actor-phrase-state.ts';
import { takeName, takeOwner, takeTitle } from './actor-phrase-titles.ts';
import { followsAsName, guarded, isNamesake } from './country-guards.ts';
import { itemOf, type Day, type Found, type People } from './item.ts';
import type { Knowledge } from './knowledge.ts';
import type { Token } from './tokens.ts';
import { entityAt, titleAt } from './openers.ts';

/** Most countries that share one word of government. */
const LONGEST_COORDINATION = 6;

/** A country, leader, title or organisation with all the words that belong to it. */
export function actorPhraseAt(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
  people: People,
  day: Day,
): Found | null {
  const phrase = beginPhrase(tokens, at, knowledge, people, day);
  while (phrase.i < tokens.length) {
    const step = takeNext(phrase);
    if (step === 'taken') continue;
    if (step === 'end' || step === 'pass') break;
    return step;
  }
  if (phrase.code !== null) return countryItem(phrase, phrase.code);
  if (phrase.head && phrase.end > phrase.begin) return titleItem(phrase);
  return surnameItem(phrase);
}

function takeNext(phrase: ActorPhrase): Step {
  const { tokens, knowledge, i } = phrase;
  const entity = entityAt(tokens, i, knowledge);
  const form = entity?.value;
  if (entity && form) {
    if (form.type === 'leader') return takeLeader(phrase, form, entity.to);
    if (form.type !== 'country') return takeThing(phrase, form, entity.to);
    if (!guarded(tokens, i, entity.to, form, knowledge))
      return takeCountry(phrase, form, entity.to);
  }
  let step = takeTitle(phrase);
  if (step === 'pass') step = takeOwner(phrase);
  return step === 'pass' ? takeName(phrase) : step;
}

/** A phrase with a country in it: who it is, and whether it speaks for that country. */
function countryItem(phrase: ActorPhrase, code: string): Found {
  const { tokens, at, knowledge, via, head, named, adjective } = phrase;
  const mention = phrase.mention ?? { start: 0, end: 0 };
  if (head && isText(phrase, phrase.end, "'s")) {
    phrase.possessive = true;
    phrase.end++;
  }
  const { end, possessive } = phrase;
  if (phrase.former || phrase.notState) return otherThan(phrase, end, code);
  if (code === knowledge.subject && !head && via !== 'capital')
    return {
      item: itemOf('subject', tokens, at, end, {
        code,
        via,
        mention,
        possessive: possessive || adjective,
      }),
      to: end,
    };
  if (!head && adjective) {
    // "the BORDURIAN and Syldavian governments": the head stands once for both.
    if (sharesHead(phrase, end))
      return {
        item: itemOf('actor', tokens, at, end, { code, via, mention, official: true }),
        to: end,
      };
    return otherThan(phrase, end, code, true);
  }
  if (!head && !possessive && tokens[end]?.capital && followsAsName(tokens, end, knowledge))
    return otherThan(phrase, end, code);
  return {
    item: itemOf('actor', tokens, at, end, {
      code,
      via,
      mention,
      possessive,
      official: head,
      person: named,
    }),
    to: end,
  };
}

/** Whether "and" and other adjectives of countries follow, and then plural words of government. */
function sharesHead({ tokens, knowledge }: ActorPhrase, from: number): boolean {
  let i = from;
  for (let more = 0; more < LONGEST_COORDINATION; more++) {
    const joined = tokens[i]?.text === ',' || tokens[i]?.lower === 'and';
    if (!joined) return false;
    if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === 'and') i++;
    const next = entityAt(tokens, i + 1, knowledge);
    if (
      next?.value.type !== 'country' ||
      !next.value.via.has('demonym') ||
      next.value.via.has('name')
    )
      return false;
    i = next.to;
    let title = titleAt(tokens, i, knowledge);
    while (title?.value === 'modifier') {
      i = title.to;
      title = titleAt(tokens, i, knowledge);
    }
    if (title) return title.value === 'head' && /s$/.test(tokens[title.to - 1]?.lower ?? '');
  }
  return false;
}

/** An office without a country: "the foreign minister". */
function titleItem(phrase: ActorPhrase): Found {
  const { tokens, at, end, begin, former } = phrase;
  const word = lowerAt(phrase, begin);
  return isText(phrase, end, "'s")
    ? { item: itemOf('title', tokens, at, end + 1, { possessive: true, word }), to: end + 1 }
    : { item: itemOf(former ? 'person' : 'title', tokens, at, end, { word }), to: end };
}

/** A surname that the article introduced with its office: "Boucle said". */
function surnameItem({ tokens, at, begin, people, knowledge }: ActorPhrase): Found | null {
  const single = tokens[begin];
  if (single && people.has(single.text) && isNamesake(tokens, at - 1, knowledge)) return null;
  const code = single?.capital && begin === at ? people.get(single.text) : undefined;
  if (code === undefined) return null;
  const possessive = tokens[begin + 1]?.text === "'s";
  const to = begin + (possessive ? 2 : 1);
  return {
    item: itemOf('actor', tokens, at, to, {
      code,
      via: 'leader',
      official: true,
      person: true,
      possessive,
    }),
    to,
  };
}
