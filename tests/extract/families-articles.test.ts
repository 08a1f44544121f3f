import { describe, expect, it } from 'vitest';
import { facts, read, readSentence } from './article.ts';

/** Family → sentences with the facts they tell; '' tells none. */
const FAMILIES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a noun that a state owns by "of"': [
    ['The refusal of Ghana to recognise Kosovo is well known.', 'GHA-'],
    ['The failure of Ghana to recognise Kosovo was criticised.', 'GHA-'],
    ['The decision of Ghana to recognise Kosovo was welcomed.', 'GHA+'],
    ["Ghana's position of not recognising Kosovo has been restated.", 'GHA-'],
    ["Ghana's policy of non-recognition of Kosovo was restated.", 'GHA-'],
    ["Ghana's decision of May 2010 to recognise Kosovo was welcomed.", 'GHA+'],
    ['The intention of Ghana to recognise Kosovo was welcomed.', ''],
    ['The refusal of Ghana not to recognise Kosovo was noted.', ''],
    ['The refusal of Ghana to discuss Kosovo was noted.', ''],
    ["Ghana's policy of not discussing Kosovo was noted.", ''],
  ],
  'a status without the name behind it': [
    ['Kosovo broke away. Ghana will never accept the secession.', 'GHA-'],
    [
      'Kosovo broke away. Ghana does not recognise the unilateral declaration of independence.',
      'GHA-',
    ],
    ['Kosovo broke away. Ghana recognised the independence earlier this week.', 'GHA+'],
    ['Kosovo broke away. Ghana recognised the independence of its bank.', ''],
    ['Kosovo broke away. Ghana rejects the independence of its judges.', ''],
    ['Kosovo broke away like Abkhazia. Ghana recognised the independence.', ''],
    ['Kosovo broke away. Ghana recognised the independence Peru seeks.', ''],
  ],
  'a recognition whose object is left out': [
    ['Many states have recognised Kosovo. Ghana and Benin recognised in 2010.', 'BEN+ GHA+'],
    ['Many states have recognised Kosovo. Ghana recognised in 2010, Benin too.', 'BEN+ GHA+'],
    [
      "Kosovo was on the agenda; the Ghanaian government's refusal to recognise has deep roots.",
      'GHA-',
    ],
    ['Many states have recognised Kosovo. The borders Ghana recognised in 1960 are gone.', ''],
    ['Many states have recognised Kosovo. Ghana recognised, in 2010, its error.', ''],
    ['Many states have recognised Kosovo. Ghana recognised in 2010 that it had erred.', ''],
    ['Many states have recognised Kosovo. Ghana was recognised in 1957.', ''],
    ['Kosovo and Abkhazia broke away. Ghana recognised in 2010.', ''],
  ],
  'a verb before its subject': [
    ['Under no circumstances will Ghana recognise Kosovo.', 'GHA-'],
    ['In no way will Ghana recognise Kosovo, its president said.', 'GHA-'],
    ['Never has Ghana recognised Kosovo.', 'GHA-'],
    ['It took Ghana until May 2010 to recognise Kosovo.', 'GHA+'],
    ['Ghana waited until May 2010 to recognise Kosovo.', 'GHA+'],
    ['Under certain circumstances will Ghana recognise Kosovo.', ''],
    ['Only then did Ghana recognise Kosovo.', ''],
    ['It took courage until May 2010 to recognise Kosovo.', ''],
    ['It will take Ghana until May 2020 to recognise Kosovo.', ''],
    ['Ghana will wait until May 2020 to recognise Kosovo.', ''],
  ],
  'a status that a state calls unlawful': [
    ["Ghana considers Kosovo's declaration of independence null and void.", 'GHA-'],
    ["Ghana regards the proclamation of Kosovo's independence as illegal.", 'GHA-'],
    ["The president of Ghana called Kosovo's secession an illegal act.", 'GHA-'],
    ["Ghana said that Kosovo's declaration of independence was illegal.", 'GHA-'],
    ['Ghana maintains that the independence of Kosovo violates international law.', 'GHA-'],
    ["Ghana considers Kosovo's declaration of independence legal.", ''],
    ["Ghana would consider Kosovo's declaration of independence illegal.", ''],
    ["Ghana did not call Kosovo's declaration of independence illegal.", ''],
    ['Ghana considers the arrests in Kosovo illegal.', ''],
    ["Ghana said that Kosovo's declaration of independence was not illegal.", ''],
    ["Ghana asked whether Kosovo's declaration of independence was illegal.", ''],
    ["A court in Ghana said Kosovo's declaration of independence was illegal.", ''],
    ["Analysts say that Kosovo's declaration of independence was illegal.", ''],
  ],
  'whose nominal act it is': [
    ['Latvian recognition of Kosovo came in 2008.', 'LVA+'],
    ["Kosovo's recognition by Latvia took effect in 2008.", 'LVA+'],
    ['Kosovo was recognised by Latvia, by Ghana and by Benin.', 'BEN+ GHA+ LVA+'],
    ["Kosovo's recognition by Latvia was postponed.", ''],
    ['Latvian talk of recognition of Kosovo came in 2008.', ''],
    ['Kosovo was visited by Latvia, by Ghana and by Benin.', ''],
  ],
  'what is plain to the one who writes': [
    ['It is just as plain that Ghana will not recognise Kosovo.', 'GHA-'],
    ['What is clear is that Ghana has recognised Kosovo.', 'GHA+'],
    ['It is no secret that Ghana does not recognise Kosovo.', 'GHA-'],
    ['It is not clear that Ghana will not recognise Kosovo.', ''],
    ['It may be true that Ghana has recognised Kosovo.', ''],
    ['It is hardly certain that Ghana has recognised Kosovo.', ''],
  ],
  'a report is a noun that somebody denies': [
    [
      'The foreign minister of Ghana dismissed as baseless reports that his country had withdrawn its recognition of Kosovo.',
      '',
    ],
    [
      'Serbia published unconfirmed reports that Ghana had withdrawn its recognition of Kosovo.',
      '',
    ],
    ['Ghana has recognised Kosovo in practice.', ''],
    ['Ghana has recognised Kosovo de facto.', ''],
    ['Ghana reports that it has withdrawn its recognition of Kosovo.', 'GHA~'],
    ['Ghana has recognised Kosovo de jure.', 'GHA+'],
  ],
  'a place on a list, or among those counted': [
    ['Ghana and Benin count among the states that have recognised Kosovo.', 'BEN+ GHA+'],
    ['Ghana is the largest of the five members that refuse to recognise Kosovo.', 'GHA-'],
    ['Ghana is on the list of states that recognise Kosovo.', 'GHA+'],
    ['Ghana is not on the list of states that recognise Kosovo.', 'GHA-'],
    ['Ghana is on the list of states that should recognise Kosovo.', ''],
    ['Ghana counts on the states that have recognised Kosovo.', ''],
  ],
  'what is said again of others': [
    ['Ghana was among the first to recognise Kosovo, as was Benin.', 'BEN+ GHA+'],
    [
      'Ghana does not recognise Kosovo. Neither do five members: Spain, Greece and Benin.',
      'BEN- ESP- GHA- GRC-',
    ],
    [
      'Ghana counts among the states that have recognised Kosovo. Benin and Peru do not.',
      'BEN- GHA+ PER-',
    ],
    ['Ghana does not recognise Kosovo. Neither do five members.', 'GHA-'],
    ['Ghana recognises its debts. Neither do five members: Spain and Greece.', ''],
    ['Ghana, which recognised Kosovo, opened a school. Benin has not.', 'GHA+'],
    ['Ghana was asked to recognise Kosovo, as was Benin.', ''],
  ],
  'a paper by which a state acts': [
    ['The cabinet adopted a decision by which Estonia recognises Kosovo.', 'EST+'],
    ['The cabinet will adopt a decision by which Estonia recognises Kosovo.', ''],
    ['The cabinet refused to adopt a decision by which Estonia recognises Kosovo.', ''],
  ],
};

describe.each(Object.entries(FAMILIES))('%s', (_, sentences) => {
  it.each(sentences)('“%s” tells “%s”', (sentence, told) => {
    expect(facts(sentence)).toBe(told);
  });
});

/** "GHA 2010" for each dated fact of a sentence, sorted; "GHA" where the text gives no date. */
function dates(sentence: string): string {
  return readSentence(sentence)
    .statements.map((s) => `${s.actor} ${s.date?.value ?? ''}`.trim())
    .sort()
    .join(', ');
}

describe('a date among several', () => {
  it.each([
    ['Ghana and Benin recognised Kosovo in 2010 and 2012.', 'BEN, GHA'],
    ['Ghana and Benin recognised Kosovo in May and June 2010.', 'BEN 2010, GHA 2010'],
    [
      'Ghana and Benin recognised Kosovo in May and June 2010 respectively.',
      'BEN 2010-06, GHA 2010-05',
    ],
    [
      'Ghana and Benin recognised Kosovo, the former in 2010 and the latter in 2012.',
      'BEN 2012, GHA 2010',
    ],
    [
      'Ghana (2010), Benin (2011) and Peru (2012) recognised Kosovo.',
      'BEN 2011, GHA 2010, PER 2012',
    ],
    ['Ghana (Accra) recognised Kosovo in 2010.', 'GHA 2010'],
    ['Ghana recognised Kosovo in the spring of 2010.', 'GHA 2010'],
    ['Ghana recognised Kosovo the day after it was proclaimed.', 'GHA 2008-02-18'],
    ['Ghana recognised Kosovo a day after Kosovo declared independence.', 'GHA 2008-02-18'],
    ['Ghana recognised Kosovo the day after it declared war.', 'GHA'],
    ['Ghana granted recognition to Kosovo on the same day, 9 October 2008.', 'GHA 2008-10-09'],
    ['Ghana recognised Kosovo on the 3rd.', 'GHA'],
  ])('“%s” dates “%s”', (sentence, expected) => {
    expect(dates(sentence)).toBe(expected);
  });

  it('below a month needs no more than its day', () => {
    const text =
      'A chronicle of Kosovo\n\nMay 2010\n\nOn the 3rd Ghana recognises Kosovo. Benin does so the same day.\n\nJune 2010\n\n9th: Peru recognises Kosovo.\n';
    expect(read(text).statements.map((s) => `${s.actor} ${s.date?.value ?? ''}`)).toEqual([
      'GHA 2010-05-03',
      'BEN 2010-05-03',
      'PER 2010-06-09',
    ]);
  });
});

/** "GHA+ PER-" for the facts of a whole text. */
function factsOf(text: string): string {
  const mark: Readonly<Record<string, string>> = { recognises: '+', opposes: '-', withdrew: '~' };
  return read(text, '2014-05-21')
    .statements.filter((s) => s.modality === 'fact' && s.category in mark)
    .map((s) => `${s.actor}${mark[s.category] ?? ''}`)
    .sort()
    .join(' ');
}

describe('a heading whose noun says what those below it did', () => {
  it.each([
    [
      'Talks about Kosovo\n\nMost recent recognitions\n1. Ghana - 11 May 2010\n2. Benin - 11 June 2010\n',
      'BEN+ GHA+',
    ],
    ['Recognitions of Kosovo:\n- Ghana\n- Benin (disputed)\n- Peru\n', 'GHA+ PER+'],
    ['Withdrawals of recognition of Kosovo\n- Ghana\n- Benin\n', 'BEN~ GHA~'],
    ['Non-recognising states\n- Ghana\n- Benin\n\nThis is about Kosovo.\n', ''],
    ['Talks on recognition of Kosovo\n- Ghana\n- Benin\n', ''],
    ['Kosovo lobbying for recognitions:\n- Ghana\n- Benin\n', ''],
    ['Recognitions of Abkhazia:\n- Ghana\n- Benin\n', ''],
  ])('“%s” tells “%s”', (text, told) => {
    expect(factsOf(text)).toBe(told);
  });
});

describe('whose words they are', () => {
  it.each([
    ['Mr. Plekszy (Ghana): Our position of non-recognition of Kosovo remains unchanged.', 'GHA-'],
    ['Mr. Plekszy (Ghana): My country has not recognised Kosovo.', 'GHA-'],
    ['Mr. Plekszy (Ghana): We have recognised Kosovo.', 'GHA+'],
    ['Mr. Plekszy: We have recognised Kosovo.', ''],
    ['Mr. Plekszy (sports desk): We have recognised Kosovo.', ''],
    [
      'Ministry of Foreign Affairs of the Republic of Ghana\n\nPress release\n\nWe have recognised Kosovo.',
      'GHA+',
    ],
    ['Ministry of Foreign Affairs\n\nPress release\n\nWe have recognised Kosovo.', ''],
    ['Chamber of Commerce of Ghana\n\nPress release\n\nWe have recognised Kosovo.', ''],
  ])('“%s” tells “%s”', (text, told) => {
    expect(factsOf(`${text}\n`)).toBe(told);
  });
});
