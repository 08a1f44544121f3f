import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeDays } from '../../src/domain/counting-rule.ts';
import { parseAtlas } from '../../src/domain/dataset.ts';
import { addDays, latestDay } from '../../src/domain/iso-date.ts';
import { stanceOf } from '../../src/scene/scene.ts';
import { changeWords, lastChange } from '../../src/scene/change-sentences.ts';
import { english } from '../../src/words/english.ts';
import '../../src/words/english-later.ts';
import { plainText } from '../../src/words/language.ts';

const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const first = atlas.topic.stances[0]!.id;
const held = (day: string): number =>
  atlas.counts.findLast(({ from }) => from <= day)?.stances[first] ?? 0;

describe('the sentence of what changed', () => {
  const months = [...new Set(changeDays(atlas.timelines).map((day) => day.slice(0, 7)))];

  test.each(months)('at the end of %s tells what differs from the month before', (month) => {
    const day = latestDay(month);
    const before = addDays(`${month}-01`, -1);
    const change = lastChange(atlas, day, english)!;
    const differs = Object.keys(atlas.timelines).filter((code) => {
      const [a, b] = [before, day].map((on) => stanceOf(atlas, code, on));
      return a?.stance !== b?.stance || a?.weak !== b?.weak;
    });
    if (differs.length === 0) return expect(change.since).toBeUndefined();
    expect(change.countries.map(({ code }) => code)).toEqual(differs.sort());
    expect(change.since).toEqual({ day: before, net: held(day) - held(before) });
    const words = plainText(changeWords(change, undefined, english));
    expect(words).toContain(english.month(before));
  });

  test('in a month without a change tells of the last one and its day', () => {
    const last = changeDays(atlas.timelines).at(-1)!;
    const change = lastChange(atlas, addDays(last, 60), english)!;
    expect(change).toMatchObject({ day: last });
    expect(change.since).toBeUndefined();
  });

  test('names a few and gives the rest as a number that leads to the day they are counted from', () => {
    const month = atlas.topic.declared.date.slice(0, 7);
    const change = lastChange(atlas, latestDay(month), english)!;
    expect(change.countries.length).toBeGreaterThan(10);
    const runs = changeWords(change, undefined, english);
    const named = runs.filter(({ mark }) => mark === 'country').length;
    expect(named).toBeLessThan(change.countries.length);
    const more = runs.find(({ mark }) => mark === 'more')!;
    expect(more.text).toContain(String(change.countries.length - named));
    expect(more.leadsTo).toBe(change.since!.day);
    const all = plainText(changeWords(change, undefined, english, true));
    for (const { phrase } of change.countries) expect(all).toContain(phrase);
  });
});
