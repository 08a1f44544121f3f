import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { OutputFiles } from '../atlas/files.ts';

/**
 * Puts back what an interrupted run left aside: the swap below moves the old folder away for a
 * moment, and a crash in that moment must not lose it.
 */
export function recoverOutput(out: string): void {
  const aside = `${resolve(out)}.previous`;
  if (!existsSync(aside)) return;
  if (existsSync(out)) rmSync(aside, { recursive: true });
  else renameSync(aside, out);
}

/** Replaces the whole folder `out` by `files`: written beside it first, then swapped by renaming. */
export function writeOutput(out: string, files: OutputFiles): void {
  const target = resolve(out);
  mkdirSync(dirname(target), { recursive: true });
  const fresh = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(fresh, name)), { recursive: true });
      writeFileSync(join(fresh, name), text);
    }
    const aside = `${target}.previous`;
    if (existsSync(target)) renameSync(target, aside);
    renameSync(fresh, target);
    rmSync(aside, { recursive: true, force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
