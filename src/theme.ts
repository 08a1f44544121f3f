/** Colour, pattern and label ink of every stance, from the topic, once: CSS for the page. */
import { NAMED, type Stance, type StanceId, type Topic } from './domain/topic.ts';

type ThemeName = 'light' | 'dark' | 'contrast';

function declarations(stance: Stance, theme: ThemeName): string {
  const { id, colour, second, ink } = stance;
  const parts = [`--stance-${id}:${colour[theme]}`, `--ink-${id}:${ink[theme]}`];
  if (second) parts.push(`--second-${id}:${second[theme]}`);
  return parts.join(';');
}

/** How one kind of fill is drawn: a stance, one that was only inferred, or a place only named. */
export interface DrawnFill {
  /**
   * `data-stance` of what is filled with it: the stance's id, `<id>:weak` where it is inferred, or
   * `NAMED`.
   */
  readonly key: string;
  readonly pattern: Stance['pattern'];
  /** CSS value of the colour, or of the marks of the pattern. */
  readonly colour: string;
  /** CSS value of the ground of the pattern; null for solid. */
  readonly second: string | null;
  readonly ink: string;
}

/** Key of the fill of a stance. */
export function fillKey(stance: StanceId, weak: boolean): string {
  return weak ? `${stance}:weak` : stance;
}

/** Hairlines without a stance's colour: an article is there, a position is not. */
const NAMED_FILL: DrawnFill = {
  key: NAMED,
  pattern: 'lines',
  colour: 'var(--coast)',
  second: 'var(--none)',
  ink: 'var(--label-none)',
};

/** Every fill a topic can need: its stances, and marks on the empty ground for what is less. */
export function drawnFills(topic: Topic): DrawnFill[] {
  const stances = topic.stances.flatMap((stance): DrawnFill[] => {
    const { id, pattern, second } = stance;
    const colour = `var(--stance-${id})`;
    const said: DrawnFill = {
      key: fillKey(id, false),
      pattern,
      colour,
      second: second ? `var(--second-${id})` : null,
      ink: `var(--ink-${id})`,
    };
    const key = fillKey(id, true);
    const [ground, ink] = ['var(--none)', 'var(--label-none)'];
    return [said, { key, pattern: stance.inferred, colour, second: ground, ink }];
  });
  return [...stances, NAMED_FILL];
}

/** Id of the pattern of a fill in the picture. */
export function patternId(key: string): string {
  return `pattern-${key.replace(':', '-')}`;
}

function fillRule({ key, pattern, colour, second, ink }: DrawnFill): string {
  const id = patternId(key);
  const fill = pattern === 'solid' ? colour : `var(--${id},url(#${id}))`;
  const ground = second === null ? '' : `;--second:${second}`;
  // Where a pattern would be stretched or too fine to see, its two colours are mixed.
  const level = second === null ? colour : `color-mix(in srgb,${colour} 40%,${second})`;
  return `[data-stance="${key}"]{--fill:${fill};--flat:${colour};--level:${level};--on-fill:${ink}${ground}}`;
}

/**
 * Custom properties (`--stance-x`, `--second-x`, `--ink-x`) for each theme and one rule per fill:
 * anything with `data-stance="x"` gets `--fill` and `--on-fill`. Small shapes and circles have finer
 * copies of the patterns, the inset has copies at its own scale, strips and the stack at full size.
 */
export function stanceCss(topic: Topic): string {
  const block = (theme: ThemeName): string =>
    topic.stances.map((stance) => declarations(stance, theme)).join(';');
  const fills = drawnFills(topic);
  const copies = (kind: string): string =>
    fills
      .filter(({ pattern }) => pattern !== 'solid')
      .map(({ key }) => `--${patternId(key)}:url(#${patternId(key)}-${kind})`)
      .join(';');
  return [
    `:root{${block('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){${block('dark')}}}`,
    `@media screen{:root[data-theme="dark"]{${block('dark')}}}`,
    `:root[data-theme="contrast"]{${block('contrast')}}`,
    ...fills.map(fillRule),
    `.world :is(.fine,.circles){${copies('fine')}}`,
    `.inset-map{${copies('inset')}}`,
    `:is(.strip,.chart){${copies('still')}}`,
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
