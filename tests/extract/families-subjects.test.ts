import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, readSentence } from './article.ts';

/** Countries that are called the same in every sentence, with their code. */
const COUNTRIES = [
  ['Peru', 'PER'],
  ['Chile', 'CHL'],
  ['Norway', 'NOR'],
  ['Kenya', 'KEN'],
  ['Thailand', 'THA'],
  ['Ireland', 'IRL'],
] as const;
type Country = (typeof COUNTRIES)[number];
const two = fc.shuffledSubarray([...COUNTRIES], { minLength: 2, maxLength: 2 });

/** Family → patterns with the facts they tell of X and Y; '' tells none. */
const FAMILIES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a question that is closed': [
    ['Recognising Kosovo is out of the question for X.', 'X-'],
    ['Recognising Kosovo was simply not an option for X at that time.', 'X-'],
    ['Recognition of Kosovo is not on the agenda of X.', 'X-'],
    ["X's foreign minister said recognising Kosovo was out of the question.", 'X-'],
    ['Recognising Kosovo is out of the question, the foreign minister of X said.', 'X-'],
    ['Recognising Kosovo is not out of the question for X.', ''],
    ['Recognising Kosovo is an option for X.', ''],
    ['Recognising Kosovo would be out of the question for X if Y objected.', ''],
    ['Recognising Palestine is out of the question for X, unlike Kosovo.', ''],
    ["Recognising Kosovo was out of the question for X's opposition.", ''],
    ['Recognising Kosovo was never easy for X.', ''],
    ['Is recognising Kosovo out of the question for X?', ''],
  ],
  'a gerund that opens a clause': [
    ['Having recognised Kosovo in 2009, X was visited by its president.', 'X+'],
    ['After recognising Kosovo, X opened an embassy there.', 'X+'],
    ['X has opened no embassy there since recognising Kosovo in 2010.', 'X+'],
    ['X angered Y by recognising Kosovo.', 'X+'],
    ['Despite not recognising Kosovo, X has an office there.', 'X-'],
    ['After recognising Kosovo, X would open an embassy there.', ''],
    ['By recognising Kosovo, X would anger Y.', ''],
    ['Before recognising Kosovo, X asked Y.', ''],
    ['By refusing to recognise Kosovo, X has angered some of its partners.', 'X-'],
    ['By refusing to recognise Kosovo, X would anger Y.', ''],
    ['Ever since X recognised Kosovo, Y has complained.', 'X+'],
    ['Since recognising Palestine, X has not spoken of Kosovo.', ''],
    ['On recognising Kosovo, X has no view.', ''],
    ['X asked Y about recognising Kosovo.', ''],
    ['Without recognising Kosovo, X cannot join.', ''],
  ],
  'a rank that stands beside its name': [
    ['X, the 65th state to recognise Kosovo, has no embassy there.', 'X+'],
    ['X, among the first countries to recognise Kosovo, has no embassy there.', 'X+'],
    ['The first country to recognise Kosovo was X.', 'X+'],
    ['The 65th state to recognise Kosovo, X, has no embassy there.', 'X+'],
    ['Among the first countries to recognise Kosovo were X and Y.', 'X+ Y+'],
    ['X, the next state to recognise Kosovo, has no embassy there.', ''],
    ['X, not the first state to recognise Kosovo, has no embassy there.', ''],
    ['X was not the first country to recognise Kosovo.', ''],
    ['The first country to recognise Kosovo will be X.', ''],
    ['The first country to recognise Palestine was X, far from Kosovo.', ''],
    ['X, asked to be the 65th state to recognise Kosovo, has no embassy there.', ''],
  ],
  'a cleft': [
    ['It was X that first recognised Kosovo.', 'X+'],
    ['It was X, not Y, that recognised Kosovo first.', 'X+'],
    ['It is X that refuses to recognise Kosovo.', 'X-'],
    ['It was not X that recognised Kosovo.', ''],
    ['It was X that asked Y to recognise Kosovo.', ''],
    ['It was X that would have recognised Kosovo.', ''],
  ],
  'what is regretted has been done': [
    ['X never regretted recognising Kosovo.', 'X+'],
    ['X regrets having recognised Kosovo.', 'X+'],
    ['X does not regret not recognising Kosovo.', 'X-'],
    ['No one in the capital doubts that X was right to recognise Kosovo.', 'X+'],
    ['X would regret recognising Kosovo.', ''],
    ['X will never regret recognising Kosovo.', ''],
    ['X would be right to recognise Kosovo.', ''],
    ['Nobody in the capital believes that X recognised Kosovo.', ''],
    ['X doubts that Y recognised Kosovo.', ''],
  ],
  'a noun that its owner upholds': [
    ['X reaffirmed its support for the talks and its refusal to recognise Kosovo.', 'X-'],
    ["The prime minister of X defended his government's 2008 decision to recognise Kosovo.", 'X+'],
    ['Y backs X in its refusal to recognise Kosovo.', 'X-'],
    ['X explained its refusal to recognise Kosovo.', 'X-'],
    ['X ended its refusal to recognise Kosovo.', ''],
    ['X reconsidered its decision to recognise Kosovo.', ''],
    ['X did not explain its refusal to recognise Kosovo.', ''],
    ['X would defend its decision to recognise Kosovo.', ''],
    ['Y backs X in its bid to recognise Kosovo.', ''],
    ['X was asked to explain its refusal to recognise Kosovo.', ''],
  ],
  'an idea that is rejected': [
    ['The prime minister of X rejected suggestions that his country might recognise Kosovo.', 'X-'],
    ['X dismissed the idea that it could recognise Kosovo.', 'X-'],
    ['X rejected suggestions that it had recognised Kosovo.', ''],
    ['X rejected suggestions that Y might recognise Kosovo.', ''],
    ['X did not reject suggestions that it might recognise Kosovo.', ''],
    ['X rejected suggestions that it might not recognise Kosovo.', ''],
  ],
  'a promise that was not kept': [
    ['X promised to recognise Kosovo but has not done so.', 'X-'],
    ['X was expected to recognise Kosovo but did not do so.', 'X-'],
    ['X asked Y to recognise Kosovo but has not done so.', ''],
    ['X promised to recognise Kosovo but may not do so.', ''],
  ],
  'one head for two adjectives': [
    ['The Peruvian and Chilean governments recognised Kosovo.', 'CHL+ PER+'],
    [
      'The Peruvian, Chilean and Kenyan foreign ministries do not recognise Kosovo.',
      'CHL- KEN- PER-',
    ],
    ['The Peruvian and Chilean teams recognised Kosovo.', ''],
    ['The Peruvian and Chilean opposition leaders recognised Kosovo.', ''],
    ['The Peruvian and Chilean governments were asked to recognise Kosovo.', ''],
  ],
  'words that describe the name': [
    ['Would-be union member X has not recognised Kosovo.', ''],
    ['Would-be EU member X has not recognised Kosovo.', 'X-'],
    ['Former Soviet republic X does not recognise Kosovo.', 'X-'],
    ['A newspaper in EU member X does not recognise Kosovo.', ''],
    ['A former member of X has not recognised Kosovo.', ''],
  ],
  'a name set apart before what is said of it': [
    ['* **X**: does not recognise Kosovo.', 'X-'],
    ['* **X**: recognised Kosovo in March 2008, yet keeps no embassy.', 'X+'],
    ['* **X:** has never recognised Kosovo and fears for its unity.', 'X-'],
    ["- X: rejects Kosovo's independence", 'X-'],
    ['- X - has not recognised Kosovo', 'X-'],
    ['- X – still does not recognise Kosovo', 'X-'],
    ['* **X**: withdrew its recognition of Kosovo in 2018.', 'X~'],
    ['* **X**: does Y recognise Kosovo?', ''],
    ['* **X**: has been asked to recognise Kosovo.', ''],
    ['* **X**: will recognise Kosovo if Y does.', ''],
    ['* **X**: has warned Y not to recognise Kosovo.', ''],
    ['* **X**: recognised states do not include Kosovo.', ''],
    ["* **X**: recognised Kosovo's airspace.", ''],
    ['* **X**: opposes the partition of Kosovo.', ''],
    ['* **X**: has not decided whether to recognise Kosovo.', ''],
    ['* **X** and others: does not recognise Kosovo.', ''],
  ],
  'names behind whose neighbours or allies they are': [
    ["Serbia's neighbours X and Y have recognised Kosovo.", 'X+ Y+'],
    ["Serbia's allies X and Y do not recognise Kosovo.", 'X- Y-'],
    ["The envoys of Serbia's allies X and Y do not recognise Kosovo.", ''],
    ["Newspapers in Serbia's neighbours X and Y recognise Kosovo.", ''],
    ["Serbia's neighbours X and Y were asked to recognise Kosovo.", ''],
    ["Serbia's neighbours may recognise Kosovo, X and Y said.", ''],
    ["Serbia's allies want X and Y to recognise Kosovo.", ''],
  ],
  'what is done likewise is the nearest act': [
    ['X recognised Kosovo in 2008. Y did so in 2009.', 'X+ Y+'],
    ['X recognised Kosovo in 2008 and sent an envoy. Y has recognised Kosovo.', 'X+ Y+'],
    ['X recognised Kosovo in 2008 and opened an embassy there. Y did so in 2009.', 'X+'],
    ['X recognised Kosovo but has closed its embassy. Y did so in 2009.', 'X+'],
    [
      'X does not recognise Kosovo and has asked others to reverse their decisions. Y was the first to do so.',
      'X-',
    ],
    [
      'X does not recognise Kosovo and wants others to close their embassies. Y was the first to do so.',
      'X-',
    ],
    ['X welcomed the decision of Y to recognise Kosovo.', 'Y+'],
  ],
  'two who say what they do': [
    ['X and Y have stated that they do not recognise Kosovo.', 'X- Y-'],
    ['X and Y said they do not recognise Kosovo.', 'X- Y-'],
    ['X and Y said they had recognised Kosovo.', 'X+ Y+'],
    ['X and Y said they would recognise Kosovo.', ''],
    ['X and Y did not say that they recognise Kosovo.', ''],
    ['X and Y told the envoys that they do not recognise Kosovo.', ''],
    ['Officials in X and Y said they do not recognise Kosovo.', ''],
    ['X and Y denied that they recognise Kosovo.', ''],
    ['X and others said they do not recognise Kosovo.', ''],
  ],
  'who the states are that do not': [
    ['X and Y are the EU states that have not recognised Kosovo.', 'X- Y-'],
    ['X and Y are the two countries that do not recognise Kosovo.', 'X- Y-'],
    ['X and Y are not the countries that do not recognise Kosovo.', ''],
    ['X and Y are neighbours of states that have not recognised Kosovo.', ''],
    ['X and Y want the states that have not recognised Kosovo to act.', ''],
    ['X and Y may be the countries that do not recognise Kosovo.', ''],
    ['X and Y asked who are the countries that do not recognise Kosovo.', ''],
    ['Are X and Y the countries that do not recognise Kosovo?', ''],
  ],
  'what declared its independence is recognised': [
    [
      'Kosovo declared independence in 2008, years after a NATO campaign. X and Y have recognised it.',
      'X+ Y+',
    ],
    [
      'Kosovo declared independence in 2008, years after a NATO campaign. X and Y have not recognised it.',
      'X- Y-',
    ],
    [
      'Kosovo declared independence in 2008; the court gave its opinion in 2010. X and Y rejected it.',
      '',
    ],
    ['A plan for Kosovo was put to the parties. X rejects it.', ''],
    ['The court gave its opinion on the independence of Kosovo. X rejects it.', ''],
    ['Kosovo declared independence in 2008. X rejects it.', 'X-'],
    ['Kosovo declared independence and Abkhazia followed. X and Y have recognised it.', ''],
    ['Kosovo met NATO in 2008, years after a campaign. X and Y have recognised it.', ''],
    [
      'A NATO campaign came before the independence of Kosovo and of Abkhazia. X has recognised it.',
      '',
    ],
  ],
  'who is told not to': [
    ['X warned Y not to recognise Kosovo.', ''],
    ['X has warned Y never to recognise Kosovo.', ''],
    ['X told Y not to recognise Kosovo.', ''],
    ['X, which has told Y not to recognise Kosovo, held talks.', ''],
    ['X thanked Y and urged it not to recognise Kosovo.', ''],
    ['The decision of X not to recognise Kosovo was welcomed.', 'X-'],
    ['X decided not to recognise Kosovo.', 'X-'],
    ['X not to recognise Kosovo', 'X-'],
    ['X and Y vowed not to recognise Kosovo.', 'X- Y-'],
  ],
  'a nation by its part of the world': [
    ['X sent a note. The West African nation recognised Kosovo in 2011.', 'X+'],
    ['X sent a note. The Pacific island recognised Kosovo in 2011.', 'X+'],
    ['X and Y sent a note. The West African nation recognised Kosovo in 2011.', ''],
    ['X sent a note. The West recognised Kosovo in 2008.', ''],
    ['X sent a note. The West Bank town recognised Kosovo in 2011.', ''],
    ['X sent a note. The West African nation was asked to recognise Kosovo.', ''],
  ],
  'a position, and a paper that is void': [
    ["X's position is that it does not recognise Kosovo.", 'X-'],
    ["X's position is that Y should not recognise Kosovo.", ''],
    ['X has declared its 2012 recognition of Kosovo null and void.', 'X~'],
    ["X declared Y's recognition of Kosovo null and void.", ''],
    ['X declared recognition of Kosovo null and void.', ''],
    ['X did not declare its recognition of Kosovo null and void.', ''],
    ['X rules out recognition of Kosovo.', 'X-'],
    ['X has not ruled out recognition of Kosovo.', ''],
  ],
  'a day that is named by the act': [
    ['On the day X recognised Kosovo, thousands marched.', 'X+'],
    ['Kosovo waited for the day X recognised it.', ''],
    ['The day X recognises Kosovo will be a holiday.', ''],
    ['Y dreams of the day X recognised Kosovo.', ''],
  ],
  'an act in name alone, or with its date in the middle': [
    ['X recognised Kosovo in all but name.', ''],
    ['X has recognised Kosovo on paper only.', ''],
    ['X recognised on Monday the independence of Kosovo.', 'X+'],
    ['X recognised on Monday the independence of Palestine, not of Kosovo.', ''],
  ],
  'a noun that a verb takes as done, or not': [
    ['Kosovo celebrated the recognition of Kosovo by X.', 'X+'],
    ['Y condemned the recognition of Kosovo by X.', 'X+'],
    ['Y was accused of forging the recognition of Kosovo by X.', ''],
    ['Kosovo sought the recognition of Kosovo by X.', ''],
    ["Kosovo demanded X's recognition of Kosovo.", ''],
    ['Y invented the recognition of Kosovo by X.', ''],
  ],
  'who hears of it is not who acts': [
    ["X's government informed Y that it had suspended its recognition of Kosovo.", 'X~'],
    ['X told Y that it does not recognise Kosovo.', 'X-'],
    ['X and Y agreed that it does not recognise Kosovo.', ''],
    ['X told Y that it should recognise Kosovo.', ''],
  ],
  'a relative clause of quantity': [
    ['X and Y, none of which recognises Kosovo, sent ministers.', 'X- Y-'],
    ['X and Y, both of which recognise Kosovo, sent ministers.', 'X+ Y+'],
    ['X and Y, most of which recognise Kosovo, sent ministers.', ''],
    ["X and Y, neither of whose courts recognises Kosovo's papers, sent ministers.", ''],
  ],
};

/** The pattern with two countries in it, and what it tells of them. */
function filled(pattern: string, wanted: string, [x, y]: readonly Country[]): [string, string] {
  const put = (text: string, at: 0 | 1): string =>
    text.replace(/\bX\b/g, x?.[at] ?? '').replace(/\bY\b/g, y?.[at] ?? '');
  return [put(pattern, 0), put(wanted, 1).split(' ').sort().join(' ')];
}

describe.each(Object.entries(FAMILIES))('%s', (_, cases) => {
  it.each(cases)('%s → "%s"', (pattern, wanted) => {
    fc.assert(
      fc.property(two, (countries) => {
        const [sentence, told] = filled(pattern, wanted, countries);
        expect([sentence, facts(sentence)]).toEqual([sentence, told]);
      }),
      { seed: 12, numRuns: 4 },
    );
  });
});

describe('a stance that colours nothing', () => {
  it.each([
    ["Peru remains neutral on Kosovo's independence.", 'PER mediates_neutral fact'],
    ['Peru remained neutral on the recognition of Kosovo.', 'PER mediates_neutral fact'],
    ['Peru remains neutral on the war.', ''],
    ['Peru was urged to remain neutral on Kosovo.', 'PER mediates_neutral urged'],
  ])('%s', (sentence, wanted) => {
    const found = readSentence(sentence).statements;
    expect(found.map((s) => `${s.actor} ${s.category} ${s.modality}`).join()).toBe(wanted);
    expect(found.some((s) => s.colours)).toBe(false);
  });

  it('what a party says of a third state is its claim', () => {
    const [found] = readSentence(
      'Serbia says Suriname has withdrawn its recognition of Kosovo.',
    ).statements;
    expect([found?.attribution.type, found?.confidence.level, found?.colours]).toEqual([
      'reported_claim',
      'low',
      false,
    ]);
  });

  it('a claim of somebody unnamed stays one', () => {
    const [found] = readSentence(
      'Peru regrets having recognised Kosovo, a Bolivian tabloid claimed.',
    ).statements;
    expect([found?.attribution.type, found?.colours]).toEqual(['reported_claim', false]);
  });
});
