/** Says which countries two versions of the data show otherwise, and on which days. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { isIsoDay } from '../src/domain/iso-date.ts';
import { stanceChanges, type CountryChanges, type VersionedTimelines } from './atlas/changes.ts';
import { stableJson } from './atlas/stable-json.ts';

const USAGE = `Usage: npm run data:diff -- OLD NEW [--json]

  OLD, NEW   folders that "npm run data" wrote, or revisions of git: of these data/generated
             is compared
  --json     the same for programs

Ends 0 whether or not something differs, 1 when a version cannot be read, 2 on wrong usage.`;
const COMMITTED = 'data/generated/atlas.json';

const day = v.pipe(v.string(), v.check(isIsoDay, 'expected a day such as "2024-05-31"'));
/** Any version of the contract has these. */
const versionSchema = v.object({
  version: v.string(),
  countries: v.array(v.object({ code: v.string(), name: v.string() })),
  timelines: v.record(
    v.string(),
    v.array(
      v.looseObject({
        stance: v.string(),
        from: day,
        to: v.nullable(day),
        basis: v.array(v.string()),
      }),
    ),
  ),
});

class UnreadableVersion extends Error {
  override readonly name = 'UnreadableVersion';
}

function textOf(place: string): string {
  const file = join(place, 'atlas.json');
  if (existsSync(place) && statSync(place).isDirectory() && existsSync(file))
    return readFileSync(file, 'utf8');
  try {
    const args = ['show', '--end-of-options', `${place}:${COMMITTED}`];
    const options = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' } as const;
    return execFileSync('git', args, options);
  } catch {
    throw new UnreadableVersion(
      `${place}: is neither a folder with atlas.json nor a revision with ${COMMITTED}; right: data/generated or HEAD~1`,
    );
  }
}

function readVersion(place: string): VersionedTimelines {
  const text = textOf(place);
  try {
    return v.parse(versionSchema, JSON.parse(text)) as unknown as VersionedTimelines;
  } catch (error) {
    throw new UnreadableVersion(
      `${place}: atlas.json cannot be read: ${(error as Error).message}; right: a folder that "npm run data" wrote`,
    );
  }
}

function inWords(
  before: VersionedTimelines,
  after: VersionedTimelines,
  countries: readonly CountryChanges[],
): string {
  const { length } = countries;
  const count =
    length === 0
      ? 'no country changes'
      : length === 1
        ? '1 country changes'
        : `${length} countries change`;
  const lines = countries.flatMap(({ code, name, changes }) => [
    '',
    `${code} ${name}`,
    ...changes.map((change) => {
      const span = `${change.from} to ${change.to ?? 'now'}`.padEnd(24);
      const stances = `${change.before ?? 'nothing'} → ${change.after ?? 'nothing'}`;
      return `  ${span}  ${stances}${change.basis.length > 0 ? `  (${change.basis.join(' ')})` : ''}`;
    }),
  ]);
  return [`${before.version} → ${after.version}: ${count}`, ...lines].join('\n');
}

function main(argv: readonly string[]): number {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if (parsed.values.help) {
    console.log(USAGE);
    return 0;
  }
  const [old, fresh, ...rest] = parsed.positionals;
  if (old === undefined || fresh === undefined || rest.length > 0) {
    console.error(`expected two versions\n\n${USAGE}`);
    return 2;
  }
  try {
    const [before, after] = [readVersion(old), readVersion(fresh)];
    const countries = stanceChanges(before, after);
    if (parsed.values.json)
      console.log(stableJson({ from: before.version, to: after.version, countries }).trimEnd());
    else console.log(inWords(before, after, countries));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableVersion)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
