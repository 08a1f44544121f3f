/** Two versions of the data → what a map of the one shows otherwise than a map of the other. */
import type { StanceTimeline } from '../../src/domain/interval.ts';
import { intervalAt } from '../../src/domain/interval.ts';
import type { IsoDay } from '../../src/domain/iso-date.ts';
import type { StanceId } from '../../src/domain/topic.ts';

/** What of a version is compared. */
export interface VersionedTimelines {
  readonly version: string;
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly timelines: Readonly<Record<string, StanceTimeline>>;
}

/** A stretch `[from, to)` over which two versions differ; `to` null: until further notice. */
export interface Change {
  readonly from: IsoDay;
  readonly to: IsoDay | null;
  /** Stance in the old and in the new version, null where it has none. */
  readonly before: StanceId | null;
  readonly after: StanceId | null;
  /** Ids that the new stance rests on. */
  readonly basis: readonly string[];
}

export interface CountryChanges {
  readonly code: string;
  readonly name: string;
  readonly changes: readonly Change[];
}

function changesOf(before: StanceTimeline, after: StanceTimeline): readonly Change[] {
  const days = [...before, ...after].flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const edges = [...new Set(days)].sort();
  const changes: Change[] = [];
  edges.forEach((from, index) => {
    const old = intervalAt(before, from);
    const fresh = intervalAt(after, from);
    const change: Change = {
      from,
      to: edges[index + 1] ?? null,
      before: old?.stance ?? null,
      after: fresh?.stance ?? null,
      basis: fresh?.basis ?? [],
    };
    if (change.before === change.after) return;
    const last = changes.at(-1);
    const isSame = last?.to === from && last.before === change.before;
    if (last && isSame && last.after === change.after)
      changes[changes.length - 1] = {
        ...last,
        to: change.to,
        basis: [...new Set([...last.basis, ...change.basis])],
      };
    else changes.push(change);
  });
  return changes;
}

/** Countries whose stance differs on some day, by code, each with the stretches, in order. */
export function stanceChanges(
  before: VersionedTimelines,
  after: VersionedTimelines,
): readonly CountryChanges[] {
  const names = new Map([...before.countries, ...after.countries].map((c) => [c.code, c.name]));
  const codes = new Set([...Object.keys(before.timelines), ...Object.keys(after.timelines)]);
  return [...codes].sort().flatMap((code): CountryChanges[] => {
    const changes = changesOf(before.timelines[code] ?? [], after.timelines[code] ?? []);
    return changes.length === 0 ? [] : [{ code, name: names.get(code) ?? code, changes }];
  });
}
