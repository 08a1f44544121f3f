/** Two days of one dataset → what changed between them, and the scene that shows it. Pure. */
import type { Atlas } from '../domain/dataset.ts';
import { NO_FILTER, passingOn, type Filter } from '../domain/filter.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import type { CountryCode } from '../domain/statement.ts';
import { INFERRED, NO_POSITION, UNCHANGED, type StanceId } from '../domain/topic.ts';
import { rowOf, stanceOf, type Fill, type LegendRow, type Scene, type View } from './scene.ts';

/** What a place holds on one day; no stance where no position is found. */
export type Held = Pick<Fill, 'stance' | 'weak'>;

/** Places that held one thing on the first day and another on the second. */
export interface Transition {
  readonly from: Held;
  readonly to: Held;
  /** Those that are counted, usually the members of the United Nations; in the order of the atlas. */
  readonly members: readonly CountryCode[];
  /** Places that are not counted. */
  readonly others: readonly CountryCode[];
}

export interface Difference {
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Transitions of at least one place: those of most members first, then in the legend's order. */
  readonly transitions: readonly Transition[];
  /** The places that pass: those whose changes are told. */
  readonly passing: ReadonlySet<CountryCode>;
  /** How many are counted: the members of the United Nations on the later of the two days. */
  readonly members: number;
  /** How many of them changed. */
  readonly changed: number;
}

function heldOn(atlas: Atlas, code: CountryCode, day: IsoDay): Held {
  const interval = stanceOf(atlas, code, day);
  return { stance: interval?.stance ?? null, weak: interval?.weak === true };
}

const isSame = (a: Held, b: Held): boolean => a.stance === b.stance && a.weak === b.weak;

/**
 * What differs between `from` and `to`, whichever is later, among the places that pass on that day. Taken the other way round every
 * transition is reversed and nothing else differs.
 */
export function difference(
  atlas: Atlas,
  from: IsoDay,
  to: IsoDay,
  filter: Filter = NO_FILTER,
): Difference {
  const later = from > to ? from : to;
  const found: { from: Held; to: Held; members: CountryCode[]; others: CountryCode[] }[] = [];
  const { places, counted } = passingOn(atlas, filter, later);
  const isCounted = new Set(counted);
  let changed = 0;
  for (const { code } of atlas.countries) {
    const [before, after] = [heldOn(atlas, code, from), heldOn(atlas, code, to)];
    if (!places.has(code) || isSame(before, after)) continue;
    if (isCounted.has(code)) changed += 1;
    let own = found.find((each) => isSame(each.from, before) && isSame(each.to, after));
    if (!own) found.push((own = { from: before, to: after, members: [], others: [] }));
    (isCounted.has(code) ? own.members : own.others).push(code);
  }
  const rank = (held: Held): number => rowOrder(atlas).indexOf(rowOf(held));
  const transitions = found.sort(
    (a, b) =>
      b.members.length - a.members.length || rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to),
  );
  return { from, to, transitions, passing: places, members: isCounted.size, changed };
}

const rowOrder = ({ topic }: Atlas): StanceId[] => [
  ...topic.stances.map(({ id }) => id),
  INFERRED,
  NO_POSITION,
];

/** What changed, place by place: its code → what it holds on the second day. */
function laterFills({ transitions }: Difference): Map<CountryCode, Held> {
  return new Map(
    transitions.flatMap(({ to, members, others }) =>
      [...members, ...others].map((code): [CountryCode, Held] => [code, to]),
    ),
  );
}

/**
 * `second`, the scene of the second day, as it shows what differs: what changed keeps its fill, the
 * rest has none; the legend counts the members that changed by what they hold now, and the others.
 */
export function differenceScene(
  atlas: Atlas,
  second: Scene,
  found: Difference,
  isolated: View['isolated'],
): Scene {
  const later = laterFills(found);
  const fills = new Map<CountryCode, Fill>();
  for (const code of second.fills.keys()) {
    const held = later.get(code);
    const row = held ? rowOf(held) : UNCHANGED;
    const isOther = isolated !== null && row !== isolated;
    const dimmed = isOther || !found.passing.has(code);
    fills.set(
      code,
      held ? { ...held, dimmed } : { stance: null, weak: false, dimmed, quiet: true },
    );
  }
  const legend = rowOrder(atlas).flatMap((id): LegendRow[] => {
    const now = found.transitions.filter(({ to }) => rowOf(to) === id);
    const count = now.reduce((sum, { members }) => sum + members.length, 0);
    return now.length === 0 ? [] : [{ id, count, pressed: isolated === id }];
  });
  const rest = { id: UNCHANGED, count: found.members - found.changed };
  legend.push({ ...rest, pressed: isolated === UNCHANGED });
  return { ...second, passing: found.passing, fills, legend };
}
