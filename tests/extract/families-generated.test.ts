import { describe, expect, it } from 'vitest';
import { facts } from './article.ts';

/** Names that stand for X, Y and Z in turn, with their codes. */
const NAMES = [
  [
    ['Peru', 'PER'],
    ['Japan', 'JPN'],
    ['Ghana', 'GHA'],
  ],
  [
    ['Sri Lanka', 'LKA'],
    ['Malta', 'MLT'],
    ['Chile', 'CHL'],
  ],
  [
    ['the Netherlands', 'NLD'],
    ['South Korea', 'KOR'],
    ['Kenya', 'KEN'],
  ],
] as const;

const spoken = (text: string, names: (typeof NAMES)[number]): string => {
  const named = text.replace(/\b[XYZ]\b/g, (letter) => names['XYZ'.indexOf(letter)]?.[0] ?? letter);
  return named.charAt(0).toUpperCase() + named.slice(1);
};
const coded = (text: string, names: (typeof NAMES)[number]): string =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => (names['XYZ'.indexOf(part.charAt(0))]?.[1] ?? '') + part.slice(1))
    .sort()
    .join(' ');

/** Family → sentences that tell facts, and sentences that are like them and tell none. */
const FAMILIES: Readonly<
  Record<
    string,
    { readonly must: readonly (readonly [string, string])[]; readonly not: readonly string[] }
  >
> = {
  'a condition that opens with once or only': {
    must: [
      ['Once again X refused to recognise Kosovo.', 'X-'],
      ['X has once more refused to recognise Kosovo.', 'X-'],
    ],
    not: [
      'Once X recognises Kosovo, Y will follow.',
      'Once X has recognised Kosovo, Y will open an embassy.',
      'X will recognise Kosovo only with the consent of Y.',
      'X will recognise Kosovo on the day that Y does.',
    ],
  },
  'independence that the subject declared': {
    must: [
      ['X refuses to recognise the independence Kosovo declared in 2008.', 'X-'],
      ['X recognised the independence that Kosovo declared in 2008.', 'X+'],
      ['X does not recognise the independence which Kosovo proclaimed.', 'X-'],
    ],
    not: [
      'X recognised the independence Kosovo lacks.',
      'X recognised the independence of the judges Kosovo appointed.',
      'X may recognise the independence Kosovo declared in 2008.',
      'X refuses to say whether it recognises the independence Kosovo declared.',
    ],
  },
  'a second verb after whom the land is said to belong to': {
    must: [
      ['X considers Kosovo part of Serbia and does not recognise its independence.', 'X-'],
      ['X considers Kosovo to be a part of Serbia and rejects its independence.', 'X-'],
      [
        'Unlike most of its partners, X regards Kosovo as part of Serbia and does not recognise its independence.',
        'X-',
      ],
    ],
    not: [
      'X considers Kosovo part of Serbia and may reject its independence.',
      'X met the president of Serbia, who considers Kosovo a part of it, and recognised the danger.',
      'X told Serbia that Y and Z had met and recognised the borders of Kosovo.',
    ],
  },
  'what a state is before its name': {
    must: [
      ['The republic of X recognised Kosovo.', 'X+'],
      ['In 2009 the kingdom of X recognised Kosovo.', 'X+'],
    ],
    not: [
      'The cities of X recognised Kosovo.',
      'The people of X recognised Kosovo.',
      'A village in the republic of X recognised Kosovo.',
    ],
  },
  'an opposition that is upheld': {
    must: [
      ["X reiterated its opposition to Kosovo's independence.", 'X-'],
      ["X has reaffirmed its opposition to Kosovo's declaration of independence.", 'X-'],
      ['X maintained its policy of non-recognition of Kosovo.', 'X-'],
    ],
    not: [
      "X dropped its opposition to Kosovo's independence.",
      "X may reiterate its opposition to Kosovo's independence.",
      "X did not reiterate its opposition to Kosovo's independence.",
      'X abandoned its policy of non-recognition of Kosovo.',
    ],
  },
  'a recognition that is said to stand': {
    must: [
      ['X said its 2008 recognition of Kosovo remained valid.', 'X+'],
      ['X said that its recognition of Kosovo was final.', 'X+'],
    ],
    not: [
      'X said its recognition of Kosovo would remain valid.',
      'X said its recognition of Kosovo had been withdrawn.',
      'X said its recognition of Kosovo was under review.',
      'X did not say its recognition of Kosovo remained valid.',
    ],
  },
  'a recognition with its day in the middle': {
    must: [
      ["X's recognition of Kosovo, granted in February 2012, came as a surprise.", 'X+'],
      ["X's recognition of Kosovo, announced on Monday, angered Serbia.", 'X+'],
    ],
    not: [
      "X's recognition of Kosovo, granted in February 2012, was withdrawn.",
      "X's recognition of Kosovo, expected in February, would be a surprise.",
      "X's recognition of Kosovo, promised on Monday, has not come.",
    ],
  },
  'a condemned recognition and its judgement': {
    must: [
      ["Russia condemned X's recognition of Kosovo as a breach of law.", 'X+'],
      ["Russia denounced X's recognition of Kosovo as illegal.", 'X+'],
    ],
    not: [
      "Russia welcomed X's recognition of Kosovo as part of Serbia.",
      "Russia condemned X's recognition of Abkhazia as a breach of law.",
      "Russia condemned X's recognition of Kosovo diplomas as a breach of law.",
    ],
  },
  'a day that a state tells of its own act': {
    must: [
      ['X announced on 28 March 2008 that it was recognising Kosovo.', 'X+'],
      ['X said on Monday that its refusal to recognise Kosovo would not change.', 'X-'],
      [
        "X's position is that Kosovo is part of Serbia; it does not recognise its independence.",
        'X-',
      ],
    ],
    not: [
      'X will be asked to recognise Kosovo when its president visits Y.',
      'X said on Monday that the refusal to recognise Kosovo was understood.',
      'X said it heard on Monday of the refusal to recognise Kosovo.',
    ],
  },
  'an act that is told again without its verb': {
    must: [
      ['X recognised Kosovo in May, Y in June and Z in July.', 'X+ Y+ Z+'],
      ['X recognised Kosovo the next day.', 'X+'],
      ['X recognised Kosovo on 3 May 2008. Y followed on 5 June 2009.', 'X+ Y+'],
      ['X recognised Kosovo on 3 May. Y followed in June, and Z in July.', 'X+ Y+ Z+'],
      ['X has recognised Kosovo. Y and Z have not.', 'X+ Y- Z-'],
      ['X has recognised Kosovo. So have Y and Z.', 'X+ Y+ Z+'],
      ['X does not recognise Kosovo. Neither does Y.', 'X- Y-'],
      ['X was one of the first states to recognise Kosovo. Y never has.', 'X+ Y-'],
    ],
    not: [
      'X might recognise Kosovo. Y has not.',
      'X recognised Kosovo the passport.',
      'X recognised Kosovo the country of music.',
      'X may recognise Kosovo in May, Y in June.',
      'X was urged to recognise Kosovo. So was Y.',
      'X will recognise Kosovo. Y followed on 3 May.',
      'Kosovo asked X for recognition. Y has not.',
      'X said nothing of Kosovo. Neither did Y.',
      'X opened an embassy in Kosovo. Y has not.',
    ],
  },
  'those who follow and those who do not': {
    must: [
      ['X has yet to follow Y and Z in recognising Kosovo.', 'X- Y+ Z+'],
      ['X refused to follow Y in recognising Kosovo.', 'X- Y+'],
      ['X followed Y in recognising Kosovo.', 'X+ Y+'],
      ['X recognised Kosovo; Y never has.', 'X+ Y-'],
      ['X was the 106th country to recognise Kosovo, Y the 105th.', 'X+ Y+'],
      ['X and Y number among the states that do not recognise Kosovo.', 'X- Y-'],
      ['X, whose government recognised Kosovo in 2012, sent a team.', 'X+'],
    ],
    not: [
      'X was urged to follow the others in recognising Kosovo.',
      'X has not ruled out recognising Kosovo; Y never has.',
      'X may be the 106th country to recognise Kosovo, Y the 107th.',
      'X stopped short of recognising Kosovo.',
      'X and Y number among the states that may recognise Kosovo.',
      'X, whose parties recognised Kosovo in 2012, sent a team.',
      'X, whose president met a minister who recognised Kosovo, sent a team.',
      'The number of states that do not recognise Kosovo has worried X.',
    ],
  },
};

describe('what a sentence leaves out', () => {
  it.each([
    ['X recognised Kosovo and won the cup. Y has not.', 'X+'],
    ['X has recognised Kosovo. Y has not been asked.', 'X+'],
    ['X has recognised Kosovo. Y followed the match.', 'X+'],
    ['X has recognised Kosovo. Nothing else happened. Y has not.', 'X+'],
    ['X recognised Kosovo in May, and Y in June sent an envoy.', 'X+'],
    ['X, which has recognised Kosovo, was there. Y was not.', 'X+'],
    ['X recognised Kosovo in May, as a friend of Y in June.', 'X+'],
  ])('is not filled in where another act may be meant: “%s”', (text, wanted) => {
    for (const names of NAMES) {
      const sentence = spoken(text, names);
      expect([sentence, facts(sentence)]).toEqual([sentence, coded(wanted, names)]);
    }
  });
});

describe.each(Object.entries(FAMILIES))('%s', (_family, { must, not }) => {
  it.each(must)('tells the fact: “%s”', (text, wanted) => {
    for (const names of NAMES) {
      const sentence = spoken(text, names);
      // "condemned by" is told of the one who condemns, too.
      const found = facts(sentence)
        .split(' ')
        .filter((f) => !f.startsWith('RUS'));
      expect([sentence, found.join(' ')]).toEqual([sentence, coded(wanted, names)]);
    }
  });

  it.each(not)('tells no fact: “%s”', (text) => {
    for (const names of NAMES) {
      const sentence = spoken(text, names);
      expect([sentence, facts(sentence)]).toEqual([sentence, '']);
    }
  });
});
