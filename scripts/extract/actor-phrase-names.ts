import type { Token } from './tokens.ts';
import {
  isText,
  lowerAt,
  otherThan,
  spanOf,
  takeTo,
  type ActorPhrase,
  type Step,
} from './actor-phrase-state.ts';
import { itemOf, type Item } from './item.ts';
import type { Form } from './knowledge.ts';
import { followsAsName, isNamesake } from './country-guards.ts';
import { holderAt } from './office-holders.ts';
import { titleAt } from './openers.ts';

type CountryForm = Extract<Form, { type: 'country' }>;
type LeaderForm = Extract<Form, { type: 'leader' }>;

/** The country of the phrase: "BORDURIA", "the BORDURIAN ministry", "ministry of BORDURIA". */
export function takeCountry(phrase: ActorPhrase, form: CountryForm, to: number): Step {
  const { tokens, knowledge, begin, end, i } = phrase;
  // "X's Syldavia negotiator": a country between a possessive and a title is the negotiator's brief.
  if (
    phrase.code !== null &&
    phrase.possessive &&
    !phrase.head &&
    titleAt(tokens, to, knowledge)?.value === 'head'
  ) {
    phrase.i = to;
    return 'taken';
  }
  if (phrase.code !== null || (end > begin && !phrase.head && !phrase.former)) return 'end';
  if (phrase.head && i > begin && !belongs(phrase) && !form.via.has('demonym')) return 'end';
  const hyphenated = isText(phrase, to, '-') && tokens[to]?.glued && tokens[to + 1]?.glued;
  const prefixed = isText(phrase, i - 1, '-') && tokens[i]?.glued && tokens[i - 1]?.glued;
  if (hyphenated || prefixed) return otherThan(phrase, hyphenated ? to + 2 : to, form.code);
  phrase.code = form.code;
  phrase.adjective = form.via.has('demonym') && !form.via.has('name');
  phrase.via = form.via.has('name') ? 'name' : form.via.has('capital') ? 'capital' : 'demonym';
  phrase.mention = spanOf(phrase, i, to);
  takeTo(phrase, to);
  const pluralOwner =
    isText(phrase, to, "'") && tokens[to]?.glued && /s$/i.test(tokens[to - 1]?.text ?? '');
  if (isText(phrase, to, "'s") || pluralOwner) {
    phrase.possessive = true;
    takeTo(phrase, to + 1);
  }
  return 'taken';
}

/** "of Borduria", "for the Bordurians", "in Klow". */
function belongs(phrase: ActorPhrase): boolean {
  const before = lowerAt(phrase, phrase.i - 1);
  const word = before === 'the' ? lowerAt(phrase, phrase.i - 2) : before;
  return word === 'of' || word === 'for' || word === 'in';
}

/** An office-holder: "President ANNA BOUCLE". */
export function takeLeader(phrase: ActorPhrase, form: LeaderForm, to: number): Step {
  const { tokens, people, day, knowledge, i, code } = phrase;
  const titled = phrase.head ? code : null;
  const single = to - i === 1;
  // "President Michel Name", "Michelle Name": a first name like a surname, a namesake of the one in office.
  if (
    (single && tokens[to]?.capital && followsAsName(tokens, to, knowledge)) ||
    (single && phrase.end === phrase.begin && isNamesake(tokens, phrase.at - 1, knowledge))
  )
    return phrase.head && code !== null ? takeStranger(phrase, to) : 'end';
  const holder = holderAt(form, tokens, i, to, people, day, titled, knowledge);
  if (!holder || (code !== null && holder !== code)) {
    if (phrase.end === phrase.begin || !phrase.head || !tokens[i]?.capital) return 'end';
    takeTo(phrase, to);
    phrase.named = true;
    return 'taken';
  }
  // One of several who hold an office together does not speak for the state.
  if (form.holders.some((h) => h.collective && h.country === holder)) {
    phrase.code = holder;
    phrase.mention ??= spanOf(phrase, i, to);
    phrase.notState = true;
    takeTo(phrase, to);
    return 'end';
  }
  if (code === null) {
    phrase.code = holder;
    phrase.via = 'leader';
    phrase.mention = spanOf(phrase, i, to);
  }
  if (!phrase.former && !phrase.notState) people.set(tokens[to - 1]?.text ?? '', holder);
  phrase.head = phrase.named = true;
  takeTo(phrase, to);
  if (isText(phrase, to, "'s")) {
    phrase.possessive = true;
    takeTo(phrase, to + 1);
  }
  return 'end';
}

/** Somebody of an office whom no table knows: "the Ruritanian minister MICHEL". */
function takeStranger(phrase: ActorPhrase, to: number): Step {
  takeTo(phrase, to);
  phrase.named = true;
  return 'taken';
}

const KINDS: Readonly<Record<Exclude<Form['type'], 'country' | 'leader'>, Item['kind']>> = {
  organisation: 'organisation',
  rival: 'rival',
  whole: 'group',
  hazard: 'person',
  ambiguous: 'ambiguous',
};

/** "told the West Tuesday that …". */
function isDay({ lower }: Token, { knowledge }: ActorPhrase): boolean {
  return knowledge.dateOpeners.has(lower);
}

/** What is named like a country's and is none: an organisation, a newspaper, the rival subject. */
export function takeThing(
  phrase: ActorPhrase,
  form: Exclude<Form, CountryForm | LeaderForm>,
  after: number,
): Step {
  if (phrase.end > phrase.begin) return 'end';
  // "the West African nation": the name goes on, and is no longer that of a whole.
  const next = phrase.tokens[after];
  if (form.type === 'whole' && next?.kind === 'word' && next.capital && !isDay(next, phrase))
    return 'end';
  const possessive = isText(phrase, after, "'s");
  const to = possessive ? after + 1 : after;
  // With a government of a name that two states bear it is as open who acts.
  const head =
    form.type === 'ambiguous' && possessive ? titleAt(phrase.tokens, to, phrase.knowledge) : null;
  if (head?.value === 'head' && form.type === 'ambiguous')
    return {
      item: itemOf('ambiguous', phrase.tokens, phrase.at, head.to, { meanings: form.codes }),
      to: head.to,
    };
  const organisation = form.type === 'organisation' ? form.id : null;
  const meanings = form.type === 'ambiguous' ? form.codes : [];
  // "NONE of which recognise": a quantity in one word can be part of an operator.
  const word = form.type === 'whole' && to === phrase.at + 1 ? lowerAt(phrase, phrase.at) : '';
  return {
    item: itemOf(KINDS[form.type], phrase.tokens, phrase.at, to, {
      word,
      organisation,
      possessive,
      meanings,
    }),
    to,
  };
}
