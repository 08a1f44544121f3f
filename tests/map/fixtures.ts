import { readFileSync } from 'node:fs';
import type { WorldTopology } from '../../src/map/boundaries.ts';
import type { MapPicture } from '../../src/map/drawing.ts';
import type { MapTheme } from '../../src/theme.ts';

/** A committed JSON file, by its path in the project. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;
}

export interface CountryRow {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

export const world = readJson<WorldTopology>('data/geometry/world.json');
export const pictureWorld = readJson<WorldTopology>('data/geometry/picture.json');
const { places: names } = readJson<{ places: Record<string, string> }>('data/names/en.json');
export const countries = readJson<Omit<CountryRow, 'name'>[]>('data/countries.json').map(
  (row): CountryRow => ({ ...row, name: names[row.code] ?? row.code }),
);

export const theme: MapTheme = {
  water: '#f5f8fa',
  graticule: '#e6edf0',
  coast: '#7b8890',
  border: '#ffffff',
  stanceEdge: '#16222b',
  disputed: '#16222b',
  none: '#e0e6e9',
  nonactor: '#f6f8f9',
  subject: '#000001',
  ink: '#16222c',
  halo: '#fffffe',
  focus: '#16222b',
  focusCasing: '#ffffff',
  stances: [
    { id: 'yes', pattern: 'solid', colour: '#28768a', second: null, ink: '#ffffff' },
    { id: 'split', pattern: 'hatch', colour: '#28768b', second: '#f7d6a8', ink: '#16222b' },
    { id: 'no', pattern: 'solid', colour: '#cf8342', second: null, ink: '#16222b' },
    { id: 'no:weak', pattern: 'dots', colour: '#b96a14', second: '#e0e6e9', ink: '#16222b' },
  ],
};

/** A picture from code → stance; what is not named has no position. */
export function pictureOf(
  stances: Record<string, string>,
  subject = 'XKX',
  selected: string | null = null,
): MapPicture {
  return {
    fills: new Map(
      Object.entries(stances).map(([code, stance]) => [
        code,
        { stance, weak: false, dimmed: false },
      ]),
    ),
    subject,
    selected,
  };
}
