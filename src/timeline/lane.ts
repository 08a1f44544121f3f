/** Where the events stand on their lane, and which of them are named. Pure; px from its start. */
import type { AtlasEvent } from '../domain/dataset.ts';
import { dayNumber, type IsoDay } from '../domain/iso-date.ts';
import type { TimeScale } from './scale.ts';

/** Events that lie so close together that one mark stands for them. */
export interface Mark {
  readonly x: number;
  /** Day of the first of them, and of the last. */
  readonly day: IsoDay;
  readonly lastDay: IsoDay;
  readonly events: readonly DatedEvent[];
  /** Name of an event among them that had room, else undefined. */
  readonly label: string | undefined;
  /** Whether its words stand before it, because it has no room after it. */
  readonly isLate: boolean;
}

export type DatedEvent = AtlasEvent & { readonly date: IsoDay };

/** Least distance between two marks, and between two names. */
export const MARK_GAP = 12;
export const LABEL_GAP = 12;
/** At most one mark is named in so much of the lane. */
export const LABEL_ROOM = 110;
/** About how wide a letter of a name is. */
const LETTER = 6.6;

/**
 * Marks for the dated events inside the axis, from left to right, on a lane `width` wide. Positions of
 * the record have none: the stack above shows them as its steps. Only events that the data name can
 * be named here; the earlier ones first.
 */
export function marks(events: readonly AtlasEvent[], scale: TimeScale, width: number): Mark[] {
  const { from, to } = scale.axis;
  const dated = events.filter(
    (e): e is DatedEvent =>
      e.kind !== 'position' && e.date !== null && e.date >= from && e.date <= to,
  );
  const groups: { x: number; day: IsoDay; events: DatedEvent[] }[] = [];
  for (const event of dated.sort((a, b) => dayNumber(a.date) - dayNumber(b.date))) {
    const x = (scale.percent(event.date) / 100) * width;
    const last = groups.at(-1);
    if (last && x - last.x < MARK_GAP) last.events.push(event);
    else groups.push({ x, day: event.date, events: [event] });
  }
  let named = -Infinity;
  let end = -Infinity;
  return groups.map((group) => {
    const { x } = group;
    const lastDay = group.events.at(-1)!.date;
    const isLate = x > width / 2;
    const label = group.events.find((event) => event.label !== undefined)?.label;
    const room = (label?.length ?? 0) * LETTER;
    const start = x + room > width ? x - room : x;
    if (label === undefined || x - named < LABEL_ROOM || start - end < LABEL_GAP)
      return { ...group, lastDay, isLate, label: undefined };
    named = x;
    end = start + room;
    return { ...group, lastDay, isLate: start < x, label };
  });
}

/** How an event is drawn: a milestone, an article, or what a country says in one. */
export type MarkKind = 'milestone' | 'article' | 'statement' | 'several';

/** The kind of a mark; several events of one kind are of that kind only where they are one. */
export function kindOf({ events }: Pick<Mark, 'events'>): MarkKind {
  const [first, ...rest] = events;
  return rest.length > 0 || !first
    ? 'several'
    : first.kind === 'position'
      ? 'statement'
      : first.kind;
}
