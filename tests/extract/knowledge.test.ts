import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../scripts/extract/knowledge.ts';
import { lexicon, topic } from './article.ts';

type Countries = { countries: { code: string; names: string[] }[] };
const change = (edit: (files: Record<string, unknown>) => void) => {
  const files = structuredClone(lexicon());
  edit(files);
  return compileKnowledge(topic(), files);
};

describe('compileKnowledge', () => {
  it('accepts the committed files without a finding', () => {
    expect(compileKnowledge(topic(), lexicon()).messages).toEqual([]);
  });

  it('knows all members of the United Nations and six more', () => {
    const codes = (lexicon()['countries.json'] as Countries).countries.map((c) => c.code);
    expect(new Set(codes).size).toBe(199);
    expect(codes).toEqual(expect.arrayContaining(['XKX', 'TWN', 'PSE', 'VAT', 'COK', 'NIU']));
  });

  it('refuses a form that stands for two countries and names both', () => {
    const { knowledge, messages } = change((f) =>
      (f['countries.json'] as Countries).countries[0]?.names.push('Malta'),
    );
    expect(knowledge).toBeNull();
    expect(messages[0]).toMatchObject({ file: 'lexicon/countries.json', fatal: true });
    expect(messages[0]?.countries).toContain('MLT');
  });

  it('refuses a term of office that ends before it begins', () => {
    const { messages } = change((f) =>
      (f['officeholders.json'] as { officeholders: unknown[] }).officeholders.push({
        person: 'A B',
        forms: ['A B'],
        country: 'MLT',
        source: 's',
        terms: [{ office: 'o', from: '2012-01-01', to: '2011-01-01' }],
      }),
    );
    expect(messages[0]?.reason).toContain('before it begins');
  });

  it('refuses a missing file, a wrong shape and an unknown effect, each with what to do', () => {
    expect(change((f) => delete f['frames.json']).messages[0]?.ruleId).toBe('lexicon.missing');
    expect(change((f) => (f['words.json'] = {})).knowledge).toBeNull();
    expect(
      change(
        (f) =>
          (f['operators.json'] = { operators: [{ id: 'x', effect: 'explode', forms: ['x'] }] }),
      ).messages[0]?.reason,
    ).toContain('effects');
    for (const message of change((f) => delete f['frames.json']).messages)
      expect(message.example).toBeTruthy();
  });

  it('refuses a topic without its reading', () => {
    expect(compileKnowledge({ ...topic(), reading: undefined }, lexicon()).messages[0]?.file).toBe(
      'topic.json',
    );
  });
});
