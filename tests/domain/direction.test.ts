import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrowsOf, DIRECTIONS } from '../../src/domain/direction.ts';
import { neighboursOf, parseNeighbours } from '../../src/domain/neighbours.ts';

const data: unknown = JSON.parse(readFileSync('data/geometry/neighbours.json', 'utf8'));
const places = parseNeighbours(data);
const codes = Object.keys(places);
const arrows = arrowsOf(places);

/** Every place that some presses of the arrows lead to. */
function reachable(from: string, ways: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set([from]);
  for (const code of seen) for (const next of ways.get(code) ?? []) seen.add(next);
  return seen;
}

describe('shared borders', () => {
  test('are there for every place and known from both sides', () => {
    expect(codes).toHaveLength(203);
    for (const code of codes)
      for (const other of neighboursOf(places, code))
        expect(neighboursOf(places, other), `${code}–${other}`).toContain(code);
  });

  test.each([
    ['XKX', ['ALB', 'MKD', 'MNE', 'SRB']],
    ['VAT', ['ITA']],
    ['ESH', ['DZA', 'MAR', 'MRT']],
    ['LSO', ['ZAF']],
    ['PRT', ['ESP']],
    ['ISL', []],
    ['ESP', ['AND', 'FRA', 'MAR', 'PRT']],
    ['UKR', ['BLR', 'HUN', 'MDA', 'POL', 'ROU', 'RUS', 'SVK']],
  ])('of %s are %j', (code, expected) => {
    expect(neighboursOf(places, code)).toEqual(expected);
  });

  test('are refused when one side does not know of the other', () => {
    const broken = { ...places, SRB: { ...places['SRB'], borders: [] } };
    expect(() => parseNeighbours(broken)).toThrow(/neighbours\.json: \w{3} borders SRB/);
  });
});

describe('the arrows', () => {
  test.each([
    ['SRB', 'down', 'XKX'],
    ['SRB', 'up', 'HUN'],
    ['SRB', 'right', 'ROU'],
    ['XKX', 'left', 'MNE'],
    ['USA', 'up', 'CAN'],
    ['PRT', 'right', 'ESP'],
  ] as const)('lead from %s %s to %s', (from, direction, to) => {
    expect(arrows.get(from)?.[direction]).toBe(to);
  });

  test('always lead somewhere, but past the northernmost and the southernmost place', () => {
    const nowhere = codes.flatMap((code) =>
      DIRECTIONS.filter((direction) => arrows.get(code)?.[direction] === null).map(
        (direction) => `${code} ${direction}`,
      ),
    );
    const byHeight = [...codes].sort((a, b) => places[a]!.y - places[b]!.y);
    expect(nowhere.sort()).toEqual([`${byHeight[0]} up`, `${byHeight.at(-1)} down`].sort());
  });

  test('reach every place from every other', () => {
    const ways = new Map(codes.map((code) => [code, targets(arrows, code)]));
    const back = new Map(
      codes.map((code) => [code, codes.filter((c) => ways.get(c)!.includes(code))]),
    );
    expect(reachable('XKX', ways).size).toBe(codes.length);
    expect(reachable('XKX', back).size).toBe(codes.length);
  });

  test('lead to another place that is there, whatever the map', () => {
    const spot = fc.record({
      x: fc.integer({ min: -9999, max: 9999 }),
      y: fc.integer({ min: -9999, max: 9999 }),
      borders: fc.constant<string[]>([]),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[A-Z]{3}$/), spot), (map) => {
        const found = arrowsOf(map);
        expect([...found.keys()].sort()).toEqual(Object.keys(map).sort());
        for (const [code, to] of found)
          for (const direction of DIRECTIONS) {
            expect(to[direction]).not.toBe(code);
            if (to[direction] !== null) expect(Object.keys(map)).toContain(to[direction]);
          }
      }),
    );
  });

  test('prefer a neighbour by land to a stranger a little nearer, not to one much nearer', () => {
    const spot = (x: number, y: number, ...borders: string[]) => ({ x, y, borders });
    const map = (far: number) => ({
      AAA: spot(0, 0, 'BBB'),
      BBB: spot(far, 0, 'AAA'),
      CCC: spot(10, 1),
    });
    expect(arrowsOf(map(12)).get('AAA')?.right).toBe('BBB');
    expect(arrowsOf(map(20)).get('AAA')?.right).toBe('CCC');
  });
});

function targets(from: ReturnType<typeof arrowsOf>, code: string): string[] {
  return Object.values(from.get(code) ?? {}).filter((to) => to !== null);
}
