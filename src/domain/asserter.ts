/** On whose word a statement or an entry of the record stands. Pure. */
import { REPORTS, SELF } from './position.ts';
import type { Attribution, CountryCode } from './statement.ts';

export const ASSERTERS = ['own', 'other', 'body', 'reporter', 'unknown'] as const;
/** Own government, another government, an organisation, the reporter; or nobody can tell. */
export type Asserter = (typeof ASSERTERS)[number];

/** Who says what an article has of `country`; an organisation is known by its `names`. */
export function asserterOf(
  { type, speaker, speakerCountry }: Omit<Attribution, 'type'> & { readonly type: string },
  country: CountryCode,
  names: ReadonlySet<string>,
): Asserter {
  if (speakerCountry !== null) return speakerCountry === country ? 'own' : 'other';
  if (speaker === null) return type === 'author' || type === 'headline' ? 'reporter' : 'unknown';
  return isNamed(speaker, names) ? 'body' : 'unknown';
}

const isApart = (sign: string | undefined): boolean => !/[\p{L}\p{N}]/u.test(sign ?? '');

/** Whether one of `names` stands in a text as whole words. */
function isNamed(text: string, names: ReadonlySet<string>): boolean {
  return [...names].some((name) =>
    text
      .split(name)
      .some((part, i, all) => i > 0 && isApart(all[i - 1]?.at(-1)) && isApart(part[0])),
  );
}

/** Who says what an entry of the record has; the state's own word goes before that of others. */
export function asserterOfEntry(assertedBy: readonly string[]): Asserter {
  if (assertedBy.includes(SELF)) return 'own';
  if (assertedBy.some((who) => who !== REPORTS)) return 'other';
  return assertedBy.includes(REPORTS) ? 'reporter' : 'unknown';
}
