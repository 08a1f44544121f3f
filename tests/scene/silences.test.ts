import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atlasThrough } from '../../src/domain/atlas-through.ts';
import { parseAtlas } from '../../src/domain/dataset.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { NO_POSITION } from '../../src/domain/topic.ts';
import { scene } from '../../src/scene/scene.ts';
import { silencesOf } from '../../src/scene/silences.ts';

const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const articles = atlasThrough(atlas, { layer: 'articles', rule: null, clock: 'true' });
const days = ['2008-03-01', '2012-07-15', '2023-08-07', '2024-12-31', '2025-12-19'];
const filters = [NO_FILTER, ...atlas.blocs.map(({ id }) => ({ ...NO_FILTER, bloc: id }))];

describe('the kinds of places without a stance', () => {
  test.each(days)('on %s are together what the legend counts', (date) => {
    for (const data of [atlas, articles])
      for (const filter of filters) {
        const shown = scene(data, { date, country: null, isolated: null, filter });
        const { none, named } = silencesOf(data, shown);
        const row = shown.legend.find(({ id }) => id === NO_POSITION)!;
        expect(none + named).toBe(row.count);
      }
  });

  test('are told apart: named by an article from that day on, or by none', () => {
    const [code, since] = Object.entries(articles.named).find(
      ([name]) =>
        atlas.countries.find((country) => country.code === name)?.kind === 'member' &&
        (articles.timelines[name] ?? []).length === 0,
    ) ?? ['', ''];
    const on = (date: string) =>
      silencesOf(articles, scene(articles, { date, country: null, isolated: null }));
    expect(code).not.toBe('');
    expect(on(since ?? '').named).toBeGreaterThanOrEqual(1);
    expect(on('2008-01-01')).toMatchObject({ named: 0, nonactor: 4 });
  });
});
