import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageFiles } from '../../scripts/atlas/data-package.ts';
import type { Atlas } from '../../src/domain/dataset.ts';

const ATLAS = {
  version: '12',
  topic: { id: 'a-topic', question: 'Who "likes": <b>what</b>?', short: 'Likes' },
  events: [{ kind: 'article', title: 'An article', document: 'a.txt' }, { kind: 'milestone' }],
} as unknown as Atlas;
const TABLES = [
  {
    name: 'things',
    title: 'Things & more',
    fields: [
      { name: 'day', type: 'date', description: 'when <it> was' },
      { name: 'sure', type: 'boolean', description: 'yes when known' },
    ],
  },
] as const;
const CONTENTS = new Map(
  [
    'things.csv',
    'events.ics',
    'atlas.json',
    'statements.json',
    'abstentions.json',
    'documents.json',
  ]
    .sort()
    .map((name) => [name, `Ünicode of ${name}`]),
);
const files = packageFiles(CONTENTS, TABLES, ATLAS);
const all = new Map([...CONTENTS, ...files]);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Resource {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: unknown;
}

describe('the package', () => {
  test('describes each resource by type, size and hash', () => {
    const { resources, ...described } = JSON.parse(files.get('datapackage.json') ?? '') as {
      readonly resources: readonly Resource[];
    };
    expect(described).toMatchObject({
      name: 'a-topic',
      version: '12',
      licenses: [{ name: 'CC-BY-4.0' }],
      sources: [{ title: 'An article', path: 'a.txt' }],
    });
    expect(resources.map(({ path }) => path).sort()).toEqual([...CONTENTS.keys()]);
    for (const { path, bytes, hash } of resources) {
      const text = CONTENTS.get(path) ?? '';
      expect([bytes, hash]).toEqual([
        new TextEncoder().encode(text).length,
        `sha256:${sha256(text)}`,
      ]);
    }
    expect(resources[0]?.schema).toMatchObject({
      fields: [
        { name: 'day', type: 'date' },
        { name: 'sure', type: 'boolean', trueValues: ['yes'], falseValues: ['no'] },
      ],
    });
  });

  test('has a checksum for every file but the checksums, as sha256sum reads them', () => {
    const lines = (files.get('checksums.txt') ?? '').trimEnd().split('\n');
    const names = [...all.keys()].filter((name) => name !== 'checksums.txt').sort();
    expect(lines).toEqual(names.map((name) => `${sha256(all.get(name) ?? '')}  ${name}`));
  });

  test('can be cited, whatever the topic is called', () => {
    expect(parse(files.get('CITATION.cff') ?? '')).toEqual({
      'cff-version': '1.2.0',
      type: 'dataset',
      title: 'Stance Atlas: Who "likes": <b>what</b>?',
      version: '12',
      license: 'CC-BY-4.0',
      message: expect.any(String) as string,
      authors: [{ name: expect.any(String) as string }],
    });
  });

  test('explains every column on a page that takes text for text', () => {
    const page = files.get('dictionary.html') ?? '';
    expect(page).toContain('<tr><td>day</td><td>date</td><td>when &lt;it&gt; was</td></tr>');
    expect(page).toContain('Who &quot;likes&quot;: &lt;b&gt;what&lt;/b&gt;?');
    expect(page).toContain('<p>Things &amp; more.</p>');
  });

  test('describes nothing that is not there', () => {
    const without = new Map([...CONTENTS].filter(([name]) => name !== 'events.ics'));
    expect(() => packageFiles(without, TABLES, ATLAS)).toThrow(/expected events.ics/);
  });
});
