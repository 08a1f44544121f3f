import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildOn, contentsOf, deskWithSeeds } from './support/command.ts';

test('npm run data -- --check names the files that differ, and writes nothing', () => {
  const desk = deskWithSeeds();
  expect(buildOn(desk).code).toBe(0);
  const same = buildOn(desk, '--check');
  expect([same.code, same.complaints]).toEqual([0, [`${desk.out} is what its inputs give.`]]);

  appendFileSync(join(desk.out, 'stances.csv'), 'x');
  const before = contentsOf(desk.out);
  const other = buildOn(desk, '--check');
  expect(other.code).toBe(1);
  expect(other.complaints).toEqual([
    `${desk.out}/stances.csv differs`,
    expect.stringMatching(/is not what its inputs give; run "npm run data"/),
  ]);
  expect(contentsOf(desk.out)).toEqual(before);
});
