import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { axisOf, parseAtlas, type AtlasEvent } from '../../src/domain/dataset.ts';
import { addDays } from '../../src/domain/iso-date.ts';
import { kindOf, LABEL_ROOM, MARK_GAP, marks } from '../../src/timeline/lane.ts';
import { createTimeScale } from '../../src/timeline/scale.ts';

const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const scale = createTimeScale({ from: '2008-01-01', to: '2025-12-31', windowEnd: '2024-12-31' });
/** One pixel a day. */
const DAILY = 6575;

const event = (date: string | null, label?: string): AtlasEvent => ({
  id: `${date}`,
  kind: 'milestone',
  date,
  earliest: date,
  precision: 'day',
  title: 't',
  countries: [],
  ...(label === undefined ? {} : { label }),
});

describe('the marks of the lane', () => {
  test('gather what would touch and leave out what has no date or lies outside', () => {
    const events = ['2010-01-01', '2010-01-12', '2010-01-13', '2012-01-01', null, '1999-01-01'];
    const placed = marks(
      events.map((date) => event(date)),
      scale,
      DAILY,
    );
    expect(placed.map((mark) => mark.events.length)).toEqual([2, 1, 1]);
    expect(placed[0]).toMatchObject({ day: '2010-01-01', lastDay: '2010-01-12', x: 731 });
    expect(placed.map(kindOf)).toEqual(['several', 'milestone', 'milestone']);
  });

  test('hold every dated event of the axis once, none nearer than a mark is wide, at any width', () => {
    const own = createTimeScale(axisOf(atlas));
    const due = atlas.events.filter(
      ({ kind, date }) => kind !== 'position' && date !== null && date >= own.axis.from,
    );
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 2400 }), (width) => {
        const placed = marks(atlas.events, own, width);
        expect(placed.flatMap(({ events }) => events)).toHaveLength(due.length);
        placed.slice(1).forEach((mark, index) => {
          expect(mark.x - placed[index]!.x).toBeGreaterThanOrEqual(MARK_GAP);
        });
      }),
    );
  });

  test('are named from the left where the data have a name and there is room for it', () => {
    const at = (days: number, label?: string) => event(addDays('2010-01-01', days), label);
    const long = 'x'.repeat(30);
    const named = (events: AtlasEvent[]) =>
      marks(events, scale, DAILY).flatMap(({ label }) => label ?? []);
    expect(named([at(0, 'a'), at(LABEL_ROOM - MARK_GAP, 'b'), at(LABEL_ROOM, 'c')])).toEqual([
      'a',
      'c',
    ]);
    // The name before it ends 198 px after its mark.
    expect(named([at(0, long), at(205, 'b'), at(400, 'c'), at(520)])).toEqual([long, 'c']);
  });

  test('at the end of the lane have their names before them', () => {
    const [mark] = marks([event('2025-12-01', 'a long name')], scale, DAILY);
    expect(mark).toMatchObject({ label: 'a long name', isLate: true });
    const [early] = marks([event('2018-12-01', 'a long name')], scale, DAILY);
    expect(early).toMatchObject({ label: 'a long name', isLate: false });
  });
});
