/**
 * Articles and data files in, `data/generated/` out. The one place that reads the one and writes
 * the other; everything between is pure (`extract/`, `atlas/`).
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NO_RECORD } from '../src/domain/position.ts';
import type { Message } from '../src/domain/statement.ts';
import { buildFiles, type Built, type Readings } from './atlas/files.ts';
import { parseOptions, USAGE, UsageError, type BuildOptions } from './build/arguments.ts';
import { listArticles } from './build/articles/article-files.ts';
import { editorReport } from './build/editor-report.ts';
import { folderDifference } from './build/folder-difference.ts';
import { readInputs } from './build/inputs.ts';
import { openOutput, recoverOutput, type Output } from './build/output-folder.ts';
import { problem } from './build/problem.ts';
import { collectArticles, groupCopies, type Collection } from './build/reading/collect.ts';
import { collectLines } from './build/reading/collect-lines.ts';
import type { ReaderOptions } from './build/reading/reader.ts';
import { cacheVersion, ruleVersion } from './build/reading/rule-version.ts';
import { readRecord } from './build/record/read-record.ts';
import { formatMessage, formatSummary } from './build/report.ts';
import { readSourcesTable, unusedRows, type SourcesTable } from './build/sources-table.ts';
import { withTouchedCountries } from './build/touched-countries.ts';

/** What a run came to. */
export interface Run {
  /** Undefined when a message is fatal: nothing was written. */
  readonly result: { readonly readings: Readings; readonly built: Built } | undefined;
  readonly messages: readonly Message[];
}

/** Reads everything `options` names and writes the output folder unless something is wrong. */
export async function buildData(options: BuildOptions): Promise<Run> {
  recoverOutput(options.out);
  const messages: Message[] = [];
  const inputs = readInputs(options.topic, messages);
  if (!inputs) return { result: undefined, messages };
  const record =
    options.record === null
      ? NO_RECORD
      : readRecord(options.record, inputs.countries, inputs.topic, messages);
  if (!record) return { result: undefined, messages };

  const output = openOutput(options.out);
  try {
    const collection =
      options.lines === null
        ? await readArticles(options, output, messages)
        : await collectLines(options.lines);
    messages.push(...(collection?.messages ?? []));
    const isRefused = messages.some((message) => message.fatal || options.strict);
    if (!collection || isRefused) return { result: undefined, messages };
    const { documents, copies } = groupCopies(collection);
    const readings = { ...collection, documents };
    const built = buildFiles(readings, record, inputs);
    for (const [name, text] of built.files) output.put(name, text);
    output.put('report.md', editorReport({ ...readings, messages, copies }));
    output.publish();
    return { result: { readings, built }, messages };
  } finally {
    output.discard();
  }
}

/** Reads the articles folder with its sources table. Undefined when there is no such folder. */
async function readArticles(
  options: BuildOptions,
  output: Output,
  messages: Message[],
): Promise<Collection | undefined> {
  const files = listArticles(options.articles, messages);
  if (!files) return undefined;
  const table = readTable(options.sources, messages);
  const rules = ruleVersion(options.topic);
  const reader: ReaderOptions = {
    topic: options.topic,
    output: 'entries',
    rules,
    cache: options.cache === null ? null : { folder: options.cache, version: cacheVersion(rules) },
  };
  const { articles } = options;
  const collection = await collectArticles(articles, files, table.rows, reader, output.put);
  messages.push(...unusedRows(options.sources ?? '', table, collection.paths));
  return collection;
}

function readTable(file: string | null, messages: Message[]): SourcesTable {
  const none = { rows: new Map(), lines: new Map(), messages: [] };
  if (file === null) return none;
  if (!existsSync(file)) {
    const right = '--sources data/sources.csv or --sources none';
    messages.push(problem(file, 'does not exist', right));
    return none;
  }
  const table = readSourcesTable(file, readFileSync(file, 'utf8'));
  messages.push(...table.messages);
  return table;
}

async function main(argv: readonly string[]): Promise<number> {
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
  // Without it the process would end on the spot and leave its unfinished folder behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => process.exit(130));
  const started = process.hrtime.bigint();
  const written = options.check ? mkdtempSync(join(tmpdir(), 'stance-check-')) : options.out;
  if (options.check) process.once('exit', () => rmSync(written, { recursive: true, force: true }));
  const { result, messages } = await buildData({ ...options, out: written });
  for (const message of withTouchedCountries(messages, options.articles, options.out))
    console.error(formatMessage(message));
  if (!result) {
    console.error(`Nothing was written; ${options.out} is as it was.`);
    return 1;
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(formatSummary(result.readings, result.built, seconds));
  return options.check ? reportCheck(options.out, written) : 0;
}

/** Says whether `out` holds what was `written` elsewhere from the same inputs; returns the exit code. */
function reportCheck(out: string, written: string): number {
  const differences = folderDifference(out, written);
  for (const difference of differences) console.error(`${out}/${difference}`);
  console.error(
    differences.length === 0
      ? `${out} is what its inputs give.`
      : `${out} is not what its inputs give; run "npm run data" and look at the change.`,
  );
  return differences.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await main(process.argv.slice(2));
