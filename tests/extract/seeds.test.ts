import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readArticle, type Reading, type SourceRow } from '../../scripts/extract/pipeline.ts';
import { coloured, knowledge, told } from './article.ts';

const rows = parse(readFileSync('data/sources.csv'), { columns: true }) as SourceRow[];
const files = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .sort();
const readAll = (withSources: boolean): Map<string, Reading> =>
  new Map(
    files.map((file) => {
      const source = withSources ? rows.find((r) => r.file === file) : undefined;
      const input = {
        path: file,
        bytes: readFileSync(`seeds/${file}`),
        ...(source ? { source } : {}),
      };
      return [file.slice(0, 3), readArticle(input, knowledge)];
    }),
  );
const dated = readAll(true);
const bare = readAll(false);
const of = (number: string): Reading => dated.get(number) as Reading;
const everything = (readings: Map<string, Reading>) =>
  [...readings.values()].flatMap((r) => [...r.statements]);

describe('the five seed articles', () => {
  it('with their metadata, colour exactly one recogniser and three that do not recognise', () => {
    expect([...new Set([...dated.values()].flatMap(coloured))].sort()).toEqual([
      'KEN recognises',
      'RUS opposes',
      'SRB opposes',
      'UKR opposes',
    ]);
  });

  it('date the recognition of the Wednesday before publication as an event', () => {
    const event = of('000').statements.find((s) => s.colours && s.date?.kind === 'event');
    expect(event?.date).toMatchObject({
      value: '2025-03-26',
      rule: 'date.weekday',
      words: 'on Wednesday',
    });
    expect(event?.actorMention.words).toBe('William Ruto');
  });

  it('date states by the day of publication', () => {
    const dates = [of('002'), of('003')].flatMap((r) =>
      r.statements
        .filter((s) => s.colours)
        .map((s) => `${s.actor} ${s.date?.kind} ${s.date?.value}`),
    );
    expect(dates).toContain('SRB observation 2023-08-07');
    expect(dates).toContain('UKR observation 2022-03-17');
    expect(dates).toContain('RUS observation 2022-03-17');
  });

  it('give each colour the sentence that proves it', () => {
    const proof = everything(dated)
      .filter((s) => s.colours)
      .map((s) => s.evidence.exact);
    expect(proof.some((s) => s.startsWith('One of the core issues is'))).toBe(true);
    expect(proof.some((s) => s.includes('fierce opponent'))).toBe(true);
    expect(proof.some((s) => s.includes('have refused to recognise'))).toBe(true);
  });

  it('never colour a state whose resistance is to a membership', () => {
    expect(
      everything(dated)
        .filter((s) => s.actor === 'CHN')
        .map((s) => s.category),
    ).toEqual(['opposes_membership']);
  });

  it('without metadata, colour only what a text dates itself', () => {
    expect([...bare.values()].flatMap(coloured)).toEqual(['SRB opposes']);
    const kenya = bare
      .get('000')
      ?.statements.find(
        (s) => s.category === 'recognises' && s.evidence.exact.includes('on Wednesday'),
      );
    expect(kenya?.date?.value).toBeNull();
    for (const s of bare.get('003')?.statements ?? []) expect(s.date?.value ?? null).toBeNull();
  });

  it('before the declaration, tell warnings, expectations and opposition and colour nothing', () => {
    expect(coloured(of('004'))).toEqual([]);
    expect(told(of('004'))).toEqual(
      expect.arrayContaining([
        'RUS warns conditional',
        'RUS warns hypothetical',
        'USA announces_recognition expected',
        'RUS opposes fact',
        'SRB opposes fact',
      ]),
    );
    expect(
      of('004').abstentions.some(
        (a) => a.code === 'unnamed_group' && a.words === 'major European Union powers',
      ),
    ).toBe(true);
  });

  it('tell retaliation as gestures', () => {
    expect(told(of('000'))).toEqual(
      expect.arrayContaining([
        'SRB condemns_retaliates fact',
        'SRB condemns_retaliates expected',
        'KEN recognises fact',
      ]),
    );
    expect(told(of('001'))).toEqual(
      expect.arrayContaining([
        'KEN establishes_relations expected',
        'KEN establishes_relations fact',
        'KEN recognises fact',
      ]),
    );
    expect(told(of('003'))).toContain('USA supports_membership urged');
  });

  it('say nothing from teasers, captions, links and notes', () => {
    for (const s of everything(dated)) {
      expect(s.evidence.exact).not.toMatch(
        /Offensive Campaign|War Criminal|Baerbock|Continue reading|Political Challenges|free subscriber/,
      );
    }
    expect(everything(dated).some((s) => s.evidence.exact.includes('all but declared'))).toBe(
      false,
    );
  });

  it('quote verbatim, with true offsets, in statements and abstentions alike', () => {
    for (const reading of [...dated.values(), ...bare.values()]) {
      for (const { evidence } of [...reading.statements, ...reading.abstentions]) {
        expect(reading.text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
        for (const near of [evidence.prefix, evidence.suffix])
          expect(reading.text.includes(near)).toBe(true);
      }
      for (const s of reading.statements)
        expect(reading.text.slice(s.actorMention.start, s.actorMention.end)).toBe(
          s.actorMention.words,
        );
    }
  });

  it('read twice, give the same bytes', () => {
    expect(JSON.stringify([...readAll(true).values()])).toBe(JSON.stringify([...dated.values()]));
  });
});
