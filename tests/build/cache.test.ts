import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openCache } from '../../scripts/build/reading/cache.ts';
import type { RecordSource } from '../../scripts/build/articles/article-source.ts';
import {
  buildOn,
  contentsOf,
  deskWithSeeds,
  emptyFolder,
  put,
  type Desk,
} from './support/command.ts';

function kept(desk: Desk): string[] {
  const folder = join(dirname(desk.out), 'cache');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

test('a second run finds what the first has read, and writes the same', () => {
  const desk = deskWithSeeds();
  buildOn(desk);
  const [before, entries] = [contentsOf(desk.out), kept(desk)];
  expect(entries).toHaveLength(5);
  expect(buildOn(desk).code).toBe(0);
  expect(kept(desk)).toEqual(entries);
  expect(contentsOf(desk.out)).toEqual(before);
});

test('a run really uses what it finds: an entry of another article shows', () => {
  const desk = deskWithSeeds();
  buildOn(desk);
  const [first = '', second = ''] = kept(desk);
  writeFileSync(first, readFileSync(second));
  expect(buildOn(desk).code).toBe(0);
  const documents = JSON.parse(readFileSync(join(desk.out, 'documents.json'), 'utf8')) as {
    file: string;
  }[];
  expect(new Set(documents.map(({ file }) => file)).size).toBe(4);
});

test('a damaged entry is read anew and put right', () => {
  const desk = deskWithSeeds();
  buildOn(desk);
  const before = contentsOf(desk.out);
  const entries = kept(desk);
  const whole = entries.map((file) => readFileSync(file, 'utf8'));
  const damage = [
    (text: string): string => text.slice(0, 200),
    (): string => '',
    (text: string): string => text.replace('"statements"', '"statement5"'),
    (): string => '{"document":null}',
    (): string => '\0\0\0',
  ];
  entries.forEach((file, index) => writeFileSync(file, damage[index]?.(whole[index] ?? '') ?? ''));
  expect(buildOn(desk).code).toBe(0);
  expect(contentsOf(desk.out)).toEqual(before);
  expect(entries.map((file) => readFileSync(file, 'utf8'))).toEqual(whole);
});

test('another row of the sources table is another reading, a change elsewhere is none', () => {
  const desk = deskWithSeeds();
  buildOn(desk);
  expect(kept(desk)).toHaveLength(5);
  const table = readFileSync(desk.sources, 'utf8');
  put(desk.sources, table.replace(',AFP,', ',Another agency,'));
  buildOn(desk);
  expect(kept(desk)).toHaveLength(6);
});

test('--no-cache keeps nothing and writes the same', () => {
  const desk = deskWithSeeds();
  buildOn(desk);
  const before = contentsOf(desk.out);
  const fresh = { ...desk, out: join(emptyFolder(), 'out') };
  expect(buildOn(fresh, '--no-cache').code).toBe(0);
  expect(readdirSync(dirname(fresh.out))).toEqual(['out']);
  expect(contentsOf(fresh.out)).toEqual(before);
});

test('what was kept for other contents, another name, place or version is not found', () => {
  const folder = emptyFolder();
  const source: RecordSource = {
    kind: 'record',
    path: 'a.ndjson#1',
    place: { file: 'a.ndjson', line: 1 },
    json: '{"text":"x"}',
    row: null,
  };
  const cache = openCache(folder, 'v1');
  cache.keep(source, 'entry');
  expect(cache.find(source)).toBe('entry');
  expect(cache.find({ ...source, json: '{"text":"y"}' })).toBeUndefined();
  expect(cache.find({ ...source, path: 'b.ndjson#1' })).toBeUndefined();
  expect(cache.find({ ...source, place: { file: 'a.ndjson', line: 2 } })).toBeUndefined();
  expect(openCache(folder, 'v2').find(source)).toBeUndefined();
  expect(openCache(join(folder, 'v1\0'), 'v1').find(source)).toBeUndefined();
});

test('enough articles for several threads give the same with and without what was kept', () => {
  const desk = deskWithSeeds();
  const text = readFileSync(join('seeds', '003_6f518e7d6b320ac6.txt'), 'utf8');
  const records = Array.from({ length: 70 }, (_, n) =>
    JSON.stringify({ text: `${text}\nLine ${n}.` }),
  );
  put(join(desk.articles, 'many.ndjson'), records.join('\n'));
  expect(buildOn(desk, '--no-cache').code).toBe(0);
  const before = contentsOf(desk.out);
  expect(before['texts/many.ndjson#70.txt']).toContain('Line 69.');
  for (const run of ['first', 'second']) {
    expect([run, buildOn(desk).code]).toEqual([run, 0]);
    expect(contentsOf(desk.out)).toEqual(before);
  }
  expect(kept(desk)).toHaveLength(75);
});
