import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

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

/** A folder in the making: nobody sees it before it is whole. */
export interface Output {
  /** Writes a file; `name` is its path inside the folder, with forward slashes. */
  readonly put: (name: string, text: string) => void;
  /** Replaces the old folder by what was put, at once. */
  readonly publish: () => void;
  /** Forgets what was put; does nothing after `publish`. */
  readonly discard: () => void;
}

/** Begins to write the folder `out`: beside it first, swapped by renaming when published. */
export function openOutput(out: string): Output {
  const target = resolve(out);
  mkdirSync(dirname(target), { recursive: true });
  const fresh = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const discard = (): void => rmSync(fresh, { recursive: true, force: true });
  process.once('exit', discard);
  return {
    put: (name, text) => {
      const file = join(fresh, name);
      if (!file.startsWith(fresh + sep)) throw new Error(`expected a path inside, got ${name}`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    publish: () => {
      const aside = `${target}.previous`;
      if (existsSync(target)) renameSync(target, aside);
      renameSync(fresh, target);
      rmSync(aside, { recursive: true, force: true });
    },
    discard,
  };
}
