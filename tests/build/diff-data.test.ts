import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, put, runScript } from './support/command.ts';

const COUNTRIES = [{ code: 'ATL', name: 'Atlantis' }];

function versionFolder(version: string, timelines: unknown): string {
  const folder = emptyFolder();
  put(join(folder, 'atlas.json'), JSON.stringify({ version, countries: COUNTRIES, timelines }));
  return folder;
}

const opposes = { stance: 'opposes', from: '2001-01-01', to: null, basis: ['a'] };
const recognises = { stance: 'recognises', from: '2001-05-31', to: null, basis: ['b'] };

describe('npm run data:diff', () => {
  test('prints country, days, both stances and the new evidence; also for programs', () => {
    const old = versionFolder('1', { ATL: [opposes] });
    const fresh = versionFolder('2', { ATL: [{ ...opposes, to: '2001-05-31' }, recognises] });
    const ended = runScript('diff-data.ts', [old, fresh]);
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/^1 → 2: 1 country changes$/m);
    expect(ended.out).toMatch(
      /^ATL Atlantis\n {2}2001-05-31 to now +opposes → recognises {2}\(b\)$/m,
    );

    const json = runScript('diff-data.ts', [old, fresh, '--json']);
    expect(JSON.parse(json.out)).toEqual({
      from: '1',
      to: '2',
      countries: [
        {
          ...COUNTRIES[0],
          changes: [
            { from: '2001-05-31', to: null, before: 'opposes', after: 'recognises', basis: ['b'] },
          ],
        },
      ],
    });
  });

  // A downloaded archive has no history.
  test.skipIf(!existsSync('.git'))('reads a revision of git', () => {
    const ended = runScript('diff-data.ts', ['HEAD', 'HEAD']);
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(ended.out).toMatch(/: no country changes$/m);
  });

  test('says what a version should be', () => {
    const sound = versionFolder('1', {});
    const nowhere = runScript('diff-data.ts', [sound, 'no-such-revision']);
    expect(nowhere.code).toBe(1);
    expect(nowhere.err).toMatch(/no-such-revision: is neither .*; right: /);
    const broken = runScript('diff-data.ts', [versionFolder('2', { ATL: [{}] }), sound]);
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/atlas\.json cannot be read: .*; right: /);
    expect(runScript('diff-data.ts', [sound]).code).toBe(2);
  });
});
