/** Colour, pattern and label ink of every stance, from the topic, once: CSS for the page. */
import type { Stance, Topic } from './domain/topic.ts';

type ThemeName = 'light' | 'dark';

function declarations(stance: Stance, theme: ThemeName): string {
  const { id, colour, second, ink } = stance;
  const parts = [`--stance-${id}:${colour[theme]}`, `--ink-${id}:${ink[theme]}`];
  if (second) parts.push(`--second-${id}:${second[theme]}`);
  return parts.join(';');
}

/**
 * CSS value that fills a place of this stance: its colour, or its pattern. A drawing at another
 * scale sets `--pattern-x` to its own copy of the pattern.
 */
export function fillValue(stance: Stance): string {
  return stance.pattern === 'solid'
    ? `var(--stance-${stance.id})`
    : `var(--pattern-${stance.id},url(#pattern-${stance.id}))`;
}

/**
 * Custom properties (`--stance-x`, `--second-x`, `--ink-x`) for both themes and one rule per
 * stance: anything with `data-stance="x"` gets `--fill` and `--on-fill`.
 */
export function stanceCss(topic: Topic): string {
  const block = (theme: ThemeName): string =>
    topic.stances.map((stance) => declarations(stance, theme)).join(';');
  const rules = topic.stances.map(
    (stance) =>
      `[data-stance="${stance.id}"]{--fill:${fillValue(stance)};--flat:var(--stance-${stance.id});--on-fill:var(--ink-${stance.id})${stance.second ? `;--second:var(--second-${stance.id})` : ''}}`,
  );
  return [
    `:root{${block('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${block('dark')}}}`,
    `:root[data-theme="dark"]{${block('dark')}}`,
    ...rules,
  ].join('\n');
}

/** Fill of one stance; colours as CSS. */
export interface StanceFill {
  /** Stance id, or `<stance id>:weak` for the fill of an inferred stance. */
  readonly id: string;
  readonly pattern: Stance['pattern'];
  /** The solid colour, or the marks of the pattern. */
  readonly colour: string;
  /** The ground of the pattern; null for solid. */
  readonly second: string | null;
  /** Words on the fill. */
  readonly ink: string;
}

/** Every colour of the map, for a drawing that knows no custom properties. */
export interface MapTheme {
  readonly water: string;
  readonly graticule: string;
  readonly coast: string;
  readonly border: string;
  readonly stanceEdge: string;
  readonly disputed: string;
  /** No position found. */
  readonly none: string;
  readonly nonactor: string;
  readonly subject: string;
  readonly ink: string;
  readonly halo: string;
  readonly focus: string;
  readonly focusCasing: string;
  readonly stances: readonly StanceFill[];
}

/** Reads the colours from the computed style of `root`. */
export function mapTheme(topic: Topic, root: Element): MapTheme {
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    water: token('water'),
    graticule: token('graticule'),
    coast: token('coast'),
    border: token('border'),
    stanceEdge: token('stance-edge'),
    disputed: token('disputed'),
    none: token('none'),
    nonactor: token('nonactor'),
    subject: token('subject'),
    ink: token('ink'),
    halo: token('halo'),
    focus: token('focus'),
    focusCasing: token('focus-casing'),
    stances: topic.stances.map(({ id, pattern, second }) => ({
      id,
      pattern,
      colour: token(`stance-${id}`),
      second: second ? token(`second-${id}`) : null,
      ink: token(`ink-${id}`),
    })),
  };
}
