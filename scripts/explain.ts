/** Prints why each sentence of an article became a statement or did not. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Message } from '../src/domain/statement.ts';
import { articleSources } from './build/articles/article-sources.ts';
import { ENDINGS, formatOf } from './build/articles/formats.ts';
import { explain } from './build/explanation.ts';
import { readInputs } from './build/inputs.ts';
import { readEntry } from './build/reading/entry.ts';
import { formatMessage } from './build/report.ts';
import { readSourcesTable } from './build/sources-table.ts';
import { decode } from './extract/decode.ts';

const USAGE = `Usage: npm run explain -- FILE[:LINE] [options]

  FILE           an article; a record as FILE#<line> or FILE#<index>, as documents.json names it
  LINE           explain the sentences of this line only, counted in the article's text

  --articles DIR       folder of articles, for its path in the sources table  (seeds)
  --sources FILE|none  what an editor knows of each article                   (data/sources.csv)
  --topic FILE         the question asked of the articles                     (data/topic.json)

Ends 0 when it was explained, 1 when the article cannot be read, 2 on wrong usage.`;

interface Wanted {
  readonly file: string;
  readonly record: string | null;
  readonly line: number | null;
}

/** `seeds/a.ndjson#3:12`: file, record, line. A file that is really called so is taken as it is. */
function parseTarget(target: string): Wanted {
  if (existsSync(target)) return { file: target, record: null, line: null };
  const [, file = target, record = null, line] = /^(.*?)(#\d+)?(?::(\d+))?$/s.exec(target) ?? [];
  return { file, record, line: line === undefined ? null : Number(line) };
}

function complain(text: string, code: number): number {
  console.error(text);
  return code;
}

async function main(argv: readonly string[]): Promise<number> {
  const text = (fallback: string) => ({ type: 'string' as const, default: fallback });
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        articles: text('seeds'),
        sources: text('data/sources.csv'),
        topic: text('data/topic.json'),
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return complain(`${(error as Error).message}\n\n${USAGE}`, 2);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [target] = positionals;
  if (target === undefined || positionals.length > 1)
    return complain(`expected one article, got ${positionals.length}\n\n${USAGE}`, 2);
  const { file, record, line } = parseTarget(target);
  if (!existsSync(file)) return complain(`${file}: does not exist; right: seeds/article.txt`, 1);
  const format = formatOf(basename(file));
  if (!format) return complain(`${file}: its name ends in none of ${ENDINGS}`, 1);

  const messages: Message[] = [];
  const inputs = readInputs(values.topic, messages);
  for (const message of messages) console.error(formatMessage(message));
  if (!inputs) return 1;
  const isInside = !relative(values.articles, file).startsWith('..');
  const folder = isInside ? values.articles : dirname(file);
  const path = relative(resolve(folder), resolve(file)).split(sep).join('/');
  const rows = existsSync(values.sources)
    ? readSourcesTable(values.sources, readFileSync(values.sources, 'utf8')).rows
    : new Map();
  let explained = 0;
  for await (const source of articleSources([{ path, file, ...format }], rows)) {
    if (record !== null && source.path !== path + record) continue;
    const entry = readEntry(source, inputs.knowledge);
    for (const message of entry.messages) console.error(formatMessage(message));
    if (!entry.document) continue;
    const own = entry.textBeside ?? decode(path, readFileSync(file)).decoded?.text ?? '';
    console.log(explain({ ...entry, document: entry.document, text: own }, line));
    explained += 1;
  }
  return explained > 0 ? 0 : complain(`${target}: no article was read`, 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await main(process.argv.slice(2));
