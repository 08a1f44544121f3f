import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../scripts/build/inputs.ts';
import type { Message } from '../../src/domain/statement.ts';
import { emptyFolder, put } from './support/command.ts';

const GOOD = {
  id: 'a-note',
  place: 'KEN',
  from: '2025-03-26',
  to: null,
  text: { en: 'A note' },
  placement: 'above',
  source: 'a report',
};

function read(content: string | readonly object[] | null) {
  const file = join(emptyFolder(), 'topic.json');
  put(file, readFileSync('data/topic.json', 'utf8'));
  const text = typeof content === 'string' ? content : JSON.stringify({ annotations: content });
  if (content !== null) put(join(dirname(file), 'annotations.json'), text);
  const messages: Message[] = [];
  const ids = readInputs(file, messages)?.annotations.map(({ id }) => id);
  return { ids, faults: messages.filter(({ fatal }) => fatal).map(({ reason }) => reason) };
}

describe('the call-outs beside a topic', () => {
  test('are read by id; none when there is no file', () => {
    expect(read([GOOD, { ...GOOD, id: 'a' }])).toEqual({ ids: ['a', 'a-note'], faults: [] });
    expect(read(null)).toEqual({ ids: [], faults: [] });
  });

  test.each([
    ['a place that is not on the map', { place: 'ATL' }, 'a-note: ATL is no place of the map'],
    ['no text in the language of the topic', { text: { de: 'x' } }, 'a-note: has no text in en'],
    ['a day that is none', { from: '2025-02-30' }, 'annotations.0.from: expected a day'],
    ['an end before its beginning', { to: '2020-01-01' }, 'expected "to" not before "from"'],
    ['an unknown placement', { placement: 'left' }, 'annotations.0.placement'],
    ['words too long for a map', { text: { en: 'x'.repeat(91) } }, 'at most 90 characters'],
    ['no source', { source: '' }, 'annotations.0.source: expected some text'],
  ])('with %s stop the build', (_, change, said) => {
    expect(read([{ ...GOOD, ...change }]).faults).toEqual([expect.stringContaining(said)]);
  });

  test('with the same id twice, or that are no JSON, stop the build', () => {
    expect(read([GOOD, GOOD]).faults).toEqual(['a-note: stands there twice']);
    expect(read('{').faults).toEqual([expect.stringContaining('is no JSON')]);
  });
});
