import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** Where the reference record is read from unless said otherwise; no record if it is not there. */
const RECORD = 'data/record';

/** Where the build reads and writes; `null` switches an input off. */
export interface BuildOptions {
  readonly articles: string;
  readonly out: string;
  readonly topic: string;
  readonly sources: string | null;
  readonly record: string | null;
  /** Merged lines that are built from instead of articles. */
  readonly lines: string | null;
  /** Folder of kept readings. */
  readonly cache: string | null;
  readonly strict: boolean;
  /** Write nothing; say whether `out` holds what would be written. */
  readonly check: boolean;
}

/** What `--help` prints. */
export const USAGE = `Usage: npm run data -- [options]

  --articles DIR        folder of articles: .txt .md .html .json .ndjson, also .gz  (seeds)
  --out DIR             folder to write                     (data/generated)
  --topic FILE          the question asked of the articles  (data/topic.json)
  --sources FILE|none   what an editor knows of each article (data/sources.csv)
  --record DIR|none     reference record                    (data/record)
  --lines FILE          build from lines of "npm run merge" instead of articles
  --cache DIR           readings kept between runs          (.tmp/cache)
  --no-cache            read every article anew
  --strict              notes about single articles fail the build as well
  --check               write nothing; name the files of --out that differ from what
                        would be written
  --help                this text

Ends 0 when all was read and written, 1 on bad input (one line per problem, nothing
written) or when a check finds a difference, 2 on wrong usage.`;

/** Wrong usage: the message says what was wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the command line. Returns `'help'` when asked for it; throws a UsageError. */
export function parseOptions(argv: readonly string[]): BuildOptions | 'help' {
  const text = (fallback: string) => ({ type: 'string' as const, default: fallback });
  let values;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      strict: true,
      allowPositionals: false,
      options: {
        articles: text('seeds'),
        out: text('data/generated'),
        topic: text('data/topic.json'),
        sources: text('data/sources.csv'),
        record: text(existsSync(RECORD) ? RECORD : 'none'),
        lines: text('none'),
        cache: text('.tmp/cache'),
        'no-cache': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  if (values.help) return 'help';
  for (const name of ['articles', 'out', 'topic', 'sources', 'record', 'lines', 'cache'] as const) {
    if (values[name] === '')
      throw new UsageError(`--${name} needs a value, for example --${name} ${name}`);
  }
  const orNull = (value: string): string | null => (value === 'none' ? null : value);
  return {
    articles: values.articles,
    out: values.out,
    topic: values.topic,
    sources: orNull(values.sources),
    record: orNull(values.record),
    lines: orNull(values.lines),
    cache: values['no-cache'] ? null : values.cache,
    strict: values.strict,
    check: values.check,
  };
}
