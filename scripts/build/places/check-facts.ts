/** `data/countries.json` and `data/regions.json`: every place once, with all that is known of it. */
import type { CountryRow, Regions } from '../../../src/domain/crosswalk.ts';
import type { Message } from '../../../src/domain/statement.ts';
import { problem } from '../problem.ts';
import { COUNTRIES, REGIONS } from './files.ts';

/** From this year on the number of members is asked for by the day. */
const DAY_PRECISE_FROM = '2006';
/** ISO 3166-1 leaves the codes from XAA to XZZ to their users. */
const isOwnCode = (code: string): boolean => code.startsWith('X');

/** Line of a place in the text of `data/countries.json`, from 1; null where it has none. */
export function lineOfPlace(text: string, code: string): number | null {
  const at = text.search(new RegExp(`"code"\\s*:\\s*"${code}"`));
  return at < 0 ? null : text.slice(0, at).split('\n').length;
}

/** Everything wrong with the facts; `text` is the file they were read from. */
export function factProblems(
  rows: readonly CountryRow[],
  regions: Regions,
  text: string,
): Message[] {
  const found: Message[] = [];
  const say = (code: string, fault: string, right: string) =>
    found.push({
      ...problem(COUNTRIES, `${code} ${fault}`, right, lineOfPlace(text, code)),
      countries: [code],
    });
  const numbers = new Map<string, string>();
  rows.forEach(({ code, numeric, m49, kind, memberSince }, i) => {
    const before = rows[i - 1]?.code ?? '';
    if (code === before) say(code, 'stands twice', 'one row a code');
    if (code < before) say(code, `stands after ${before}`, 'rows in the order of their codes');
    if (isOwnCode(code) !== (numeric === null))
      say(
        code,
        numeric === null ? 'has no ISO number' : `is our own code and has the number ${numeric}`,
        '"code": "ABC", "numeric": "012" or, where ISO has none, "code": "XAB", "numeric": null',
      );
    const owner = numeric === null ? undefined : numbers.get(numeric);
    if (owner !== undefined && owner !== code)
      say(code, `has the number of ${owner}: ${numeric ?? ''}`, 'the number that ISO 3166-1 gives');
    if (numeric !== null) numbers.set(numeric, code);
    if (regions.parents[m49] === undefined)
      say(code, `is in ${m49}, which ${REGIONS} does not know`, '"m49": "039"');
    if (kind === 'member' && memberSince === undefined)
      say(code, 'is a member without a date', '"memberSince": "1955" or "2011-07-14"');
    if (kind !== 'member' && memberSince !== undefined)
      say(code, `is no member and has been one since ${memberSince}`, '"kind": "member"');
    if (memberSince?.length === 4 && memberSince >= DAY_PRECISE_FROM)
      say(code, `joined in ${memberSince}, on a day not told`, '"memberSince": "2011-07-14"');
  });
  const subjects = rows.filter(({ kind }) => kind === 'subject').map(({ code }) => code);
  if (subjects.length !== 1)
    found.push(
      problem(
        COUNTRIES,
        `has ${subjects.length} subjects: ${subjects.join(', ')}`,
        'one place with "kind": "subject"',
      ),
    );
  for (const [group, parent] of Object.entries(regions.parents))
    if (parent !== null && regions.parents[parent] === undefined)
      found.push(
        problem(REGIONS, `${group} lies in ${parent}, which is not there`, '"039": "150"'),
      );
  return found;
}

/** The M49 groups of a place, the largest first. Expects regions without fault. */
export function groupsOf(m49: string, regions: Regions): string[] {
  const groups: string[] = [];
  for (let group: string | null = m49; group !== null && !groups.includes(group);) {
    groups.unshift(group);
    group = regions.parents[group] ?? null;
  }
  return groups;
}
