import { isPartialDate } from '../../../src/domain/iso-date.ts';
import type { Message } from '../../../src/domain/statement.ts';
import type { SourceRow } from '../../extract/pipeline.ts';
import { problem } from '../problem.ts';
import { isWebAddress } from '../web-address.ts';
import type { Place } from './article-source.ts';

const FIELDS = ['title', 'url', 'published', 'publisher', 'language'] as const;
type Field = (typeof FIELDS)[number];
type Fields = Record<Field, string>;

/** Feeds give a moment; the day is taken as it is written there, without moving it between zones. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;
const EXAMPLES: Readonly<Record<Field, string>> = {
  title: 'title as text in quotation marks',
  url: 'a url such as https://example.org/article',
  published: 'published as 2024-05-31, 2024-05 or 2024',
  publisher: 'publisher as text in quotation marks',
  language: 'a language such as en',
};

/**
 * Reads what an article says about itself (`title`, `url`, `published`, `publisher`, `language`;
 * others are left alone) as a row of the sources table. Faults are fatal messages at `place`, or at
 * the line that `lineOf` finds for a field; the field is then empty.
 */
export function readMetadata(
  values: Readonly<Record<string, unknown>>,
  path: string,
  place: Place,
  lineOf: (field: Field) => number | null = () => place.line,
): { readonly row: SourceRow; readonly messages: readonly Message[] } {
  const messages: Message[] = [];
  const fields = Object.fromEntries(
    FIELDS.map((field) => {
      const value = Object.hasOwn(values, field) ? values[field] : undefined;
      const text = textOf(value);
      const fault = text === null ? `is no text: ${JSON.stringify(value)}` : faultOf(field, text);
      if (fault === null) return [field, tidy(field, text ?? '')];
      messages.push(problem(place.file, `${field} ${fault}`, EXAMPLES[field], lineOf(field)));
      return [field, ''];
    }),
  ) as Fields;
  const published_basis = fields.published === '' ? '' : 'metadata of the article';
  return { row: { file: path, ...fields, published_basis, note: '' }, messages };
}

/** The editor's row and the article's own metadata as one: what the editor has filled in wins. */
export function joinRows(editor: SourceRow | null, own: SourceRow): SourceRow {
  if (editor === null) return own;
  const joined = { ...own };
  for (const key of Object.keys(editor) as (keyof SourceRow)[])
    if (editor[key] !== '') joined[key] = editor[key];
  return editor.published === '' ? joined : { ...joined, published_basis: editor.published_basis };
}

/** YAML reads `published: 2024` as a number; nothing given is an empty text, a list is none. */
function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  return typeof value === 'number' ? String(value) : null;
}

function faultOf(field: Field, text: string): string | null {
  if (text === '') return null;
  if (field === 'published' && !isPartialDate(tidy(field, text))) return `"${text}" is no date`;
  if (field === 'url' && !isWebAddress(text)) return `"${text}" is no web address`;
  return null;
}

function tidy(field: Field, text: string): string {
  return field === 'published' ? (MOMENT.exec(text)?.[1] ?? text) : text;
}
