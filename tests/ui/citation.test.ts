import { describe, expect, test } from 'vitest';
import { cite, CITATION_STYLES, type Citable } from '../../src/ui/citation.ts';

const known: Citable = {
  id: '0bccc2a81047',
  text: 'One of the core issues is its refusal.',
  isQuotation: true,
  title: 'Two & a half reasons',
  file: '003_x.txt',
  publisher: 'Daily Planet',
  date: '2023-08-07',
  url: 'https://planet.example/a_b?c=1%20d&e=2#top',
  language: 'en',
  site: 'Stance Atlas',
  version: 'abc123',
  permalink: 'https://maps.example/?country=AAA&date=2024-12-31',
};
const unknown: Citable = { ...known, title: null, publisher: null, date: null, url: null };

test('plain text names the publisher, the day, the address, the version and the view', () => {
  expect(cite(known, 'plain')).toBe(
    '“One of the core issues is its refusal.” Daily Planet, Two & a half reasons, 7 August 2023. ' +
      'https://planet.example/a_b?c=1%20d&e=2#top. In: Stance Atlas, data version abc123, ' +
      'https://maps.example/?country=AAA&date=2024-12-31',
  );
});

test('APA puts the date after the author, or after the title where nobody is named', () => {
  expect(cite(known, 'apa')).toMatch(
    /^Daily Planet\. \(2023, August 7\)\. Two & a half reasons\. https/,
  );
  expect(cite(unknown, 'apa')).toMatch(
    /^\[Untitled, 003_x\.txt\]\. \(n\.d\.\)\. In Stance Atlas \(data/,
  );
});

test('Chicago quotes the title and writes the date as Americans do', () => {
  expect(cite(known, 'chicago')).toMatch(
    /^Daily Planet\. “Two & a half reasons\.” August 7, 2023\. https/,
  );
  expect(cite(unknown, 'chicago')).toMatch(/^Untitled \(003_x\.txt\)\. n\.d\. In Stance Atlas/);
});

test('a date is no more precise than it is known', () => {
  expect(cite({ ...known, date: '2023-08' }, 'plain')).toContain(', August 2023.');
  expect(cite({ ...known, date: '2023-08' }, 'apa')).toContain('(2023, August).');
  expect(cite({ ...known, date: '2023-08' }, 'chicago')).toContain(' August 2023.');
  expect(cite({ ...known, date: '2023' }, 'apa')).toContain('(2023).');
  expect(JSON.parse(cite({ ...known, date: '2023-08' }, 'csl'))).toMatchObject([
    { issued: { 'date-parts': [[2023, 8]] } },
  ]);
});

test('what is not known is said in words, in every style', () => {
  expect(cite(unknown, 'plain')).toContain('publisher unknown, untitled (003_x.txt), n.d.');
  expect(cite(unknown, 'bibtex')).toContain('year = {n.d.}');
  for (const style of CITATION_STYLES) expect(cite(unknown, style)).not.toMatch(/null|undefined/);
});

describe('BibTeX', () => {
  test('keeps its fields in braces, the month as a macro', () => {
    expect(cite(known, 'bibtex')).toMatch(
      /^@misc\{0bccc2a81047,\n {2}author = \{\{Daily Planet\}\},\n.* {2}month = aug,\n {2}day = \{7\},/s,
    );
  });

  test('writes out what it would read as a command', () => {
    const text = '100 % of {A}_B #1 $2 ~ ^ \\x & y';
    expect(cite({ ...known, text }, 'bibtex')).toContain(
      'annote = {100 \\% of \\{A\\}\\_B \\#1 \\$2 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}x \\& y}',
    );
  });

  test('no text ends its field: braces always balance', () => {
    for (const text of ['}', '{', '\\}', '}} @misc{x', 'a\nb']) {
      const entry = cite(
        { ...known, text, title: text, url: `https://x.example/${text}` },
        'bibtex',
      );
      const plain = entry.replaceAll(/\\[{}]/g, '');
      expect([...plain].filter((sign) => sign === '{')).toHaveLength(
        [...plain].filter((sign) => sign === '}').length,
      );
      expect(entry.match(/^@/gm)).toHaveLength(1);
    }
  });
});

test('CSL-JSON can be read back, whatever the sentence holds', () => {
  const text = 'He said "no"\\ – \u2028 and left.';
  const [item] = JSON.parse(cite({ ...known, text }, 'csl')) as Record<string, unknown>[];
  expect(item).toMatchObject({
    id: known.id,
    abstract: text,
    'container-title': 'Daily Planet',
    issued: { 'date-parts': [[2023, 8, 7]] },
    URL: known.url,
    version: 'abc123',
  });
});
