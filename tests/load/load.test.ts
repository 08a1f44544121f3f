import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPlaceNames, LoadError } from '../../src/load/load.ts';

const file = readFileSync('data/generated/names.json', 'utf8');
const address = { base: 'data/', version: 'abc' };

test('the names are fetched from beside the page, in the version it was built with', async () => {
  const asked: string[] = [];
  const names = await loadPlaceNames((where) => {
    asked.push(where);
    return Promise.resolve(new Response(file));
  }, address);
  expect(asked).toEqual(['data/names.json?v=abc']);
  expect(names.places['ISL']?.names).toContain('Iceland');
});

test.each([
  ['another form', () => new Response('{"schema":1}'), 'form'],
  ['half a file', () => new Response(file.slice(0, 99)), 'incomplete'],
  ['no file', () => new Response('', { status: 404 }), 'refused: 404'],
])('%s instead of the names is one typed error', async (_, answer, words) => {
  const loaded = loadPlaceNames(() => Promise.resolve(answer()), address);
  await expect(loaded).rejects.toThrow(words);
  await expect(loaded).rejects.toBeInstanceOf(LoadError);
});
