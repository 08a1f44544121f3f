import type { MentionKind, Message } from '../../src/domain/statement.ts';
import type { Form, OfficeHolder } from './knowledge.ts';
import { message } from './message.ts';
import type { Lexicon, Topic } from './schema.ts';
import { addForm, createTrie, formTokens, type Trie } from './trie.ts';

/** Puts every name of a country, organisation or person into one trie; what could mean two is refused. */
export function buildEntities(topic: Topic, raw: Lexicon, messages: Message[]): Trie<Form> {
  const trie = createTrie<Form>();
  const owner = new Map<string, { code: string; via: Set<MentionKind> }>();
  const refuse = (
    file: string,
    reason: string,
    example: string,
    countries: readonly string[] = [],
  ) =>
    messages.push(
      message(`lexicon/${file}`, 'lexicon.duplicate', reason, example, { fatal: true, countries }),
    );
  // Hazards first: they win over any country form of the same length ("Klow Post").
  for (const form of raw['countries.json'].hazards)
    addForm(trie, formTokens(form), { type: 'hazard' });
  for (const { form, codes } of raw['countries.json'].ambiguous)
    addForm(trie, formTokens(form), { type: 'ambiguous', codes });
  const codes = new Set<string>();
  for (const country of raw['countries.json'].countries) {
    if (codes.has(country.code))
      refuse('countries.json', `${country.code} stands twice`, 'keep one entry for each code', [
        country.code,
      ]);
    codes.add(country.code);
    for (const [via, forms] of [
      ['name', country.names],
      ['demonym', country.demonyms],
      ['capital', country.capitals],
    ] as const) {
      for (const form of forms) {
        for (const variant of new Set([form, form.length > 3 ? form.toUpperCase() : form])) {
          const words = formTokens(variant);
          const key = words.join(' ');
          const known = owner.get(key);
          if (known && known.code !== country.code)
            refuse(
              'countries.json',
              `"${form}" stands for ${known.code} and for ${country.code}`,
              'take the form out of one of them: a form that can mean two countries means none',
              [known.code, country.code],
            );
          if (known) known.via.add(via);
          else {
            const entry = { code: country.code, via: new Set<MentionKind>([via]) };
            owner.set(key, entry);
            addForm(trie, words, { type: 'country', code: country.code, via: entry.via, form });
          }
        }
      }
    }
    for (const form of country.sharedSeats) addForm(trie, formTokens(form), { type: 'hazard' });
  }
  for (const organisation of raw['organisations.json'].organisations) {
    for (const form of organisation.names)
      if (addForm(trie, formTokens(form), { type: 'organisation', id: organisation.id }))
        refuse('organisations.json', `"${form}" is already another name`, 'keep each name once');
  }
  for (const form of topic.reading.rivals) addForm(trie, formTokens(form), { type: 'rival' });
  for (const form of raw['groups.json'].wholes) addForm(trie, formTokens(form), { type: 'whole' });
  for (const holder of raw['officeholders.json'].officeholders) {
    if (!codes.has(holder.country))
      refuse(
        'officeholders.json',
        `${holder.person}: ${holder.country} is no country of countries.json`,
        '"country": "ABC"',
        [holder.country],
      );
    for (const span of holder.terms)
      if (span.to !== null && span.to < span.from)
        refuse(
          'officeholders.json',
          `${holder.person}: the term ends ${span.to} before it begins ${span.from}`,
          '"from": "2013-04-09", "to": "2022-09-13"',
          [holder.country],
        );
    for (const form of holder.forms)
      addForm(trie, formTokens(form), { type: 'leader', holders: [holder] });
  }
  const surnames = groupBySurname(raw);
  for (const [surname, holders] of surnames)
    addForm(trie, formTokens(surname), { type: 'leader', holders });
  return trie;
}

function groupBySurname(raw: Lexicon): Map<string, OfficeHolder[]> {
  const bySurname = new Map<string, OfficeHolder[]>();
  for (const holder of raw['officeholders.json'].officeholders)
    bySurname.set(surnameOf(holder), [...(bySurname.get(surnameOf(holder)) ?? []), holder]);
  return bySurname;
}

/** Last word of the first form: "Anna Boucle" → "Boucle". */
function surnameOf(holder: OfficeHolder): string {
  return (holder.forms[0] ?? holder.person).split(' ').at(-1) ?? holder.person;
}
