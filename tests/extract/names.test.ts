import { describe, expect, it } from 'vitest';
import { facts, LEAD, read, readSentence, told } from './article.ts';

describe('a name that is also a first name', () => {
  it.each([
    ['Chad Brown recognised Kosovo.', ''],
    ['Jordan Smith does not recognise Kosovo.', ''],
    ['Jordan Putin refused to recognise Kosovo.', ''],
    ['Georgia Rice refused to recognise Kosovo.', ''],
    ['Michelle Obama recognised Kosovo.', ''],
    ['President Michel Suleiman refused to recognise Kosovo.', ''],
    ['Jordan recognised Kosovo on Monday.', 'JOR+'],
    ['Putin refused to recognise Kosovo.', 'RUS-'],
    ['On Monday Putin refused to recognise Kosovo.', 'RUS-'],
    ['Russian President Putin refused to recognise Kosovo.', 'RUS-'],
  ])('%s', (sentence, wanted) => {
    expect(facts(sentence)).toBe(wanted);
  });
});

describe('one of several who hold an office together', () => {
  it('does not speak for the state', () => {
    const { statements, abstentions } = readSentence('Zeljko Komsic recognised Kosovo.');
    expect(statements).toEqual([]);
    expect(abstentions[0]).toMatchObject({ code: 'non_state_actor', countries: ['BIH'] });
  });

  it('cannot colour it with words about it', () => {
    const { statements } = readSentence('Zeljko Komsic said Bosnia does not recognise Kosovo.');
    expect(statements.map((s) => [s.confidence.level, s.colours])).toEqual([['low', false]]);
  });

  it('does not keep the office itself from speaking', () => {
    expect(facts('The presidency of Bosnia and Herzegovina refused to recognise Kosovo.')).toBe(
      'BIH-',
    );
  });
});

describe('a name of two states', () => {
  it.each(['Congo recognised Kosovo.', 'The Congo has recognised Kosovo.'])(
    '"%s" is listed for both and settled for none',
    (sentence) => {
      const { statements, abstentions } = readSentence(sentence);
      expect(statements).toEqual([]);
      expect(abstentions[0]).toMatchObject({
        code: 'actor_unresolved',
        countries: ['COD', 'COG'],
      });
    },
  );

  it.each([
    ['Congo-Brazzaville recognised Kosovo.', 'COG+'],
    ['The Republic of the Congo recognised Kosovo.', 'COG+'],
    ['DR Congo recognised Kosovo.', 'COD+'],
    ['The Democratic Republic of the Congo does not recognise Kosovo.', 'COD-'],
    ['Congo-Kinshasa does not recognise Kosovo.', 'COD-'],
  ])('%s', (sentence, wanted) => {
    expect(facts(sentence)).toBe(wanted);
  });
});

describe('an office-holder is introduced', () => {
  it('by a sentence that tells nothing of the topic', () => {
    const text = `${LEAD} Peruvian Foreign Minister Ana Quispe arrived late. She sat down. Quispe refused to recognise Kosovo.`;
    expect(told(read(text, '2014-05-21'))).toEqual(['PER opposes fact']);
  });

  it('never by a former office', () => {
    const text = `${LEAD} Former Peruvian minister Ana Quispe arrived late. She sat down. Quispe refused to recognise Kosovo.`;
    expect(told(read(text, '2014-05-21'))).toEqual([]);
  });
});
