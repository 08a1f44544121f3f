/** Dataset + view → what every drawing, caption and table shows. Pure. */
import { countAmong, isCounted, type Count } from '../domain/counting-rule.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { Atlas } from '../domain/dataset.ts';
import { isFiltering, NO_FILTER, passingOn, type Filter } from '../domain/filter.ts';
import { LAYERS, type Layer } from '../domain/layer.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import { intervalAt, type Interval, type StanceTimeline } from '../domain/interval.ts';
import { INFERRED, NAMED, NO_POSITION, UNCHANGED, type StanceId } from '../domain/topic.ts';

/** Timelines by country, under each counting rule that knows both layers. */
export type RuledTimelines = readonly Readonly<Record<CountryCode, StanceTimeline>>[];

/** The part of the view that decides what is drawn. */
export interface View {
  readonly date: IsoDay;
  readonly country: CountryCode | null;
  /** Row of the legend that is isolated: a stance, `INFERRED` or `NO_POSITION`. */
  readonly isolated: StanceId | null;
  /** Which places are asked for; all when it is left out. */
  readonly filter?: Filter;
  /** The timelines under each rule, for the range among places asked for; without it there is none. */
  readonly underRules?: ((atlas: Atlas) => RuledTimelines) | undefined;
}

/** How one place is filled. */
export interface Fill {
  /** Null when no position is found for the day. */
  readonly stance: StanceId | null;
  /** Whether the stance was only inferred. */
  readonly weak: boolean;
  readonly dimmed: boolean;
  /** Without a stance: an article names it by that day all the same. */
  readonly named?: true;
  /** Whether the place has nothing to say between two days: drawn empty, its circle pale. */
  readonly quiet?: boolean;
}

export interface LegendRow {
  readonly id: StanceId;
  /** How many of those counted hold it on the day. */
  readonly count: number;
  /** The same on the day that it is compared with. */
  readonly before?: number;
  readonly pressed: boolean;
}

/** How far the counting rules differ about one stance on the day. */
export interface Range {
  readonly stance: StanceId;
  readonly least: number;
  readonly most: number;
  /** Labels of the first rules that give the two. */
  readonly leastRule: string;
  readonly mostRule: string;
}

export interface Scene {
  readonly date: IsoDay;
  readonly subject: CountryCode;
  readonly selected: CountryCode | null;
  readonly filter: Filter;
  readonly isolated: StanceId | null;
  /** The places that pass the filter; a stance that is isolated leaves others among them. */
  readonly passing: ReadonlySet<CountryCode>;
  readonly fills: ReadonlyMap<CountryCode, Fill>;
  /** Of the UN members that pass or, where a bloc is asked for, of its members. */
  readonly count: Count;
  /** Those of them whose stance is only inferred. */
  readonly inferred: number;
  /** Missing where one rule was chosen, or all agree. */
  readonly range: Range | undefined;
  readonly legend: readonly LegendRow[];
}

/** The interval a country is in on the day shown, or undefined when its stance is unknown. */
export function stanceOf(atlas: Atlas, code: CountryCode, date: IsoDay): Interval | undefined {
  return intervalAt(atlas.timelines[code] ?? [], date);
}

/** Why a place has no stance on a day: what is drawn and said of it instead. */
export type Silence = 'subject' | 'nonactor' | typeof NAMED | typeof NO_POSITION;

/** What stands for the stance of a place that has none on `date`. */
export function silenceOf(atlas: Atlas, code: CountryCode, date: IsoDay): Silence {
  const kind = atlas.countries.find((country) => country.code === code)?.kind;
  if (kind === 'subject' || kind === 'nonactor') return kind;
  const since = atlas.named[code];
  return since && since <= date ? NAMED : NO_POSITION;
}

/** The layers that an interval of a country rests on, each once, articles first. */
export function layersOf(atlas: Atlas, code: CountryCode, { basis }: Interval): Layer[] {
  const facts = (atlas.facts[code] ?? []).filter(({ id }) => basis.includes(id));
  return LAYERS.filter((layer) => facts.some((fact) => fact.layer === layer));
}

/** Number of articles and entries of the record that an interval rests on. */
export function sourcesOf({ events }: Atlas, { basis }: Interval): number {
  const articles = new Map(events.map(({ id, document }) => [id, document]));
  return new Set(basis.map((id) => articles.get(id) ?? id)).size;
}

/** Stances of the topic that some country holds on some day, in the topic's order. */
export function stancesInUse(atlas: Atlas): Atlas['topic']['stances'] {
  const intervals = Object.values(atlas.timelines).flat();
  const used = new Set(intervals.filter(isCounted).map(({ stance }) => stance));
  return atlas.topic.stances.filter((stance) => used.has(stance.id));
}

/** The row of the legend that a place belongs to. */
export function rowOf(fill: Pick<Fill, 'stance' | 'weak' | 'quiet'> | undefined): StanceId {
  if (fill?.quiet) return UNCHANGED;
  return fill?.weak ? INFERRED : (fill?.stance ?? NO_POSITION);
}

function legendOf(atlas: Atlas, count: Count, inferred: number, isolated: StanceId | null) {
  const row = (id: StanceId, held: number): LegendRow => ({
    id,
    count: held,
    pressed: isolated === id,
  });
  const rows = stancesInUse(atlas).map(({ id }) => row(id, count.stances[id] ?? 0));
  const isInferredEver = Object.values(atlas.timelines)
    .flat()
    .some((held) => !isCounted(held));
  if (isInferredEver) rows.push(row(INFERRED, inferred));
  const known = rows.reduce((sum, { count: held }) => sum + held, 0);
  return [...rows, row(NO_POSITION, count.members - known)];
}

/** The count of the topic's first stance under each rule that knows both layers: least and most. */
function rangeOf(
  atlas: Atlas,
  date: IsoDay,
  counted: readonly CountryCode[] | null,
  underRules: View['underRules'],
): Range | undefined {
  const { topic, countsBy } = atlas;
  const stance = topic.stances[0]?.id ?? '';
  const rules = topic.countingRules.filter(({ id, layer }) => layer === 'both' && countsBy[id]);
  const found =
    counted && rules.length > 0
      ? (underRules?.(atlas) ?? []).map((t) => countAmong(counted, t, date).stances[stance] ?? 0)
      : rules.map(
          ({ id }) => countsBy[id]?.findLast(({ from }) => from <= date)?.stances[stance] ?? 0,
        );
  const [least, most] = [Math.min(...found), Math.max(...found)];
  const ruleOf = (count: number): string => rules[found.indexOf(count)]?.label ?? '';
  return least < most
    ? { stance, least, most, leastRule: ruleOf(least), mostRule: ruleOf(most) }
    : undefined;
}

/** What is shown for one view of the data. */
export function scene(atlas: Atlas, view: View): Scene {
  const { date, isolated, filter = NO_FILTER } = view;
  const { places, counted } = passingOn(atlas, filter, date);
  const fills = new Map<CountryCode, Fill>();
  for (const { code } of atlas.countries) {
    const interval = stanceOf(atlas, code, date);
    const stance = interval?.stance ?? null;
    const weak = interval?.weak === true;
    const isOther = isolated !== null && rowOf({ stance, weak }) !== isolated;
    const dimmed = isOther || !places.has(code);
    const isNamed = stance === null && silenceOf(atlas, code, date) === NAMED;
    fills.set(code, { stance, weak, dimmed, ...(isNamed && { named: true as const }) });
  }
  const inferred = counted.filter((code) => fills.get(code)?.weak).length;
  const members = new Set(counted);
  const others = [...places].filter((code) => !members.has(code));
  const count: Count = {
    ...countAmong(counted, atlas.timelines, date),
    others: countAmong(others, atlas.timelines, date).stances,
  };
  return {
    date,
    subject: atlas.topic.subject,
    selected: view.country,
    filter,
    isolated,
    passing: places,
    fills,
    count,
    inferred,
    range: rangeOf(atlas, date, isFiltering(filter) ? counted : null, view.underRules),
    legend: legendOf(atlas, count, inferred, isolated),
  };
}
