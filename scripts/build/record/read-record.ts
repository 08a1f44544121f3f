import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Country } from '../../../src/domain/country.ts';
import type { ReferenceRecord } from '../../../src/domain/position.ts';
import type { Message } from '../../../src/domain/statement.ts';
import type { Topic } from '../../../src/domain/topic.ts';
import { problem } from '../problem.ts';
import { readMilestones } from './milestones-table.ts';
import { orderFaults } from './position-order.ts';
import { readPositions } from './positions-table.ts';

/**
 * Reads the reference record: `positions.csv` and `milestones.csv` of `folder`. Every fault becomes
 * a fatal message with its line; returns undefined when there is one.
 */
export function readRecord(
  folder: string,
  countries: readonly Country[],
  topic: Topic,
  messages: Message[],
): ReferenceRecord | undefined {
  const found: Message[] = [];
  const textOf = (file: string): string | undefined => {
    if (existsSync(file)) return readFileSync(file, 'utf8');
    found.push(problem(file, 'does not exist', '--record data/record or --record none'));
    return undefined;
  };
  const positionsFile = join(folder, 'positions.csv');
  const milestonesFile = join(folder, 'milestones.csv');
  const positionsText = textOf(positionsFile);
  const milestonesText = textOf(milestonesFile);
  const positions =
    positionsText === undefined
      ? []
      : readPositions(positionsFile, positionsText, countries, topic, found);
  // A row left out for its own fault would make others look wrong that are not.
  if (found.length === 0) found.push(...orderFaults(positionsFile, positions, topic));
  const milestones =
    milestonesText === undefined ? [] : readMilestones(milestonesFile, milestonesText, found);
  messages.push(...found);
  return found.length > 0 ? undefined : { positions, milestones };
}
