import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, watch } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/domain/statement.ts';
import { folderDifference } from '../../scripts/build/folder-difference.ts';
import { buildOn, contentsOf, deskWithSeeds, put, readJson, runScript } from './support/command.ts';

const SEED = '000_2cc3064412ec7996.txt';

describe('npm run data', () => {
  test('reads the seeds, ends 0 with a table, and a second run writes the same bytes', () => {
    const desk = deskWithSeeds();
    const first = buildOn(desk);
    expect(first.err).toBe('');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^articles +5$/m);
    const before = contentsOf(desk.out);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['atlas.json', 'documents.json', 'events.csv', 'statements.json']),
    );
    expect(buildOn(desk).code).toBe(0);
    expect(contentsOf(desk.out)).toEqual(before);
  });

  test('rebuilds what is committed, byte for byte', () => {
    const desk = deskWithSeeds();
    expect(buildOn(desk, '--record', 'data/record').code).toBe(0);
    expect(folderDifference('data/generated', desk.out)).toEqual([]);
  });

  test('shows every statement and abstention in the words of its article', () => {
    const desk = deskWithSeeds();
    buildOn(desk);
    for (const name of ['statements.json', 'abstentions.json']) {
      const entries = readJson<Pick<Statement, 'document' | 'evidence'>[]>(join(desk.out, name));
      expect(entries.length).toBeGreaterThan(0);
      for (const { document, evidence } of entries) {
        const text = readFileSync(join(desk.articles, document), 'utf8');
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
      }
    }
  });

  test('reads the articles without a sources table; then only their own text dates them', () => {
    const desk = deskWithSeeds();
    expect(buildOn(desk, '--sources', 'none').code).toBe(0);
    const documents = readJson<{ title: string | null; publisher: string | null }[]>(
      join(desk.out, 'documents.json'),
    );
    expect(documents).toHaveLength(5);
    expect(documents.filter(({ publisher }) => publisher !== null)).toEqual([]);
  });

  test.each([
    ['with what an editor knows of the articles', [], ['KEN', 'RUS', 'SRB', 'UKR']],
    ['by their own text alone', ['--sources', 'none'], ['SRB']],
  ])('without the record colours what the articles support, %s', (_, options, codes) => {
    const desk = deskWithSeeds();
    expect(buildOn(desk, '--record', 'none', ...options).code).toBe(0);
    const { timelines } = readJson<{ timelines: object }>(join(desk.out, 'atlas.json'));
    expect(Object.keys(timelines).sort()).toEqual(codes);
  });

  test('says the options, and that it knows no other', () => {
    const help = runScript('build-data.ts', ['--help']);
    expect(help.code).toBe(0);
    expect(help.out).toContain('--articles');
    const wrong = runScript('build-data.ts', ['--artikel', 'seeds']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("'--artikel'");
    expect(wrong.err).toContain('Usage:');
    expect(runScript('build-data.ts', ['--out', '']).code).toBe(2);
  });

  test('ends 1 on a folder that is not there', () => {
    const desk = deskWithSeeds();
    const ended = buildOn({ ...desk, articles: join(dirname(desk.out), 'nowhere') });
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/nowhere: is no folder of articles; right: --articles seeds/);
    expect(existsSync(desk.out)).toBe(false);
  });
});

describe('an article that cannot be read', () => {
  test.each([
    ['an empty file', '', /holds? .*white space|is empty/],
    ['white space', ' \r\n\t', /is empty/],
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /NUL bytes/],
    ['5 MB of text', 'A sentence of an article.\n'.repeat(200_000), /5200000 bytes/],
  ])('%s: one line with file, fault and remedy; the old data stay', (_, contents, fault) => {
    const desk = deskWithSeeds();
    expect(buildOn(desk).code).toBe(0);
    const before = contentsOf(desk.out);
    put(join(desk.articles, SEED), contents);
    const ended = buildOn(desk);
    expect(ended.code).toBe(1);
    const [line, ...others] = ended.complaints;
    expect(line).toContain(join(desk.articles, SEED));
    expect(line).toMatch(fault);
    expect(line).toContain('; right: ');
    expect(others).toEqual([expect.stringContaining('Nothing was written')]);
    expect(contentsOf(desk.out)).toEqual(before);
  });
});

describe('a sources table with faults', () => {
  const HEADER = 'file,title,publisher,url,published,published_basis,language,note';

  test('names the line of each', () => {
    const desk = deskWithSeeds();
    put(
      desk.sources,
      [
        HEADER,
        `${SEED},,,,31.5.2024,,en,`,
        '001_656634e99e592b8b.txt,,,not an address,,,en,',
        ',,,,,,,',
        'too,few',
        'gone.txt,,,,,,,',
        'gone.txt,,,,,,,',
      ].join('\n'),
    );
    const ended = buildOn(desk);
    expect(ended.code).toBe(1);
    const places = ended.complaints.map((line) => /sources\.csv:(\d+): /.exec(line)?.[1]);
    expect(places.filter((line) => line !== undefined).sort()).toEqual([
      ...['2', '3', '4', '5', '6', '7'],
    ]);
    expect(ended.err).toContain('"31.5.2024" is no date; right: published as 2024-05-31');
    expect(ended.err).toContain('"not an address" is no web address; right: a url such as https');
    expect(existsSync(desk.out)).toBe(false);
  });

  test.each([
    ['without its columns', 'file,title\na,b\n', /sources\.csv:1: lacks the column publisher/],
    ['that is no table', `${HEADER}\n"open,,,,,,,\n`, /sources\.csv.*is no CSV table/],
  ])('%s is refused', (_, contents, complaint) => {
    const desk = deskWithSeeds();
    put(desk.sources, contents);
    const ended = buildOn(desk);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(complaint);
  });

  test('with a row for no article is noted, and fails a strict run only', () => {
    const desk = deskWithSeeds();
    put(desk.sources, `${HEADER}\ngone.txt,,,,,,,\n`);
    const ended = buildOn(desk);
    expect(ended.code).toBe(0);
    expect(ended.err).toMatch(/sources\.csv:2: no article gone\.txt in the folder/);
    expect(buildOn(desk, '--strict').code).toBe(1);
  });

  test('and one that is not there ends 1', () => {
    const desk = deskWithSeeds();
    const ended = buildOn({ ...desk, sources: join(desk.articles, 'none.csv') });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('does not exist');
  });
});

describe('a run that was interrupted', () => {
  test('between the two renames: the next run puts the old data back, even when it fails', () => {
    const desk = deskWithSeeds();
    buildOn(desk);
    const before = contentsOf(desk.out);
    renameSync(desk.out, `${desk.out}.previous`);
    put(join(desk.articles, SEED), '');
    expect(buildOn(desk).code).toBe(1);
    expect(contentsOf(desk.out)).toEqual(before);
    expect(existsSync(`${desk.out}.previous`)).toBe(false);
  });

  test('after them: what lies aside is older than the data and goes', () => {
    const desk = deskWithSeeds();
    buildOn(desk);
    const before = contentsOf(desk.out);
    put(join(`${desk.out}.previous`, 'atlas.json'), 'old');
    expect(buildOn(desk).code).toBe(0);
    expect(contentsOf(desk.out)).toEqual(before);
    expect(existsSync(`${desk.out}.previous`)).toBe(false);
  });

  test('while it wrote: its unfinished folder is no part of the data', () => {
    const desk = deskWithSeeds();
    mkdirSync(dirname(desk.out), { recursive: true });
    put(join(dirname(desk.out), '.out-abc123', 'atlas.json'), 'half');
    expect(buildOn(desk).code).toBe(0);
    expect(readdirSync(desk.out)).toContain('atlas.json');
    expect(readFileSync(join(desk.out, 'atlas.json'), 'utf8')).not.toBe('half');
  });

  test.skipIf(process.platform === 'win32')(
    'by Ctrl+C while it reads: the old data stay, and nothing is left beside them',
    async () => {
      const desk = deskWithSeeds();
      buildOn(desk);
      const before = contentsOf(desk.out);
      // A pipe among the articles: the run waits in the middle of it until somebody writes.
      const pipe = join(desk.articles, 'zz.ndjson');
      execFileSync('mkfifo', [pipe]);
      const args = ['--articles', desk.articles, '--out', desk.out, '--no-cache'];
      const child = spawn(process.execPath, [
        ...['--import', 'tsx', 'scripts/build-data.ts'],
        ...args,
      ]);
      const ended = once(child, 'exit');
      const writer = await open(pipe, 'w');
      const changes = watch(dirname(desk.out));
      const isTidy = (): boolean =>
        readdirSync(dirname(desk.out)).every((name) => !name.startsWith('.'));
      expect(isTidy()).toBe(false);
      child.kill('SIGINT');
      while (!isTidy()) await once(changes, 'change');
      changes.close();
      // Only then: a thread that waits for the pipe keeps the process from its end.
      await writer.close();
      expect(await ended).toEqual([130, null]);
      expect(contentsOf(desk.out)).toEqual(before);
    },
  );
});
