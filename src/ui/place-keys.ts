/** What the keys of the map's list mean: from one place to the next. Loaded when the list is focused. */
import { arrowsOf, type Arrows, type Direction } from '../domain/direction.ts';
import { fold, foldings } from '../domain/fold.ts';
import type { Neighbours } from '../domain/neighbours.ts';
import type { CountryCode } from '../domain/statement.ts';

/** A place as it stands in the list. */
export interface ListedPlace {
  readonly code: CountryCode;
  readonly name: string;
  /** Its row of the legend, counted from the top. */
  readonly group: number;
}

export type PlaceKeys = ReturnType<typeof createPlaceKeys>;

const DIRECTION: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};
/** Letters further apart than this begin a new word. */
const PAUSE_MS = 1000;

/** Keys over places ordered by name; `neighbours` null where they could not be had. */
export function createPlaceKeys(neighbours: Neighbours | null) {
  const ways: ReadonlyMap<CountryCode, Arrows> = neighbours ? arrowsOf(neighbours) : new Map();
  let typed = '';
  let lastMs = -Infinity;

  function byArrow(places: readonly ListedPlace[], active: CountryCode, to: Direction) {
    if (neighbours) return ways.get(active)?.[to] ?? null;
    const step = to === 'right' || to === 'down' ? 1 : -1;
    return places[places.findIndex(({ code }) => code === active) + step]?.code ?? null;
  }

  /** First place of the next group that holds any, downward (`1`) or upward (`-1`). */
  function byGroup(places: readonly ListedPlace[], active: CountryCode, step: 1 | -1) {
    const own = places.find(({ code }) => code === active)?.group ?? 0;
    const beyond = places.filter(({ group }) => (group - own) * step > 0);
    const next = Math.min(...beyond.map(({ group }) => group * step)) * step;
    return beyond.find(({ group }) => group === next)?.code ?? null;
  }

  function byLetter(
    places: readonly ListedPlace[],
    active: CountryCode,
    letter: string,
    timeMs: number,
  ) {
    typed = timeMs - lastMs > PAUSE_MS ? letter : typed + letter;
    lastMs = timeMs;
    // One letter again and again goes through all that begin with it.
    const isOneLetter = [...typed].every((other) => other === typed[0]);
    const sought = fold(isOneLetter ? letter : typed);
    if (sought === '') return null;
    const at = places.findIndex(({ code }) => code === active);
    const from = [...typed].length === 1 || isOneLetter ? at + 1 : at;
    const round = [...places.slice(from), ...places.slice(0, from)];
    const begins = (form: string): boolean => form.startsWith(sought);
    const holds = (form: string): boolean => form.includes(` ${sought}`);
    const found =
      round.find(({ name }) => foldings(name).some(begins)) ??
      round.find(({ name }) => foldings(name).some(holds));
    return found?.code ?? null;
  }

  return {
    /** Whether the letters typed so far go on at this moment (an event's time stamp, ms). */
    isTyping: (timeMs: number): boolean => timeMs - lastMs <= PAUSE_MS,
    /** Where a key leads from the active place, or null where it leads nowhere. */
    next(
      places: readonly ListedPlace[],
      active: CountryCode,
      { key, timeStamp }: Pick<KeyboardEvent, 'key' | 'timeStamp'>,
    ): CountryCode | null {
      const direction = DIRECTION[key];
      if (direction) return byArrow(places, active, direction);
      if (key === 'Home') return places[0]?.code ?? null;
      if (key === 'End') return places.at(-1)?.code ?? null;
      if (key === 'PageDown') return byGroup(places, active, 1);
      if (key === 'PageUp') return byGroup(places, active, -1);
      return byLetter(places, active, key, timeStamp);
    },
  };
}
