import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Line } from '../../scripts/build/reading/lines.ts';
import {
  buildOn,
  contentsOf,
  deskWithSeeds,
  emptyFolder,
  put,
  runScript,
  startScript,
} from './support/command.ts';

const SEEDS = readdirSync('seeds').sort();

/** Articles as lines: the seeds, each again and again with a line of its own. */
function articles(count: number): string[] {
  const texts = SEEDS.map((name) => readFileSync(join('seeds', name), 'utf8'));
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      id: `article-${index}`,
      text: `${texts[index % texts.length]}\nThis is line ${index} of them.\n`,
      published: '2022-03-17',
    }),
  );
}

const linesIn = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('npm run extract', () => {
  test('answers articles in their order, on one thread as on several', () => {
    const input = articles(150).join('\n');
    const one = runScript('extract-lines.mjs', ['--jobs', '1'], { input });
    const several = runScript('extract-lines.mjs', ['--jobs', '3'], { input });
    expect(one.err + several.err).toBe('');
    expect([one.code, several.code]).toEqual([0, 0]);
    expect(several.out).toBe(one.out);
    const documents = linesIn(one.out).flatMap((line) =>
      line.k === 'd' ? [line.document.file] : [],
    );
    expect(documents).toEqual(Array.from({ length: 150 }, (_, index) => `article-${index}`));
  });

  test('cuts its evidence out of the text it was given', () => {
    const input = articles(5);
    const texts = new Map(
      input.map((line) => {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        return [id, text];
      }),
    );
    const { out } = runScript('extract-lines.mjs', [], { input: input.join('\n') });
    const statements = linesIn(out).flatMap((line) => (line.k === 's' ? [line.statement] : []));
    expect(statements.length).toBeGreaterThan(0);
    for (const { document, evidence } of statements)
      expect(texts.get(document)?.slice(evidence.start, evidence.end)).toBe(evidence.exact);
  });

  test('goes on after a bad line, says where it was, and ends 1', () => {
    const [first = '', second = ''] = articles(2);
    const input = [first, '{"id":', '{"text":"no name"}', '{"id":"x","text":""}', second].join(
      '\n',
    );
    const ended = runScript('extract-lines.mjs', [], { input });
    expect(ended.code).toBe(1);
    const lines = linesIn(ended.out);
    expect(lines.filter(({ k }) => k === 'd')).toHaveLength(2);
    const bad = lines.flatMap((line) => (line.k === 'm' ? [line.message] : []));
    expect(bad.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'stdin:2',
      'stdin:3',
      'stdin:4',
    ]);
    expect(ended.complaints).toHaveLength(3);
    expect(ended.err).toContain('right: {"id": "a1"');
  });

  test('of nothing is nothing', () => {
    const ended = runScript('extract-lines.mjs', [], { input: '' });
    expect([ended.code, ended.out, ended.err]).toEqual([0, '', '']);
  });

  test.each([['--jobs', '0'], ['--workers']])('does not know %s %s', (...args) => {
    const ended = runScript('extract-lines.mjs', args.filter(Boolean), { input: '' });
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('Usage:');
  });
});

describe('npm run merge', () => {
  test('of parts read by several processes gives the bytes of one run', async () => {
    const all = articles(40);
    const parts = [0, 1, 2].map((part) => all.filter((_, index) => index % 3 === part));
    const whole = runScript('extract-lines.mjs', [], { input: all.join('\n') });
    const read = await Promise.all(
      [...parts, parts[1] ?? []].map((part) =>
        startScript('extract-lines.mjs', [], part.join('\n')),
      ),
    );
    const folder = emptyFolder();
    const files = read.map(({ out }, index) => {
      const file = join(folder, `${index}.ndjson`);
      put(file, out);
      return file;
    });
    const merged = runScript('merge-lines.ts', files.reverse());
    expect(merged.err).toBe('');
    expect(merged.code).toBe(0);
    expect(merged.out).toBe(runScript('merge-lines.ts', [], { input: whole.out }).out);
  });

  test('says which file is missing and which line is none', () => {
    expect(runScript('merge-lines.ts', ['nowhere.ndjson']).complaints).toEqual([
      expect.stringMatching(/^nowhere\.ndjson: does not exist/),
    ]);
    const ended = runScript('merge-lines.ts', [], { input: '{"k":"d"}\n' });
    expect(ended.code).toBe(1);
    expect(ended.complaints).toEqual([expect.stringMatching(/^stdin:1: is no line of readings/)]);
  });
});

describe('npm run data -- --lines', () => {
  test('gives the map that the articles themselves give', () => {
    const desk = deskWithSeeds();
    const records = SEEDS.map((name) =>
      JSON.stringify({ path: name, text: readFileSync(join('seeds', name), 'utf8') }),
    );
    const read = runScript('extract-lines.mjs', [], { input: records.join('\n') });
    const state = join(desk.articles, '..', 'state.ndjson');
    put(state, runScript('merge-lines.ts', [], { input: read.out }).out);
    expect(buildOn(desk, '--lines', state).code).toBe(0);
    const fromLines = contentsOf(desk.out);
    expect(buildOn(desk, '--sources', 'none').code).toBe(0);
    expect(fromLines).toEqual(contentsOf(desk.out));
  });

  test('refuses lines of two states of an article, strange lines and a missing file', () => {
    const desk = deskWithSeeds();
    const input = ['One text.', 'Another text.'].map((text) => JSON.stringify({ id: 'a', text }));
    const read = runScript('extract-lines.mjs', [], { input: input.join('\n') });
    const state = join(desk.articles, '..', 'state.ndjson');
    put(state, `${read.out}{}\n`);
    const ended = buildOn(desk, '--lines', state);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('state.ndjson:2: holds two versions of a; right:');
    expect(ended.err).toContain('state.ndjson:3: is no line of readings; right:');
    expect(buildOn(desk, '--lines', `${state}.gone`).err).toContain('cannot be read: ENOENT');
  });
});
