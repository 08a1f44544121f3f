/** The counting rules, for the tests of what they give. */
import { earliestDay } from '../../../src/domain/iso-date.ts';
import { isMemberOn } from '../../../src/domain/country.ts';
import type { Position } from '../../../src/domain/position.ts';
import type { Message } from '../../../src/domain/statement.ts';
import { readInputs } from '../../../scripts/build/inputs.ts';
import { readRecord } from '../../../scripts/build/record/read-record.ts';

const messages: Message[] = [];
const inputs = readInputs('data/topic.json', messages);
const record = inputs && readRecord('data/record', inputs.countries, inputs.topic, messages);
if (!inputs || !record) throw new Error('expected a topic, countries and a record without a fault');
export const { countries } = inputs;
const { positions } = record;

const codes = (found: readonly Position[]): Set<string> => new Set(found.map((p) => p.country));

function holding(rule: string, day: string): Set<string> {
  const known = positions.filter(({ latest }) => latest <= day);
  const acts = known.filter((p) => p.kind === 'act' && p.stance === 'recognises');
  const isListed = ({ listedUntil }: Position): boolean =>
    listedUntil === null || (rule === 'subject-then' && day < earliestDay(listedUntil));
  if (rule === 'uncontested') return codes(acts.filter((p) => p.disputedBy.length === 0));
  if (rule === 'latest-word') {
    const latest = new Map(
      [...known]
        .sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0))
        .map((p) => [p.country, p]),
    );
    return codes([...latest.values()].filter((p) => p.stance === 'recognises'));
  }
  const counted = codes(
    acts.filter((p) => isListed(p) && !p.assertedBy.includes('reports') && p.country !== 'TWN'),
  );
  if (rule === 'withdrawals-accepted')
    for (const p of known) if (p.stance === 'withdrew') counted.delete(p.country);
  return counted;
}

/** How many UN members, and how many states in all, recognise on `day` by a rule. */
export function countHolding(rule: string, day: string): { members: number; all: number } {
  const held = holding(rule, day);
  const members = countries.filter((c) => held.has(c.code) && isMemberOn(c, day)).length;
  return { members, all: held.size };
}
