import { ASSERTERS } from '../domain/asserter.ts';
import { CLOCKS } from '../domain/clock.ts';
import { GRADES } from '../domain/grade.ts';
import { LAYERS } from '../domain/layer.ts';
import {
  MAX_SEARCH,
  MAX_VALUE,
  SPEEDS,
  SWITCH,
  THEMES,
  type Ignored,
  type Limits,
} from '../state/url.ts';
import type { Language, TextRun } from '../words/language.ts';

/** An example of each kind of value that an address can hold. */
const DATE = '2012-06-30';
const PLACE = '2.5,42.6,20.9';
const CODE = 'ABC';

/** Says which parameter of the address was not used, and what one that can be looks like. */
export function ignoredWords(ignored: Ignored, limits: Limits, language: Language): string {
  const { name, value, reason } = ignored;
  const listed = (items: readonly string[]): TextRun[] =>
    language.list(items.map((text) => [{ text }]));
  const examples: Partial<Record<Ignored['reason'], readonly string[]>> = {
    place: ['world', limits.focus, PLACE],
    grade: GRADES,
    by: ASSERTERS,
    layer: LAYERS,
    clock: CLOCKS,
    speed: SPEEDS,
    theme: THEMES,
    switch: SWITCH,
    language: limits.languages,
  };
  return language.say('address.ignored', {
    parameter: `${name}=${value}`,
    reason: language.say(`address.${reason}`, {
      example: reason === 'country' ? CODE : DATE,
      examples: listed(examples[reason] ?? []),
      first: language.day(limits.firstDay),
      last: language.day(limits.lastDay),
      count: name === 'address' ? MAX_SEARCH : MAX_VALUE,
    }),
  });
}
