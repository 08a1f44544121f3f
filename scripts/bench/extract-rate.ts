/** Measures the line filter: articles a second and memory, beside plain sentence splitting. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countSentences } from './sentence-baseline.ts';
import { variedSeeds } from './varied-seeds.ts';

/** As `npm run extract` starts it. */
const FILTER = fileURLToPath(new URL('../extract-lines.mjs', import.meta.url));
const USAGE = `Usage: npm run bench:extract -- [options]

  --sizes N,N,…   numbers of articles               (1000,10000,100000)
  --jobs N        threads of the filter             (as many as there are cores)

Prints articles a second and a CPU second of the whole run, from the start of the process on; how many
more a CPU second has read than at the size before, which leaves out the start and most of what the
engine spends on compiling; peak memory; and the whole run's rate and the memory as ratios: to plain
sentence splitting of the same texts, measured right before, and to the first size. Nothing is asserted:
figures depend on the machine and its load; ratios depend on them less.`;

interface Figures {
  readonly articles: number;
  readonly seconds: number;
  /** Processor time of all its threads since the process began. */
  readonly cpuSeconds: number;
  /** Largest resident size of the filter with all its threads, in MB. */
  readonly peakMb: number;
}

/** Runs the filter over `count` articles in a process of its own, so that its memory is its own. */
async function measureFilter(count: number, jobs: readonly string[]): Promise<Figures> {
  const child = spawn(process.execPath, [FILTER, '--stats', ...jobs], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const errors: Buffer[] = [];
  child.stderr.on('data', (data: Buffer) => errors.push(data));
  child.stdout.resume();
  const closed = once(child, 'close');
  let index = 0;
  for (const text of variedSeeds(count)) {
    const line = `${JSON.stringify({ id: `a${(index += 1)}`, text })}\n`;
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = (await closed) as [number | null];
  const printed = Buffer.concat(errors).toString('utf8').trim();
  if (code !== 0) throw new Error(`expected the filter to end 0, got ${code}: ${printed}`);
  return JSON.parse(printed.split('\n').at(-1) ?? '') as Figures;
}

/** Articles a CPU second by plain sentence splitting, on one thread of this process. */
function measureBaseline(count: number): number {
  const texts = [...variedSeeds(Math.min(count, 10_000))];
  for (const text of texts.slice(0, 500)) countSentences(text);
  const started = process.cpuUsage();
  for (const text of texts) countSentences(text);
  const { user, system } = process.cpuUsage(started);
  return (texts.length / (user + system)) * 1e6;
}

const HEADER = [
  'articles',
  'seconds',
  'articles/s',
  'per CPU s',
  'once warm',
  'of baseline',
  'peak MB',
  'memory x',
];
const line = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(12)).join('');

async function main(argv: readonly string[]): Promise<number> {
  let sizes: number[];
  let jobs: string[];
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        sizes: { type: 'string', default: '1000,10000,100000' },
        jobs: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    sizes = values.sizes.split(',').map(Number);
    if (sizes.some((size) => !Number.isInteger(size) || size < 1))
      throw new Error(`--sizes "${values.sizes}" are no numbers of articles`);
    jobs = values.jobs === undefined ? [] : ['--jobs', values.jobs];
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  console.log(line(HEADER));
  let firstMb: number | undefined;
  let before: Figures | undefined;
  for (const size of sizes) {
    const baseline = measureBaseline(size);
    const figures = await measureFilter(size, jobs);
    const { articles, seconds, cpuSeconds, peakMb } = figures;
    const more = before && (articles - before.articles) / (cpuSeconds - before.cpuSeconds);
    before = figures;
    firstMb ??= peakMb;
    const rate = articles / cpuSeconds;
    console.log(
      line([
        String(articles),
        seconds.toFixed(1),
        String(Math.round(articles / seconds)),
        String(Math.round(rate)),
        more === undefined ? '' : String(Math.round(more)),
        (rate / baseline).toPrecision(2),
        String(peakMb),
        (peakMb / firstMb).toFixed(2),
      ]),
    );
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
