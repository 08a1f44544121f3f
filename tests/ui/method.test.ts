import { render } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import messages from '../../data/words/en/method.json';
import { countOn } from '../../src/domain/counting-rule.ts';
import { parseAtlas, type Atlas } from '../../src/domain/dataset.ts';
import { INTERVAL_RULES } from '../../src/domain/interval.ts';
import { timelinesThrough } from '../../src/domain/atlas-through.ts';
import { DEFAULT_LENS } from '../../src/domain/lens.ts';
import Method from '../../src/ui/Method.svelte';
import { methodFigures } from '../../src/ui/method-figures.ts';
import { english } from '../../src/words/english.ts';

const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const articlesOnly: Atlas = {
  ...atlas,
  positions: 0,
  facts: Object.fromEntries(
    Object.entries(atlas.facts).map(([code, facts]) => [
      code,
      facts.filter(({ layer }) => layer === 'articles'),
    ]),
  ),
};

function page(of: Atlas): string {
  const abstentions = [{ code: 'question' as const, count: 3 }];
  const props = { atlas: of, messages, abstentions, statements: 2, colouring: 1 };
  return render(Method, { props }).container.textContent.replace(/\s+/g, ' ');
}

describe('the page about the method', () => {
  const text = page(atlas);

  test('says what the record on this topic lacks, in the topic’s words, where there is a record', () => {
    expect(atlas.topic.limits.length).toBeGreaterThan(0);
    const alone = page(articlesOnly);
    for (const limit of atlas.topic.limits) {
      expect(text).toContain(limit);
      expect(alone).not.toContain(limit);
    }
  });

  test('says every rule in words, with how many intervals it decided', () => {
    const { rules } = methodFigures(atlas);
    expect(rules.map(({ id }) => id)).toEqual(INTERVAL_RULES);
    const intervals = Object.values(atlas.timelines).flat();
    for (const { id, count } of rules) {
      expect(count).toBe(intervals.filter(({ rule }) => rule === id).length);
      expect(text).toContain(`${english.say(`rule.${id}`)} ${id}: ${count}`);
    }
    expect(rules.reduce((sum, { count }) => sum + count, 0)).toBe(intervals.length);
  });

  test('says of every counting rule what it means and what it gives on the last day', () => {
    const { totals, lastDay } = methodFigures(atlas);
    const [stance] = atlas.topic.stances;
    for (const [index, rule] of atlas.topic.countingRules.entries()) {
      const timelines = timelinesThrough(atlas.facts, { ...DEFAULT_LENS, rule }, atlas.topic);
      const { stances, others } = countOn(atlas.countries, timelines, lastDay!);
      const members = stances[stance!.id] ?? 0;
      const total = members + (others[stance!.id] ?? 0);
      expect(totals[index]).toMatchObject({ id: rule.id, members, total });
      expect(text).toContain(`${rule.label}. ${rule.meaning}`);
    }
    expect(text).toContain(english.day(lastDay!));
  });

  test('tells of the record what it holds, where it ends and what is only inferred', () => {
    const { recordEnds } = methodFigures(atlas);
    const recorded = Object.values(atlas.facts)
      .flat()
      .filter(({ layer }) => layer === 'record');
    const inferred = recorded.filter(({ weak }) => weak === true).length;
    expect(recorded.every(({ latest }) => latest <= recordEnds!)).toBe(true);
    expect(text).toContain(`${atlas.positions} positions of states`);
    expect(text).toContain(english.day(recordEnds!));
    expect(text).toContain(`${inferred} entries are inferred`);
    expect(text).toContain('what the articles and the record say');
  });

  test('gives the reason for a listed passage in words', () => {
    expect(text).toContain(`${messages['abstention.question']} question: 3`);
  });

  test('without a record claims none', () => {
    const alone = page(articlesOnly);
    expect(alone).toContain(messages['layers.none']);
    expect(alone).toContain('what the articles in this collection say');
    expect(alone).not.toContain('the record');
  });
});
