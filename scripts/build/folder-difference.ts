import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths of all files under `folder`, with forward slashes, sorted; none when it is missing. */
function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Differences between two folders, byte for byte, one sentence a file; empty when they hold the
 * same. Two folders without a file are a difference too: nothing was compared.
 */
export function folderDifference(before: string, after: string): readonly string[] {
  const old = new Set(filesUnder(before));
  const fresh = new Set(filesUnder(after));
  if (old.size + fresh.size === 0) return ['there is no file to compare'];
  return [...new Set([...old, ...fresh])].sort().flatMap((file) => {
    if (!fresh.has(file)) return [`${file} is there but is not built any more`];
    if (!old.has(file)) return [`${file} is built but is not there`];
    const isSame = readFileSync(join(before, file)).equals(readFileSync(join(after, file)));
    return isSame ? [] : [`${file} differs`];
  });
}
