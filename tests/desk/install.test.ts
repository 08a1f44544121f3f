import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { complaintAboutNode, needsInstall, stampInstall } from '../../scripts/desk/install.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  writeFileSync(join(root, 'package-lock.json'), '{"packages":1}');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('packages', () => {
  test('are installed when there are none', () => {
    expect(needsInstall(root)).toBe(true);
  });

  test('are installed when an earlier install did not come to its end', () => {
    mkdirSync(join(root, 'node_modules'));
    expect(needsInstall(root)).toBe(true);
  });

  test('are left alone once installed', () => {
    mkdirSync(join(root, 'node_modules'));
    stampInstall(root);
    expect(needsInstall(root)).toBe(false);
  });

  test('are installed again when the lock file has changed', () => {
    mkdirSync(join(root, 'node_modules'));
    stampInstall(root);
    writeFileSync(join(root, 'package-lock.json'), '{"packages":2}');
    expect(needsInstall(root)).toBe(true);
  });
});

test.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('Node %s is new enough', (version) => {
  expect(complaintAboutNode(version)).toBeUndefined();
});

test.each(['18.20.4', '20.18.3', '4.9.1'])('Node %s is told to be too old', (version) => {
  expect(complaintAboutNode(version)).toContain(version);
});
