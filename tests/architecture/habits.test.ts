import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './support/source-files.ts';

const house = sourceFiles('src', 'scripts');
const shipped = sourceFiles('src');

const MOST_LINES = 400;
const VAGUE_NAME = /^(?:utils?|helpers?|misc|lib|common|shared)$/;
const MARKUP_DOOR =
  /\{@html|\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)\b|document\.write/;

describe('a file of the program', () => {
  test('is there to be checked', () => {
    expect(house.length).toBeGreaterThan(20);
  });

  test(`has at most ${MOST_LINES} lines`, () => {
    const long = house.filter(({ text }) => text.split('\n').length > MOST_LINES);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  test('and every folder is named for what it holds, never for having no name', () => {
    const parts = house.flatMap(({ file }) => [
      ...file.split('/').slice(0, -1),
      basename(file).replace(/\..*$/, ''),
    ]);
    expect([...new Set(parts)].filter((part) => VAGUE_NAME.test(part))).toEqual([]);
  });

  test('that ships to readers opens no door through which text becomes markup', () => {
    const open = shipped.filter(({ text }) => MARKUP_DOOR.test(text));
    expect(open.map(({ file }) => file)).toEqual([]);
  });
});

describe('the lock file', () => {
  interface LockedPackage {
    readonly version?: string;
    readonly resolved?: string;
    readonly integrity?: string;
  }
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
  const pathsOf = (entries: typeof locked) => entries.map(([path]) => path);

  test('names no address, so that it installs from whichever registry npm is set to', () => {
    expect(locked.length).toBeGreaterThan(100);
    const placed = locked.filter(
      ([, { resolved, version }]) => resolved !== undefined || /[:/]/.test(version ?? ''),
    );
    expect(pathsOf(placed)).toEqual([]);
  });

  test('has a checksum for every package', () => {
    expect(pathsOf(locked.filter(([, { integrity }]) => integrity === undefined))).toEqual([]);
  });
});
