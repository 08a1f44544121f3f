/** Lines of many runs of the filter in, their union out; the same bytes in whatever order. */
import { createReadStream, existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { lineOutput } from './build/line-output.ts';
import { mergeLines, type LineFile } from './build/reading/merge.ts';

const USAGE = `Usage: npm run --silent merge -- FILE... > state.ndjson

  Files as written by "npm run --silent extract"; without a file the standard input is read.
  "npm run data -- --lines state.ndjson" builds the data from the result.

Ends 0 when every line was merged, 1 when some were not or a file is missing, 2 on wrong usage.`;

function* open(files: readonly string[]): Generator<LineFile> {
  if (files.length === 0) yield { name: 'stdin', stream: process.stdin };
  for (const name of files) yield { name, stream: createReadStream(name) };
}

async function main(argv: readonly string[]): Promise<number> {
  let files;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { help: { type: 'boolean', default: false } },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    files = positionals;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const missing = files.filter((file) => !existsSync(file));
  for (const file of missing)
    console.error(`${file}: does not exist; right: npm run --silent merge -- lines.ndjson`);
  if (missing.length > 0) return 1;
  let complaints = 0;
  const output = lineOutput(process.stdout);
  const merged = mergeLines(open(files), (file, line) => {
    complaints += 1;
    console.error(
      `${file}:${line}: is no line of readings; right: {"k":"d", …} as "npm run extract" writes it`,
    );
  });
  for await (const line of merged) await output.write(line);
  await output.flush();
  return complaints === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await main(process.argv.slice(2));
