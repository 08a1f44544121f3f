import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../scripts/extract/pipeline.ts';
import { knowledge, LEAD, read, row } from '../article.ts';

const published = (text: string, supplied = '') => read(text, supplied).document?.published;

describe('the day of publication', () => {
  it.each([
    ['Published: 5 June 2014', '2014-06-05', 'publication.labelled'],
    ['Published on October 31st, 2017 04:26 PM', '2017-10-31', 'publication.labelled'],
    ['Botuar: 07/08/2023', '2023-08-07', 'publication.labelled'],
    ['Objavljeno: 3. marta 2020', '2020-03-03', 'publication.labelled'],
    ["date: '2022-03-19'", '2022-03-19', 'publication.labelled'],
    ['Published: 05/16/2014', '2014-05-16', 'publication.labelled'],
    ['FEBRUARY 15, 2008 / 9:46 PM', '2008-02-15', 'publication.dateline'],
    [
      'Page last updated at 03:20 GMT, Tuesday, 19 February 2008',
      '2008-02-19',
      'publication.updated',
    ],
  ])('is read from "%s"', (line, value, rule) => {
    expect(published(`A title\n\n${line}\n\n${LEAD}`)).toMatchObject({
      value,
      precision: 'day',
      rule,
    });
  });

  const DAY_PAGE = '### [2012-10-3](/pages/2012/10/3/index.md)';
  it('is the day that heads its page', () => {
    const entry = '- [ A dam is opened. ](/pages/2010/07/23/a-dam-is-opened.md)';
    expect(published(`${DAY_PAGE}\n\n# Malta recognises Kosovo. \n\n${entry}\n`)).toMatchObject({
      value: '2012-10-03',
      rule: 'publication.dateline',
    });
  });

  it.each([
    ['two days', `${DAY_PAGE}\n\n${LEAD}\n\n### [2012-10-4](/pages/2012/10/4/index.md)`],
    ['a link in the text', `${LEAD}\n\n${LEAD}\n\n${LEAD}\n\n${DAY_PAGE}`],
    ['an entry of a list', '- [2012-10-3](/pages/2012/10/3/index.md)'],
    ['a heading with more', '### [The week of 2012-10-3](/pages/2012/10/3/index.md)'],
  ])('is none of %s', (_, text) => {
    expect(published(`${text}\n\n${LEAD}`)?.value).toBeNull();
  });

  it('is what both readings share when day and month could be exchanged', () => {
    const found = published(`A title\n\nPublished: 05/06/2014\n\n${LEAD}`);
    expect(found).toMatchObject({
      value: '2014',
      precision: 'year',
      earliest: '2014-05-06',
      latest: '2014-06-05',
      rule: 'publication.date-order-unclear',
    });
  });

  it('is reported when day and month could be exchanged, with what an editor can do', () => {
    const { messages } = read(`A title\n\nPublished: 05/06/2014\n\n${LEAD}`);
    expect(messages[0]).toMatchObject({ ruleId: 'publication.date-order-unclear', fatal: false });
    expect(messages[0]?.example).toContain('sources.csv');
  });

  it('takes the order of an unclear number from the domain', () => {
    const bytes = new TextEncoder().encode(`A title\n\nPublished: 05/06/2014\n\n${LEAD}`);
    const reading = readArticle(
      { path: 'a.txt', bytes, source: row('', { url: 'https://paper.dk/story' }) },
      knowledge,
    );
    expect(reading.document?.published.value).toBe('2014-06-05');
  });

  it('prefers the label to the metadata and keeps both in view', () => {
    expect(published(`A title\n\nPublished: 5 June 2014\n\n${LEAD}`, '2014-06-09')?.value).toBe(
      '2014-06-05',
    );
  });

  it('comes from the metadata, with the basis an editor gave, when the text has none', () => {
    expect(published(`A title\n\n${LEAD}`, '2014-06')).toMatchObject({
      value: '2014-06',
      precision: 'month',
      latest: '2014-06-30',
      basis: 'by hand',
    });
  });

  it.each([
    ['a copyright range', '\u00a9 2016 - 2024 Paper'],
    ['a teaser', 'Check Also\n\nRussian Assessment, November 18, 2024'],
    ['a resolution', 'The Council adopted resolution 1244 in 1999.'],
  ])('is never taken from %s', (_what, line) => {
    expect(published(`A title\n\n${LEAD}\n\n${line}`)).toMatchObject({
      value: null,
      precision: 'unknown',
    });
  });

  it('is bounded below by a dated caption and marked as a bound', () => {
    const found = published(
      `A title\n\n${LEAD}\n\nThe minister after a meeting on March 10, 2022. Name NAME / AFP`,
    );
    expect(found).toMatchObject({ value: null, earliest: '2022-03-10' });
    expect(found?.candidates[0]?.verdict).toBe('bound');
  });

  it('is unknown when it contradicts a dated caption', () => {
    expect(
      published(
        `A title\n\n${LEAD}\n\nThe minister on March 10, 2022. Name NAME / AFP`,
        '2021-01-01',
      )?.value,
    ).toBeNull();
  });
});
