import { describe, expect, it } from 'vitest';
import { readSentence, told } from './article.ts';

/** Sentence → what it tells; all invented. */
const MUST: readonly (readonly [string, readonly string[]])[] = [
  ['Malta recognised Kosovo.', ['MLT recognises fact']],
  [
    'Peru and Nepal have formally recognized the independence of Kosovo.',
    ['NPL recognises fact', 'PER recognises fact'],
  ],
  ['The independence of Kosovo was recognised by Peru.', ['PER recognises fact']],
  [
    'Kosovo has been recognised by more than ninety states, including Fiji and Japan.',
    ['FJI recognises fact', 'JPN recognises fact'],
  ],
  ['Fiji became the latest country to recognise Kosovo.', ['FJI recognises fact']],
  ['Oman announced its recognition of Kosovo.', ['OMN recognises fact']],
  ['Peru followed Malta in recognising Kosovo.', ['MLT recognises fact', 'PER recognises fact']],
  ['Kosovo thanked Malta for recognising its independence.', ['MLT recognises fact']],
  [
    'Germany recognised Kosovo, as did France and Italy.',
    ['DEU recognises fact', 'FRA recognises fact', 'ITA recognises fact'],
  ],
  ['Recognition of Kosovo by Nepal came late.', ['NPL recognises fact']],
  ["Peru's decision to recognise Kosovo was welcomed.", ['PER recognises fact']],
  [
    'Critics want the government to follow Peru, which recognised Kosovo in May 2013.',
    ['PER recognises fact'],
  ],
  ['Spain does not recognise Kosovo.', ['ESP opposes fact']],
  ["Spain won't recognise Kosovo.", ['ESP opposes fact']],
  ['Spain has refused to recognise Kosovo.', ['ESP opposes fact']],
  ['Spain has yet to recognise Kosovo.', ['ESP opposes fact']],
  ['Spain has no intention of recognising Kosovo.', ['ESP opposes fact']],
  ['Spain has ruled out recognising Kosovo.', ['ESP opposes fact']],
  ['Spain withholds recognition from Kosovo.', ['ESP opposes fact']],
  ['Neither Spain nor Greece recognises Kosovo.', ['ESP opposes fact', 'GRC opposes fact']],
  ['Spain does not recognise Kosovo, nor does Cyprus.', ['CYP opposes fact', 'ESP opposes fact']],
  ['Kenya, like Spain, does not recognise Kosovo.', ['ESP opposes fact', 'KEN opposes fact']],
  ['Kenya, unlike Spain, recognises Kosovo.', ['ESP opposes fact', 'KEN recognises fact']],
  [
    'All EU members except Spain and Greece have recognised Kosovo.',
    ['ESP opposes fact', 'GRC opposes fact'],
  ],
  [
    'France recognised Kosovo, but Russia, China and Spain do not.',
    ['CHN opposes fact', 'ESP opposes fact', 'FRA recognises fact', 'RUS opposes fact'],
  ],
  ['Slovakia is among the five EU states that do not recognise Kosovo.', ['SVK opposes fact']],
  [
    'Five EU states do not recognise Kosovo: Spain, Greece and Cyprus.',
    ['CYP opposes fact', 'ESP opposes fact', 'GRC opposes fact'],
  ],
  [
    'Kosovo, whose independence Serbia and Russia do not recognise, applied again.',
    ['RUS opposes fact', 'SRB opposes fact'],
  ],
  ["Spain opposes Kosovo's independence.", ['ESP opposes fact']],
  ["Russia is opposed to Kosovo's independence.", ['RUS opposes fact']],
  ["Russia's opposition to Kosovo's independence is well known.", ['RUS opposes fact']],
  ["Serbia refuses to accept Kosovo's independence.", ['SRB opposes fact']],
  ['Ghana withdrew its recognition of Kosovo.', ['GHA withdrew fact']],
  ['Ghana has revoked its 2012 recognition of Kosovo.', ['GHA withdrew fact']],
  ['Ghana no longer recognises Kosovo.', ['GHA withdrew fact']],
  ['Mexico will recognise Kosovo.', ['MEX announces_recognition expected']],
  ['Mexico is expected to recognise Kosovo.', ['MEX announces_recognition expected']],
  ["France voted for Kosovo's membership of UNESCO.", ['FRA supports_membership fact']],
  ["Russia vetoed Kosovo's admission to Interpol.", ['RUS opposes_membership fact']],
  ['Japan and Kosovo established diplomatic relations.', ['JPN establishes_relations fact']],
  ['Norway hosted talks between Kosovo and Serbia.', ['NOR mediates_neutral fact']],
  ['Russia warned against recognition of Kosovo.', ['RUS warns fact']],
  [
    'Serbia condemned the decision of Peru to recognise Kosovo.',
    ['PER recognises fact', 'SRB condemns_retaliates fact'],
  ],
];

/** Sentence → nothing at all, with the reason in the words of the guidelines. */
const MUST_NOT: readonly (readonly [string, string])[] = [
  ['Peru recognised the difficulties in Kosovo.', 'another object'],
  ['A court in Lima recognised a Kosovo diploma.', 'a diploma'],
  ['Malta recognised Kosovo passports.', 'papers'],
  ['Spain recognised the government of Kosovo.', 'a government'],
  ["Serbia recognised Kosovo's licence plates.", 'number plates'],
  ['Mexico recognises Kosovo as an integral part of Serbia.', 'the opposite of a state'],
  ['Russia recognised Abkhazia, citing Kosovo.', 'another territory'],
  ['Spain recognises Palestine but not Kosovo.', 'no verb of its own'],
  ['Malta all but recognised Kosovo when it accepted the papers.', 'not quite'],
  ['Serbia effectively recognised Kosovo with the deal.', "a writer's opinion"],
  ['Fiji has not ruled out recognising Kosovo.', 'two negations'],
  ["Spain does not oppose Kosovo's independence.", 'two negations'],
  ['Mexico is considering recognising Kosovo.', 'not decided'],
  ['Spain came close to recognising Kosovo.', 'not done'],
  ['Will Spain recognise Kosovo?', 'a question'],
  ['It is unclear whether Spain recognises Kosovo.', 'a question in a clause'],
  [
    'Had France recognised Kosovo, Belgrade would have closed its embassy.',
    'an inverted condition',
  ],
  ['If Peru recognised Kosovo, others would follow.', 'a condition'],
  ['Reports that Mexico recognised Kosovo were denied.', 'a rumour'],
  ['There is no evidence Mexico has recognised Kosovo.', 'no evidence'],
  ['It is not true that Mexico has recognised Kosovo.', 'denied'],
  ['Mexico has not decided to recognise Kosovo.', 'no decision'],
  ['Mexico did not withdraw its recognition of Kosovo.', 'two turns'],
  ['Kenyan lawmakers recognised Kosovo.', 'not the state'],
  ['The Kenyan opposition leader recognised Kosovo.', 'not the state'],
  ['The Spanish football federation recognised Kosovo.', 'a sports body'],
  ['Former president Boris Tadic recognised Kosovo.', 'out of office'],
  ['Several European countries recognised Kosovo.', 'nobody is named'],
  ['The EU recognised Kosovo.', 'an organisation'],
  ['Kosovo recognised Israel.', 'the subject itself'],
  ['Michael Jordan recognised Kosovo on the map.', 'a person'],
  ['Chad Smith recognised Kosovo on the map.', 'a person'],
  ["Serbia's recognition of Kosovo is a condition for membership of the EU.", 'wanted, not done'],
  ["Spain's recognition of Kosovo would be a mistake.", 'imagined'],
  ['The man who recognised Kosovo on the map was from Spain.', 'a person'],
  ['Spain rejected the tariff on goods from Kosovo.', 'trade'],
  ['Belgrade-based papers recognised Kosovo.', 'an adjective'],
];

describe('sentences that tell a stance', () => {
  it.each(MUST)('%s', (sentence, expected) => {
    expect(told(readSentence(sentence))).toEqual(expected);
  });
});

describe('sentences that tell nothing', () => {
  it.each(MUST_NOT)('%s (%s)', (sentence) => {
    expect(told(readSentence(sentence))).toEqual([]);
  });
});
