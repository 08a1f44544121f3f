/** What changed last, in words: the sentence beside the controls of time. Pure. */
import { changeDays } from '../domain/counting-rule.ts';
import type { Atlas } from '../domain/dataset.ts';
import { addDays, type IsoDay } from '../domain/iso-date.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { Language, TextRun } from '../words/language.ts';
import { stanceOf } from './scene.ts';
import { countryPhrase } from './sentences.ts';

export interface LastChange {
  readonly day: IsoDay;
  readonly countries: readonly { readonly code: CountryCode; readonly phrase: string }[];
  /** Whether every change is the first day on which a state was documented, not its beginning. */
  readonly observed: boolean;
  /** Where something changed in the month of the day shown: the month before it ended. */
  readonly since?: { readonly day: IsoDay; readonly net: number };
}

/**
 * What changed in the month of `date` until then; else the last change before it, or undefined when
 * there is none yet. `net` is by how many more members hold the topic's first stance.
 */
export function lastChange(atlas: Atlas, date: IsoDay, language: Language): LastChange | undefined {
  const day = changeDays(atlas.timelines).findLast((change) => change <= date);
  if (day === undefined) return undefined;
  const before = addDays(`${date.slice(0, 7)}-01`, -1);
  const isOn = (code: CountryCode): boolean =>
    atlas.timelines[code]!.some((i) => i.from === day || i.to === day);
  const isSince = (code: CountryCode): boolean => {
    const [then, now] = [stanceOf(atlas, code, before), stanceOf(atlas, code, date)];
    return then?.stance !== now?.stance || then?.weak !== now?.weak;
  };
  const codes = Object.keys(atlas.timelines).sort();
  const recent = day > before ? codes.filter(isSince) : [];
  const changed = recent.length > 0 ? recent : codes.filter(isOn);
  const held = (on: IsoDay): number =>
    atlas.counts.findLast(({ from }) => from <= on)?.stances[atlas.topic.stances[0]!.id] ?? 0;
  const intervals = changed.map((code) => stanceOf(atlas, code, date));
  return {
    day,
    countries: changed.map((code, i) => ({
      code,
      phrase: countryPhrase(atlas, code, intervals[i], language),
    })),
    observed: intervals.every((interval) => interval?.began === 'observation'),
    ...(recent.length > 0 && { since: { day: before, net: held(date) - held(before) } }),
  };
}

/** Changes that the line under the map has room for. */
const MOST_CHANGES = 3;

/**
 * The last change in words, each country a run to be chosen by; or when the first change is. With
 * `all` every change is named, else the rest is a number that leads to the day they are counted from.
 */
export function changeWords(
  change: LastChange | undefined,
  first: IsoDay | undefined,
  language: Language,
  all = false,
): TextRun[] {
  if (!change) return first ? language.runs('change.first', { day: language.day(first) }) : [];
  const { countries, since, observed } = change;
  const room = all || countries.length <= MOST_CHANGES + 1 ? countries.length : MOST_CHANGES;
  const changes = countries
    .slice(0, room)
    .flatMap(({ code, phrase }, index): TextRun[] => [
      ...(index > 0 ? language.runs('separator') : []),
      { text: phrase, mark: 'country', leadsTo: code },
    ]);
  const count = countries.length - room;
  if (count > 0)
    changes.push(...language.runs('separator'), {
      text: language.say('change.more', { count }),
      mark: 'more',
      leadsTo: since?.day ?? addDays(change.day, -1),
    });
  if (!since) {
    const key = observed ? 'change.documented' : 'change.last';
    return language.runs(key, { day: language.day(change.day), changes });
  }
  const net = `${since.net > 0 ? '+' : '−'}${language.number(Math.abs(since.net))}`;
  const key = since.net === 0 ? 'change.sinceThen' : 'change.since';
  return language.runs(key, { net, month: language.month(since.day), changes });
}
