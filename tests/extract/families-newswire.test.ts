import { describe, expect, it } from 'vitest';
import { facts, readSentence } from './article.ts';

/** Family → sentences with the facts they tell; '' tells none. */
const FAMILIES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a refusal holds whatever it waits for': [
    ['Spain will not recognise Kosovo as long as it remains in government.', 'ESP-'],
    ['Spain will not recognise Kosovo so long as Serbia objects.', 'ESP-'],
    ['Spain will not recognise Kosovo until there is an agreement with Serbia.', 'ESP-'],
    ['Spain does not recognise Kosovo because it fears for its own unity.', 'ESP-'],
    ['Spain does not recognise Kosovo despite pressure from its partners.', 'ESP-'],
    ['Spain said it will not recognise Kosovo unless Serbia does so.', ''],
    ['Spain refuses to recognise Kosovo until the United Nations agrees.', 'ESP-'],
    ['Spain has refused to recognise Kosovo as long as the dispute goes on.', 'ESP-'],
    [
      'Spain would not recognise Kosovo until Serbia agreed, the foreign minister of Spain said.',
      'ESP-',
    ],
    ['Spain will recognise Kosovo if Serbia agrees.', ''],
    ['Spain will recognise Kosovo as long as Serbia agrees.', ''],
    ['Spain would not recognise Kosovo if Serbia objected.', ''],
    ['Spain might not recognise Kosovo until next year.', ''],
    ['Spain will recognise Kosovo once talks are over.', ''],
  ],
  'a group is named after the verb': [
    [
      'Among the countries that withdrew recognition of Kosovo are Burundi, Togo and Suriname.',
      'BDI~ SUR~ TGO~',
    ],
    [
      'Among the countries that have withdrawn their recognition of Kosovo are Burundi, Togo and Suriname.',
      'BDI~ SUR~ TGO~',
    ],
    ['The countries that have not recognised Kosovo are Russia and China.', 'CHN- RUS-'],
    ['Those that do not recognise Kosovo include Russia and China.', 'CHN- RUS-'],
    ['Countries that do not recognise Kosovo include Russia and China.', 'CHN- RUS-'],
    ['The countries that withdrew recognition of Kosovo include Burundi and Togo.', 'BDI~ TGO~'],
    [
      'The states which have revoked their recognition of Kosovo are Burundi and Togo.',
      'BDI~ TGO~',
    ],
    ['Among the countries that may recognise Kosovo are Peru and Chile.', ''],
    ['The countries that were asked to recognise Kosovo include Peru and Chile.', ''],
    [
      'Among the countries that Serbia says withdrew recognition of Kosovo are Burundi and Togo.',
      '',
    ],
    ['Those who want Kosovo to be recognised include Peru and Chile.', ''],
  ],
  'a speaker and his own country': [
    ["The foreign minister of Peru confirmed his country's recognition of Kosovo.", 'PER+'],
    ["The president of Peru confirmed her country's recognition of Kosovo on Monday.", 'PER+'],
    [
      'The foreign minister of Suriname said his government was suspending its recognition of Kosovo.',
      'SUR~',
    ],
    [
      'The foreign minister of Suriname said his government had suspended its recognition of Kosovo.',
      'SUR~',
    ],
    [
      'The president of Suriname said that his country was suspending recognition of Kosovo.',
      'SUR~',
    ],
    ['Suriname said its government was suspending recognition of Kosovo.', 'SUR~'],
    [
      'The foreign minister of Suriname and the president of Peru said his government had suspended recognition of Kosovo.',
      '',
    ],
    ["A former foreign minister of Peru confirmed his country's recognition of Kosovo.", ''],
  ],
  'a decision that is reversed': [
    ['Suriname reversed its decision to recognise Kosovo.', 'SUR~'],
    ['Suriname has reversed its recognition of Kosovo.', 'SUR~'],
    ['Suriname revoked its decision to recognise Kosovo in 2018.', 'SUR~'],
    ['Suriname reversed course.', ''],
    ['Suriname reversed its decision not to recognise Kosovo.', ''],
    ['Suriname has not reversed its decision to recognise Kosovo.', ''],
    ['Suriname may reverse its decision to recognise Kosovo.', ''],
    ['The Senate of Peru reversed its decision to recognise Kosovo.', ''],
  ],
  'pressure that is withstood': [
    ['Spain has resisted pressure to recognise Kosovo.', 'ESP-'],
    ['Spain has withstood calls to recognise Kosovo.', 'ESP-'],
    ['Spain resisted calls to recognise Kosovo.', 'ESP-'],
    ['Spain has resisted American pressure to recognise Kosovo.', 'ESP-'],
    ['Spain has so far rejected calls to recognise Kosovo.', 'ESP-'],
    ['Spain has rebuffed appeals to recognise Kosovo.', 'ESP-'],
    ['Spain is under pressure to recognise Kosovo.', ''],
    ['Spain faces calls to recognise Kosovo.', ''],
    ['Spain has not resisted pressure to recognise Kosovo.', ''],
    ['Spain could no longer resist pressure to recognise Kosovo.', ''],
    ['Spain heeded calls to recognise Kosovo.', ''],
    ['Spain resisted calls not to recognise Kosovo.', ''],
    ['Spain has resisted pressure from Brussels to recognise Kosovo.', 'ESP-'],
    ['Spain, under pressure from Washington to change, does not recognise Kosovo.', 'ESP-'],
    ["Serbia resisted calls by Peru to recognise Kosovo's passports.", ''],
    ["Serbia rejected Peru's calls to recognise Kosovo.", ''],
    ['Serbia rejected calls by Peru to recognise Kosovo.', 'SRB-'],
    ['Kosovo said Peru resisted its calls to recognise Bolivia.', ''],
  ],
  'a recognition that came': [
    ['The recognition of Kosovo by Peru on 22 February 2008 was welcomed in Pristina.', 'PER+'],
    ['The recognition of Kosovo by Peru on 22 February 2008 came as no surprise.', 'PER+'],
    ['Recognition by Peru came on 22 February 2008, and Kosovo was grateful.', 'PER+'],
    ['Recognition of Kosovo by Peru came a day after that of Costa Rica.', 'CRI+ PER+'],
    ['The recognition of Kosovo by Peru on 22 February 2008 was annulled.', ''],
    ['The recognition of Kosovo by Peru was expected on 22 February 2008.', ''],
    ['Recognition of Kosovo by Peru may come a day after that of Costa Rica.', ''],
    ['Recognition of Kosovo by Peru never came, unlike that of Costa Rica.', ''],
  ],
  'a list that is joined': [
    ['Peru joined the list of countries recognising Kosovo last December.', 'PER+'],
    ['Peru joined the ranks of countries recognising Kosovo.', 'PER+'],
    ['Peru has joined the ranks of the countries that recognise Kosovo.', 'PER+'],
    ['Peru joined the group of states recognising Kosovo in 2008.', 'PER+'],
    ['Peru joined the countries that have recognised Kosovo.', 'PER+'],
    ['Peru may join the list of countries recognising Kosovo.', ''],
    ['Peru is expected to join the ranks of countries recognising Kosovo.', ''],
    ['Peru did not join the list of countries recognising Kosovo.', 'PER-'],
    ['Peru has yet to join the list of countries recognising Kosovo.', 'PER-'],
    ['Peru tops the list of countries that may recognise Kosovo.', ''],
    ['Peru left the list of countries recognising Kosovo.', ''],
  ],
  'late and done': [
    ['Peru was slow to recognise Kosovo but did so on 22 February 2008.', 'PER+'],
    ['Peru was late to recognise Kosovo, but did so in March 2010.', 'PER+'],
    ['Peru was reluctant to recognise Kosovo but did so on 22 February 2008.', 'PER+'],
    ['Peru hesitated to recognise Kosovo but did so on 22 February 2008.', 'PER+'],
    ['Peru was slow to recognise Kosovo.', ''],
    ['Peru was reluctant to recognise Kosovo.', ''],
    ['Peru was slow to recognise Kosovo but may do so in 2015.', ''],
    ['Peru was slow to recognise Kosovo and did not do so in 2008.', ''],
    ['Peru was slow to recognise Kosovo but promised to do so.', ''],
  ],
  'a paper that is signed': [
    ["Jordan's king signed the decree recognising Kosovo on 7 July 2009.", 'JOR+'],
    ["Peru's president signed the note recognising Kosovo on 7 July 2009.", 'PER+'],
    ['The president of Peru signed the act recognising Kosovo on 7 July 2009.', 'PER+'],
    ["Peru's President Alan Garcia signed a decree recognising Kosovo on 7 July 2009.", 'PER+'],
    ["Peru's president refused to sign the decree recognising Kosovo.", ''],
    ["Peru's president will sign the decree recognising Kosovo.", ''],
    ["Peru's former president signed the decree recognising Kosovo.", ''],
    ["Peru's president vetoed the act recognising Kosovo.", ''],
  ],
  'a second act of the same state': [
    ['Suriname recognised Kosovo in 2016 before withdrawing the recognition in 2018.', 'SUR+ SUR~'],
    ['Suriname recognised Kosovo in 2016 only to revoke it in 2018.', 'SUR+ SUR~'],
    ['Suriname recognised Kosovo in 2016, only to withdraw its recognition in 2018.', 'SUR+ SUR~'],
    [
      'Suriname recognised Kosovo in 2016 but revoked the recognition in October 2018.',
      'SUR+ SUR~',
    ],
    ['Suriname recognised Kosovo in 2016 before withdrawing its ambassador in 2018.', 'SUR+'],
    ['Suriname refused to recognise Kosovo before withdrawing its troops in 2018.', 'SUR-'],
    ['Suriname recognised Kosovo in 2016 without revoking it in 2018.', 'SUR+'],
  ],
  'names in apposition to a group': [
    [
      'EU members Spain, Greece, Cyprus and Romania do not recognise Kosovo.',
      'CYP- ESP- GRC- ROU-',
    ],
    ['NATO members Spain and Slovakia do not recognise Kosovo.', 'ESP- SVK-'],
    ['The EU members Spain and Slovakia have not recognised Kosovo.', 'ESP- SVK-'],
    ['Member states Spain and Greece do not recognise Kosovo.', 'ESP- GRC-'],
    ['EU members do not recognise Kosovo.', ''],
    ['EU members such as neighbours of Spain do not recognise Kosovo.', ''],
    ['EU members and allies of Spain do not recognise Kosovo.', ''],
    ['A friend of Spain does not recognise Kosovo.', ''],
    ['Officials in Peru recognised Kosovo.', ''],
  ],
  'the same done by another': [
    ['Peru recognised Kosovo in 2008, and Brazil did not.', 'BRA- PER+'],
    ['Peru recognised Kosovo on 22 February 2008, and Chile did the same in 2015.', 'CHL+ PER+'],
    ['Peru recognised Kosovo on 22 February 2008, as did Chile.', 'CHL+ PER+'],
    ['Peru recognised Kosovo on 22 February 2008, followed by Chile.', 'CHL+ PER+'],
    ['Peru recognised Kosovo on 22 February 2008, followed by Chile in 2015.', 'CHL+ PER+'],
    ['Peru recognised Kosovo on 22 February 2008 and Chile followed suit in 2015.', 'CHL+ PER+'],
    ['Peru recognised Kosovo in 2008, and Chile may do the same in 2015.', 'PER+'],
    ['Peru recognised Kosovo in 2008, followed by talks with Chile.', 'PER+'],
    ['Peru recognised Kosovo in 2008, and Chile did nothing of the kind in 2015.', 'PER+'],
    ['Peru recognised Kosovo on Monday; Chile did the same on Tuesday.', 'CHL+ PER+'],
  ],
  'an act that is presupposed': [
    ['Kosovo thanked Peru for its recognition.', 'PER+'],
    ["Russia condemned Peru's recognition of Kosovo.", 'PER+'],
    ["Russia condemned Peru's decision to recognise Kosovo.", 'PER+'],
    ['Serbia condemned the decision of Peru to recognise Kosovo.', 'PER+'],
    ['Serbia condemned any recognition of Kosovo by Peru.', ''],
    ["Serbia condemned Peru's plan to recognise Kosovo.", ''],
    ["Kosovo hailed Peru's recognition of Kosovo.", 'PER+'],
    ["Serbia said it condemned Peru's recognition of Kosovo.", 'PER+'],
    ["Russia would condemn Peru's recognition of Kosovo.", ''],
    ["Russia will condemn Peru's decision to recognise Kosovo.", ''],
  ],
  'an act done by mistake': [
    ['Peru recognised Kosovo in error.', ''],
    ['Peru recognised Kosovo by mistake.', ''],
    ['Peru recognised the independence of Kosovo by mistake on Monday.', ''],
  ],
  'near them and something else': [
    [
      "Spain's government has refused to recognise Kosovo, and will continue to do so until talks end.",
      'ESP-',
    ],
    ['Spain will recognise Kosovo despite pressure from Serbia.', ''],
    ['Peru recognised Kosovo despite pressure from Serbia.', 'PER+'],
    ['Peru recognised Kosovo because it was right.', 'PER+'],
    ['Peru will not rule out recognising Kosovo as long as talks go on.', ''],
    ['Peru has not said that it will not recognise Kosovo until talks end.', ''],
    ['Among those who revoked their recognition of Kosovo are Burundi and Togo.', 'BDI~ TGO~'],
    ['The countries that Serbia claims withdrew recognition of Kosovo include Togo.', ''],
    ['The countries that want to recognise Kosovo include Togo.', ''],
    ['The states that are expected to withdraw recognition of Kosovo include Togo and Ghana.', ''],
    ['The recognition of Kosovo by Peru on 3 May was denied in Lima.', ''],
    ['Reports of the recognition of Kosovo by Peru on 3 May were false.', ''],
    ['Peru joined Chile in opposing the list of countries.', ''],
    ['Peru joined talks with countries recognising Kosovo.', ''],
    ['Peru joined the European Union and the countries recognising Kosovo objected.', ''],
    ["Peru joined countries that oppose Kosovo's recognition of passports.", ''],
    ['Peru joined the countries that do not recognise Kosovo.', 'PER-'],
    ['Peru joined the ranks of states refusing to recognise Kosovo.', 'PER-'],
    ['Peru wants to join the ranks of countries that recognise Kosovo.', ''],
    ['Peru joined calls to recognise Kosovo.', ''],
    ['Serbia told EU members Spain and Greece to recognise Kosovo.', ''],
    ['EU members Spain and Greece may recognise Kosovo.', ''],
    ['Diplomats from EU members Spain and Greece do not recognise Kosovo.', ''],
    ['Parties in EU members Spain and Greece do not recognise Kosovo.', ''],
    ['Suriname recognised Kosovo in 2016, and Serbia then withdrew it from the agenda.', 'SUR+'],
    ['Suriname recognised Kosovo in 2016 but Serbia revoked it in 2018.', 'SUR+'],
    ['Suriname was urged to recognise Kosovo only to revoke it in 2018.', ''],
    ["Serbia attacked Peru's decision to recognise Kosovo.", 'PER+'],
    ["Serbia attacked Peru's readiness to recognise Kosovo.", ''],
    ['Serbia condemned Peru for wanting to recognise Kosovo.', ''],
    ["Serbia condemned reports of Peru's recognition of Kosovo.", ''],
    ["Serbia condemned Peru's alleged recognition of Kosovo.", ''],
    ["Serbia blamed Peru's alleged decision to recognise Kosovo.", ''],
    ["Serbia condemned Peru's possible recognition of Kosovo.", ''],
    ["Serbia praised Peru's withdrawn recognition of Kosovo.", ''],
    ['The president of Peru said his government may suspend its recognition of Kosovo.', ''],
    [
      'The president of Serbia said his government had told Peru to suspend its recognition of Kosovo.',
      '',
    ],
    ['The president of Kosovo said his government recognised Kosovo.', ''],
    ['Peru reversed its decision to recognise Kosovo passports.', ''],
    ["Serbia reversed its decision to recognise Kosovo's licence plates.", ''],
    ['Spain has resisted pressure to withdraw its recognition of Kosovo.', ''],
    ['Peru withstood Serbian pressure to revoke its recognition of Kosovo.', ''],
    ['Peru reversed its refusal to recognise Kosovo.', ''],
    ["Serbia condemned Peru's de facto recognition of Kosovo.", ''],
    ["Serbia condemned Peru's hasty recognition of Kosovo.", 'PER+'],
    ['A court in Spain said Spain would not recognise Kosovo.', ''],
    ["Spain's opposition said it will not recognise Kosovo.", ''],
    ["Spain's foreign minister said Spain does not recognise Kosovo.", 'ESP-'],
  ],
};

for (const [family, sentences] of Object.entries(FAMILIES))
  describe(family, () => {
    it.each(sentences)('%s', (sentence, wanted) => {
      expect(facts(sentence)).toBe(wanted);
    });
  });

describe('each act keeps its own day', () => {
  it.each([
    [
      'Suriname recognised Kosovo in 2016 before withdrawing the recognition in 2018.',
      'SUR 2016 2018',
    ],
    ['Suriname recognised Kosovo only to revoke it in 2018.', 'SUR null 2018'],
    [
      'Peru recognised Kosovo on 22 February 2008, and Chile did the same in 2015.',
      'CHL PER 2008-02-22 2015',
    ],
    ['Peru was slow to recognise Kosovo but did so on 22 February 2008.', 'PER 2008-02-22'],
    ['Peru joined the list of countries recognising Kosovo last December.', 'PER 2013-12'],
    ["Peru's president signed the note recognising Kosovo on 7 July 2009.", 'PER 2009-07-07'],
  ])('%s', (sentence, wanted) => {
    const { statements } = readSentence(sentence);
    const actors = [...new Set(statements.map((s) => s.actor))].sort();
    expect([...actors, ...statements.map((s) => String(s.date?.value ?? null))].join(' ')).toBe(
      wanted,
    );
  });
});

describe('a presupposed act is told by whoever tells of the reaction', () => {
  it.each([
    ["Russia condemned Peru's decision to recognise Kosovo.", 'author medium true'],
    ['Kosovo thanked Peru for its recognition.', 'reported_claim medium false'],
    ["Serbia said it condemned Peru's recognition of Kosovo.", 'reported_claim low false'],
  ])('%s', (sentence, wanted) => {
    const found = readSentence(sentence).statements.find((s) => s.actor === 'PER');
    expect([found?.attribution.type, found?.confidence.level, found?.colours].join(' ')).toBe(
      wanted,
    );
  });
});
