/**
 * Articles and data files in, `data/generated/` out. The one place that reads the one and writes
 * the other; everything between is pure (`extract/`, `atlas/`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Abstention, Message, SourceDocument, Statement } from '../src/domain/statement.ts';
import { buildFiles, type Built, type Readings } from './atlas/files.ts';
import { parseOptions, USAGE, UsageError, type BuildOptions } from './build/arguments.ts';
import { listArticles, problem, readInputs } from './build/inputs.ts';
import { recoverOutput, writeOutput } from './build/output-folder.ts';
import { formatMessage, formatSummary } from './build/report.ts';
import { readSourcesTable } from './build/sources-table.ts';
import { readArticle } from './extract/pipeline.ts';

export interface Run {
  /** Undefined when a message is fatal: nothing was written. */
  readonly result: { readonly readings: Readings; readonly built: Built } | undefined;
  readonly messages: readonly Message[];
}

/** Reads everything `options` names and writes the output folder unless something is wrong. */
export function buildData(options: BuildOptions): Run {
  recoverOutput(options.out);
  const messages: Message[] = [];
  const inputs = readInputs(options.topic, messages);
  const articles = listArticles(options.articles, messages);
  if (options.record !== null && existsSync(options.record)) {
    messages.push({
      ...problem(options.record, 'is not read: this version knows articles only', '--record none'),
      fatal: false,
    });
  }
  if (!inputs || !articles) return { result: undefined, messages };

  let sources: ReturnType<typeof readSourcesTable>['rows'] = new Map();
  if (options.sources !== null) {
    if (existsSync(options.sources)) {
      const paths = new Set(articles.map((article) => article.path));
      const table = readSourcesTable(options.sources, readFileSync(options.sources, 'utf8'), paths);
      sources = table.rows;
      messages.push(...table.messages);
    } else
      messages.push(
        problem(options.sources, 'does not exist', '--sources data/sources.csv or --sources none'),
      );
  }

  const documents: SourceDocument[] = [];
  const statements: Statement[] = [];
  const abstentions: Abstention[] = [];
  for (const { path, file } of articles) {
    const source = sources.get(path);
    const reading = readArticle(
      { path, bytes: readFileSync(file), ...(source === undefined ? {} : { source }) },
      inputs.knowledge,
    );
    for (const message of reading.messages)
      messages.push({
        ...message,
        file: message.file === path ? join(options.articles, path) : message.file,
      });
    if (!reading.document) continue;
    for (const { evidence } of [...reading.statements, ...reading.abstentions]) {
      if (reading.text.slice(evidence.start, evidence.end) !== evidence.exact)
        throw new Error(
          `expected evidence to be a slice of ${path}, got ${JSON.stringify(evidence.exact)}`,
        );
    }
    documents.push(reading.document);
    statements.push(...reading.statements);
    abstentions.push(...reading.abstentions);
  }
  const fatal = messages.some((message) => message.fatal || options.strict);
  if (fatal) return { result: undefined, messages };

  const readings = { documents, statements, abstentions };
  const built = buildFiles(readings, inputs.topic, inputs.countries);
  writeOutput(options.out, built.files);
  return { result: { readings, built }, messages };
}

function main(argv: readonly string[]): number {
  let options: BuildOptions | 'help';
  try {
    options = parseOptions(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  const started = process.hrtime.bigint();
  const { result, messages } = buildData(options);
  for (const message of messages) console.error(formatMessage(message));
  if (!result) {
    console.error(`Nothing was written; ${options.out} is as it was.`);
    return 1;
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(formatSummary(result.readings, result.built, seconds));
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.slice(2));
