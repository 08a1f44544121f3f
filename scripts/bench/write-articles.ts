/** Writes varied seeds as lines for the filter: `write-articles.ts 2000 > articles.ndjson`. */
import { variedSeeds } from './varied-seeds.ts';
import { lineOutput } from '../build/line-output.ts';

const output = lineOutput(process.stdout);
let index = 0;
for (const text of variedSeeds(Number(process.argv[2] ?? 1000)))
  await output.write(`${JSON.stringify({ id: `a${(index += 1)}`, text })}\n`);
await output.flush();
