import { describe, expect, it } from 'vitest';
import { LEAD, read, readSentence } from './article.ts';

const codes = (text: string, published = ''): string[] =>
  read(text, published).abstentions.map((a) => a.code);
const story = `${LEAD}\n\nSpain refuses to recognise Kosovo.\n`;

describe('a statement that cannot colour for its time', () => {
  it('is listed once when the article has no date', () => {
    const listed = codes(`${story}\nGreece does not recognise Kosovo.\n`);
    expect(listed.filter((c) => c === 'undated_article')).toHaveLength(1);
  });

  it.each([
    ['before the declaration', '2007-12-01', 'before_declaration'],
    ['after the window', '2025-06-01', 'outside_window'],
  ])('is listed when it was made %s', (_when, day, code) => {
    expect(codes(story, day)).toContain(code);
  });

  it('is not listed when it is dated inside the window', () => {
    expect(codes(story, '2014-05-21')).toEqual([]);
  });
});

describe('a sentence is never left in silence', () => {
  it.each([
    ["BELGRADE - Kosovo's independence was rejected again on Monday.", 'actor_unresolved', 'SRB'],
    ['LIMA - The recognition of Kosovo was discussed on Monday.', 'actor_unresolved', 'PER'],
    ["Congo's government has not recognised Kosovo.", 'actor_unresolved', 'COD,COG'],
  ])('%s', (sentence, code, countries) => {
    const { statements, abstentions } = readSentence(sentence);
    expect(statements).toEqual([]);
    expect(abstentions.map((a) => [a.code, a.countries.join()])).toEqual([[code, countries]]);
  });

  it('and a place in a dateline is nobody where somebody is named', () => {
    const { abstentions } = readSentence('LIMA - Chile was asked about the recognition of Kosovo.');
    expect(abstentions.map((a) => a.countries)).toEqual([['CHL']]);
  });
});

describe('the title', () => {
  it('is the first line of the article itself', () => {
    expect(read(`Spain and its regions\n\n${LEAD}\n`).document?.title).toBe(
      'Spain and its regions',
    );
  });

  it('is no heading in the middle and no label', () => {
    expect(
      read(`${LEAD} ${LEAD} ${LEAD}\n\nThe road ahead\n\n${LEAD}\n`).document?.title,
    ).toBeNull();
    expect(read(`Key Takeaways\n\n${LEAD}\n`).document?.title).toBeNull();
  });
});

describe('the speaker', () => {
  it.each([
    [
      '"Peru has recognised Kosovo," the State Department of Foreign Affairs said.',
      'direct_quote',
      'PER',
      'high',
    ],
    ['Peru has recognised Kosovo, its foreign minister said.', 'indirect_quote', 'PER', 'high'],
    ['Serbia said Togo had withdrawn its recognition of Kosovo.', 'reported_claim', 'SRB', 'low'],
    ['According to Serbia, Togo no longer recognises Kosovo.', 'reported_claim', 'SRB', 'low'],
  ])('of %s', (sentence, type, speakerCountry, level) => {
    const [statement] = readSentence(sentence).statements;
    expect(statement?.attribution).toMatchObject({ type, speakerCountry });
    expect(statement?.attribution.speaker).not.toBeNull();
    expect(statement?.confidence.level).toBe(level);
  });

  it('of a third state never colours it', () => {
    const reading = readSentence('Serbia said Togo had withdrawn its recognition of Kosovo.');
    expect(reading.statements.map((s) => s.colours)).toEqual([false]);
  });
});
