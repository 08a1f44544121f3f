import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stanceChanges, type VersionedTimelines } from '../../scripts/atlas/changes.ts';
import { intervalAt, type Interval, type StanceTimeline } from '../../src/domain/interval.ts';
import { addDays } from '../../src/domain/iso-date.ts';

const interval = (stance: string, from: string, to: string | null, ...basis: string[]): Interval =>
  ({ stance, from, to, basis }) as unknown as Interval;

const version = (timeline: StanceTimeline | null, name = 'Atlantis'): VersionedTimelines => ({
  version: 'v',
  countries: [{ code: 'ATL', name }],
  timelines: timeline ? { ATL: timeline } : {},
});

const between = (before: StanceTimeline | null, after: StanceTimeline | null) =>
  stanceChanges(version(before), version(after)).flatMap(({ changes }) => changes);

describe('the changes between two versions', () => {
  test('are none where only the evidence changed', () => {
    const before = [interval('recognises', '2001-01-01', null, 'a')];
    const after = [
      interval('recognises', '2001-01-01', '2002-01-01', 'b'),
      interval('recognises', '2002-01-01', null, 'c'),
    ];
    expect(between(before, after)).toEqual([]);
  });

  test('name the new evidence once, over stretches that touch', () => {
    const after = [
      interval('opposes', '2001-01-01', '2002-01-01', 'a'),
      interval('opposes', '2002-01-01', '2003-01-01', 'a', 'b'),
      interval('recognises', '2003-01-01', null, 'c'),
    ];
    expect(stanceChanges(version(null, 'Old name'), version(after))).toEqual([
      {
        code: 'ATL',
        name: 'Atlantis',
        changes: [
          {
            from: '2001-01-01',
            to: '2003-01-01',
            before: null,
            after: 'opposes',
            basis: ['a', 'b'],
          },
          { from: '2003-01-01', to: null, before: null, after: 'recognises', basis: ['c'] },
        ],
      },
    ]);
  });

  test('tell of a country that is gone', () => {
    expect(between([interval('opposes', '2001-01-01', null, 'a')], null)).toEqual([
      { from: '2001-01-01', to: null, before: 'opposes', after: null, basis: [] },
    ]);
  });

  test('cover exactly the days on which the stances differ', () => {
    const timeline = fc
      .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 })
      .chain((starts) => {
        const edges = [...starts].sort((a, b) => a - b).map((n) => addDays('2001-01-01', n));
        return fc
          .array(fc.constantFrom('recognises', 'opposes', null), {
            minLength: edges.length,
            maxLength: edges.length,
          })
          .map((stances) =>
            stances.flatMap((stance, n) =>
              stance === null
                ? []
                : [interval(stance, edges[n] ?? '', edges[n + 1] ?? null, `id-${n}`)],
            ),
          );
      });
    fc.assert(
      fc.property(timeline, timeline, fc.integer({ min: -2, max: 63 }), (before, after, n) => {
        const day = addDays('2001-01-01', n);
        const old = intervalAt(before, day)?.stance ?? null;
        const fresh = intervalAt(after, day)?.stance ?? null;
        const covering = between(before, after).filter(
          ({ from, to }) => from <= day && (to === null || day < to),
        );
        expect(covering.map((change) => [change.before, change.after])).toEqual(
          old === fresh ? [] : [[old, fresh]],
        );
      }),
    );
  });
});
