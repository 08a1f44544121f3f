/** The state of the page ↔ the search parameters of its address. Pure and total. */
import { isPartialDate, latestDay, type IsoDay } from '../domain/iso-date.ts';
import { GLOBE, MAX_ZOOM, type MapPlace } from '../domain/map-place.ts';
import type { CountryCode } from '../domain/statement.ts';
import { ASSERTERS, type Asserter } from '../domain/asserter.ts';
import { CLOCKS, type Clock } from '../domain/clock.ts';
import { GRADES, type Grade } from '../domain/grade.ts';
import { LAYERS, type Layer } from '../domain/layer.ts';
import { UNCHANGED, type StanceId } from '../domain/topic.ts';

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEMES)[number];

export const SWITCH = ['on', 'off'] as const;
export type Switch = (typeof SWITCH)[number];

/** How fast the playhead moves: times the usual speed, or from change to change. */
export const SPEEDS = ['0.5', '1', '2', 'event'] as const;
export type Speed = (typeof SPEEDS)[number];

/** Everything a link carries. */
export interface PageState {
  readonly date: IsoDay;
  /** The day that the day shown is compared with; null shows one day. */
  readonly compare: IsoDay | null;
  /** Whether the days compared have a map each; else one map shows what differs. */
  readonly sideBySide: boolean;
  readonly speed: Speed;
  /** Whether what plays begins again after its end. */
  readonly loop: Switch;
  readonly country: CountryCode | null;
  readonly isolated: StanceId | null;
  /** Id of the bloc whose members are asked for. */
  readonly bloc: string | null;
  /** UN M49 code of the group of places asked for. */
  readonly region: string | null;
  /** Strength of evidence asked for. */
  readonly grade: Grade | null;
  /** Words looked for in the evidence, as typed. */
  readonly sought: string | null;
  /** On whose word the evidence looked for stands. */
  readonly by: Asserter | null;
  /** Publisher of the evidence looked for, as the data has it. */
  readonly publisher: string | null;
  /** Year of the evidence looked for, four digits. */
  readonly year: string | null;
  /** Null for both layers. */
  readonly layer: Layer | null;
  /** Id of the counting rule that decides disputes; null draws them. */
  readonly rule: string | null;
  readonly clock: Clock;
  readonly theme: ThemeChoice;
  /** Whether keys of a single character do more than write it. */
  readonly keys: Switch;
  readonly map: MapPlace;
  /** Tag of the language of the interface. */
  readonly language: string;
}

/** What is valid here: taken from the dataset. */
export interface Limits {
  readonly firstDay: IsoDay;
  readonly lastDay: IsoDay;
  readonly defaultDay: IsoDay;
  readonly countries: ReadonlySet<CountryCode>;
  readonly stances: ReadonlySet<StanceId>;
  /** Ids of the blocs, and codes of the regions. */
  readonly blocs: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  /** Ids of the counting rules. */
  readonly rules: ReadonlySet<string>;
  /** Word for the focus region in the address, such as "balkans". */
  readonly focus: string;
  /** Words for the other parts of the world that the map can show. */
  readonly views: ReadonlySet<string>;
  /** Tags of the languages of the interface, the usual one first. */
  readonly languages: readonly string[];
}

/** Why a parameter was not used; the interface has the reader's words for it. */
export type IgnoredReason =
  | 'date'
  | 'outsideDates'
  | 'place'
  | 'outsideMap'
  | 'country'
  | 'stance'
  | 'bloc'
  | 'region'
  | 'grade'
  | 'words'
  | 'by'
  | 'year'
  | 'layer'
  | 'rule'
  | 'clock'
  | 'theme'
  | 'switch'
  | 'view'
  | 'speed'
  | 'language'
  | 'long';

/** A parameter that was not used. */
export interface Ignored {
  readonly name: string;
  readonly value: string;
  readonly reason: IgnoredReason;
}

/** Longest query and longest value that are read, in characters. */
export const MAX_SEARCH = 2000;
export const MAX_VALUE = 200;
/** Value of `view` in an address. */
const SIDE_BY_SIDE = 'side';

/** The state of a page whose address has no parameters. */
export function defaultState(limits: Limits): PageState {
  return {
    date: limits.defaultDay,
    compare: null,
    sideBySide: false,
    speed: '1',
    loop: 'off',
    country: null,
    isolated: null,
    bloc: null,
    region: null,
    grade: null,
    sought: null,
    by: null,
    publisher: null,
    year: null,
    layer: null,
    rule: null,
    clock: 'true',
    theme: 'auto',
    keys: 'on',
    language: limits.languages[0] ?? '',
    map: 'world',
  };
}

type Parsed<T> = { readonly value: T } | { readonly reason: IgnoredReason };
type Parse<T> = (text: string) => Parsed<T>;

function parseDate(text: string, { firstDay, lastDay }: Limits): Parsed<IsoDay> {
  if (!isPartialDate(text)) return { reason: 'date' };
  const day = latestDay(text);
  if (day < firstDay || day > lastDay) return { reason: 'outsideDates' };
  return { value: day };
}

function parsePlace(text: string, { focus, views }: Limits): Parsed<MapPlace> {
  if (text === 'world' || text === GLOBE || views.has(text)) return { value: text };
  if (text === focus) return { value: 'focus' };
  const numbers =
    /^(globe,)?(\d(?:\.\d{1,2})?),(-?\d{1,2}(?:\.\d{1,3})?),(-?\d{1,3}(?:\.\d{1,3})?)$/.exec(text);
  if (!numbers) return { reason: 'place' };
  const [zoom, lat, lon] = numbers.slice(2).map(Number) as [number, number, number];
  if (zoom > MAX_ZOOM || Math.abs(lat) > 90 || Math.abs(lon) > 180) return { reason: 'outsideMap' };
  return { value: { zoom, lat, lon, ...(numbers[1] && { globe: true as const }) } };
}

function oneOf<T extends string>(choices: Iterable<T>, reason: IgnoredReason): Parse<T> {
  const known = new Set<string>(choices);
  return (text) => (known.has(text) ? { value: text as T } : { reason });
}

const like =
  (pattern: RegExp, reason: IgnoredReason): Parse<string> =>
  (text) =>
    pattern.test(text) ? { value: text } : { reason };

/** What the parts of the state are called in an address where not by their own names. */
const NAMES: Partial<Record<keyof PageState, string>> = {
  sideBySide: 'view',
  isolated: 'stance',
  sought: 'q',
  publisher: 'pub',
  language: 'lang',
};

/** How the parts of the state are read; `compared` says whether there is another day. */
function parsers(
  limits: Limits,
  compared: () => boolean,
): { readonly [K in keyof PageState]: Parse<PageState[K]> } {
  const day = (text: string): Parsed<IsoDay> => parseDate(text, limits);
  const { stances } = limits;
  return {
    date: day,
    compare: day,
    sideBySide: (text) =>
      compared() && text === SIDE_BY_SIDE ? { value: true } : { reason: 'view' },
    speed: oneOf(SPEEDS, 'speed'),
    loop: oneOf(SWITCH, 'switch'),
    country: (text) => oneOf(limits.countries, 'country')(text.toUpperCase()),
    // Of a single day nothing is unchanged.
    isolated: (text) => oneOf(compared() ? [...stances, UNCHANGED] : stances, 'stance')(text),
    bloc: oneOf(limits.blocs, 'bloc'),
    region: oneOf(limits.regions, 'region'),
    grade: oneOf(GRADES, 'grade'),
    sought: like(/[\p{L}\p{N}]/u, 'words'),
    by: oneOf(ASSERTERS, 'by'),
    publisher: (text) => ({ value: text }),
    year: like(/^\d{4}$/, 'year'),
    layer: oneOf(LAYERS, 'layer'),
    rule: oneOf(limits.rules, 'rule'),
    clock: oneOf(CLOCKS, 'clock'),
    theme: oneOf(THEMES, 'theme'),
    keys: oneOf(SWITCH, 'switch'),
    language: oneOf(limits.languages, 'language'),
    map: (text) => parsePlace(text, limits),
  };
}

/**
 * Reads a query string. Unknown parameters are left alone (a host's own tracking words are not our
 * business); a known one with a bad value falls back to the default and is listed with its reason.
 */
export function parseState(
  search: string,
  limits: Limits,
): { state: PageState; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const state: PageState & Record<string, unknown> = { ...defaultState(limits) };
  if (search.length > MAX_SEARCH) {
    const value = `${search.slice(0, 40)}…`;
    return { state, ignored: [{ name: 'address', value, reason: 'long' }] };
  }
  const params = new URLSearchParams(search);
  // In order: how the rest is read depends on whether days are compared.
  for (const [key, parse] of Object.entries<Parse<unknown>>(
    parsers(limits, () => state.compare !== null),
  )) {
    const name = NAMES[key as keyof PageState] ?? key;
    const text = params.get(name) ?? '';
    if (text === '') continue;
    const result = text.length > MAX_VALUE ? { reason: 'long' as const } : parse(text);
    if ('value' in result) state[key] = result.value;
    else ignored.push({ name, value: text.slice(0, 40), reason: result.reason });
  }
  return { state, ignored };
}

function formatPlace(place: MapPlace, focus: string): string {
  if (place === 'focus') return focus;
  if (typeof place === 'string') return place;
  const short = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
  const spot = [short(place.zoom, 2), short(place.lat, 3), short(place.lon, 3)];
  return [...(place.globe ? [GLOBE] : []), ...spot].join(',');
}

/**
 * Writes the query string of a state ("" for the default), defaults left out, foreign parameters
 * of `existing` kept. `parseState(formatState(s)).state` equals `s` (places to three decimals).
 */
export function formatState(state: PageState, limits: Limits, existing = ''): string {
  const params = new URLSearchParams(existing);
  const textsOf = ({ map, sideBySide, ...page }: PageState): Record<string, string | null> => ({
    ...page,
    sideBySide: sideBySide ? SIDE_BY_SIDE : null,
    map: formatPlace(map, limits.focus),
  });
  const usual = textsOf(defaultState(limits));
  const texts = textsOf(state);
  for (const key in usual) {
    const name = NAMES[key as keyof PageState] ?? key;
    const text = texts[key] ?? null;
    if (text === null || text === usual[key]) params.delete(name);
    else params.set(name, text);
  }
  // A comma is legal in a query and reads better than %2C.
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
