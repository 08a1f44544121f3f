import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bordersOf } from '../../src/map/boundaries.ts';
import { borderPaths, countryPaths, pathData } from '../../src/map/svg-path.ts';
import { pictureWorld, world } from './fixtures.ts';

describe('path data', () => {
  it('is one absolute corner and relative steps, a minus sign parting as a space does', () => {
    const line = [
      [10, 20],
      [13, 18],
      [12, 25],
      [10, 20],
    ] as const;
    expect(pathData([line], true)).toBe('M10 20l3-2-1 7z');
    expect(pathData([line], false)).toBe('M10 20l3-2-1 7-2-5');
  });

  it('drops corners that fall together on a coarser grid, and shapes that vanish on it', () => {
    const line = [
      [0, 0],
      [1, 0],
      [40, 0],
      [40, 40],
      [0, 0],
    ] as const;
    expect(pathData([line], true, 10)).toBe('M0 0l4 0 0 4z');
    expect(pathData([line], true, 1000)).toBe('');
  });

  it('draws every place that has a shape', () => {
    const empty = [...countryPaths(world)].filter(([, d]) => d === '').map(([code]) => code);
    expect(empty).toEqual(['TUV', 'VAT']);
  });

  it('of the lighter shapes and borders stays under 24 kB gzip', () => {
    const text =
      [...countryPaths(pictureWorld, 2).values()].join('') +
      borderPaths(pictureWorld, 2)
        .map(({ d }) => d)
        .join('');
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(24_000);
  });
});

describe('borders', () => {
  it('come once per pair of neighbours, in order', () => {
    const pairs = bordersOf(world).map(({ a, b }) => `${a}|${b}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect([...pairs].sort()).toEqual(pairs);
    expect(pairs).toContain('SRB|XKX');
  });
});
