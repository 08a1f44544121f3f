import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import words from '../../data/words/en/comparison.json';
import { atlasThrough, timelinesUnderRules } from '../../src/domain/atlas-through.ts';
import { parseAtlas, type Atlas } from '../../src/domain/dataset.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { scene, type Scene } from '../../src/scene/scene.ts';
import { difference } from '../../src/scene/difference.ts';
import {
  changesText,
  comparing,
  comparisonAnswer,
  comparisonTitle,
} from '../../src/scene/comparison-sentences.ts';
import { english } from '../../src/words/english.ts';
import { plainText } from '../../src/words/language.ts';

const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const language = comparing(english, words);
const found = difference(atlas, '2016-12-31', '2024-12-31');

const daysOf = (of: Atlas, filter = NO_FILTER) =>
  ['2016-12-31', '2024-12-31'].map((date) =>
    scene(of, { date, country: null, isolated: null, filter, underRules: timelinesUnderRules }),
  ) as [Scene, Scene];

describe('the headline of a comparison', () => {
  test('names years where both days end one, else the days', () => {
    expect(plainText(comparisonTitle(found, language))).toBe('What changed from 2016 to 2024');
    const days = difference(atlas, '2016-12-30', '2024-12-31');
    expect(plainText(comparisonTitle(days, language))).toBe(
      'What changed from 30 December 2016 to 31 December 2024',
    );
  });
});

describe('the sentence of a comparison', () => {
  test('says how many changed, and the count under the two rules furthest apart', () => {
    const text = plainText(comparisonAnswer(atlas, found, daysOf(atlas), language));
    expect(text).toContain(
      `Between 31 December 2016 and 31 December 2024, ${found.changed} of 193 UN members changed.`,
    );
    const at = (id: string, day: string): number =>
      atlas.countsBy[id]!.findLast(({ from }) => from <= day)?.stances[
        atlas.topic.stances[0]!.id
      ] ?? 0;
    const ends = atlas.topic.countingRules
      .filter(({ layer }) => layer === 'both')
      .map(({ id }) => at(id, '2024-12-31'));
    expect(text).toContain(`to ${Math.max(...ends)}.`);
    expect(text).toContain(`to ${Math.min(...ends)}.`);
  });

  test('ends with what the country chosen holds on either day', () => {
    const code = found.transitions.flatMap(({ members }) => members)[0]!;
    const name = atlas.countries.find((country) => country.code === code)!.name;
    const [first, second] = daysOf(atlas).map((shown) => ({ ...shown, selected: code }));
    const said = (days: [Scene, Scene]) =>
      plainText(comparisonAnswer(atlas, found, days, language));
    const held = ({ fills }: Scene) => {
      const id = fills.get(code)!.stance;
      const label = atlas.topic.stances.find((stance) => stance.id === id)?.label;
      return (label ?? 'No position found').toLowerCase();
    };
    expect(said([first!, second!])).toBe(
      `${said(daysOf(atlas))} ${name}: ${held(first!)} on 31 December 2016, ${held(second!)} on 31 December 2024.`,
    );
    const subject = { ...second!, selected: atlas.topic.subject };
    expect(said([first!, subject])).toBe(said(daysOf(atlas)));
  });

  test('of a bloc counts its members only and names it', () => {
    const bloc = atlas.blocs[0]!;
    const filter = { ...NO_FILTER, bloc: bloc.id };
    const own = difference(atlas, '2016-12-31', '2024-12-31', filter);
    expect(own.members).toBeLessThan(found.members);
    const text = plainText(comparisonAnswer(atlas, own, daysOf(atlas, filter), language));
    expect(text).toContain(bloc.name);
    expect(text).toContain(`${own.changed} of ${own.members}`);
  });

  test('through a lens gives one count and says which lens', () => {
    const lens = { layer: 'articles', rule: null, clock: 'true' } as const;
    const seen = atlasThrough(atlas, lens);
    const text = plainText(
      comparisonAnswer(
        seen,
        difference(seen, '2016-12-31', '2024-12-31'),
        daysOf(seen),
        language,
        lens,
      ),
    );
    expect(text).toContain('By the articles alone.');
    expect(text).not.toContain('counted by');
  });
});

test('the changes as text name every place that changed, once', () => {
  const text = changesText(atlas, found, language);
  expect(text.split('\n')).toHaveLength(found.transitions.length);
  for (const { members } of found.transitions)
    for (const code of members)
      expect(text).toContain(atlas.countries.find((country) => country.code === code)!.name);
});
