import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Articles of the size of the seeds, each with a line of its own, so that no two are equal. */
export function* variedSeeds(count: number, folder = 'seeds'): Generator<string> {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  if (texts.length === 0) throw new Error(`expected articles in ${folder}, got none`);
  for (let index = 0; index < count; index++)
    yield `${texts[index % texts.length]}\nThis is line ${index} of a long run.\n`;
}
