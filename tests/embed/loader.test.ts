import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildScript, LOADER } from '../../scripts/desk/build-script.ts';

const MOST_BYTES = 3 * 1024;

describe('the built loader', () => {
  let script = '';
  beforeAll(async () => {
    script = await buildScript(LOADER);
  });

  test('weighs at most 3 KB, compressed', () => {
    expect(gzipSync(script).length).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('runs as a classic script and starts at once, leaving no name behind', () => {
    const listened: string[] = [];
    const window = {
      document: { querySelectorAll: () => [] },
      addEventListener: (type: string) => listened.push(type),
    };
    const context = { window };
    runInNewContext(script, context);
    expect(listened).toEqual(['message']);
    expect(Object.keys(context)).toEqual(['window']);
  });

  test('reaches for nothing outside itself', () => {
    expect(script).not.toMatch(/\b(?:import|fetch|XMLHttpRequest|localStorage|cookie|https?:)\b/);
  });
});
