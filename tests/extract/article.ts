import { readdirSync, readFileSync } from 'node:fs';
import { compileKnowledge, type Knowledge } from '../../scripts/extract/knowledge.ts';
import { readArticle, type Reading, type SourceRow } from '../../scripts/extract/pipeline.ts';

/** The committed lexicon, by file name. */
export function lexicon(): Record<string, unknown> {
  const files = readdirSync('data/lexicon').filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [
      name,
      JSON.parse(readFileSync(`data/lexicon/${name}`, 'utf8')) as unknown,
    ]),
  );
}

/** The committed topic file. */
export function topic(): Record<string, unknown> {
  return JSON.parse(readFileSync('data/topic.json', 'utf8')) as Record<string, unknown>;
}

const compiled = compileKnowledge(topic(), lexicon());
if (!compiled.knowledge) throw new Error(compiled.messages.map((m) => m.reason).join('\n'));
export const knowledge: Knowledge = compiled.knowledge;

/** A row of sources.csv that supplies nothing but a date. */
export function row(published: string, more: Partial<SourceRow> = {}): SourceRow {
  return {
    file: 'article.txt',
    title: '',
    publisher: '',
    url: '',
    published,
    published_basis: 'by hand',
    language: 'en',
    note: '',
    ...more,
  };
}

/** Reads text as an article; `published` '' leaves it without metadata. */
export function read(text: string, published = ''): Reading {
  const source = published === '' ? {} : { source: row(published) };
  return readArticle(
    { path: 'article.txt', bytes: new TextEncoder().encode(text), ...source },
    knowledge,
  );
}

/** A paragraph long enough not to be taken for a title, so that what follows it is body. */
export const LEAD =
  'Talks about the future of the region went on this week, and nobody knew when they would end, diplomats said.';

/** One sentence in the body of an article published on Wednesday 21 May 2014. */
export function readSentence(sentence: string, published = '2014-05-21'): Reading {
  return read(`${LEAD}\n\n${sentence}\n`, published);
}

/** "SRB opposes fact" for each statement of a reading, sorted. */
export function told(reading: Reading): string[] {
  return reading.statements.map((s) => `${s.actor} ${s.category} ${s.modality}`).sort();
}

/** "SRB opposes" for each colouring statement, sorted and once each. */
export function coloured(reading: Reading): string[] {
  return [
    ...new Set(reading.statements.filter((s) => s.colours).map((s) => `${s.actor} ${s.category}`)),
  ].sort();
}

/** "ESP+" recognises, "ESP-" opposes, "ESP~" withdrew, as a fact; other statements are left out. */
export function facts(sentence: string): string {
  const mark: Readonly<Record<string, string>> = { recognises: '+', opposes: '-', withdrew: '~' };
  const found = readSentence(sentence).statements.flatMap((s) =>
    s.modality === 'fact' && mark[s.category] !== undefined
      ? [`${s.actor}${mark[s.category] ?? ''}`]
      : [],
  );
  return [...new Set(found)].sort().join(' ');
}
