import type { CountryCode, MentionKind } from '../../src/domain/statement.ts';
import { dateAt, type DateExpression } from './dates/expressions.ts';
import type { Form, Knowledge } from './knowledge.ts';
import type { Token } from './tokens.ts';
import { longestMatch } from './trie.ts';

/**
 * A step of the sentence as the engine walks it: a plain word, or several words that name one
 * thing. `actor` may speak for its country, `other` names a country and may not ("Bordurian court"),
 * `subject` is the bare name of the topic's subject.
 */
export interface Item {
  readonly kind:
    | 'word'
    | 'punct'
    | 'number'
    | 'date'
    | 'actor'
    | 'group'
    | 'organisation'
    | 'subject'
    | 'other'
    | 'title'
    | 'rival'
    | 'person';
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly code: CountryCode | null;
  readonly via: MentionKind;
  /** The words that name the country, inside `start`–`end`. */
  readonly mention: { readonly start: number; readonly end: number };
  readonly possessive: boolean;
  /** Government words are part of it: "the Bordurian foreign ministry". */
  readonly official: boolean;
  /** A person is named in it: "it" cannot mean it. */
  readonly person: boolean;
  readonly organisation: string | null;
  readonly date: DateExpression | null;
}

/** Whom surnames of an article mean, filled while it is read from top to bottom. */
export type People = Map<string, CountryCode>;
/** Day of publication bounds the office-holders that can be meant. */
export interface Day {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Joins tokens to items, longest reading first, left to right, in one pass. */
export function itemsOf(
  tokens: readonly Token[],
  knowledge: Knowledge,
  people: People,
  day: Day,
): Item[] {
  const items: Item[] = [];
  let i = 0;
  while (i < tokens.length) {
    const found =
      groupAt(tokens, i, knowledge) ??
      dateItem(tokens, i, knowledge) ??
      phraseAt(tokens, i, knowledge, people, day);
    if (found) {
      items.push(found.item);
      i = found.to;
      if (found.item.kind === 'actor' && found.item.official)
        introduce(tokens, i, found.item, people);
      continue;
    }
    const token = tokens[i] as Token;
    items.push(item(token.kind, tokens, i, i + 1, { word: token.lower }));
    i++;
  }
  return maskDateline(items, tokens);
}

/** "KLOW - …", "STRELSAU, Ruritania (AP) - …": a place, nobody's act. */
function maskDateline(items: Item[], tokens: readonly Token[]): Item[] {
  const first = items[0];
  if (first?.kind !== 'actor' || !/^[A-Z][A-Z' .-]+$/.test(tokens[0]?.text ?? '')) return items;
  const dash = items.findIndex((x) => x.word === '-' || x.word === ':');
  if (
    dash < 1 ||
    dash > 9 ||
    items.slice(1, dash).some((x) => x.kind === 'word' && !/^[a-z]{1,3}$/.test(x.word))
  )
    return items;
  return items.map((x, i) =>
    i < dash && (x.kind === 'actor' || x.kind === 'subject')
      ? { ...x, kind: 'person', code: null }
      : x,
  );
}

/** "X's negotiator, Alexander Name, …": the name between commas belongs to the office before it. */
function introduce(tokens: readonly Token[], at: number, office: Item, people: People): void {
  if (tokens[at]?.text !== ',' || office.code === null) return;
  let i = at + 1;
  while (tokens[i]?.capital || (tokens[i]?.text === '-' && tokens[i]?.glued)) i++;
  if (i - at >= 3 && i - at <= 6 && [',', '.', undefined].includes(tokens[i]?.text))
    people.set(tokens[i - 1]?.text ?? '', office.code);
}

function item(
  kind: Item['kind'],
  tokens: readonly Token[],
  from: number,
  to: number,
  more: Partial<Item> = {},
): Item {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return {
    kind,
    word: '',
    start,
    end,
    code: null,
    via: 'name',
    mention: { start, end },
    possessive: false,
    official: false,
    person: false,
    organisation: null,
    date: null,
    ...more,
  };
}

function dateItem(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
): { item: Item; to: number } | null {
  const date = dateAt(tokens, at, knowledge);
  return (
    date && { item: item('date', tokens, at, date.to, { date: date.expression }), to: date.to }
  );
}

/** "several European countries", "five EU member states", "most of the Arab League". */
function groupAt(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
): { item: Item; to: number } | null {
  const { modifiers, nouns, quantifiers } = knowledge.groups;
  if (
    ['of', 'than'].includes(tokens[at]?.lower ?? '') ||
    (tokens[at]?.lower === 'at' && tokens[at + 1]?.lower !== 'least')
  )
    return null;
  let quantified = false;
  for (let i = at; i < tokens.length && i < at + 12; i++) {
    const token = tokens[i] as Token;
    if (nouns.has(token.lower) && !(token.capital && i > at && tokens[i - 1]?.capital)) {
      // "Ruritania states its …" is a verb.
      if (i === at && token.lower === 'states' && tokens[i - 1]?.capital) return null;
      if (i === at && knowledge.phrasing.neverBareGroups.has(token.lower)) return null;
      let to = i + 1;
      if (tokens[to]?.lower === 'of' || tokens[to]?.lower === 'in') {
        const after = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1;
        const whole = longestMatch(knowledge.entities, tokens, after);
        if (whole?.value.type === 'organisation' || whole?.value.type === 'whole') to = whole.to;
        else if (knowledge.phrasing.groupWholes.has(tokens[after]?.lower ?? '')) to = after + 1;
        else if (knowledge.phrasing.continents.has(tokens[after]?.lower ?? '')) to = after + 1;
      }
      return { item: item('group', tokens, at, to), to };
    }
    const entity = longestMatch(knowledge.entities, tokens, i);
    if (entity?.value.type === 'organisation') {
      if (i === at) {
        const next = tokens[entity.to]?.lower ?? '';
        if (!modifiers.has(next) && !nouns.has(next)) return null;
      }
      if (
        quantified &&
        !nouns.has(tokens[entity.to]?.lower ?? '') &&
        !modifiers.has(tokens[entity.to]?.lower ?? '')
      )
        return { item: item('group', tokens, at, entity.to), to: entity.to };
      i = entity.to - 1;
      if (tokens[i + 1]?.text === "'s") i++;
      continue;
    }
    if (entity?.value.type === 'country' || entity?.value.type === 'leader') return null;
    if (quantifiers.has(token.lower)) quantified = true;
    if (!modifiers.has(token.lower) && token.kind !== 'number' && token.text !== '-') return null;
  }
  return null;
}

/** A country, leader, title or organisation with all the words that belong to it. */
function phraseAt(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
  people: People,
  day: Day,
): { item: Item; to: number } | null {
  const lower = (i: number): string => tokens[i]?.lower ?? '';
  let i = at;
  if (lower(i) === 'the') i++;
  const begin = i;
  let code: CountryCode | null = null;
  let via: MentionKind = 'name';
  let mention: { start: number; end: number } | null = null;
  let head = false;
  let former = false;
  let notState = false;
  let possessive = false;
  let named = false;
  let adjective = false;
  let end = i;
  while (i < tokens.length) {
    const entity = longestMatch(knowledge.entities, tokens, i);
    const form = entity?.value;
    if (entity && form?.type === 'country' && !guarded(tokens, i, entity.to, form, knowledge)) {
      // "X's Syldavia negotiator": a country between a possessive and a title is the negotiator's brief.
      if (
        code !== null &&
        possessive &&
        !head &&
        longestMatch(knowledge.titles, tokens, entity.to, true)?.value === 'head'
      ) {
        i = entity.to;
        continue;
      }
      if (code !== null || (end > begin && !head && !former)) break;
      if (
        head &&
        !['of', 'for'].includes(lower(i - 1)) &&
        !(lower(i - 1) === 'the' && ['of', 'for'].includes(lower(i - 2))) &&
        i > begin &&
        !form.via.has('demonym')
      )
        break;
      const hyphenated =
        tokens[entity.to]?.text === '-' && tokens[entity.to]?.glued && tokens[entity.to + 1]?.glued;
      const prefixed = tokens[i - 1]?.text === '-' && tokens[i]?.glued && tokens[i - 1]?.glued;
      if (hyphenated || prefixed) return other(hyphenated ? entity.to + 2 : entity.to, form.code);
      code = form.code;
      adjective = form.via.has('demonym') && !form.via.has('name');
      via = form.via.has('name') ? 'name' : form.via.has('capital') ? 'capital' : 'demonym';
      mention = { start: tokens[i]?.start ?? 0, end: tokens[entity.to - 1]?.end ?? 0 };
      i = end = entity.to;
      if (
        tokens[i]?.text === "'s" ||
        (tokens[i]?.text === "'" && tokens[i]?.glued && /s$/i.test(tokens[i - 1]?.text ?? ''))
      ) {
        possessive = true;
        i = end = i + 1;
      }
      continue;
    }
    if (entity && form?.type === 'leader') {
      const holder = holderAt(
        form,
        tokens,
        i,
        entity.to,
        people,
        day,
        head ? code : null,
        knowledge,
      );
      if (!holder || (code !== null && holder !== code)) {
        if (end > begin && head && tokens[i]?.capital) {
          end = i = entity.to;
          named = true;
          continue;
        }
        break;
      }
      if (code === null) {
        code = holder;
        via = 'leader';
        mention = { start: tokens[i]?.start ?? 0, end: tokens[entity.to - 1]?.end ?? 0 };
      }
      people.set(tokens[entity.to - 1]?.text ?? '', holder);
      head = named = true;
      i = end = entity.to;
      if (tokens[i]?.text === "'s") {
        possessive = true;
        i = end = i + 1;
      }
      break;
    }
    if (
      entity &&
      (form?.type === 'organisation' ||
        form?.type === 'rival' ||
        form?.type === 'hazard' ||
        form?.type === 'whole')
    ) {
      if (end > begin) break;
      const kind =
        form.type === 'organisation'
          ? 'organisation'
          : form.type === 'rival'
            ? 'rival'
            : form.type === 'whole'
              ? 'group'
              : 'person';
      let to = entity.to;
      const owns = tokens[to]?.text === "'s";
      if (owns) to++;
      return {
        item: item(kind, tokens, at, to, {
          organisation: form.type === 'organisation' ? form.id : null,
          possessive: owns,
        }),
        to,
      };
    }
    const title = named ? null : longestMatch(knowledge.titles, tokens, i, true);
    // "X's opposition to …" is an attitude, not a party.
    if (title?.value === 'not-state' || title?.value === 'former') {
      if (
        code !== null &&
        !head &&
        ['to', 'from', 'by', 'against'].includes(lower(title.to)) &&
        longestMatch(knowledge.triggers, tokens, i, true)
      )
        break;
    }
    if (title) {
      if (title.value === 'head') {
        if (head && !possessive && i === end && lower(i - 1) !== '/') {
          /* "Foreign Ministry spokesman" */
        }
        head = true;
        end = title.to;
        if (possessive && code !== null) possessive = false;
      }
      if (title.value === 'former') former = true;
      if (title.value === 'not-state') {
        if (code === null) break;
        notState = true;
        end = title.to;
      }
      i = title.to;
      if (tokens[i]?.text === '-' && tokens[i]?.glued && title.value !== 'head') i++;
      continue;
    }
    if (head && code === null && (lower(i) === 'of' || lower(i) === 'for')) {
      const after = lower(i + 1) === 'the' ? i + 2 : i + 1;
      const owner = longestMatch(knowledge.entities, tokens, after)?.value;
      if (owner?.type === 'country' && owner.via.has('name')) {
        i = after;
        continue;
      }
      break;
    }
    if (
      head &&
      tokens[i]?.kind === 'word' &&
      i === end &&
      (tokens[i]?.capital || (named && knowledge.phrasing.nameParticles.has(lower(i)))) &&
      !knowledge.dateOpeners.has(lower(i))
    ) {
      named = true;
      i = end = i + 1;
      if (tokens[i]?.text === '.' && tokens[i]?.glued && (tokens[i - 1]?.text.length ?? 9) === 1)
        i = end = i + 1;
      if (tokens[i]?.text === '-' && tokens[i]?.glued && tokens[i + 1]?.glued) i = end = i + 1;
      if (code !== null && i - begin < 14) people.set(tokens[i - 1]?.text ?? '', code);
      continue;
    }
    break;
  }
  if (code !== null && mention) {
    if (head && tokens[end]?.text === "'s") {
      possessive = true;
      end++;
    }
    if (former || notState) return other(end, code);
    if (code === knowledge.subject && !head && via !== 'capital') {
      return {
        item: item('subject', tokens, at, end, {
          code,
          via,
          mention,
          possessive: possessive || adjective,
        }),
        to: end,
      };
    }
    if (!head && adjective) return other(end, code, true);
    if (!head && !possessive && tokens[end]?.capital && followsAsName(tokens, end, knowledge))
      return other(end, code);
    return {
      item: item('actor', tokens, at, end, {
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
  if (head && end > begin) {
    if (tokens[end]?.text === "'s")
      return {
        item: item('title', tokens, at, end + 1, { possessive: true, word: lower(begin) }),
        to: end + 1,
      };
    return {
      item: item(former ? 'person' : 'title', tokens, at, end, { word: lower(begin) }),
      to: end,
    };
  }
  // A surname that the article introduced with its office: "Boucle said".
  const single = tokens[begin];
  if (single?.capital && begin === at) {
    const known = people.get(single.text);
    if (known !== undefined) {
      const owns = tokens[begin + 1]?.text === "'s";
      return {
        item: item('actor', tokens, at, begin + (owns ? 2 : 1), {
          code: known,
          via: 'leader',
          official: true,
          person: true,
          possessive: owns,
        }),
        to: begin + (owns ? 2 : 1),
      };
    }
  }
  return null;

  function other(to: number, country: CountryCode, adjectival = false): { item: Item; to: number } {
    return {
      item: item('other', tokens, at, Math.max(to, at + 1), {
        code: country,
        via,
        possessive: adjectival,
        ...(mention ? { mention } : {}),
      }),
      to: Math.max(to, at + 1),
    };
  }
}

/** "Borduria Airways", "Ruritania Today": a capitalised word that is no title makes it a name of something else. */
function followsAsName(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  const token = tokens[at];
  if (!token || token.kind !== 'word') return false;
  const lower = token.lower;
  if (
    knowledge.dateOpeners.has(lower) ||
    longestMatch(knowledge.entities, tokens, at) ||
    longestMatch(knowledge.titles, tokens, at, true)
  )
    return false;
  // In a headline every word has a capital: a verb or function word there is no name.
  return !(
    longestMatch(knowledge.triggers, tokens, at, true) ||
    knowledge.operators.has(lower) ||
    knowledge.words.connectors.has(lower) ||
    knowledge.words.prepositions.has(lower) ||
    knowledge.words.adverbs.has(lower) ||
    longestMatch(knowledge.speechForms, tokens, at, true) ||
    isOperatorWord(lower, knowledge)
  );
}

function isOperatorWord(lower: string, knowledge: Knowledge): boolean {
  return knowledge.operators.has(lower) || knowledge.words.objectFollowers.has(lower);
}

/** a footballer named like a kingdom, a town in a federal state: a neighbour that takes the country away. */
function guarded(
  tokens: readonly Token[],
  from: number,
  to: number,
  form: Extract<Form, { type: 'country' }>,
  knowledge: Knowledge,
): boolean {
  const guard = knowledge.guards.get(form.form);
  if (!guard) return false;
  const isName = (i: number): boolean => {
    const token = tokens[i];
    if (!token?.capital || i === 0 || tokens[i - 1]?.kind === 'punct') return false;
    return i < from
      ? !knowledge.dateOpeners.has(token.lower) &&
          !longestMatch(knowledge.entities, tokens, i) &&
          !longestMatch(knowledge.titles, tokens, i, true) &&
          !knowledge.words.connectors.has(token.lower) &&
          !knowledge.words.prepositions.has(token.lower) &&
          !knowledge.groups.modifiers.has(token.lower)
      : followsAsName(tokens, i, knowledge);
  };
  const before = tokens[from - 1]?.text === ',' ? tokens[from - 2]?.text : tokens[from - 1]?.text;
  if (before !== undefined && guard.after.has(before)) return true;
  if (guard.after.has('<Name>') && isName(from - 1)) return true;
  if (guard.before.has(tokens[to]?.text ?? '')) return true;
  return guard.before.has('<Name>') && isName(to);
}

/** The country of the office-holder meant, if the words and the day allow exactly one. */
function holderAt(
  form: Extract<Form, { type: 'leader' }>,
  tokens: readonly Token[],
  from: number,
  to: number,
  people: People,
  day: Day,
  country: CountryCode | null,
  knowledge: Knowledge,
): CountryCode | null {
  const single = to - from === 1;
  const surname = tokens[to - 1]?.text ?? '';
  const titled = country !== null;
  if (single && !titled && people.has(surname)) return people.get(surname) ?? null;
  const inOffice = form.holders.filter((h) =>
    h.terms.some(
      (t) =>
        (day.latest === null || t.from <= day.latest) &&
        (day.earliest === null || t.to === null || t.to >= day.earliest),
    ),
  );
  const candidates = country === null ? inOffice : inOffice.filter((h) => h.country === country);
  const countries = new Set(candidates.map((h) => h.country));
  if (countries.size !== 1) return null;
  // A bare surname needs its title or an earlier full name: "Boucle signed" after "President Anna Boucle".
  const previous = tokens[from - 1]?.lower ?? '';
  if (
    single &&
    !titled &&
    !candidates.some((h) => h.alone) &&
    !knowledge.phrasing.titleEnds.has(previous)
  )
    return null;
  return [...countries][0] ?? null;
}
