import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { topicSchema } from '../../src/domain/topic.ts';
import { contrast } from '../../src/map/contrast.ts';
import { deltaE, distance, EYES } from './colour-distance.ts';

const topic = v.parse(topicSchema, JSON.parse(readFileSync('data/topic.json', 'utf8')));
const css = readFileSync('src/tokens.css', 'utf8');
type Theme = 'light' | 'dark' | 'contrast';
const THEMES: readonly Theme[] = ['light', 'dark', 'contrast'];

/** The block of each theme: light is the first, the others are those a reader chooses by attribute. */
const block: Record<Theme, string> = {
  light: css.slice(css.indexOf(':root {'), css.indexOf('@media')),
  dark: css.slice(css.indexOf(":root[data-theme='dark']")).split('}')[0]!,
  contrast: css.slice(css.indexOf(":root[data-theme='contrast']")).split('}')[0]!,
};
const token = (theme: Theme, name: string): string => {
  const own = new RegExp(`--${name}: (#[0-9a-f]{6}|var\\(--ink\\));`).exec(block[theme])?.[1];
  if (own === 'var(--ink)') return token(theme, 'ink');
  // High contrast is the light theme with more of it.
  const value = own ?? (theme === 'contrast' ? token('light', name) : undefined);
  if (value === undefined) throw new Error(`expected a colour --${name} in ${theme}`);
  return value;
};

/** Smallest CIEDE2000 distance between two solid fills, for every eye. */
const FLOOR = 9.5;

describe.each(THEMES)('in the %s theme', (theme) => {
  const solid: [string, string][] = [
    ...topic.stances
      .filter(({ pattern }) => pattern === 'solid')
      .map(({ id, colour }): [string, string] => [id, colour[theme]]),
    ['no position', token(theme, 'none')],
    ['the subject', token(theme, 'subject')],
  ];
  const pairs = solid.flatMap(([a, first], i) =>
    solid.slice(i + 1).map(([b, second]) => ({ a, b, first, second })),
  );

  test.each(EYES)('every two solid fills differ enough for a %s eye', (eye) => {
    const close = pairs.filter(({ first, second }) => distance(first, second, eye) < FLOOR);
    expect(close.map(({ a, b }) => `${a} and ${b}`)).toEqual([]);
  });

  test.each(EYES)('the stripes of a pattern differ from each other for a %s eye', (eye) => {
    const striped = topic.stances.filter(({ second }) => second !== undefined);
    expect(striped.length).toBeGreaterThan(0);
    for (const { id, colour, second } of striped)
      expect(distance(colour[theme], second![theme], eye), id).toBeGreaterThan(20);
  });

  test('words on every solid fill can be read', () => {
    for (const { id, pattern, colour, ink } of topic.stances)
      if (pattern === 'solid')
        expect(contrast(colour[theme], ink[theme]), id).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(theme, 'none'), token(theme, 'label-none'))).toBeGreaterThanOrEqual(4.5);
  });

  test('text can be read on every ground it stands on', () => {
    for (const ground of ['page', 'surface', 'raised', 'sunken', 'water'])
      for (const ink of ['ink', 'ink-2', 'ink-3', 'accent'])
        expect(
          contrast(token(theme, ink), token(theme, ground)),
          `${ink} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
  });

  test('outlines of controls and the coast are seen', () => {
    expect(contrast(token(theme, 'line-strong'), token(theme, 'surface'))).toBeGreaterThanOrEqual(
      3,
    );
    expect(contrast(token(theme, 'coast'), token(theme, 'water'))).toBeGreaterThanOrEqual(3);
  });

  test('the focus ring or its casing is seen on every fill', () => {
    for (const [name, colour] of solid)
      expect(
        Math.max(
          contrast(colour, token(theme, 'focus')),
          contrast(colour, token(theme, 'focus-casing')),
        ),
        name,
      ).toBeGreaterThanOrEqual(3);
  });
});

describe('the dark colours', () => {
  test('chosen by the machine are those chosen by the reader', () => {
    const chosen = block.dark;
    const machine = css.slice(
      css.indexOf('@media screen and (prefers-color-scheme: dark)'),
      css.indexOf('/* The same values'),
    );
    const colours = (text: string): string[] =>
      [...text.matchAll(/--[\w-]+: [^;]+;/g)].map(([line]) => line);
    expect(colours(machine)).toEqual(colours(chosen));
  });
});

describe('high contrast', () => {
  test('asked for by the machine or by the reader, every line and every word is ink', () => {
    const inked = (from: string): string[] =>
      [
        ...css
          .slice(css.indexOf(from))
          .split('}')[0]!
          .matchAll(/--[\w-]+: var\(--ink\);/g),
      ].map(([line]) => line);
    const reader = inked(":root[data-theme='contrast']");
    expect(reader).toEqual(inked('@media (prefers-contrast: more)'));
    expect(reader).toContain('--line: var(--ink);');
  });

  test('words keep to their fills', () => {
    expect(contrast('#ffffff', '#6a0f50')).toBeGreaterThanOrEqual(7);
    expect(css).toContain('--accent: #6a0f50;');
  });
});

describe('the distance', () => {
  // Sharma, Wu and Dalal 2005, table 1, pairs 1, 7, 17 and 25.
  test.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)('of %j and %j is that of the published table', (a, b, expected) => {
    expect(deltaE([...a], [...b])).toBeCloseTo(expected, 4);
  });
});
