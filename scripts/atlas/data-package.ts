/** What goes with the data: their description for programs and for people, citation, checksums. */
import { createHash } from 'node:crypto';
import type { Atlas } from '../../src/domain/dataset.ts';
import type { Field } from './csv.ts';
import { stableJson } from './stable-json.ts';

/** A table of the package; its file is `<name>.csv`. */
export interface PackageTable {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
}

type Contents = ReadonlyMap<string, string>;

const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** The files that are no tables, as far as they are for others than the site itself. */
const OTHER_FILES = [
  ['events.ics', 'text/calendar', 'The dated events as a calendar (RFC 5545)'],
  ['atlas.json', 'application/json', 'Topic, countries, intervals, events and counts'],
  ['statements.json', 'application/json', 'Every statement, with its quotation'],
  [
    'abstentions.json',
    'application/json',
    'Every passage that was read and not used, with the reason',
  ],
  [
    'documents.json',
    'application/json',
    'The articles: title, publisher, date and how it was found',
  ],
] as const;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function measured(contents: Contents, path: string): object {
  const text = contents.get(path);
  if (text === undefined) throw new Error(`expected ${path} among the files of the package`);
  return {
    path,
    bytes: Buffer.byteLength(text),
    hash: `sha256:${sha256(text)}`,
    encoding: 'utf-8',
  };
}

function tableResource(table: PackageTable, contents: Contents): unknown {
  return {
    ...measured(contents, `${table.name}.csv`),
    name: table.name,
    title: table.title,
    format: 'csv',
    mediatype: 'text/csv',
    profile: 'tabular-data-resource',
    schema: {
      fields: table.fields.map((field) =>
        field.type === 'boolean' ? { ...field, trueValues: ['yes'], falseValues: ['no'] } : field,
      ),
      missingValues: [''],
    },
  };
}

/** `datapackage.json`: a Frictionless data package (v1). */
function descriptor(contents: Contents, tables: readonly PackageTable[], atlas: Atlas): unknown {
  return {
    profile: 'data-package',
    name: atlas.topic.id,
    title: titleOf(atlas),
    version: atlas.version,
    licenses: [LICENCE],
    sources: atlas.events
      .filter((event) => event.kind === 'article')
      .map((event) => ({ title: event.title, path: event.document })),
    citation: `Stance Atlas, ${atlas.topic.short}, data version ${atlas.version}`,
    resources: [
      ...tables.map((table) => tableResource(table, contents)),
      ...OTHER_FILES.map(([path, mediatype, title]) => ({
        ...measured(contents, path),
        name: path.replace('.', '-'),
        title,
        format: path.split('.').at(-1),
        mediatype,
        profile: 'data-resource',
      })),
    ],
  };
}

function titleOf({ topic }: Atlas): string {
  return `Stance Atlas: ${topic.question}`;
}

/** `CITATION.cff` (1.2.0). A JSON text is also YAML: quoted that way no value can break the file. */
function citation(atlas: Atlas): string {
  const quoted = (value: string): string => JSON.stringify(value);
  return [
    'cff-version: 1.2.0',
    'type: dataset',
    `title: ${quoted(titleOf(atlas))}`,
    `version: ${quoted(atlas.version)}`,
    `license: ${LICENCE.name}`,
    `message: ${quoted('Please cite these data with their version.')}`,
    'authors:',
    `  - name: ${quoted('Stance Atlas contributors')}`,
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

function row(cells: readonly string[], tag: 'td' | 'th' = 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
}

/** `dictionary.html`: every column of every table and every other file, in words. */
function dictionary(tables: readonly PackageTable[], atlas: Atlas): string {
  const sections = tables.map(({ name, title, fields }) => [
    `<h2 id="${escaped(name)}">${escaped(`${name}.csv`)}</h2>`,
    `<p>${escaped(title)}.</p>`,
    '<table>',
    row(['Column', 'Type', 'Holds'], 'th'),
    ...fields.map((field) => row([field.name, field.type, field.description])),
    '</table>',
  ]);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Data dictionary. Stance Atlas</title>',
    '<style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:auto;padding:1rem;color-scheme:light dark}td,th{text-align:left;vertical-align:top;padding:.2rem 1rem .2rem 0}</style>',
    '<h1>Data dictionary</h1>',
    `<p>${escaped(titleOf(atlas))} Data version ${escaped(atlas.version)}, ${LICENCE.name}.</p>`,
    '<p>Tables are UTF-8 with commas, dates are UTC days, an empty cell is a missing value. An interval ends on the first day that is no longer part of it.</p>',
    ...sections.flat(),
    '<h2 id="others">Other files</h2>',
    '<table>',
    row(['File', 'Holds'], 'th'),
    ...OTHER_FILES.map(([path, , title]) => row([path, title])),
    '</table>',
    '</html>',
    '',
  ].join('\n');
}

/** `checksums.txt`, to be read by `sha256sum --check`: every file with its hash, by name. */
function checksums(contents: Contents): string {
  return [...contents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `${sha256(text)}  ${name}\n`)
    .join('');
}

/**
 * The files that describe `contents`: dictionary, citation, package and checksums. Throws when a
 * table or another file that is described is not there.
 */
export function packageFiles(
  contents: Contents,
  tables: readonly PackageTable[],
  atlas: Atlas,
): ReadonlyMap<string, string> {
  const described = new Map<string, string>([
    ['CITATION.cff', citation(atlas)],
    ['datapackage.json', stableJson(descriptor(contents, tables, atlas))],
    ['dictionary.html', dictionary(tables, atlas)],
  ]);
  return described.set('checksums.txt', checksums(new Map([...contents, ...described])));
}
