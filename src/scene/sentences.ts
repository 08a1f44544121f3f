/** The sentences that say in words what the picture shows. Pure; text only, never markup. */
import { changeDays } from '../domain/counting-rule.ts';
import type { Atlas } from '../domain/dataset.ts';
import { formatDay } from '../domain/date-words.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import type { Interval } from '../domain/interval.ts';
import type { CountryCode } from '../domain/statement.ts';
import { stanceOf, type Scene } from './scene.ts';

/** A run of text; `strong` carries a number the reader came for. */
export interface Words {
  readonly text: string;
  readonly strong?: boolean;
}

/** "a", "a and b", "a, b and c". */
export function joinWords(items: readonly (readonly Words[])[]): Words[] {
  return items.flatMap((item, index) => {
    const separator = index === items.length - 1 ? ' and ' : ', ';
    return index === 0 ? item : [{ text: separator }, ...item];
  });
}

function articles(count: number): string {
  return count === 1 ? 'the one article read here' : `the ${count} articles read here`;
}

interface Held {
  readonly count: number;
  readonly verb: string;
}

function heldStances(atlas: Atlas, scene: Scene): Held[] {
  return atlas.topic.stances.flatMap((stance) => {
    const count = scene.count.stances[stance.id] ?? 0;
    return count === 0 ? [] : [{ count, verb: count === 1 ? stance.verb : stance.verbPlural }];
  });
}

/**
 * The answer for the day shown. It always says on what it rests and for how many members nothing
 * is known, so that no number stands bare.
 */
export function answer(atlas: Atlas, scene: Scene): Words[] {
  const held = heldStances(atlas, scene);
  const day = formatDay(scene.date);
  if (held.length === 0)
    return [{ text: `On ${day}, no article in the collection documents a position.` }];
  const known = held.reduce((sum, { count }) => sum + count, 0);
  const rest = scene.count.members - known;
  const counted = held.map(({ count, verb }, index): Words[] => {
    const noun = index === 0 ? (count === 1 ? ' UN member that ' : ' UN members that ') : ' that ';
    return [{ text: String(count), strong: true }, { text: `${noun}${verb}` }];
  });
  return [
    { text: `On ${day}, ${articles(atlas.articles)} show ` },
    ...joinWords(counted),
    {
      text: `; on the other ${rest} of ${scene.count.members} members they give no dated position.`,
    },
  ];
}

/** The answer in one short line, for narrow screens. */
export function shortAnswer(atlas: Atlas, scene: Scene): Words[] {
  const held = heldStances(atlas, scene);
  if (held.length === 0) return [{ text: 'No article documents a position on this day.' }];
  const counted = held.map(({ count, verb }): Words[] => [
    { text: String(count), strong: true },
    { text: ` ${verb}` },
  ]);
  return [
    { text: 'By the articles read here, ' },
    ...joinWords(counted),
    { text: ` (of ${scene.count.members} UN members).` },
  ];
}

/** What one country does on a day, as "A recognises" or "A: no position found". */
export function countryPhrase(
  atlas: Atlas,
  code: CountryCode,
  interval: Interval | undefined,
): string {
  const name = atlas.countries.find((country) => country.code === code)?.name ?? code;
  const stance = atlas.topic.stances.find(({ id }) => id === interval?.stance);
  return stance ? `${name} ${stance.verb}` : `${name}: no position found`;
}

export interface LastChange {
  readonly day: IsoDay;
  readonly countries: readonly { readonly code: CountryCode; readonly phrase: string }[];
  /** Whether every change is the first day on which a state was documented, not its beginning. */
  readonly observed: boolean;
}

/** The last change on or before `date`, or undefined when there is none yet. */
export function lastChange(atlas: Atlas, date: IsoDay): LastChange | undefined {
  const day = changeDays(atlas.timelines).findLast((change) => change <= date);
  if (day === undefined) return undefined;
  const changed = Object.keys(atlas.timelines)
    .sort()
    .filter((code) => atlas.timelines[code]!.some((i) => i.from === day || i.to === day));
  const intervals = changed.map((code) => stanceOf(atlas, code, day));
  return {
    day,
    countries: changed.map((code, i) => ({
      code,
      phrase: countryPhrase(atlas, code, intervals[i]),
    })),
    observed: intervals.every((interval) => interval?.began === 'observation'),
  };
}

/** Nearest change day before (`-1`) or after (`1`) `date`, of one country or of any. */
export function nextChange(
  atlas: Atlas,
  date: IsoDay,
  direction: 1 | -1,
  country: CountryCode | null = null,
): IsoDay | undefined {
  const timelines = country ? { [country]: atlas.timelines[country] ?? [] } : atlas.timelines;
  const days = changeDays(timelines);
  return direction === 1 ? days.find((day) => day > date) : days.findLast((day) => day < date);
}
