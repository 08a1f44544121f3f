/** Numbers for the drawing of the timeline: stack, bins. Pure; percent across. */
import type { Atlas, AtlasEvent } from '../domain/dataset.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import type { StanceId } from '../domain/topic.ts';
import type { TimeScale } from './scale.ts';

/** One layer of the stack as an SVG path in a box 100 wide and `members` high. */
export interface StackLayer {
  readonly id: StanceId;
  readonly path: string;
  /** Where its name has room, percent of the box; null where the layer is nowhere thick for long. */
  readonly name: { readonly x: number; readonly y: number } | null;
}

/** A name of 12 px needs 11 px of the stack's 62 in height, and this much of its width in percent. */
const NAME_HEIGHT = 0.175;
const NAME_WIDTH = 14;

/**
 * How many members hold each stance over time, stepped, from below in the order of `ids`; the id
 * `rest` takes the members without a position. The layers come from above and reach down to the
 * ground: each is to be drawn over those before it.
 */
export function stack(
  atlas: Atlas,
  scale: TimeScale,
  ids: readonly StanceId[],
  rest: StanceId,
): StackLayer[] {
  const steps = [
    { from: scale.axis.from, members: atlas.counts[0]?.members ?? 0, stances: {} },
    ...atlas.counts,
  ].filter((step, index, all) => index === 0 || step.from > all[0]!.from);
  const height = Math.max(...steps.map((step) => step.members), 1);
  const of = (step: Pick<Atlas['counts'][number], 'members' | 'stances'>, id: StanceId): number =>
    id === rest
      ? step.members - Object.values(step.stances).reduce((sum, n) => sum + n, 0)
      : (step.stances[id] ?? 0);
  const layers = ids.map((id, layer) => {
    const held = ids.slice(0, layer + 1);
    const upper = steps.map((step, index): Step => {
      const next = steps[index + 1];
      const top = held.reduce((sum, each) => sum + of(step, each), 0);
      return { to: next ? round(scale.percent(next.from)) : 100, y: height - top };
    });
    const thick = steps.map((step) => of(step, id));
    return {
      id,
      path: `M0,${upper[0]!.y}${stairs(upper)}V${height}H0Z`,
      name: nameRoom(upper, thick, height),
    };
  });
  return layers.reverse();
}

/** The middle of the longest stretch in which a layer is thick enough for its name. */
function nameRoom(
  upper: readonly Step[],
  thick: readonly number[],
  height: number,
): StackLayer['name'] {
  let best = { from: 0, to: NAME_WIDTH };
  let from = 0;
  upper.forEach(({ to }, index) => {
    if (thick[index]! < height * NAME_HEIGHT) from = to;
    else if (to - from > best.to - best.from) best = { from, to };
  });
  const x = (best.from + best.to) / 2;
  const at = upper.findIndex(({ to }) => to >= x);
  return best.from === 0 && best.to === NAME_WIDTH
    ? null
    : { x, y: ((upper[at]!.y + thick[at]! / 2) / height) * 100 };
}

/** A level stretch of a stair: how far along it runs, and where it lies. */
interface Step {
  readonly to: number;
  readonly y: number;
}

/** Level stretches as path data from where the first one starts; those of equal height are one. */
function stairs(steps: readonly Step[]): string {
  return steps
    .filter((step, index) => step.y !== steps[index + 1]?.y)
    .map(({ to, y }, index) => `${index === 0 ? '' : `V${y}`}H${to}`)
    .join('');
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Events that never colour the map because of when they are: before the declaration, or undated. */
export function bins(atlas: Atlas): { before: AtlasEvent[]; undated: AtlasEvent[] } {
  const declared = atlas.topic.declared.date;
  const lastPossible = ({ date, latest }: AtlasEvent): IsoDay | undefined => date ?? latest;
  const isBefore = (event: AtlasEvent): boolean => (lastPossible(event) ?? declared) < declared;
  return {
    before: atlas.events.filter(isBefore),
    undated: atlas.events.filter((event) => event.date === null && !isBefore(event)),
  };
}
