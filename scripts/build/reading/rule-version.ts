import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LEXICON } from '../inputs.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Everything that a reading depends on, besides the article, the lexicon and the topic. */
const RULES = [
  'scripts/build/articles',
  'scripts/build/reading/entry.ts',
  'scripts/build/reading/fingerprint.ts',
  'scripts/extract',
  'src/domain',
];
/** What can change a reading without a rule of ours: other versions of packages, another Node. */
const LOCK_FILE = 'package-lock.json';

/**
 * Version of the rules: hash, 16 hex digits, over the reading's code, the lexicon and the topic
 * file. Two readings of one version are equal for equal articles; the same on every machine.
 */
export function ruleVersion(topicFile: string): string {
  const hash = createHash('sha256');
  for (const rules of RULES) hashFiles(hash, join(ROOT, rules), ROOT);
  hashFiles(hash, LEXICON, '.');
  hash.update(readFileSync(topicFile));
  return hash.digest('hex').slice(0, 16);
}

/** Version of the rules and of what runs them: readings kept on this machine are valid for it. */
export function cacheVersion(rules: string): string {
  const lock = join(ROOT, LOCK_FILE);
  const hash = createHash('sha256').update(`${rules}\0${process.version}\0`);
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest('hex').slice(0, 16);
}

/** A file, or all files of a folder in order, with their names. */
function hashFiles(hash: ReturnType<typeof createHash>, place: string, from: string): void {
  const files = statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true, encoding: 'utf8' })
        .map((name) => join(place, name))
        .filter((file) => statSync(file).isFile())
        .sort();
  for (const file of files)
    hash.update(`${relative(from, file).split(sep).join('/')}\0`).update(readFileSync(file));
}
