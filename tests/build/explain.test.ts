import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Abstention, Statement } from '../../src/domain/statement.ts';
import {
  buildOn,
  deskWithSeeds,
  emptyFolder,
  put,
  readJson,
  runScript,
} from './support/command.ts';

const SEED = 'seeds/003_6f518e7d6b320ac6.txt';

describe('npm run explain', () => {
  test('shows every passage of an article with the reading, its rules and its verdict', () => {
    const desk = deskWithSeeds();
    buildOn(desk);
    const { code, out } = runScript('explain.ts', [SEED]);
    expect(code).toBe(0);
    const own = ({ document }: { document: string }): boolean => SEED.endsWith(document);
    const statements = readJson<Statement[]>(join(desk.out, 'statements.json')).filter(own);
    const abstentions = readJson<Abstention[]>(join(desk.out, 'abstentions.json')).filter(own);
    expect(statements.length + abstentions.length).toBeGreaterThan(3);
    for (const { actor, category, modality, id, rule, evidence } of statements) {
      expect(out).toContain(`“${evidence.exact.replace(/\s+/g, ' ')}”`);
      expect(out).toMatch(new RegExp(`${actor} ${category} .*, ${modality} \\(${id}\\)`));
      expect(out).toContain(rule);
    }
    for (const { code: reason, rule } of abstentions) {
      expect(out).toContain(`not used    ${reason}`);
      expect(out).toContain(rule);
    }
    for (const label of [
      'published',
      'entity',
      'frame',
      'operators',
      'attribution',
      'date',
      'verdict',
    ])
      expect(out).toMatch(new RegExp(`^  ${label} `, 'm'));
  });

  test('shows the passages of one line only', () => {
    const whole = runScript('explain.ts', [SEED]).out;
    const line = Number(/^(\d+): “/m.exec(whole)?.[1]);
    const one = runScript('explain.ts', [`${SEED}:${line}`]).out;
    const numbers = [...one.matchAll(/^(\d+): “/gm)].map(([, number]) => Number(number));
    expect(numbers.length).toBeGreaterThan(0);
    expect(new Set(numbers)).toEqual(new Set([line]));
    expect(runScript('explain.ts', [`${SEED}:99999`]).out).toContain('No sentence of line 99999');
  });

  test('finds one record among many', () => {
    const file = join(emptyFolder(), 'many.ndjson');
    const record = (text: string): string => JSON.stringify({ title: text, text });
    put(file, `${record('One text.')}\n${record(readFileSync(SEED, 'utf8'))}\n`);
    const { code, out } = runScript('explain.ts', [`${file}#2`]);
    expect(code).toBe(0);
    expect(out).toContain('many.ndjson#2');
    expect(out).not.toContain('many.ndjson#1');
  });

  test('ends 1 on an article that is not there or cannot be read, 2 on wrong usage', () => {
    expect(runScript('explain.ts', ['seeds/nowhere.txt']).code).toBe(1);
    const empty = join(emptyFolder(), 'empty.txt');
    put(empty, '');
    const ended = runScript('explain.ts', [empty]);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('is empty');
    expect(runScript('explain.ts', []).code).toBe(2);
    expect(runScript('explain.ts', [SEED, '--why']).code).toBe(2);
  });
});

describe('report.md', () => {
  test('names every article, every colouring statement and every reason', () => {
    const desk = deskWithSeeds();
    buildOn(desk);
    const report = readFileSync(join(desk.out, 'report.md'), 'utf8').replaceAll('\\', '');
    const statements = readJson<Statement[]>(join(desk.out, 'statements.json'));
    for (const { actor, category, evidence } of statements.filter(({ colours }) => colours)) {
      expect(report).toContain(`**${actor} ${category}**`);
      expect(report).toContain(evidence.exact.replace(/\s+/g, ' '));
    }
    for (const { code } of readJson<Abstention[]>(join(desk.out, 'abstentions.json')))
      expect(report).toContain(`### ${code}: `);
    for (const { document } of statements) expect(report).toContain(`| ${document} |`);
  });

  test('counts copies as one source, and shows text of articles as text', () => {
    const desk = deskWithSeeds();
    const text = readFileSync(SEED, 'utf8');
    put(join(desk.articles, 'copy.txt'), `${text}\n`);
    put(join(desk.articles, '<b>|_x_.md'), `---\ntitle: x\n---\nA text.`);
    expect(buildOn(desk).code).toBe(0);
    const report = readFileSync(join(desk.out, 'report.md'), 'utf8');
    expect(report).toContain('- 7 articles from 6 independent sources');
    expect(report).toContain('| \\<b\\>\\|\\_x\\_.md |');
    const documents = readJson<{ file: string; group?: string; duplicateOf?: string }[]>(
      join(desk.out, 'documents.json'),
    );
    const grouped = documents.filter(({ group }) => group !== undefined);
    expect(grouped.map(({ file }) => file)).toEqual(['003_6f518e7d6b320ac6.txt', 'copy.txt']);
    expect(grouped.map(({ duplicateOf }) => duplicateOf)).toEqual([
      undefined,
      '003_6f518e7d6b320ac6.txt',
    ]);
  });
});
