/** Dataset + view → what every drawing, caption and table shows. Pure. */
import { countOn, isCounted, type Count } from '../domain/counting-rule.ts';
import { isMemberOn } from '../domain/country.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { Atlas } from '../domain/dataset.ts';
import { LAYERS, type Layer } from '../domain/layer.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import { intervalAt, type Interval } from '../domain/interval.ts';
import { INFERRED, NAMED, NO_POSITION, type StanceId } from '../domain/topic.ts';

/** The part of the view that decides what is drawn. */
export interface View {
  readonly date: IsoDay;
  readonly country: CountryCode | null;
  /** Row of the legend that is isolated: a stance, `INFERRED` or `NO_POSITION`. */
  readonly isolated: StanceId | null;
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
}

export interface LegendRow {
  readonly id: StanceId;
  /** UN members that hold it on the day. */
  readonly count: number;
  readonly pressed: boolean;
}

/** How far the counting rules differ about one stance on the day. */
export interface Range {
  readonly stance: StanceId;
  readonly least: number;
  readonly most: number;
}

export interface Scene {
  readonly date: IsoDay;
  readonly subject: CountryCode;
  readonly selected: CountryCode | null;
  readonly fills: ReadonlyMap<CountryCode, Fill>;
  readonly count: Count;
  /** UN members whose stance is only inferred. */
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

/** Stances of the topic that some country holds on some day, in the topic's order. */
export function stancesInUse(atlas: Atlas): Atlas['topic']['stances'] {
  const intervals = Object.values(atlas.timelines).flat();
  const used = new Set(intervals.filter(isCounted).map(({ stance }) => stance));
  return atlas.topic.stances.filter((stance) => used.has(stance.id));
}

/** The row of the legend that a place belongs to. */
export function rowOf(fill: Pick<Fill, 'stance' | 'weak'> | undefined): StanceId {
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
function rangeOf({ topic, countsBy }: Atlas, date: IsoDay): Range | undefined {
  const stance = topic.stances[0]?.id ?? '';
  const found = topic.countingRules
    .filter(({ id, layer }) => layer === 'both' && countsBy[id])
    .map(({ id }) => countsBy[id]?.findLast(({ from }) => from <= date)?.stances[stance] ?? 0);
  const [least, most] = [Math.min(...found), Math.max(...found)];
  return least < most ? { stance, least, most } : undefined;
}

/** What is shown for one view of the data. */
export function scene(atlas: Atlas, view: View): Scene {
  const fills = new Map<CountryCode, Fill>();
  for (const { code } of atlas.countries) {
    const interval = stanceOf(atlas, code, view.date);
    const stance = interval?.stance ?? null;
    const weak = interval?.weak === true;
    const dimmed = view.isolated !== null && rowOf({ stance, weak }) !== view.isolated;
    const isNamed = stance === null && silenceOf(atlas, code, view.date) === NAMED;
    fills.set(code, { stance, weak, dimmed, ...(isNamed && { named: true as const }) });
  }
  const inferred = atlas.countries.filter(
    (country) => isMemberOn(country, view.date) && fills.get(country.code)?.weak,
  ).length;
  const count = countOn(atlas.countries, atlas.timelines, view.date);
  return {
    date: view.date,
    subject: atlas.topic.subject,
    selected: view.country,
    fills,
    count,
    inferred,
    range: rangeOf(atlas, view.date),
    legend: legendOf(atlas, count, inferred, view.isolated),
  };
}
