/** What the positions of one country must be to each other. */
import type { Position } from '../../../src/domain/position.ts';
import type { Message } from '../../../src/domain/statement.ts';
import type { StanceId, Topic } from '../../../src/domain/topic.ts';

/** Stance → the stance it undoes, without which it cannot be taken. */
const UNDOES: ReadonlyMap<StanceId, StanceId> = new Map([['withdrew', 'recognises']]);

interface Fault {
  readonly rule: string;
  readonly reason: string;
  readonly example: string;
}

function faultOf(position: Position, before: readonly Position[], topic: Topic): Fault | undefined {
  const { kind, stance, id } = position;
  const undone = UNDOES.get(stance);
  if (undone !== undefined && !before.some((one) => one.stance === undone))
    return {
      rule: 'nothing-undone',
      reason: `${id} undoes what was never done`,
      example: `an earlier row with ${undone}`,
    };
  const isClaim = (one: Position): boolean =>
    one.kind === 'act' && one.stance !== stance && one.disputedBy.length > 0;
  if (kind === 'denial' && !before.some(isClaim))
    return {
      rule: 'nothing-denied',
      reason: `${id} denies what nobody claimed`,
      example: 'an earlier act with disputed yes',
    };
  if (kind === 'reaffirmation' && !before.some((one) => UNDOES.get(one.stance) === stance))
    return {
      rule: 'nothing-reaffirmed',
      reason: `${id} reaffirms what nobody undid`,
      example: 'an earlier row that undoes it, or the kind act',
    };
  if (kind === 'act' && position.latest < topic.declared.date)
    return {
      rule: 'before-declared',
      reason: `${id} is an act before the ${topic.declared.date}`,
      example: 'a later date, or the kind stance',
    };
  return undefined;
}

/** Faults of order and repetition, each a fatal message; `file` is where the positions stand. */
export function orderFaults(
  file: string,
  positions: readonly Position[],
  topic: Topic,
): readonly Message[] {
  const first = new Map<string, Position>();
  return positions.flatMap((position): Message[] => {
    const before = positions.filter(
      (one) =>
        one !== position &&
        one.country === position.country &&
        one.earliest <= position.earliest &&
        one.latest <= position.latest,
    );
    const twin = first.get(position.id);
    if (!twin) first.set(position.id, position);
    const fault: Fault | undefined = twin
      ? {
          rule: 'twice',
          reason: `${position.id} stands in line ${twin.line} already`,
          example: 'one row for one position of one date',
        }
      : faultOf(position, before, topic);
    if (!fault) return [];
    const { rule, reason, example } = fault;
    return [
      {
        file,
        line: position.line,
        ruleId: `positions-${rule}`,
        reason,
        example,
        countries: [position.country],
        fatal: true,
      },
    ];
  });
}
