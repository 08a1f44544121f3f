import { expect, test } from 'vitest';
import { runNode } from '../../scripts/desk/run.mjs';

test('a program that is run gives its exit code', async () => {
  expect(await runNode(['-e', ''])).toBe(0);
  expect(await runNode(['-e', 'process.exit(3)'])).toBe(3);
});

test('a program that runs past its time limit is stopped and has failed', async () => {
  const forEver = ['-e', 'setInterval(() => {}, 1000)'];
  expect(await runNode(forEver, { timeLimitMs: 200 })).toBe(1);
});

test('a program that is not there has failed, and its time limit keeps nobody waiting', async () => {
  // In a process of its own: what is asked is whether that one comes to its end.
  const script = `
    import { run } from './scripts/desk/run.mjs';
    const code = await run('no-such-program', [], { timeLimitMs: 60_000 });
    process.exitCode = code === 1 ? 0 : 2;`;
  expect(await runNode(['--input-type=module', '-e', script], { timeLimitMs: 10_000 })).toBe(0);
}, 15_000);

test('a program that is run cannot wait for an answer', async () => {
  const asks = `process.stdin.on('end', () => process.exit(0)).resume()`;
  expect(await runNode(['-e', asks], { timeLimitMs: 10_000 })).toBe(0);
});
