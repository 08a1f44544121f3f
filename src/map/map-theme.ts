/** The colours of the page for a drawing that knows no custom properties; loaded with the first of them. */
import type { Topic } from '../domain/topic.ts';
import { drawnFills, type MapTheme } from '../theme.ts';

/** Reads the colours from the computed style of `root`. */
export function mapTheme(topic: Topic, root: Element): MapTheme {
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const resolve = (value: string): string => token(value.slice('var(--'.length, -1));
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
    stances: drawnFills(topic).map(({ key, pattern, colour, second, ink }) => ({
      id: key,
      pattern,
      colour: resolve(colour),
      second: second === null ? null : resolve(second),
      ink: resolve(ink),
    })),
  };
}
