import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atlasThrough } from '../../src/domain/atlas-through.ts';
import { axisOf, parseAtlas, type Atlas } from '../../src/domain/dataset.ts';
import { NO_FILTER, passingOn } from '../../src/domain/filter.ts';
import { DEFAULT_LENS } from '../../src/domain/lens.ts';
import { bars, months, ROOM } from '../../src/timeline/months.ts';
import { createTimeScale } from '../../src/timeline/scale.ts';

const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const scale = createTimeScale(axisOf(atlas));
const stance = atlas.topic.stances[0]!.id;
const [bloc] = atlas.blocs;
const rules = [null, ...atlas.topic.countingRules];

describe('what a month brought', () => {
  test('adds up to what the legend counts, under every rule, at the end of any month', () => {
    for (const rule of rules) {
      const seen = atlasThrough(atlas, { ...DEFAULT_LENS, rule });
      const found = months(seen, scale, NO_FILTER, null);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: scale.months - 1 }), (end) => {
          const day = scale.dayOf(end);
          const held = seen.counts.findLast(({ from }) => from <= day)?.stances[stance] ?? 0;
          const sum = found
            .filter(({ month }) => month <= end)
            .reduce((net, { begun, ended }) => net + begun - ended, 0);
          expect(sum).toBe(held);
        }),
      );
    }
  });

  test('is that of the places asked for, as they were members on the day', () => {
    const filter = { ...NO_FILTER, bloc: bloc!.id };
    const own = Object.entries(atlas.timelines).filter(([code, timeline]) =>
      timeline.some(
        (held) =>
          held.stance === stance &&
          !held.weak &&
          passingOn(atlas, filter, held.from).counted.includes(code),
      ),
    );
    const begun = months(atlas, scale, filter, null).reduce((sum, month) => sum + month.begun, 0);
    expect(begun).toBe(own.length);
    expect(begun).toBeGreaterThan(10);
  });

  test('has the articles of the month, and none where only the record is shown', () => {
    const articlesOf = (...of: [typeof NO_FILTER, 'record' | null]) =>
      months(atlas, scale, ...of).reduce((sum, { articles }) => sum + articles, 0);
    const dated = atlas.events.filter(({ kind, date }) => kind === 'article' && date !== null);
    expect(articlesOf(NO_FILTER, null)).toBe(dated.length);
    expect(articlesOf(NO_FILTER, 'record')).toBe(0);
    // Nobody in this group is named in any.
    const none = { name: 'nothing', places: new Set<string>() };
    expect(articlesOf({ ...NO_FILTER, found: none }, null)).toBe(0);
  });

  test('counts what goes straight on as neither an end nor a beginning', () => {
    const interval = { ...Object.values(atlas.timelines)[0]![0]!, stance };
    const code = atlas.countries.find(({ kind }) => kind === 'member')!.code;
    const timelines = {
      [code]: [
        { ...interval, from: '2010-03-05', to: '2012-04-01' },
        { ...interval, from: '2012-04-01', to: '2014-05-09' },
      ],
    };
    const events: Atlas['events'] = [];
    const found = months({ ...atlas, timelines, events }, scale, NO_FILTER, null);
    expect(found).toEqual([
      { month: scale.monthOf('2010-03-05'), begun: 1, ended: 0, articles: 0 },
      { month: scale.monthOf('2014-05-09'), begun: 0, ended: 1, articles: 0 },
    ]);
  });
});

describe('the bars of the months', () => {
  const heights = (path: string) => [...path.matchAll(/v(-?[\d.]+)/g)].map(([, v]) => Number(v));
  const month = (of: object) => ({ month: 3, begun: 0, ended: 0, articles: 0, ...of });

  test('rise for what began and hang for what ended, and the largest fills its room', () => {
    const drawn = bars([month({ begun: 25, ended: 1, articles: 3 }), month({ begun: 1 })], scale);
    expect(heights(drawn.begun)).toEqual([-ROOM.begun, -2]);
    expect(heights(drawn.ended)).toEqual([2]);
    expect(heights(drawn.articles)).toEqual([ROOM.articles]);
  });

  test('stay in their room whatever the numbers, and lie inside the axis', () => {
    const number = fc.nat(500);
    const any = fc.record({
      month: fc.integer({ min: 0, max: scale.months - 1 }),
      begun: number,
      ended: number,
      articles: number,
    });
    fc.assert(
      fc.property(fc.array(any), (found) => {
        const drawn = bars(found, scale);
        for (const kind of ['begun', 'ended', 'articles'] as const) {
          for (const height of heights(drawn[kind]))
            expect(Math.abs(height)).toBeLessThanOrEqual(ROOM[kind] + 0.01);
          for (const [, x, wide] of drawn[kind].matchAll(/M([\d.]+),0h([\d.]+)/g))
            expect(Number(x) + Number(wide)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
