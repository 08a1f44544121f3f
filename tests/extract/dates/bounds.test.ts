import { describe, expect, it } from 'vitest';
import { LEAD, read } from '../article.ts';

const published = (sentence: string, label = '') =>
  read(`A title\n\n${label === '' ? '' : `${label}\n\n`}${LEAD}\n\n${sentence}\n`).document
    ?.published;

/** Sentence, bounds, rule of the candidate and its words. */
const BOUNDS = [
  [
    'President Barack Obama met the delegation in the capital.',
    '2009-01-20',
    '2017-01-20',
    'publication.office',
    'President Barack Obama',
  ],
  [
    'Vice President Joe Biden met the delegation in the capital.',
    '2009-01-20',
    '2017-01-20',
    'publication.office',
    'Vice President Joe Biden',
  ],
  [
    'Foreign Minister Alfred Mutua of Kenya met the delegation.',
    '2022-10-27',
    '2023-10-04',
    'publication.office',
    'Foreign Minister Alfred Mutua',
  ],
  [
    'Kosovo declared independence with the support of many.',
    '2008-02-17',
    null,
    'publication.milestone-past',
    'Kosovo declared independence',
  ],
  [
    'Kosovo, which declared its independence in 2008, is a small state.',
    '2008-02-17',
    null,
    'publication.milestone-past',
    'Kosovo, which declared its independence',
  ],
  [
    'Kosovo is expected to declare independence within weeks.',
    null,
    '2008-02-16',
    'publication.milestone-ahead',
    'Kosovo is expected to declare independence',
  ],
  [
    'The two sides met on Tuesday, 3 May 2016, and parted at noon.',
    '2016-05-03',
    null,
    'publication.past-event',
    'on Tuesday, 3 May 2016',
  ],
] as const;

/** Full dates that bound nothing: to come, dreamt of, or without anything done. */
const NO_EVENTS = [
  'The two sides will meet on 3 May 2026 in the capital.',
  'The treaty was to be signed on 3 May 2026 in the capital.',
  'The vote, scheduled on 3 May 2026, was welcomed.',
  'The mandate ended a debate and expires on 3 May 2026.',
  'The work lasted from 3 May 2016 and ended soon.',
];

it.each(NO_EVENTS)('is not bounded by "%s"', (sentence) => {
  expect(published(sentence)).toMatchObject({ earliest: null, latest: null });
});

describe('an article without a day is bounded', () => {
  it.each(BOUNDS)('by "%s"', (sentence, earliest, latest, rule, words) => {
    const found = published(sentence);
    expect(found).toMatchObject({
      value: null,
      precision: 'unknown',
      earliest,
      latest,
      rule: 'publication.bounds',
    });
    expect(found?.candidates).toContainEqual(
      expect.objectContaining({ verdict: 'bound', rule, words, earliest, latest }),
    );
  });

  it.each(BOUNDS)('and keeps its label beside "%s"', (sentence) => {
    expect(published(sentence, 'Published: 5 June 2019')).toMatchObject({
      value: '2019-06-05',
      earliest: '2019-06-05',
      latest: '2019-06-05',
      rule: 'publication.labelled',
    });
  });

  it('with offsets into the text', () => {
    const reading = read(`A title\n\n${LEAD}\n\nPresident Barack Obama met the delegation.\n`);
    const [candidate] = reading.document?.published.candidates ?? [];
    expect(reading.text.slice(candidate?.start, candidate?.end)).toBe(candidate?.words);
  });

  it('by what all bounds share', () => {
    const sentence =
      'President Barack Obama met Foreign Minister Hillary Clinton. Secretary of State John Kerry stayed away.';
    expect(published(sentence)).toMatchObject({ earliest: '2013-02-01', latest: '2017-01-20' });
  });

  it('by nothing when the bounds exclude each other, and says so', () => {
    const reading = read(
      `A title\n\n${LEAD}\n\nPresident Barack Obama spoke. Kosovo will declare independence on Sunday.\n`,
    );
    expect(reading.document?.published).toMatchObject({
      value: null,
      earliest: null,
      latest: null,
      rule: 'publication.contradiction',
    });
    expect(reading.messages.map((m) => m.ruleId)).toContain('publication.contradiction');
  });

  it.each([
    'Former President Barack Obama met the delegation.',
    'Obama met the delegation in the capital.',
    'Barack Obama met the delegation in the capital.',
    'In 2010 President Barack Obama met the delegation.',
    'Then President Barack Obama met the delegation.',
    'If Kosovo declared independence, much would change.',
    'The minister warned of steps if the breakaway province of Kosovo unilaterally declared independence.',
    'Kosovo declared independence in 1990 for the first time.',
    'Kosovo has not declared independence.',
  ])('never by "%s"', (sentence) => {
    expect(published(sentence)).toMatchObject({ earliest: null, latest: null, candidates: [] });
  });
});

describe('a day without a year', () => {
  const dates = (sentence: string, label = '') =>
    read(`A title\n\n${label}\n\n${LEAD}\n\n${sentence}\n`).statements.map((s) => s.date?.value);

  it('takes the year of publication', () => {
    expect(dates('Peru recognised Kosovo on 3 May.', 'Published: 5 June 2019')).toEqual([
      '2019-05-03',
    ]);
  });

  it('takes a year only if both bounds lead to it', () => {
    const narrow = 'Peruvian Prime Minister Mercedes Araoz spoke.';
    expect(dates(`${narrow} Peru recognised Kosovo on 3 May.`)).toEqual([null]);
    expect(dates('Peru recognised Kosovo on 3 May.')).toEqual([null]);
  });
});
