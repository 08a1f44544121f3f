import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInputs } from '../../scripts/build/inputs.ts';
import type { Message } from '../../src/domain/statement.ts';
import { emptyFolder, put } from './support/command.ts';

function readBlocs(blocs: readonly string[]) {
  const topic = JSON.parse(readFileSync('data/topic.json', 'utf8')) as Record<string, unknown>;
  const file = join(emptyFolder(), 'topic.json');
  put(file, JSON.stringify({ ...topic, blocs }));
  const messages: Message[] = [];
  const read = readInputs(file, messages)?.blocs.map(({ id }) => id);
  return { read, faults: messages.filter(({ fatal }) => fatal).map(({ reason }) => reason) };
}

test('The blocs of a topic come in its order', () => {
  expect(readBlocs(['NATO', 'EU'])).toEqual({ read: ['NATO', 'EU'], faults: [] });
});

test.each(['ATLANTIS', 'IMF'])(
  'A bloc whose members are not known in full, such as %s, is told and stops the build',
  (id) => {
    const { faults } = readBlocs(['EU', id]);
    expect(faults).toEqual([expect.stringContaining(id)]);
  },
);
