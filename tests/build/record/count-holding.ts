/** The counting rules on the committed record, for the tests of what they give. */
import { countOn } from '../../../src/domain/counting-rule.ts';
import { timelinesThrough } from '../../../src/domain/atlas-through.ts';
import { DEFAULT_LENS } from '../../../src/domain/lens.ts';
import type { Message } from '../../../src/domain/statement.ts';
import { factsByCountry } from '../../../scripts/atlas/facts.ts';
import { readInputs } from '../../../scripts/build/inputs.ts';
import { readRecord } from '../../../scripts/build/record/read-record.ts';

const messages: Message[] = [];
const inputs = readInputs('data/topic.json', messages);
const record = inputs && readRecord('data/record', inputs.countries, inputs.topic, messages);
if (!inputs || !record) throw new Error('expected a topic, countries and a record without a fault');
export const { countries } = inputs;
const { topic } = inputs;
const facts = factsByCountry([], [], record.positions, topic);
const STANCE = topic.stances[0]?.id ?? '';

const byRule = new Map(
  topic.countingRules.map((rule) => [
    rule.id,
    timelinesThrough(facts, { ...DEFAULT_LENS, rule }, topic),
  ]),
);

/** How many UN members, and how many states in all, recognise on `day` by a rule. */
export function countHolding(rule: string, day: string): { members: number; all: number } {
  const timelines = byRule.get(rule);
  if (!timelines) throw new Error(`expected the id of a counting rule, got ${rule}`);
  const { stances, others } = countOn(countries, timelines, day);
  const members = stances[STANCE] ?? 0;
  return { members, all: members + (others[STANCE] ?? 0) };
}
