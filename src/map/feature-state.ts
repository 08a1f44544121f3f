/** Picture → what MapLibre must be told, and only that: the states that differ from the last. */
import type { CountryCode } from '../domain/statement.ts';
import type { Border } from './boundaries.ts';
import { contrast } from './contrast.ts';
import type { MapPicture } from './drawing.ts';
import type { Fill } from '../scene/scene.ts';
import type { MapTheme } from '../theme.ts';
import { keyOf } from './fill-key.ts';
import { borderId } from './geojson.ts';

/** Keys beside the stance ids of the theme. */
export const NONE = 'none';
export const NONACTOR = 'nonactor';
export const SUBJECT = 'subject';

export type State = Readonly<Record<string, string | boolean>>;
/** "source/feature id" → state. */
export type States = ReadonlyMap<string, State>;

export interface StateChange {
  readonly source: 'places' | 'points' | 'borders';
  readonly id: string;
  readonly state: State;
}

/** What the states are worked out from; does not change while a map lives. */
export interface StateGround {
  readonly countries: readonly { readonly code: CountryCode; readonly kind: string }[];
  readonly borders: readonly Border[];
}

/** Below this contrast two fills need a line that stands out from both (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

/** Theme entry for a fill: its own, that of the plain stance where the theme has no weak one, or none. */
export function paintKey(fill: Fill | undefined, theme: MapTheme): string {
  const keys = [keyOf(fill), fill?.stance ?? null];
  return keys.find((key) => theme.stances.some(({ id }) => id === key)) ?? NONE;
}

/** The state of every place and border under a picture; places of `fine` have their pattern finer. */
export function statesOf(
  ground: StateGround,
  picture: MapPicture,
  theme: MapTheme,
  fine: ReadonlySet<CountryCode> = new Set(),
): States {
  const states = new Map<string, State>();
  const keys = new Map<CountryCode, string>();
  for (const { code, kind } of ground.countries) {
    const fill = picture.fills.get(code);
    const key =
      code === picture.subject
        ? SUBJECT
        : kind === NONACTOR && (fill?.stance ?? null) === null
          ? NONACTOR
          : paintKey(fill, theme);
    keys.set(code, key);
    const state = { stance: key, dimmed: fill?.dimmed ?? false };
    states.set(`places/${code}`, { ...state, fine: fine.has(code) });
    states.set(`points/${code}`, fill?.quiet ? { ...state, dimmed: true } : state);
  }
  for (const { a, b } of ground.borders)
    states.set(`borders/${borderId(a, b)}`, {
      edge: edgeBetween(keys.get(a) ?? NONE, keys.get(b) ?? NONE, theme),
    });
  return states;
}

/**
 * `border` inside one stance and round the subject, which has an outline of its own; `edge`
 * between two stances; `ring` where "no position" meets a fill it can hardly be told from.
 */
export function edgeBetween(a: string, b: string, theme: MapTheme): 'border' | 'edge' | 'ring' {
  if (a === b || a === SUBJECT || b === SUBJECT) return 'border';
  if (a !== NONE && b !== NONE) return 'edge';
  const other = theme.stances.find(({ id }) => id === (a === NONE ? b : a));
  return other && contrast(other.colour, theme.none) < LEAST_CONTRAST ? 'ring' : 'edge';
}

/** Entries of `after` that `before` has not, or has otherwise. */
export function differences(before: States, after: States): StateChange[] {
  const changes: StateChange[] = [];
  for (const [key, state] of after) {
    const last = before.get(key);
    if (last && Object.keys(state).every((name) => last[name] === state[name])) continue;
    const slash = key.indexOf('/');
    const source = key.slice(0, slash) as StateChange['source'];
    changes.push({ source, id: key.slice(slash + 1), state });
  }
  return changes;
}

/** The one thing the painter needs of a map. */
export interface StateTarget {
  setFeatureState(feature: { source: string; id: string }, state: State): void;
}

export interface StatePainter {
  /** Remembers the picture; sends it with the next frame, or when the style stands. */
  paint(states: States): void;
  /** A style stands that knows nothing yet: sends all that was painted. */
  start(): void;
  stop(): void;
}

/** Sends differences to `target`, at most once per `nextFrame`, and nothing before `start`. */
export function createStatePainter(
  target: StateTarget,
  nextFrame: (work: () => void) => void,
): StatePainter {
  let sent: States = new Map();
  let wanted: States | null = null;
  let started = false;
  let waiting = false;
  const send = () => {
    waiting = false;
    if (!started || !wanted) return;
    for (const { source, id, state } of differences(sent, wanted))
      target.setFeatureState({ source, id }, state);
    sent = wanted;
  };
  const schedule = () => {
    if (!started || waiting) return;
    waiting = true;
    nextFrame(send);
  };
  return {
    paint(states) {
      wanted = states;
      schedule();
    },
    start() {
      started = true;
      sent = new Map();
      send();
    },
    stop() {
      started = false;
    },
  };
}
