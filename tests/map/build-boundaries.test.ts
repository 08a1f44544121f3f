import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildBoundaries } from '../../scripts/boundaries/build.ts';
import { listNeighbours } from '../../scripts/boundaries/neighbours.ts';
import { readJson, world } from './fixtures.ts';

describe('the build of the boundaries', () => {
  const input = () => ({
    atlas: readJson('node_modules/world-atlas/countries-50m.json'),
    countries: readJson<Record<string, unknown>[]>('data/countries.json'),
    boundaries: readJson<Record<string, Record<string, unknown>[]>>('data/boundaries.json'),
    topic: readJson('data/topic.json'),
  });

  it('gives the committed bytes again', () => {
    for (const [name, text] of Object.entries(buildBoundaries(input())))
      expect(text === committed(name), name).toBe(true);
  }, 30_000);

  it('names the feature that belongs to no country', () => {
    const changed = input();
    changed.countries = changed.countries.filter(({ code }) => code !== 'FJI');
    expect(() => buildBoundaries(changed)).toThrow('feature "Fiji" belongs to no country');
  });

  it('names the country that resolves to nothing', () => {
    const changed = input();
    changed.countries.find(({ code }) => code === 'FJI')!.atlas = ['Fidschi'];
    expect(() => buildBoundaries(changed)).toThrow('FJI: the atlas has no "Fidschi"');
  });

  it('names the country whose number is not that of its shape', () => {
    const changed = input();
    changed.countries.find(({ code }) => code === 'FJI')!.numeric = '243';
    expect(() => buildBoundaries(changed)).toThrow(
      'data/countries.json: FJI: the number is 243, that of "Fiji" is 242; "numeric": "242"',
    );
  });

  it('names the country that has neither a feature nor a point', () => {
    const changed = input();
    changed.boundaries.points = [];
    expect(() => buildBoundaries(changed)).toThrow(
      'TUV resolves to no feature and no point; an entry',
    );
  });

  it('names the rule that meets nothing', () => {
    const changed = input();
    changed.boundaries.moves![0]!.at = [0, 0];
    expect(() => buildBoundaries(changed)).toThrow('no polygon of "Russia" holds 0, 0');
  });

  it('refuses a change without a reason', () => {
    const changed = input();
    delete changed.boundaries.merges![0]!.reason;
    expect(() => buildBoundaries(changed)).toThrow('data/boundaries.json: merges.0.reason');
  });
});

describe('the list of neighbours', () => {
  it('takes in what is too short to be drawn, from both sides', () => {
    const list = listNeighbours(world, [['ISL', 'NOR']]);
    expect(list['ISL']?.borders).toEqual(['NOR']);
    expect(list['NOR']?.borders).toEqual(['FIN', 'ISL', 'RUS', 'SWE']);
  });

  it('refuses a border that is said to be too short and is drawn', () => {
    expect(() => listNeighbours(world, [['ALB', 'GRC']])).toThrow(
      'touching: ALB–GRC is drawn; take the entry out',
    );
  });
});

function committed(name: string): string {
  return readFileSync(new URL(`../../data/geometry/${name}`, import.meta.url), 'utf8');
}
