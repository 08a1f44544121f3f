import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/domain/statement.ts';
import type { ReadDocument } from '../../scripts/build/reading/entry.ts';
import {
  buildOn,
  deskWithSeeds,
  emptyFolder,
  put,
  readJson,
  type Desk,
} from './support/command.ts';

const SENTENCE = 'Atlantis does not recognise anybody, its minister said on Monday.';
const RIVAL = readFileSync('seeds/003_6f518e7d6b320ac6.txt', 'utf8');

function desk(files: Readonly<Record<string, string | Uint8Array>>): Desk {
  const folder = emptyFolder();
  const articles = join(folder, 'articles');
  for (const [name, contents] of Object.entries(files)) put(join(articles, name), contents);
  return { articles, out: join(folder, 'out'), sources: 'none' };
}

function documentsOf({ out }: Desk): Record<string, ReadDocument> {
  const documents = readJson<ReadDocument[]>(join(out, 'documents.json'));
  return Object.fromEntries(documents.map((document) => [document.file, document]));
}

/** What a researcher does: cut every piece of evidence out of the text that the data name. */
function expectVerbatim({ articles, out }: Desk): number {
  const documents = documentsOf({ articles, out, sources: '' });
  const statements = readJson<Statement[]>(join(out, 'statements.json'));
  for (const { document, evidence } of statements) {
    const beside = documents[document]?.text;
    const text = readFileSync(beside ? join(out, beside) : join(articles, document), 'utf8');
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
  }
  return statements.length;
}

describe('an article', () => {
  test('says the same as text, page, record, line of records and packed', () => {
    const paragraphs = RIVAL.split(/\n+/).filter((line) => line.trim() !== '');
    const html = paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;')}</p>`).join('\n');
    const record = JSON.stringify({ text: RIVAL });
    const there = desk({
      'deep/er/plain.txt': RIVAL,
      'page.html': `<!doctype html><html><body><nav>Home</nav><article>${html}</article></body></html>`,
      'one.json': record,
      'many.json': `[\n${record},\n ${record}]`,
      'lines.ndjson': `${record}\n\n${record}\n`,
      'packed.txt.gz': gzipSync(RIVAL),
      'packed.jsonl.gz': gzipSync(record),
    });
    const ended = buildOn(there);
    expect(ended.err).toBe('');
    const documents = documentsOf(there);
    expect(Object.keys(documents)).toEqual([
      'deep/er/plain.txt',
      'lines.ndjson#1',
      'lines.ndjson#3',
      'many.json#0',
      'many.json#1',
      'one.json',
      'packed.jsonl.gz#1',
      'packed.txt.gz',
      'page.html',
    ]);
    expect(documents['deep/er/plain.txt']?.text).toBeUndefined();
    expect(documents['many.json#1']?.text).toBe('texts/many.json#1.txt');
    expect(expectVerbatim(there)).toBeGreaterThan(8);
    const statements = readJson<Statement[]>(join(there.out, 'statements.json'));
    const said = (file: string): string[] =>
      statements
        .filter(({ document }) => document === file)
        .map(({ actor, category, modality }) => `${actor} ${category} ${modality}`)
        .sort();
    for (const file of Object.keys(documents))
      expect(said(file)).toEqual(said('deep/er/plain.txt'));
  });

  test('in Markdown brings its metadata, which are no part of its text', () => {
    const front = `---\r\ntitle: "Ärger: a title"\r\npublished: 2022-03-17\r\nurl: https://example.org/a\r\npublisher: The Paper\r\nlanguage: en\r\n---\r\n`;
    const there = desk({ 'a.md': front + RIVAL });
    expect(buildOn(there).err).toBe('');
    const document = documentsOf(there)['a.md'];
    expect(document).toMatchObject({
      title: 'Ärger: a title',
      publisher: 'The Paper',
      url: 'https://example.org/a',
      published: { value: '2022-03-17', basis: expect.stringContaining('metadata') as string },
    });
    expect(document?.blocks[0]?.start).toBeGreaterThanOrEqual(front.length);
    expect(expectVerbatim(there)).toBeGreaterThan(0);
  });

  test('with a row in the sources table is what the row says, where the row says something', () => {
    const there = desk({ 'a.md': `---\ntitle: Own\npublisher: Own paper\n---\n${RIVAL}` });
    const sources = join(there.out, '..', 'sources.csv');
    put(
      sources,
      'file,title,publisher,url,published,published_basis,language,note\na.md,Given,,,2022-03-17,editor,,\n',
    );
    expect(buildOn({ ...there, sources }).err).toBe('');
    expect(documentsOf(there)['a.md']).toMatchObject({
      title: 'Given',
      publisher: 'Own paper',
      published: { value: '2022-03-17' },
    });
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SENTENCE}`), 'utf-8'],
    ['Windows-1252', Buffer.from(`${SENTENCE} Caf\u00e9 \u00fc`, 'latin1'), 'windows-1252'],
    ['Windows-1250', Buffer.from([...Buffer.from(SENTENCE), 0x9a, 0x9e, 0xe8]), 'windows-1250'],
    ['lines ended as on Windows', Buffer.from(`A title\r\n\r\n${SENTENCE}\r\n`), 'utf-8'],
  ])('in %s is read', (_, bytes, decodedAs) => {
    const there = desk({ 'a.txt': bytes });
    expect(buildOn(there).code).toBe(0);
    expect(documentsOf(there)['a.txt']?.decodedAs).toBe(decodedAs);
  });

  test('that is no article by its name is noted', () => {
    const there = desk({ 'a.txt': SENTENCE, 'notes.docx': 'x', '.hidden': 'x' });
    const ended = buildOn(there);
    expect(ended.code).toBe(0);
    expect(ended.complaints).toEqual([expect.stringMatching(/notes\.docx: is not read.*\.ndjson/)]);
  });
});

describe('a fault in', () => {
  test.each([
    ['a line', 'a.ndjson', `{"text":"x"}\n{"text":`, /a\.ndjson:2: is no JSON.*right: \{"title"/],
    ['a record without text', 'a.ndjson', '{"title":"x"}', /a\.ndjson:1: lacks "text"/],
    ['a line that is no object', 'a.jsonl', '"x"', /a\.jsonl:1: is no JSON object/],
    ['a line that is not UTF-8', 'a.jsonl', Buffer.from([0x22, 0xff, 0x22]), /:1: .*not UTF-8/],
    ['an element', 'a.json', '[{"text":"x"},\n{}]', /a\.json:2: lacks "text"/],
    ['a JSON file', 'a.json', '[{"text":"x"},]', /a\.json:1: is no JSON/],
    ['a later line of it', 'a.json', '[{"text":"a b c"},\n\n{"text":x}]', /a\.json:3: is no JSON/],
    [
      'its date',
      'a.ndjson',
      '{"text":"x","published":"31.5.2024"}',
      /:1: published "31.5.2024" is/,
    ],
    ['its address', 'a.ndjson', '{"text":"x","url":"javascript:1"}', /:1: url .*right: a url such/],
    ['front matter', 'a.md', '---\ntitle: "open\n---\nText.', /a\.md:\d: front matter: /],
    [
      'a date there',
      'a.md',
      '---\ntitle: x\npublished: May\n---\nText.',
      /a\.md:3: published "May"/,
    ],
    ['a packed file', 'a.txt.gz', 'not packed', /a\.txt\.gz: is no gzip file/],
    ['packed records', 'a.ndjson.gz', 'not packed', /a\.ndjson\.gz: cannot be read/],
    ['a page', 'a.html', '<html><body><script>1</script></body></html>', /the page holds no text/],
    ['a packed file of nothing', 'a.txt.gz', gzipSync(Buffer.alloc(1 << 22)), /too many bytes/],
  ])('%s names the place and the remedy, and nothing is written', (_, name, contents, fault) => {
    const there = desk({ [name]: contents, 'sound.txt': SENTENCE });
    const ended = buildOn(there);
    expect(ended.err).toMatch(fault);
    expect(ended.err).toContain('; right: ');
    expect(ended.complaints).toHaveLength(2);
    expect(ended.code).toBe(1);
  });

  test('what a page says of itself is a note: no editor wrote it', () => {
    const page = `<html><head><meta name="date" content="yesterday"></head><body><p>${SENTENCE}</p></body></html>`;
    const there = desk({ 'a.html': page });
    const ended = buildOn(there);
    expect(ended.err).toMatch(/a\.html: published "yesterday" is no date/);
    expect(ended.code).toBe(0);
  });
});

test('the seeds among others give the statements they give alone', () => {
  const alone = deskWithSeeds();
  buildOn(alone);
  const among = deskWithSeeds();
  put(join(among.articles, 'zz.md'), `---\ntitle: x\n---\n${SENTENCE}`);
  buildOn(among);
  const ids = ({ out }: Desk): string[] =>
    readJson<Statement[]>(join(out, 'statements.json'))
      .filter(({ document }) => document !== 'zz.md')
      .map(({ id }) => id);
  expect(ids(among)).toEqual(ids(alone));
});
