import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMAS, type Lexicon } from '../../scripts/extract/schema.ts';
import { earliestDay, latestDay } from '../../src/domain/iso-date.ts';
import { formTokens } from '../../scripts/extract/trie.ts';
import { parse } from 'valibot';
import { lexicon, readSentence, told } from './article.ts';

type Organisation = Lexicon['organisations.json']['organisations'][number];
type Holder = Lexicon['officeholders.json']['officeholders'][number];

const { organisations } = parse(
  SCHEMAS['organisations.json'],
  lexicon()['organisations.json'],
) satisfies { organisations: Organisation[] };
const { officeholders, checks } = parse(
  SCHEMAS['officeholders.json'],
  lexicon()['officeholders.json'],
) satisfies { officeholders: Holder[] };
/** The terms as they are written: a date may be a month or a year. */
const written = lexicon()['officeholders.json'] as {
  officeholders: {
    person: string;
    country: string;
    terms: { office: string; from: string; to: string | null }[];
  }[];
};
const countries = new Set(
  (JSON.parse(readFileSync('data/countries.json', 'utf8')) as { code: string }[]).map(
    (c) => c.code,
  ),
);
const END = '9999-12-31';
/** Days from one ISO day to another. */
const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;
/** Neighbours in a list sorted by its first day. */
const neighbours = <T>(list: readonly T[]): [T, T][] =>
  list.slice(1).map((next, i) => [list[i] as T, next]);
const membersOn = (id: string, day: string): string[] =>
  (organisations.find((o) => o.id === id)?.members ?? [])
    .filter((m) => (m.from === null || m.from <= day) && (m.to === null || m.to >= day))
    .map((m) => m.code);

describe('memberships', () => {
  it('name countries of the table only', () => {
    for (const { id, members } of organisations)
      expect([id, members.filter((m) => !countries.has(m.code))]).toEqual([id, []]);
  });

  it('end after they begin and do not overlap themselves', () => {
    for (const { id, members } of organisations) {
      for (const code of new Set(members.map((m) => m.code))) {
        const spans = members
          .filter((m) => m.code === code)
          .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
        for (const span of spans) expect(span.from ?? '' <= (span.to ?? END)).toBeTruthy();
        for (const [before, after] of neighbours(spans))
          expect(`${id} ${code} ${before.to ?? END}` < `${id} ${code} ${after.from ?? ''}`).toBe(
            true,
          );
      }
    }
  });

  it.each([
    ['EU', '2008-01-01', 27],
    ['EU', '2014-01-01', 28],
    ['EU', '2020-01-31', 28],
    ['EU', '2021-01-01', 27],
    ['NATO', '2008-02-17', 26],
    ['NATO', '2010-01-01', 28],
    ['NATO', '2018-01-01', 29],
    ['NATO', '2021-01-01', 30],
    ['NATO', '2023-05-01', 31],
    ['NATO', '2024-03-07', 32],
    ['OIC', '2008-01-01', 57],
    ['OIC', '2025-06-01', 57],
    ['AL', '2008-01-01', 22],
    ['AL', '2024-01-01', 22],
    ['P5', '2008-01-01', 5],
    ['AU', '2008-01-01', 53],
    ['AU', '2012-01-01', 54],
    ['AU', '2018-01-01', 55],
    ['COE', '2008-01-01', 47],
    ['COE', '2022-03-17', 46],
    ['OSCE', '2008-01-01', 56],
    ['OSCE', '2013-01-01', 57],
    ['CW', '2008-01-01', 53],
    ['CW', '2013-01-01', 54],
    ['CW', '2017-01-01', 52],
    ['CW', '2019-01-01', 53],
    ['CW', '2023-01-01', 56],
    ['CARICOM', '2008-01-01', 14],
    ['ASEAN', '2025-10-25', 10],
    ['ASEAN', '2025-10-26', 11],
    ['BRICS', '2023-12-31', 5],
    ['BRICS', '2025-01-06', 10],
    ['G7', '2008-01-01', 7],
    ['V4', '2008-01-01', 4],
    ['NC', '2008-01-01', 5],
    ['GCC', '2008-01-01', 6],
  ])('of the %s on %s are %i', (id, day, count) => {
    expect(new Set(membersOn(id, day)).size).toBe(count);
  });

  it('of the Security Council are fifteen in every year, the permanent ones among them', () => {
    for (let year = 2008; year <= 2026; year++) {
      for (const day of [`${year}-01-01`, `${year}-12-31`]) {
        expect([day, new Set(membersOn('UNSC', day)).size]).toEqual([day, 15]);
        expect(membersOn('UNSC', day)).toEqual(expect.arrayContaining(membersOn('P5', day)));
      }
    }
  });

  it('come with a source, and a suspension lies inside one', () => {
    for (const { id, source, members } of organisations) {
      expect([id, source.length > 10]).toEqual([id, true]);
      for (const { code, from, to, suspended } of members) {
        for (const span of suspended)
          expect([id, code, (from ?? '') <= span.from, (span.to ?? END) <= (to ?? END)]).toEqual([
            id,
            code,
            true,
            true,
          ]);
        for (const [before, after] of neighbours(suspended))
          expect(`${id} ${code} ${before.to ?? END}` < `${id} ${code} ${after.from}`).toBe(true);
      }
    }
  });

  it('of the European Union do not include the United Kingdom from February 2020 on', () => {
    expect(membersOn('EU', '2020-01-31')).toContain('GBR');
    expect(membersOn('EU', '2020-02-01')).not.toContain('GBR');
  });
});

describe('terms of office', () => {
  it('are in order, of known countries, with a source', () => {
    expect(officeholders.length).toBeGreaterThan(300);
    for (const { person, country, source, terms } of officeholders) {
      expect([person, countries.has(country), source.length > 10]).toEqual([person, true, true]);
      expect(terms.length).toBeGreaterThan(0);
      for (const term of terms)
        expect([person, term.from < (term.to ?? END)]).toEqual([person, true]);
      for (const [before, after] of neighbours(terms))
        expect([person, before.from <= after.from]).toEqual([person, true]);
    }
  });

  it('of one office of one country do not overlap by more than three days', () => {
    const byOffice = new Map<string, { person: string; from: string; to: string }[]>();
    for (const { person, country, terms } of written.officeholders) {
      for (const { office, from, to } of terms) {
        const key = `${country} ${office}`;
        // What is not known to the day holds for certain from its last to its first possible day.
        const term = { person, from: latestDay(from), to: to === null ? END : earliestDay(to) };
        byOffice.set(key, [...(byOffice.get(key) ?? []), term]);
      }
    }
    for (const [office, terms] of byOffice) {
      const sorted = terms.sort((a, b) => a.from.localeCompare(b.from));
      for (const [before, after] of neighbours(sorted))
        expect([office, before.person, daysBetween(after.from, before.to) <= 3]).toEqual([
          office,
          before.person,
          true,
        ]);
    }
  });

  it('that were checked say against which list', () => {
    for (const { person, terms } of officeholders)
      for (const { checked } of terms)
        expect([person, checked === undefined || checked in checks]).toEqual([person, true]);
  });

  it('known to a month or a year reach from its first to its last day', () => {
    const text = JSON.stringify({
      checks: {},
      officeholders: [
        {
          person: 'Anna Boucle',
          forms: ['Anna Boucle'],
          country: 'ABC',
          source: 'nobody',
          terms: [{ office: 'President', from: '2012', to: '2016-02' }],
        },
      ],
    });
    const [holder] = parse(SCHEMAS['officeholders.json'], JSON.parse(text)).officeholders;
    expect(holder?.terms[0]).toMatchObject({ from: '2012-01-01', to: '2016-02-29' });
  });

  it('belong to one entry a person', () => {
    const people = officeholders.map((h) => `${h.country} ${h.person}`);
    expect(people.length).toBe(new Set(people).size);
  });

  it('are held in one country a person', () => {
    const countries = new Map<string, Set<string>>();
    for (const { person, country } of officeholders)
      countries.set(person, (countries.get(person) ?? new Set()).add(country));
    const abroad = [...countries].filter(([, codes]) => codes.size > 1).map(([person]) => person);
    expect(abroad).toEqual([]);
  });

  it('of those who stand in lie beside or wholly inside the term of whom they stand in for', () => {
    const acting = /^(?:Acting|Interim) /;
    const terms = written.officeholders.flatMap(({ person, country, terms: held }) =>
      held.map(({ office, from, to }) => ({
        person,
        key: `${country} ${office.replace(acting, '')}`,
        standsIn: acting.test(office),
        from: latestDay(from),
        to: to === null ? END : earliestDay(to),
      })),
    );
    const crossing = terms.flatMap((stand) =>
      terms
        .filter(
          (own) =>
            stand.standsIn &&
            !own.standsIn &&
            own.key === stand.key &&
            own.person !== stand.person &&
            daysBetween(stand.from, own.to) > 3 &&
            daysBetween(own.from, stand.to) > 3 &&
            !(own.from <= stand.from && stand.to <= own.to),
        )
        .map((own) => `${stand.key}: ${stand.person}, ${own.person}`),
    );
    expect(crossing).toEqual([]);
  });
});

describe('names of office-holders', () => {
  it('stand for one person each', () => {
    const owner = new Map<string, string>();
    for (const { person, forms } of officeholders) {
      for (const form of forms) {
        const key = formTokens(form).join(' ');
        expect([form, owner.get(key) ?? person]).toEqual([form, person]);
        owner.set(key, person);
      }
    }
  });

  it('of one word are the surname of nobody else', () => {
    const surnames = officeholders.map((h) => ({
      person: h.person,
      surname: formTokens(h.forms[0]?.split(' ').at(-1) ?? '').join(' '),
    }));
    for (const { person, forms } of officeholders) {
      for (const form of forms.filter((f) => !f.includes(' ')))
        expect(
          surnames.filter((s) => s.surname === form && s.person !== person).map((s) => s.person),
        ).toEqual([]);
    }
  });
});

describe('a leader named in an article', () => {
  const OPPOSES = 'said he would not recognise Kosovo.';

  it.each([
    // Inside the term, the name is the government.
    ['Vladimir Putin', '2014-05-21', ['RUS']],
    ['Prime Minister Robert Fico', '2014-05-21', ['SVK']],
    ['Nicos Anastasiades', '2014-05-21', ['CYP']],
    ['Vojislav Ko\u0161tunica', '2008-03-05', ['SRB']],
    ['Ahmed al-Sharaa', '2025-10-30', ['SYR']],
    ['Luiz Inacio Lula da Silva', '2024-05-21', ['BRA']],
    // Outside it, a private person.
    ['Robert Fico', '2011-05-21', []],
    ['Nicos Anastasiades', '2008-05-21', []],
    ['Luiz Inacio Lula da Silva', '2014-05-21', []],
    ['Vuk Jeremic', '2014-05-21', []],
    // "Former" switches it off, at any date.
    ['Former president Vladimir Putin', '2014-05-21', []],
    ['Former Slovak prime minister Robert Fico', '2014-05-21', []],
  ])('%s on %s speaks for %j', (name, day, actors) => {
    const reading = readSentence(`${name} ${OPPOSES}`, day);
    expect([...new Set(reading.statements.map((s) => s.actor))]).toEqual(actors);
  });

  it.each([
    ['President Bush recognised Kosovo.', '2008-02-20', ['USA recognises fact']],
    ['President Bush recognised Kosovo.', '2014-05-21', []],
    // Two of a name in two countries at one time: neither.
    ['President Silva recognised Kosovo.', '2010-05-21', []],
    ['Foreign Minister Osmani recognised Kosovo.', '2022-05-21', []],
    // A longer name is not the shorter one.
    ['President Michel Temer recognised Kosovo.', '2017-05-21', ['BRA recognises fact']],
    ['Prime Minister Luis Montenegro recognised Kosovo.', '2024-05-21', ['PRT recognises fact']],
    ['Israel Katz recognised Kosovo.', '2019-05-21', ['ISR recognises fact']],
  ])('"%s" on %s tells %j', (sentence, day, statements) => {
    expect(told(readSentence(sentence, day))).toEqual(statements);
  });
});
