import { describe, expect, it } from 'vitest';
import { readSentence } from '../article.ts';

const date = (sentence: string, published = '2014-05-21') =>
  readSentence(sentence, published).statements[0]?.date;

describe('the day of the act', () => {
  it.each([
    ['Malta recognised Kosovo on Monday.', '2014-05-19', 'event'],
    ['Malta recognised Kosovo on Wednesday.', '2014-05-21', 'event'],
    ['Malta on Friday recognised Kosovo.', '2014-05-16', 'event'],
    ['Malta recognised Kosovo yesterday.', '2014-05-20', 'event'],
    ['Malta recognised Kosovo last month.', '2014-04', 'event'],
    ['Malta recognised Kosovo on 22 August 2008.', '2008-08-22', 'event'],
    ['Malta recognised Kosovo on August 22, 2008.', '2008-08-22', 'event'],
    ['Malta recognised Kosovo in August 2008.', '2008-08', 'event'],
    ['Malta recognised Kosovo on Aug. 22, 2008.', '2008-08-22', 'event'],
    ['Malta recognised Kosovo on 22 Aug. 2008.', '2008-08-22', 'event'],
    ['Malta recognised Kosovo in Aug. 2008.', '2008-08', 'event'],
    ['Malta recognised Kosovo in 2008.', '2008', 'event'],
    ['Malta was the third state to recognise Kosovo, doing so in May 2008.', '2008-05', 'event'],
    ["Russia blocks Kosovo's membership of the United Nations.", '2014-05-21', 'observation'],
    ["Russia blocked Kosovo's membership of the United Nations in 2010.", '2010', 'event'],
    ['Malta recognised Kosovo on 3 May.', '2014-05-03', 'event'],
    ['Malta recognised Kosovo on 3 December.', '2013-12-03', 'event'],
    ['On Monday, Malta recognised Kosovo.', '2014-05-19', 'event'],
    ['Malta recognised Kosovo two days after the declaration.', '2008-02-19', 'event'],
    ['Malta recognised Kosovo two years ago.', '2012', 'event'],
    ['Malta announced on 28 March 2008 that it was recognising Kosovo.', '2008-03-28', 'event'],
    ['Malta has recognised Kosovo, its ministry said on Monday.', '2014-05-19', 'event'],
    ["Malta's recognition of Kosovo dates from 22 August 2008.", '2008-08-22', 'event'],
    ['Malta recognises Kosovo.', '2014-05-21', 'observation'],
    ['Malta recognises Kosovo, its ministry said on Monday.', '2014-05-21', 'observation'],
    ['Malta has refused to recognise Kosovo since 2008.', '2014-05-21', 'observation'],
  ])('"%s" is %s', (sentence, value, kind) => {
    expect(date(sentence)).toMatchObject({ value, kind });
  });

  it.each([
    ['Malta recognised Kosovo.', 'no date is given'],
    [
      'Malta recognised Kosovo, which declared independence in 2008.',
      "the year is another clause's",
    ],
    [
      'In 2008, after Kosovo declared independence, things moved and Malta recognised it.',
      "the year is another clause's",
    ],
    ['Malta became the first country to recognise Kosovo in five years.', 'a span is no date'],
    ['Malta recognised Kosovo after Monday.', 'after is not on'],
    ['Malta recognised Kosovo, doing what Peru had done in 2008.', "it is Peru's year"],
    ["Russia blocked Kosovo's membership of the United Nations.", 'it may be over'],
    ['Malta recognised Kosovo the next day.', 'the day before it is not that of publication'],
    ['Malta recognised Kosovo on the next day.', 'the day before it is not that of publication'],
    [
      'Malta recognised Kosovo the following week.',
      'the week before it is not that of publication',
    ],
  ])('of "%s" is unknown: %s', (sentence) => {
    const found = date(sentence);
    if (found) expect(found.value).toBeNull();
  });

  it('of last week is a week, with no day', () => {
    expect(date('Malta recognised Kosovo last week.')).toMatchObject({
      value: null,
      earliest: '2014-05-12',
      latest: '2014-05-18',
    });
  });

  it('stays unknown, within bounds, when a weekday meets an article known to the month', () => {
    expect(date('Malta recognised Kosovo on Monday.', '2014-05')).toMatchObject({
      value: null,
      latest: '2014-05-31',
    });
  });

  it('before the declaration never colours', () => {
    expect(
      readSentence('Malta opposes the independence of Kosovo.', '2008-02-16').statements[0],
    ).toMatchObject({ category: 'opposes', colours: false });
    expect(
      readSentence('Malta opposes the independence of Kosovo.', '2008-02-17').statements[0]
        ?.colours,
    ).toBe(true);
  });
});

describe('a warning', () => {
  it('has the day it was given on, whatever it says of the future', () => {
    const [statement] = readSentence(
      'Russia warned on Monday that it would respond if Kosovo declared independence.',
    ).statements;
    expect(statement).toMatchObject({ category: 'warns', modality: 'conditional' });
    expect(statement?.date?.value).toBe('2014-05-19');
  });

  it('has no day from its condition', () => {
    const [statement] = readSentence(
      'Russia warned that it would respond if Kosovo declared independence on Monday.',
    ).statements;
    expect(statement?.date?.value).toBeNull();
  });
});

describe('a date that counts from another', () => {
  it.each([
    [
      'Peru recognised Kosovo on 22 August 2008 and Malta recognised it the next day.',
      'MLT',
      '2008-08-23',
    ],
    [
      'Peru recognised Kosovo on 22 August 2008. Malta did so on the same day.',
      'MLT',
      '2008-08-22',
    ],
    [
      'Peru recognised Kosovo on 22 August 2008. Malta recognised it two days later.',
      'MLT',
      '2008-08-24',
    ],
    [
      'Peru recognised Kosovo in July 2008, and Malta did the same in October of that year.',
      'MLT',
      '2008-10',
    ],
    [
      'Peru recognised Kosovo in July 2008. Malta did so in May of the following year.',
      'MLT',
      '2009-05',
    ],
    ['Peru recognised Kosovo in July 2008. Malta recognised it later that year.', 'MLT', '2008'],
    [
      'Peru recognised Kosovo in July 2008. Malta recognised it two months later.',
      'MLT',
      '2008-09',
    ],
    [
      'Peru recognised Kosovo in December 2008. Malta recognised it the following month.',
      'MLT',
      '2009-01',
    ],
    [
      'Kosovo declared independence on 17 February 2008. Malta recognised it the following day.',
      'MLT',
      '2008-02-18',
    ],
    [
      "Kosovo's parliament declared independence. Malta recognised Kosovo the next day.",
      'MLT',
      '2008-02-18',
    ],
    [
      'Peru recognised Kosovo on 22 August 2008. Malta followed on 24 August, and Chad on 1 September.',
      'TCD',
      '2008-09-01',
    ],
    [
      'Peru recognised Kosovo on 22 August 2008, the first state in the region to do so. Malta followed in October of that year.',
      'MLT',
      '2008-10',
    ],
    [
      'Ten years ago Kosovo declared independence. Malta recognised it the next day.',
      'MLT',
      '2008-02-18',
    ],
  ])('"%s" dates %s to %s', (text, actor, value) => {
    const found = readSentence(text).statements.filter((s) => s.actor === actor);
    expect(found.map((s) => s.date?.value)).toEqual([value]);
  });

  it.each([
    ['Malta recognised Kosovo in October of that year.', 'nothing is counted from'],
    ['Malta recognised Kosovo two days later.', 'nothing is counted from'],
    [
      'Peru recognised Kosovo in July 2008. Malta recognised it the next day.',
      'a month has no next day',
    ],
    [
      'Peru recognised Kosovo in 2008. Malta recognised it the following month.',
      'a year has no next month',
    ],
    [
      'Peru met Chad on 3 May 2008 and again on 5 May 2009. Malta recognised Kosovo the next day.',
      'there are two days',
    ],
    [
      'Kosovo may declare independence. Malta recognised Kosovo the next day.',
      'nothing is declared',
    ],
    [
      'Peru recognised Kosovo on 22 August 2008. Malta recognised it the same day as Chad.',
      "it is Chad's day",
    ],
    [
      'Peru recognised Kosovo in July 2008. Malta recognised it two years later than planned.',
      'the plan is not told',
    ],
    [
      'Peru recognised Kosovo on 22 August 2008. Malta followed on 20 May.',
      'it may be the news of this week',
    ],
    [
      'Peru recognised Kosovo on 22 August 2008. Malta followed on 3 March.',
      'it is of a later year',
    ],
    [
      'Since 2008 Peru has recognised Kosovo. Malta recognised it the following year.',
      'since tells of no act',
    ],
    ['Malta recognised Kosovo at the same time.', 'a time is no day'],
    [
      'Ten years ago Kosovo elected a parliament. Malta recognised it the next day.',
      'no day is told',
    ],
    [
      'Last week it was said that Kosovo declared independence ten years ago. Malta recognised it the next day.',
      'it may be the day after the saying',
    ],
  ])('of "%s" is unknown: %s', (text) => {
    for (const s of readSentence(text).statements.filter((x) => x.actor === 'MLT'))
      expect(s.date?.value ?? null).toBeNull();
  });
});
