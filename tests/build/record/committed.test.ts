import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/domain/statement.ts';
import { readInputs } from '../../../scripts/build/inputs.ts';
import { readRecord } from '../../../scripts/build/record/read-record.ts';

const messages: Message[] = [];
const inputs = readInputs('data/topic.json', messages);
if (!inputs) throw new Error('expected a topic and countries without a fault');
const record = readRecord('data/record', inputs.countries, inputs.topic, messages);
const positions = record?.positions ?? [];
const count = (of: (typeof positions)[number][]): number => of.length;
const byStance = (stance: string) => positions.filter((position) => position.stance === stance);

describe('the committed record', () => {
  test('has no fault', () => {
    expect(messages).toEqual([]);
  });

  // What data/record/README.md says it holds.
  test('holds as many rows of each sort as its description says', () => {
    expect(positions).toHaveLength(246);
    expect(new Set(positions.map(({ country }) => country)).size).toBe(194);
    expect(record?.milestones).toHaveLength(50);
    expect(
      ['recognises', 'withdrew', 'opposes', 'undecided'].map((stance) => count(byStance(stance))),
    ).toEqual([129, 27, 57, 33]);
    expect(positions.filter(({ disputedBy }) => disputedBy.length > 0)).toHaveLength(40);
    expect(positions.filter(({ evidence }) => evidence === 'inferred')).toHaveLength(22);
    expect(
      (['act', 'stance', 'denial', 'reaffirmation'] as const).map((kind) =>
        count(positions.filter((position) => position.kind === kind)),
      ),
    ).toEqual([154, 86, 4, 2]);
  });

  test('knows two sources for 111 recognitions and one for 18', () => {
    const seen = byStance('recognises').map(
      ({ sources }) => sources.filter((source) => source !== 'memory').length,
    );
    expect([seen.filter((n) => n === 2).length, seen.filter((n) => n === 1).length]).toEqual([
      111, 18,
    ]);
  });

  test('contests every withdrawal', () => {
    expect(byStance('withdrew').every(({ disputedBy }) => disputedBy.length > 0)).toBe(true);
  });

  test('marks as inferred what its note says is inferred, and nothing else', () => {
    for (const { note, evidence, id } of positions)
      expect([id, evidence]).toEqual([
        id,
        note?.startsWith('INFERRED') === true ? 'inferred' : 'stated',
      ]);
  });

  test('says at least as much of every day as of the month or year', () => {
    const per = (precision: string) => positions.filter((p) => p.precision === precision).length;
    expect([per('day'), per('month'), per('year')]).toEqual([217, 26, 3]);
  });
});
