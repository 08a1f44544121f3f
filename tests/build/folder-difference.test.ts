import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderDifference } from '../../scripts/build/folder-difference.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'difference-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A folder with the given files, path → content. */
function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [file, content] of Object.entries(files)) {
    const path = join(root, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return join(root, name);
}

describe('the difference of two folders', () => {
  test('is empty when every file is the same to the byte', () => {
    const files = { 'atlas.json': '{}', 'evidence/AAA.json': '[]' };
    expect(folderDifference(folder('a', files), folder('b', files))).toEqual([]);
  });

  test('tells a change of one byte, a missing and an additional file', () => {
    const before = folder('a', { 'x.json': '1\n', 'deep/y.json': '2', 'same.json': '3' });
    const after = folder('b', { 'x.json': '1\r\n', 'z.json': '2', 'same.json': '3' });
    expect(folderDifference(before, after)).toEqual([
      'deep/y.json is there but is not built any more',
      'x.json differs',
      'z.json is built but is not there',
    ]);
  });

  test('does not take bytes that are no text for equal', () => {
    const before = folder('a', { x: Uint8Array.of(0xff) });
    expect(folderDifference(before, folder('b', { x: Uint8Array.of(0xfe) }))).toEqual([
      'x differs',
    ]);
  });

  test('is told when there is nothing to compare', () => {
    expect(folderDifference(join(root, 'a'), join(root, 'b'))).toEqual([
      'there is no file to compare',
    ]);
  });
});
