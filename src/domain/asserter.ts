/** On whose word a statement or an entry of the record stands. Pure. */
import type { Bloc } from './bloc.ts';
import { REPORTS, SELF } from './position.ts';
import type { Attribution, CountryCode } from './statement.ts';

export const ASSERTERS = ['own', 'other', 'body', 'reporter', 'unknown'] as const;
/** Own government, another government, an organisation, the reporter; or nobody can tell. */
export type Asserter = (typeof ASSERTERS)[number];

/** Who says what an article has of `country`; an organisation is known by the names of `blocs`. */
export function asserterOf(
  { type, speaker, speakerCountry }: Omit<Attribution, 'type'> & { readonly type: string },
  country: CountryCode,
  blocs: readonly Pick<Bloc, 'name' | 'short'>[],
): Asserter {
  if (speakerCountry !== null) return speakerCountry === country ? 'own' : 'other';
  if (speaker === null) return type === 'author' || type === 'headline' ? 'reporter' : 'unknown';
  const words = new Set(speaker.split(/[^\p{L}\p{N}]+/u));
  const isBody = blocs.some(({ name, short }) => speaker.includes(name) || words.has(short));
  return isBody ? 'body' : 'unknown';
}

/** Who says what an entry of the record has; the state's own word goes before that of others. */
export function asserterOfEntry(assertedBy: readonly string[]): Asserter {
  if (assertedBy.includes(SELF)) return 'own';
  if (assertedBy.some((who) => who !== REPORTS)) return 'other';
  return assertedBy.includes(REPORTS) ? 'reporter' : 'unknown';
}
