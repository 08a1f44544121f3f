/** A filter: articles as lines of JSON in, what they say as lines of JSON out. For any scheduler. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { recordLines } from './build/articles/article-sources.ts';
import { readRules } from './build/inputs.ts';
import { lineOutput } from './build/line-output.ts';
import { startProgress } from './build/progress.ts';
import type { Line } from './build/reading/lines.ts';
import { MOST_THREADS, readAll, type ReadChunk } from './build/reading/read-all.ts';
import { readingAt, readingBegins } from './build/reading/readings.ts';
import { ruleVersion } from './build/reading/rule-version.ts';
import { formatMessage } from './build/report.ts';
import type { Message } from '../src/domain/statement.ts';

const USAGE = `Usage: npm run --silent extract -- [options] < articles.ndjson > lines.ndjson

  Every line of the input is an article: {"id": "a1", "text": "…"} with "title", "url",
  "published", "publisher" and "language" if known; "path" may stand for "id". Every line of the
  output is a document ("k":"d"), a statement ("s"), an abstention ("a") or a message ("m").

  --topic FILE   the question asked of the articles  (data/topic.json)
  --jobs N       threads, ${MOST_THREADS} at most                (as many as there are cores)
  --stats        articles, seconds, CPU seconds since the process began and memory, as
                 JSON on the error output
  --help         this text

Ends 0 when every line was read, 1 when some were not (each is an "m" line), 2 on wrong usage.`;

interface Options {
  readonly topic: string;
  readonly jobs: number;
  readonly stats: boolean;
  readonly help: boolean;
}

function parseOptions(argv: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        topic: { type: 'string', default: 'data/topic.json' },
        jobs: { type: 'string', default: String(availableParallelism()) },
        stats: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const jobs = Number(values.jobs);
    if (!Number.isInteger(jobs) || jobs < 1)
      return `--jobs "${values.jobs}" is no number of threads`;
    return { ...values, jobs };
  } catch (error) {
    return (error as Error).message;
  }
}

/** Messages that say that a line was not read, by article; most have none. */
function refusals(chunk: ReadChunk): Message[][] {
  return chunk.sources.flatMap((_, index) => {
    if (!readingBegins(chunk, index, '{"k":"m"')) return [];
    const lines = readingAt(chunk, index).trimEnd().split('\n');
    const messages = lines
      .map((text) => JSON.parse(text) as Line)
      .flatMap((line) => (line.k === 'm' && line.message.fatal ? [line.message] : []));
    return messages.length === 0 ? [] : [messages];
  });
}

async function main(argv: readonly string[]): Promise<number> {
  const options = parseOptions(argv);
  if (typeof options === 'string') {
    console.error(`${options}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const { topic, jobs } = options;
  const faults: Message[] = [];
  if (!readRules(topic, faults)) {
    for (const message of faults) console.error(formatMessage(message));
    return 1;
  }
  const started = performance.now();
  const reader = { topic, output: 'lines', rules: ruleVersion(topic), cache: null } as const;
  const sources = recordLines(process.stdin, 'stdin', () => null, new Map());
  const output = lineOutput(process.stdout);
  const progress = startProgress(null);
  let articles = 0;
  let refused = 0;
  for await (const chunk of readAll(sources, reader, jobs)) {
    articles += chunk.sources.length;
    progress.step(chunk.sources.length);
    await output.writeBytes(chunk.bytes);
    for (const messages of refusals(chunk)) {
      refused += 1;
      progress.end();
      for (const message of messages) console.error(formatMessage(message));
    }
  }
  progress.end();
  if (options.stats) {
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage();
    const cpuSeconds = (user + system) / 1e6;
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
    console.error(JSON.stringify({ articles, refused, seconds, cpuSeconds, peakMb }));
  }
  return refused === 0 ? 0 : 1;
}

// Classic scripts, which `extract-lines.mjs` makes of this one, cannot wait at their top level.
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
