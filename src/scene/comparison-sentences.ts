/** The sentences about two days. Pure; text only, never markup. */
import type { Atlas } from '../domain/dataset.ts';
import { isFiltering } from '../domain/filter.ts';
import { DEFAULT_LENS, type Lens } from '../domain/lens.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import type { StanceId } from '../domain/topic.ts';
import type { Language, TextRun, Values } from '../words/language.ts';
import type { ComparisonKey, ComparisonMessages } from '../words/comparison-words.ts';
import type { Difference, Held } from './difference.ts';
import { silenceOf, type Scene } from './scene.ts';
import { groupWords, lensWords } from './sentences.ts';

/** A language with the words that only the comparison needs. */
export interface ComparisonLanguage extends Language {
  /** A message of the comparison as runs. */
  tell(key: ComparisonKey, values?: Values): TextRun[];
}

/** `language` that also speaks of two days. */
export function comparing(language: Language, messages: ComparisonMessages): ComparisonLanguage {
  return { ...language, tell: (key, values) => language.fill(messages[key], values) };
}

/** A label inside a sentence: its first letter small. */
export function inSentence(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

/** What a place holds, in the words of the legend. */
export function heldWords(atlas: Atlas, { stance, weak }: Held, language: Language): string {
  const held = atlas.topic.stances.find(({ id }) => id === stance)?.label;
  if (held === undefined) return language.say('position.none');
  return weak ? `${held} (${inSentence(language.say('position.inferred'))})` : held;
}

/** One of the two days with its letter, which keeps its place in a line from right to left. */
export function letteredDay(letter: 'a' | 'b', day: string, language: ComparisonLanguage): string {
  return `\u2068${language.tell(`letter.${letter}`)[0]?.text}\u2069 ${day}`;
}

const isYearEnd = (day: IsoDay): boolean => day.endsWith('-12-31');

/** "What changed from 2016 to 2024": years where both days end one, else the days. */
export function comparisonTitle({ from, to }: Difference, language: ComparisonLanguage): TextRun[] {
  const years = isYearEnd(from) && isYearEnd(to) && from !== to;
  const named = (day: IsoDay): string => (years ? day.slice(0, 4) : language.day(day));
  return language.tell('title', { from: named(from), to: named(to) });
}

/** The scenes of the two days. */
type Days = readonly [first: Scene, second: Scene];

const heldAt = (counts: Atlas['counts'], day: IsoDay, stance: StanceId): number =>
  counts.findLast(({ from }) => from <= day)?.stances[stance] ?? 0;

/**
 * How many held the topic's first stance on either day: under the two counting rules that are
 * furthest apart on the second, or as counted where the rules are not compared.
 */
function countWords(
  atlas: Atlas,
  { from, to }: Difference,
  [first, second]: Days,
  language: ComparisonLanguage,
): TextRun[] {
  const stance = atlas.topic.stances[0]!;
  const numbers = (counts: Atlas['counts']): { from: number; to: number } => ({
    from: heldAt(counts, from, stance.id),
    to: heldAt(counts, to, stance.id),
  });
  const byRule = atlas.topic.countingRules
    .filter(({ id, layer }) => layer === 'both' && atlas.countsBy[id])
    .map((rule) => ({ rule: rule.label, ...numbers(atlas.countsBy[rule.id]!) }))
    .sort((a, b) => b.to - a.to || b.from - a.from);
  const [most, least] = [byRule[0], byRule.at(-1)];
  const isOne = !most || !least || (most.to === least.to && most.from === least.from);
  if (isOne || isFiltering(second.filter))
    return language.tell('answer.count', {
      stance: stance.label,
      from: first.count.stances[stance.id] ?? 0,
      to: second.count.stances[stance.id] ?? 0,
    });
  return [most, least].flatMap((values, index) => [
    ...(index > 0 ? [{ text: ' ' }] : []),
    ...language.tell('answer.rule', { stance: stance.label, ...values }),
  ]);
}

/** What the country that was chosen holds on either day, as a sentence of its own; nothing without one. */
function selectedOnBoth(
  atlas: Atlas,
  [first, second]: Days,
  language: ComparisonLanguage,
): TextRun[] {
  const { selected } = second;
  if (selected === null) return [];
  // What takes no position has nothing to compare.
  if (['subject', 'nonactor'].includes(silenceOf(atlas, selected, second.date))) return [];
  const country = atlas.countries.find(({ code }) => code === selected)?.name ?? selected;
  const held = ({ fills }: Scene): string => {
    const { stance = null, weak = false } = fills.get(selected) ?? {};
    return inSentence(heldWords(atlas, { stance, weak }, language));
  };
  const [from, to] = [language.day(first.date), language.day(second.date)];
  const values = { country, from, to, first: held(first), second: held(second) };
  return [{ text: ' ' }, ...language.tell('answer.selected', values)];
}

/** How many changed between the days, how the count of the first stance did, and the country chosen. */
export function comparisonAnswer(
  atlas: Atlas,
  found: Difference,
  days: Days,
  language: ComparisonLanguage,
  lens: Lens = DEFAULT_LENS,
): TextRun[] {
  const { changed, members } = found;
  const [from, to] = [language.day(found.from), language.day(found.to)];
  const group = groupWords(atlas, days[1], language);
  const key = group.length > 0 ? 'answer.group' : 'answer';
  return [
    ...language.tell(key, { from, to, changed, members, ...(group.length > 0 && { group }) }),
    { text: ' ' },
    ...countWords(atlas, found, days, language),
    ...lensWords(lens, language),
    ...selectedOnBoth(atlas, days, language),
  ];
}

/** The list of changes as text: a heading and a line for each transition, with the names. */
export function changesText(
  atlas: Atlas,
  { transitions }: Difference,
  language: ComparisonLanguage,
): string {
  const nameOf = new Map(atlas.countries.map(({ code, name }) => [code, name]));
  const plain = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');
  return transitions
    .map(({ from, to, members, others }) => {
      const names = [...members, ...others].map((code) => nameOf.get(code) ?? code);
      const step = plain(
        language.tell('list.step', {
          from: heldWords(atlas, from, language),
          to: inSentence(heldWords(atlas, to, language)),
        }),
      );
      return `${step} (${language.number(names.length)}): ${names.sort(language.compare).join(', ')}`;
    })
    .join('\n');
}
