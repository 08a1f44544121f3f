import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atlasThrough } from '../../src/domain/atlas-through.ts';
import { countOn, type Count } from '../../src/domain/counting-rule.ts';
import { isMemberOn } from '../../src/domain/country.ts';
import { axisOf, parseAtlas } from '../../src/domain/dataset.ts';
import { GRADES, gradeOf } from '../../src/domain/grade.ts';
import { intervalAt } from '../../src/domain/interval.ts';
import { DEFAULT_LENS } from '../../src/domain/lens.ts';
import { dayFromNumber, dayNumber } from '../../src/domain/iso-date.ts';
import { CONTESTED } from '../../src/domain/topic.ts';
import { scene } from '../../src/scene/scene.ts';

const read = (name: string): string => readFileSync(`data/generated/${name}`, 'utf8');
const atlas = parseAtlas(JSON.parse(read('atlas.json')));
const rows = parse(read('stances.csv'), { columns: true, bom: true }) as Record<string, string>[];
const countries = new Map(atlas.countries.map((country) => [country.code, country]));

/** 200 days spread over the axis by a fixed walk, so that a failure comes back. */
const axis = axisOf(atlas);
const [first, last] = [dayNumber(axis.from), dayNumber(axis.to)];
const days = Array.from({ length: 200 }, (_, i) =>
  dayFromNumber(first + ((i * 7919 + 104_729) % (last - first + 1))),
);

/** Counts the rows of `stances.csv` that hold on a day, each country once a stance. */
function countRows(day: string, accept: (row: Record<string, string>) => boolean) {
  const held = new Map<string, Set<string>>();
  for (const row of rows) {
    const country = countries.get(row['iso_a3']!);
    const isThen = row['from']! <= day && (row['to'] === '' || day < row['to']!);
    if (!country || !isMemberOn(country, day) || !isThen || !accept(row)) continue;
    const stance = row['stance']!;
    held.set(stance, (held.get(stance) ?? new Set()).add(country.code));
  }
  return Object.fromEntries([...held].map(([stance, codes]) => [stance, codes.size]));
}

const listed = (counts: readonly (Count & { from: string })[], day: string) =>
  counts.findLast(({ from }) => from <= day)?.stances ?? {};

test('the grade of a row is that of what is drawn, of a contested time that of its weakest side', () => {
  const day = axis.to;
  for (const [code, timeline] of Object.entries(atlas.timelines)) {
    const held = intervalAt(timeline, day);
    if (!held) continue;
    const bases = (held.sides ?? [held]).map(({ basis }) => basis.join(' '));
    const own = rows.filter(
      (row) => row['iso_a3'] === code && row['to'] === '' && bases.includes(row['basis']!),
    );
    expect(own.length, code).toBeGreaterThan(0);
    const grades = own.map((row) => row['grade']);
    expect(
      GRADES.findLast((grade) => grades.includes(grade)),
      code,
    ).toBe(gradeOf(held, atlas.facts[code] ?? []));
  }
});

describe('the counts on 200 days', () => {
  test.each(days)('as drawn are the same in atlas.json, stances.csv and the app: %s', (day) => {
    const shown = scene(atlas, { date: day, country: null, isolated: null });
    expect(shown.count.stances).toEqual(listed(atlas.counts, day));
    const plain = countRows(day, (row) => row['contested'] === 'no' && row['inferred'] === 'no');
    const { [CONTESTED]: contested = 0, ...rest } = shown.count.stances;
    const drawn = Object.fromEntries(
      Object.entries(plain).filter(([stance]) => rest[stance] !== undefined),
    );
    expect(drawn).toEqual(rest);
    const disputed = rows.filter(
      (row) =>
        row['contested'] === 'yes' &&
        row['from']! <= day &&
        (row['to'] === '' || day < row['to']!) &&
        isMemberOn(countries.get(row['iso_a3']!)!, day),
    );
    expect(new Set(disputed.map((row) => row['iso_a3'])).size).toBe(contested);
  });

  test.each(atlas.topic.countingRules.map(({ id }) => id))(
    'under the rule "%s" are the same in atlas.json, stances.csv and the app',
    (id) => {
      const rule = atlas.topic.countingRules.find((entry) => entry.id === id)!;
      const through = atlasThrough(atlas, { ...DEFAULT_LENS, rule });
      for (const day of days) {
        const { stances } = countOn(atlas.countries, through.timelines, day);
        expect(listed(atlas.countsBy[id]!, day), day).toEqual(stances);
        const counted = countRows(day, (row) => row['counted_by']!.split(' ').includes(id));
        expect(counted, day).toEqual(stances);
      }
    },
  );
});
