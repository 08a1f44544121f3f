import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { axisOf, DatasetError, defaultDay, parseAtlas, SCHEMA } from '../../src/domain/dataset.ts';
import { parseCountryEvidence } from '../../src/domain/evidence.ts';

const text = readFileSync('data/generated/atlas.json', 'utf8');
type Loose = Record<string, never> & { timelines: Record<string, Record<string, unknown>[]> };
const broken = (change: (atlas: Loose) => void): unknown => {
  const atlas = JSON.parse(text) as Loose;
  change(atlas);
  return atlas;
};
const firstOf = (atlas: Loose): Record<string, unknown> => Object.values(atlas.timelines)[0]![0]!;

describe('parseAtlas', () => {
  test('takes the committed atlas', () => {
    expect(parseAtlas(JSON.parse(text)).schema).toBe(SCHEMA);
  });

  test.each<[string, (atlas: Loose) => void, string]>([
    ['another version of the contract', (a) => Object.assign(a, { schema: SCHEMA + 1 }), 'schema'],
    ['no countries', (a) => delete (a as Record<string, unknown>)['countries'], 'countries'],
    [
      'a day that no calendar has',
      (a) => Object.assign(firstOf(a), { from: '2025-02-30' }),
      'from',
    ],
    [
      'an interval that ends before it begins',
      (a) => Object.assign(firstOf(a), { to: '1999-01-01' }),
      'half-open',
    ],
    [
      'a membership that ends before it begins',
      (a) =>
        Object.assign(a, {
          blocs: [
            {
              id: 'A',
              name: 'A',
              short: 'A',
              members: [['ABC', '2020-01-02', '2020-01-01']],
              suspended: [],
            },
          ],
        }),
      'blocs.0.members.0',
    ],
    [
      'a topic without a question',
      (a) => Object.assign(a['topic'] as unknown as object, { question: '' }),
      'topic.question',
    ],
  ])('refuses %s and names the place', (_, change, place) => {
    expect(() => parseAtlas(broken(change))).toThrow(DatasetError);
    expect(() => parseAtlas(broken(change))).toThrow(place);
  });

  test.each([null, [], 'atlas', 7])('refuses %j', (data) => {
    expect(() => parseAtlas(data)).toThrow(DatasetError);
  });
});

describe('parseCountryEvidence', () => {
  test('refuses a file of another kind', () => {
    expect(() => parseCountryEvidence(JSON.parse(text))).toThrow(DatasetError);
  });
});

describe('the axis', () => {
  const atlas = parseAtlas(JSON.parse(text));

  test('covers the window and grows to the end of the year of the last dated event', () => {
    const last = atlas.events
      .map(({ date }) => date ?? '')
      .sort()
      .at(-1)!;
    expect(axisOf(atlas)).toEqual({
      from: atlas.topic.window.from,
      to: `${last.slice(0, 4)}-12-31`,
      windowEnd: atlas.topic.window.to,
    });
  });

  test('stays the window when nothing lies after it', () => {
    expect(axisOf({ topic: atlas.topic, events: [] }).to).toBe(atlas.topic.window.to);
  });

  test('holds the day the page shows first', () => {
    expect(defaultDay(atlas) <= axisOf(atlas).to).toBe(true);
  });
});
