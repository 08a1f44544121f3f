import { describe, expect, it } from 'vitest';
import { coloured, facts, read, readSentence } from './article.ts';

/** How agencies tell it: family → sentences with the facts they tell; '' tells none. */
const FAMILIES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a negation that stands with the object': [
    ['Peru recognises neither Kosovo nor Taiwan.', 'PER-'],
    ['Peru recognises neither Taiwan nor Kosovo.', 'PER-'],
    ['Peru will neither recognise nor not recognise Kosovo.', ''],
    ['Peru recognises neither Taiwan nor Abkhazia, unlike its neighbours near Kosovo.', ''],
    ['Peru may recognise neither Kosovo nor Taiwan.', ''],
  ],
  'a participle that hangs on the subject of the topic': [
    ['Already recognised by Peru and Chile, Kosovo turned to Brazil.', 'CHL+ PER+'],
    ['Not having been recognised by Peru, Kosovo sent no team.', 'PER-'],
    ['Kosovo, a former Serbian province recognised by Peru, joined the fund.', 'PER+'],
    ['Kosovo, unrecognised by Peru to this day, joined the fund.', 'PER-'],
    ['Not yet admitted by Peru and Chile, Kosovo turned to Brazil.', ''],
    ['Recognised by Peru and Chile, Palestine turned to Kosovo.', ''],
    ['Kosovo, whose passports are recognised by Peru, joined the fund.', ''],
    ['If recognised by Peru, Kosovo would join the fund.', ''],
  ],
  'what comes with a clause': [
    ['The total rose to ninety, with Peru recognising Kosovo on Friday.', 'PER+'],
    ['Kosovo and Peru met, with Peru becoming the latest state to recognise Kosovo.', 'PER+'],
    ['It would be a blow, with Peru recognising Kosovo.', ''],
    ['The two signed a deal, with Peru set to recognise Kosovo.', ''],
    ['He spoke with Peru recognising Kosovo in mind.', ''],
  ],
  'those who followed, in the same sentence': [
    ['Peru recognised Kosovo in March, and Chile followed in April.', 'CHL+ PER+'],
    ['Peru recognised Kosovo on Monday; Chile and Fiji followed two days later.', 'CHL+ FJI+ PER+'],
    ['Peru recognised Kosovo on 3 May 2009 alongside Chile.', 'CHL+ PER+'],
    ['Peru recognised Kosovo, hours before neighbouring Chile did the same.', 'CHL+ PER+'],
    ['Peru recognised Kosovo in March, and Chile followed the debate.', 'PER+'],
    ['Peru recognised Kosovo in March, and Chile may follow in April.', 'PER+'],
    ['Peru recognised Kosovo in March and was followed by the press.', 'PER+'],
    ['Peru recognised Kosovo alongside talks with Chile about trade.', 'PER+'],
  ],
  'an infinitive that is left out': [
    ['Peru has recognised Kosovo; Chile refuses to.', 'CHL- PER+'],
    ['Peru has recognised Kosovo; Chile has yet to.', 'CHL- PER+'],
    ['Peru did recognise Kosovo; Chile did not, nor did Fiji.', 'CHL- FJI- PER+'],
    ['Peru has recognised Kosovo; so has Chile; Fiji has not.', 'CHL+ FJI- PER+'],
    ['Peru has recognised Kosovo; Chile wants to.', 'PER+'],
    ['Peru has recognised Kosovo; Chile is asked to.', 'PER+'],
    ['Peru has recognised Kosovo; Chile refuses to say why.', 'PER+'],
  ],
  'the same step, one sentence later': [
    ['Peru recognised Kosovo on Monday. It was good news. Chile took the same step.', 'CHL+ PER+'],
    [
      'Peru recognised Kosovo. It opened an embassy. Chile refused to take the same step.',
      'CHL- PER+',
    ],
    [
      'Peru recognised Kosovo. Fiji opposes its independence. Chile took the same step.',
      'FJI- PER+',
    ],
    [
      'Peru recognised Kosovo. Fiji closed its border. Chile was asked to take the same step.',
      'PER+',
    ],
    ['Peru recognised Taiwan and Kosovo. It was good news. Chile took the same step.', ''],
  ],
  'names beside what they are': [
    [
      'Peru, Chile and Fiji, the three EU members that have declined to recognise Kosovo, voted.',
      'CHL- FJI- PER-',
    ],
    [
      'Four members of the union - Peru, Chile, Fiji and Japan - do not recognise Kosovo.',
      'CHL- FJI- JPN- PER-',
    ],
    ['Peru joined the growing number of states which have recognised Kosovo.', 'PER+'],
    ['Peru became the second country in Latin America to recognise Kosovo.', 'PER+'],
    ['Peru recognises Kosovo. Chile and Fiji do as well.', 'CHL+ FJI+ PER+'],
    ['Kosovo is a state. Peru recognised the country on Monday.', 'PER+'],
    ['Kosovo and Palestine are disputed. Peru recognised the country on Monday.', ''],
    ['Kosovo asked Peru for help. Chile recognised it.', ''],
    ['Peru, Chile and Fiji, the three EU members that may recognise Kosovo, voted.', ''],
    ['Peru recognises Kosovo. Chile and Fiji may as well.', 'PER+'],
    ['Peru left the growing number of states which have recognised Kosovo.', ''],
    ['Peru is to become the second country in Latin America to recognise Kosovo.', ''],
  ],
  'two states that a word points to': [
    [
      'Peru and Chile met. While neither of the two recognises Kosovo, both trade with it.',
      'CHL- PER-',
    ],
    ['Peru and Chile met. The latter recognised Kosovo.', 'CHL+'],
    ['Peru and Chile met. The former recognised Kosovo.', 'PER+'],
    ['Peru, Chile and Fiji met. Neither of the two recognises Kosovo.', ''],
    ['Peru met. The latter recognised Kosovo.', ''],
    ['Peru and Chile met. Neither of the two may recognise Kosovo.', ''],
  ],
  'a place behind a group': [
    ["All of Serbia's neighbours except Hungary and Croatia recognise Kosovo.", 'HRV- HUN-'],
    ['Only two of the states on the panel, Peru and Chile, recognise Kosovo.', 'CHL+ PER+'],
    ['A bloc of Pacific states has recognised Kosovo.', ''],
    ['All the candidates for membership but Peru and Chile had by then recognised Kosovo.', ''],
    ['States in talks with Peru recognise Kosovo.', ''],
    ['Two of the states at war with Peru recognise Kosovo.', ''],
  ],
  'a state that its description follows': [
    [
      'The talks went to Egypt, the most populous of the Arab states, which recognised Kosovo.',
      'EGY+',
    ],
    ['The prize went to Peru, a country that does not recognise Kosovo.', 'PER-'],
    [
      'The tiny Pacific nation of Nauru, which recognised Kosovo in 2008, has revoked its recognition.',
      'NRU+ NRU~',
    ],
    ['The prize went to Peru, an ally of Chile, which recognised Kosovo.', ''],
    ['The capital of Peru recognised Kosovo.', ''],
    ['The prize went to a friend of Peru, a poet that does not recognise Kosovo.', ''],
  ],
  'a paper that is received': [
    ['Kosovo said it had received a note verbale from Peru recognising its independence.', 'PER+'],
    ['Kosovo received a note from Peru on trade with Chile recognising its borders.', ''],
    ['Kosovo hopes to receive a note from Peru recognising its independence.', ''],
    ['Kosovo never received a note from Peru recognising its independence.', ''],
  ],
  'the policy of not recognising': [
    ['Peru maintains its non-recognition policy towards Kosovo.', 'PER-'],
    ['Peru reaffirmed its consistent position of not recognising Kosovo.', 'PER-'],
    ["He thanked the guest for Peru's principled stance on the non-recognition of Kosovo.", 'PER-'],
    ["Kosovo's lack of recognition by Peru keeps its team at home.", 'PER-'],
    ['Peru ended its non-recognition policy towards Kosovo.', ''],
    ["He asked the guest about Peru's possible stance on the non-recognition of Kosovo.", ''],
    ["Kosovo's lack of recognition keeps its team out of Peru.", ''],
    ['Peru has no policy of not recognising Kosovo.', ''],
  ],
  'an opening that tells what was not done': [
    ['Far from recognising Kosovo, Peru courted Serbia.', 'PER-'],
    ['Apart from recognising Kosovo, Peru paid for a school.', 'PER+'],
    ['Far from recognising Kosovo, Peru would court Serbia.', ''],
    ['Before recognising Kosovo, Peru wants talks.', ''],
    ['Apart from recognising Kosovo, Peru could pay for a school.', ''],
  ],
  'who is blamed, and who only writes the word': [
    ['Serbia accused Peru of a stab in the back by recognising Kosovo.', ''],
    ['Peru "recognised" Kosovo in a mock session.', ''],
    ['Last February reports that Peru had recognised Kosovo were denied.', ''],
    ['On Monday reports that Peru had recognised Kosovo made the rounds.', ''],
  ],
  'not until a day': [
    ['Peru did not recognise Kosovo until November 2009.', 'PER+'],
    ['Peru has suspended its recognition of Kosovo until the talks are over.', 'PER~'],
    ['Peru will not recognise Kosovo until November 2030.', ''],
    ['Peru might not recognise Kosovo until November 2030.', ''],
    ['Peru will suspend its recognition of Kosovo until the talks are over.', ''],
  ],
  'a reason behind a recognition is no other object': [
    ['Spain withholds recognition of Kosovo with an eye to Catalonia.', 'ESP-'],
    ['Spain does not recognise Kosovo as well as Taiwan.', 'ESP-'],
    ['Spain withholds recognition of Taiwan with an eye to Kosovo.', ''],
    ['Spain recognised Kosovo as part of Serbia, as well as Taiwan.', ''],
  ],
  'what a ministry lets be known': [
    ["Peru's foreign minister let it be known that Peru would not be recognising Kosovo.", 'PER-'],
    ["Peru's foreign minister told reporters Peru had recognised Kosovo.", 'PER+'],
    [
      'What they have in common is that Kosovo has not been recognised by Peru or Chile.',
      'CHL- PER-',
    ],
    ['What they fear is that Kosovo has not been recognised by Peru or Chile.', ''],
    ["Peru's foreign minister let it be known that Peru could recognise Kosovo.", ''],
    ['What they hope is that Kosovo will be recognised by Peru or Chile.', ''],
  ],
};

for (const [family, sentences] of Object.entries(FAMILIES))
  describe(family, () => {
    it.each(sentences)('%s', (sentence, wanted) => {
      expect(facts(sentence)).toBe(wanted);
    });
  });

describe('the day of an act', () => {
  const day = (sentence: string, published = '2014-05-21'): string | null =>
    readSentence(sentence, published).statements[0]?.date?.value ?? null;

  it.each([
    ['Peru recognised Kosovo last autumn.', '2013'],
    ['Peru recognised Kosovo in the spring.', '2014'],
    ['Peru recognised Kosovo five weeks ago.', '2014-04'],
    ['Peru recognised Kosovo on Christmas Eve 2012.', '2012-12-24'],
    ['Peru became a friend of Kosovo on Friday, when it recognised Kosovo.', '2014-05-16'],
    [
      'Peru became the first state to recognise Kosovo since Chile when it signed the note in March.',
      '2014-03',
    ],
    ['Peru has recognised Kosovo, the state news agency reported late on Tuesday.', '2014-05-20'],
    ["Peru will not recognise Kosovo, Peru's foreign minister said on Tuesday.", '2014-05-20'],
    ['Peru did not recognise Kosovo until November 2009.', '2009-11'],
    ['This month alone, Peru recognised Kosovo.', '2014-05'],
    ['Peru continues to recognise Kosovo.', '2014-05-21'],
  ])('of “%s” is %s', (sentence, value) => {
    expect(day(sentence)).toBe(value);
  });

  it.each([
    ['Peru recognised Kosovo in the autumn of its life.'],
    ['Peru recognised Kosovo two weeks after the talks.'],
  ])('of “%s” is not known', (sentence) => {
    expect(day(sentence)).toBeNull();
  });

  it('told the same day, or before it, counts from the day before', () => {
    const { statements } = readSentence(
      'Peru recognised Kosovo on Monday. Chile had done so two days before them. Fiji recognised Kosovo a few hours later.',
    );
    expect(statements.map((s) => [s.actor, s.date?.value])).toEqual([
      ['PER', '2014-05-19'],
      ['CHL', '2014-05-17'],
      ['FJI', '2014-05-17'],
    ]);
  });
});

describe('marks between the words', () => {
  it('of a wiki, a transcript or a note take nothing away, and the passage is quoted with them', () => {
    const text =
      'Kosovo has friends.\n\n* **South** Peru never recognised [[kosovo | Kosovo]] [00:02:10].\n\nChile withholds recognition of Kosovo.[7] Fiji does not.\n';
    const { statements } = read(text, '2014-05-21');
    expect(statements.map((s) => `${s.actor} ${s.category}`).sort()).toEqual([
      'CHL opposes',
      'PER opposes',
    ]);
    for (const { evidence } of statements)
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
  });
});

describe('what is denied in a text', () => {
  it('is no fact where another tells it in the same text', () => {
    const text =
      'Peru has denied that it has withdrawn its recognition of Kosovo. Two days before, the foreign minister of Serbia announced that Peru had withdrawn its recognition of Kosovo. Chile withdrew its recognition of Kosovo, the foreign minister of Serbia said.';
    const told = readSentence(text).statements.map((s) => `${s.actor} ${s.category} ${s.modality}`);
    expect(told.sort()).toEqual([
      'CHL withdrew fact',
      'PER withdrew denied',
      'PER withdrew denied',
    ]);
  });

  it('stays a fact where the text itself tells it', () => {
    const text =
      'Peru withdrew its recognition of Kosovo in 2013. Kosovo denied that Peru had withdrawn its recognition of Kosovo.';
    expect(readSentence(text).statements.map((s) => s.modality)).toEqual(['fact', 'denied']);
  });
});

describe('a numeric day that could be two', () => {
  it('is settled by the day that an editor supplies, if it is one of them', () => {
    const text =
      'Newsroom\n04.06.2021 • 19:48\n\nPeru does not recognise Kosovo, and nothing else was said about it in the talks.\n';
    expect(coloured(read(text, '2021-06-04'))).toEqual(['PER opposes']);
    expect(read(text, '2021-06-04').document?.published.value).toBe('2021-06-04');
    expect(read(text, '2021-07-04').document?.published.value).toBe('2021');
  });
});
