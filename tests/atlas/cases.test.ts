/** The cases that `data/record/README.md` describes one by one, as the map draws them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAtlas } from '../../src/domain/dataset.ts';
import { parseCountryEvidence } from '../../src/domain/evidence.ts';
import { intervalAt } from '../../src/domain/interval.ts';
import { atlasThrough } from '../../src/domain/atlas-through.ts';
import { DEFAULT_LENS } from '../../src/domain/lens.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`data/generated/${name}`, 'utf8'));
const atlas = parseAtlas(read('atlas.json'));
const on = (code: string, day: string) => intervalAt(atlas.timelines[code]!, day);
const sides = (code: string, day: string) => on(code, day)?.sides?.map(({ stance }) => stance);
const under = (rule: string, code: string, day: string) => {
  const chosen = atlas.topic.countingRules.find(({ id }) => id === rule)!;
  const through = atlasThrough(atlas, { ...DEFAULT_LENS, rule: chosen });
  return intervalAt(through.timelines[code] ?? [], day)?.stance;
};

describe('a withdrawal that is contested', () => {
  test.each([
    ['SUR', '2017-10-27'],
    ['GNB', '2017-11-21'],
    ['BDI', '2018-02-15'],
    ['LBR', '2018-06-20'],
    ['GHA', '2019-11-11'],
    ['SLE', '2020-03-03'],
  ])('of %s keeps both sides from %s on, and what was held until then', (code, day) => {
    expect(on(code, day)).toMatchObject({ stance: 'contested', from: day, rule: 'disputed-act' });
    expect(sides(code, '2026-01-01')).toEqual(['recognises', 'withdrew']);
    const before = intervalAt(atlas.timelines[code]!, '2017-10-26');
    expect(before?.stance).toBe('recognises');
  });

  test('is answered by a reaffirmation that some rules accept and others do not', () => {
    for (const code of ['GNB', 'LBR']) {
      expect(under('latest-word', code, '2020-01-01')).toBe('recognises');
      expect(under('withdrawals-accepted', code, '2020-01-01')).toBe('withdrew');
      expect(under('subject', code, '2020-01-01')).toBe('recognises');
    }
  });

  test('counts as confirmed by the state itself where it was', () => {
    for (const code of ['BDI', 'GHA'])
      expect(under('self-confirmed', code, '2020-01-01')).toBe('withdrew');
    for (const code of ['SUR', 'SLB', 'CAF'])
      expect(under('self-confirmed', code, '2020-01-01')).toBe('recognises');
  });
});

describe('a recognition that is contested', () => {
  test('in Oman is drawn as contested and counted by the subject', () => {
    expect(sides('OMN', '2020-01-01')).toEqual([null, 'recognises']);
    expect(under('subject', 'OMN', '2020-01-01')).toBe('recognises');
    expect(under('uncontested', 'OMN', '2020-01-01')).toBeUndefined();
  });

  test('in Sao Tome and Principe stays contested after the president declared it void', () => {
    expect(sides('STP', '2012-06-01')).toEqual([null, 'recognises']);
    expect(sides('STP', '2020-01-01')).toEqual([null, 'recognises', 'withdrew']);
    expect(under('subject', 'STP', '2020-01-01')).toBe('recognises');
    expect(under('withdrawals-accepted', 'STP', '2020-01-01')).toBe('withdrew');
  });

  test.each([
    ['NGA', 'opposes', '2012-06-01', '2015-01-01'],
    ['UGA', 'undecided', '2012-06-01', '2015-01-01'],
  ])('by %s was claimed and denied', (code, denied, claimed, later) => {
    expect(sides(code, claimed)).toEqual([denied, 'recognises']);
    expect(on(code, later)?.stance).toBe(denied);
    expect(under('subject', code, claimed)).toBe(denied);
    expect(under('subject-then', code, claimed)).toBe('recognises');
    expect(under('subject-then', code, '2013-09-01')).not.toBe('recognises');
  });
});

describe('what the article and the record say of one act', () => {
  const interval = on('KEN', '2025-03-26')!;
  const evidence = parseCountryEvidence(read('evidence/KEN.json'));

  test('falls on the same day and stands side by side', () => {
    expect(interval).toMatchObject({ stance: 'recognises', from: '2025-03-26', began: 'event' });
    const layers = new Set(
      atlas.facts['KEN']!.filter(({ id }) => interval.basis.includes(id)).map(({ layer }) => layer),
    );
    expect(layers).toEqual(new Set(['articles', 'record']));
    expect(evidence.positions.some(({ id }) => interval.basis.includes(id))).toBe(true);
    expect(evidence.statements.some(({ id }) => interval.basis.includes(id))).toBe(true);
  });
});

describe('what was only inferred', () => {
  test('is drawn as weak and counted by no rule', () => {
    expect(on('KEN', '2020-01-01')).toMatchObject({ stance: 'undecided', weak: true });
    const weak = Object.values(atlas.timelines)
      .flat()
      .filter((held) => held.weak);
    expect(weak).toHaveLength(22);
  });
});
