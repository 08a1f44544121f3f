/** Dataset + view → what every drawing, caption and table shows. Pure. */
import { countOn, type Count } from '../domain/counting-rule.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { Atlas } from '../domain/dataset.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import { intervalAt, type Interval } from '../domain/interval.ts';
import { NO_POSITION, type StanceId } from '../domain/topic.ts';

/** The part of the view that decides what is drawn. */
export interface View {
  readonly date: IsoDay;
  readonly country: CountryCode | null;
  /** Stance that the legend isolates; `NO_POSITION` isolates the places without one. */
  readonly isolated: StanceId | null;
}

/** How one place is filled. */
export interface Fill {
  /** Null when no position is found for the day. */
  readonly stance: StanceId | null;
  /** Whether the stance was only inferred. */
  readonly weak: boolean;
  readonly dimmed: boolean;
}

export interface LegendRow {
  readonly id: StanceId;
  /** UN members that hold it on the day. */
  readonly count: number;
  readonly pressed: boolean;
}

export interface Scene {
  readonly date: IsoDay;
  readonly subject: CountryCode;
  readonly selected: CountryCode | null;
  readonly fills: ReadonlyMap<CountryCode, Fill>;
  readonly count: Count;
  readonly legend: readonly LegendRow[];
}

/** The interval a country is in on the day shown, or undefined when its stance is unknown. */
export function stanceOf(atlas: Atlas, code: CountryCode, date: IsoDay): Interval | undefined {
  return intervalAt(atlas.timelines[code] ?? [], date);
}

/** Stances of the topic that some country holds on some day, in the topic's order. */
export function stancesInUse(atlas: Atlas): Atlas['topic']['stances'] {
  const used = new Set(Object.values(atlas.timelines).flatMap((t) => t.map((i) => i.stance)));
  return atlas.topic.stances.filter((stance) => used.has(stance.id));
}

function legendOf(atlas: Atlas, count: Count, isolated: StanceId | null): LegendRow[] {
  const rows = stancesInUse(atlas).map((stance) => ({
    id: stance.id,
    count: count.stances[stance.id] ?? 0,
    pressed: isolated === stance.id,
  }));
  const held = Object.values(count.stances).reduce((sum, n) => sum + n, 0);
  rows.push({
    id: NO_POSITION,
    count: count.members - held,
    pressed: isolated === NO_POSITION,
  });
  return rows;
}

/** What is shown for one view of the data. */
export function scene(atlas: Atlas, view: View): Scene {
  const fills = new Map<CountryCode, Fill>();
  for (const { code } of atlas.countries) {
    const stance = stanceOf(atlas, code, view.date)?.stance ?? null;
    const dimmed = view.isolated !== null && (stance ?? NO_POSITION) !== view.isolated;
    fills.set(code, { stance, weak: false, dimmed });
  }
  const count = countOn(atlas.countries, atlas.timelines, view.date);
  return {
    date: view.date,
    subject: atlas.topic.subject,
    selected: view.country,
    fills,
    count,
    legend: legendOf(atlas, count, view.isolated),
  };
}
