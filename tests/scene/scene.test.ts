import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMemberOn } from '../../src/domain/country.ts';
import { changeDays } from '../../src/domain/counting-rule.ts';
import { axisOf, parseAtlas } from '../../src/domain/dataset.ts';
import { atlasThrough, timelinesUnderRules } from '../../src/domain/atlas-through.ts';
import { intervalAt } from '../../src/domain/interval.ts';
import { addDays } from '../../src/domain/iso-date.ts';
import { lastChange } from '../../src/scene/change-sentences.ts';
import { rowOf, scene } from '../../src/scene/scene.ts';
import { nextChange, shortAnswer, summary } from '../../src/scene/sentences.ts';
import { english } from '../../src/words/english.ts';
import { plainText } from '../../src/words/language.ts';

const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const days = changeDays(atlas.timelines);
const on = (date: string, isolated: string | null = null) =>
  scene(atlas, { date, country: null, isolated });
const text = plainText;

describe('the scene', () => {
  test.each(days)('on %s counts every UN member exactly once in the legend', (day) => {
    const { legend, count } = on(day);
    expect(legend.reduce((sum, row) => sum + row.count, 0)).toBe(count.members);
  });

  test.each(days)('on %s fills every place of the table, and counts what it fills', (day) => {
    const { fills, legend } = on(day);
    expect(fills.size).toBe(atlas.countries.length);
    for (const row of legend) {
      const members = atlas.countries.filter(
        (country) => isMemberOn(country, day) && rowOf(fills.get(country.code)) === row.id,
      );
      expect(members.length).toBe(row.count);
    }
  });

  test('says how far the counting rules differ, and that the drawn count is below the most', () => {
    const { range, count } = on(days.at(-1)!);
    expect(range).toBeDefined();
    expect(range!.least).toBeLessThan(range!.most);
    expect(count.stances[range!.stance]).toBeLessThanOrEqual(range!.most);
  });

  test('before the first change gives nobody a stance', () => {
    const { fills } = on(addDays(days[0]!, -1));
    expect([...fills.values()].every(({ stance }) => stance === null)).toBe(true);
  });

  test('tells a place that articles name without a position from one nobody names', () => {
    const articles = atlasThrough(atlas, { layer: 'articles', rule: null, clock: 'true' });
    const last = Object.values(atlas.named)
      .flatMap((since) => since ?? [])
      .sort()
      .at(-1)!;
    const { fills } = scene(articles, { date: last, country: null, isolated: null });
    const kinds = new Map(atlas.countries.map(({ code, kind }) => [code, kind]));
    let named = 0;
    for (const [code, fill] of fills) {
      const since = atlas.named[code];
      const takesPositions = !['subject', 'nonactor'].includes(kinds.get(code)!);
      const expected = takesPositions && fill.stance === null && !!since && since <= last;
      expect(fill.named === true, code).toBe(expected);
      expect(rowOf(fill) === 'none', code).toBe(fill.stance === null);
      named += Number(expected);
    }
    expect(named).toBeGreaterThan(0);
    expect(named).toBeLessThan(atlas.countries.length / 2);
    const before = scene(articles, {
      date: atlas.topic.window.from,
      country: null,
      isolated: null,
    });
    expect([...before.fills.values()].some((fill) => fill.named)).toBe(false);
  });

  test('without the articles takes nobody as named', () => {
    const record = atlasThrough(atlas, { layer: 'record', rule: null, clock: 'true' });
    expect(record.named).toEqual({});
  });

  test('dims all but the stance that the legend isolates', () => {
    const last = days.at(-1)!;
    const stance = on(last).legend[0]!.id;
    for (const fill of on(last, stance).fills.values())
      expect(fill.dimmed).toBe(rowOf(fill) !== stance);
  });
});

describe('the scene of a filter', () => {
  const last = days.at(-1)!;
  const bloc = atlas.blocs[0]!;
  const filtered = scene(atlas, {
    date: last,
    country: null,
    isolated: null,
    filter: { bloc: bloc.id, region: null, grade: null },
    underRules: timelinesUnderRules,
  });

  test('dims every place that does not pass, and no other', () => {
    for (const [code, fill] of filtered.fills)
      expect(fill.dimmed, code).toBe(!filtered.passing.has(code));
    expect([...filtered.fills.values()].filter(({ dimmed }) => !dimmed)).toHaveLength(
      filtered.count.members,
    );
  });

  test('counts those that pass, and says who they are', () => {
    const sum = filtered.legend.reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(filtered.count.members);
    const sentence = text(summary(atlas, filtered, english));
    expect(sentence).toContain(`of ${filtered.count.members} members (${bloc.name})`);
  });

  test('by rules that differ says how far, of the same places', () => {
    const ranges = atlas.regions.flatMap(({ id }) => {
      const filter = { bloc: null, region: id, grade: null };
      const { range, count } = scene(atlas, {
        date: last,
        country: null,
        isolated: null,
        filter,
        underRules: timelinesUnderRules,
      });
      return range ? [{ range, count }] : [];
    });
    expect(ranges.length).toBeGreaterThan(1);
    for (const { range, count } of ranges) {
      expect(range.least).toBeLessThan(range.most);
      expect(range.most).toBeLessThanOrEqual(count.members);
      expect(count.stances[range.stance] ?? 0).toBeLessThanOrEqual(range.most);
    }
    // Of all regions together the rules give what they give for the world.
    const all = on(last).range!;
    const continents = atlas.regions.filter(({ within }) => within === null);
    const most = continents.map(({ id }) => {
      const filter = { bloc: null, region: id, grade: null };
      const part = scene(atlas, {
        date: last,
        country: null,
        isolated: null,
        filter,
        underRules: timelinesUnderRules,
      });
      return part.range?.most ?? part.count.stances[all.stance] ?? 0;
    });
    expect(most.reduce((total, number) => total + number, 0)).toBeGreaterThanOrEqual(all.most);
  });

  test('that no place passes says so', () => {
    const none = atlas.regions
      .map(({ id }) => ({ bloc: bloc.id, region: id, grade: null }))
      .map((filter) =>
        scene(atlas, {
          date: last,
          country: null,
          isolated: null,
          filter,
          underRules: timelinesUnderRules,
        }),
      )
      .find(({ passing }) => passing.size === 0)!;
    expect(text(summary(atlas, none, english))).toContain('no place fits');
    expect(text(shortAnswer(atlas, none, english))).toContain('no place fits');
  });

  test('beside a stance that is isolated names both', () => {
    const row = filtered.legend.find(({ count }) => count > 0)!;
    const both = scene(atlas, {
      date: last,
      country: null,
      isolated: row.id,
      filter: { bloc: bloc.id, region: null, grade: null },
      underRules: timelinesUnderRules,
    });
    expect(both.legend.map(({ count }) => count)).toEqual(filtered.legend.map((r) => r.count));
    const shown = [...both.fills.values()].filter(({ dimmed }) => !dimmed);
    expect(shown).toHaveLength(row.count);
    expect(text(summary(atlas, both, english))).toMatch(
      new RegExp(`Shown alone: .*, ${row.count}`),
    );
  });
});

describe('the answer', () => {
  test('ends with what the country chosen does, and says when that is only inferred', () => {
    const date = axisOf(atlas).to;
    const said = (country: string | null) =>
      text(summary(atlas, scene(atlas, { date, country, isolated: null }), english));
    const plain = said(null);
    for (const [code, timeline] of Object.entries(atlas.timelines)) {
      const held = intervalAt(timeline, date);
      const name = atlas.countries.find((country) => country.code === code)!.name;
      const verb = atlas.topic.stances.find(({ id }) => id === held?.stance)?.verb;
      const phrase = verb === undefined ? `${name}: no position found` : `${name} ${verb}`;
      expect(said(code)).toBe(`${plain} ${phrase}${held?.weak ? ' (Inferred only)' : ''}.`);
    }
    const { subject } = atlas.topic;
    const name = atlas.countries.find(({ code }) => code === subject)!.name;
    expect(said(subject)).toBe(`${plain} ${name}, The territory this map is about.`);
  });

  test.each(days)(
    'on %s says every number of the legend, and for how many nothing is known',
    (day) => {
      const shown = on(day);
      const sentence = text(summary(atlas, shown, english));
      for (const row of shown.legend)
        if (row.count > 0) expect(sentence).toContain(String(row.count));
      expect(sentence).toContain(`of ${shown.count.members} UN members`);
    },
  );

  test('in short says how far the counting rules differ, never one of their numbers alone', () => {
    const shown = on(days.at(-1)!);
    const { least, most } = shown.range!;
    const sentence = text(shortAnswer(atlas, shown, english));
    expect(sentence).toContain(`between ${least} and ${most} of ${shown.count.members}`);
    const agreed = { ...shown, range: undefined };
    expect(text(shortAnswer(atlas, agreed, english))).toContain(
      String(shown.count.stances[atlas.topic.stances[0]!.id]),
    );
  });

  test('on a day without any position says so, long and short', () => {
    const shown = on(addDays(days[0]!, -1));
    expect(text(summary(atlas, shown, english))).toContain('no position is documented');
    expect(text(shortAnswer(atlas, shown, english))).toContain('No position is documented');
  });
});

describe('the changes', () => {
  test('lead from the first to the last and back, missing none', () => {
    const walked: string[] = [];
    for (let day = nextChange(atlas, '1900-01-01', 1); day; day = nextChange(atlas, day, 1))
      walked.push(day);
    expect(walked).toEqual(days);
    const back: string[] = [];
    for (let day = nextChange(atlas, '2999-01-01', -1); day; day = nextChange(atlas, day, -1))
      back.push(day);
    expect(back.reverse()).toEqual(days);
  });

  test('of one country leave out those of others', () => {
    const code = Object.keys(atlas.timelines)[0]!;
    expect(nextChange(atlas, '1900-01-01', 1, code)).toBe(atlas.timelines[code]![0]!.from);
  });

  test('before the first day are none', () => {
    expect(lastChange(atlas, '1999-01-01', english)).toBeUndefined();
  });
});
