/** Readings kept between runs. What is in it saves time and never changes a byte of the output. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArticleSource } from '../articles/article-source.ts';

export interface ReadingCache {
  /** Returns what was kept for the source, or undefined; a damaged entry counts as none. */
  readonly find: (source: ArticleSource) => string | undefined;
  readonly keep: (source: ArticleSource, entry: string) => void;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * A cache in `folder`, one file an article, named for the hash of its contents, its path, its row
 * of the sources table and `version` (of the rules). It may be deleted at any time.
 */
export function openCache(folder: string, version: string): ReadingCache {
  const fileOf = (source: ArticleSource): string | undefined => {
    if (source.kind === 'fault') return undefined;
    const hash = createHash('sha256');
    try {
      hash.update(source.kind === 'file' ? readFileSync(source.file) : source.json);
    } catch {
      return undefined;
    }
    // The place is in the key as well: messages name it.
    hash.update(JSON.stringify({ ...source, json: null, file: null }));
    const key = hash.digest('hex');
    return join(folder, version, key.slice(0, 2), `${key.slice(2, 40)}.json`);
  };
  return {
    find: (source) => {
      const file = fileOf(source);
      if (file === undefined) return undefined;
      try {
        const kept = readFileSync(file, 'utf8');
        const entry = kept.slice(65);
        return kept.slice(0, 65) === `${digest(entry)}\n` ? entry : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (source, entry) => {
      const file = fileOf(source);
      if (file === undefined) return;
      try {
        mkdirSync(dirname(file), { recursive: true });
        // Renamed when whole: another run may look for it in the same moment.
        const fresh = `${file}.${process.pid}.${(unfinished += 1)}`;
        writeFileSync(fresh, `${digest(entry)}\n${entry}`);
        renameSync(fresh, file);
      } catch {
        // A full or read-only disk costs the time saved, not the run.
      }
    },
  };
}

let unfinished = 0;
