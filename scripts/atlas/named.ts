/** Which places the articles name where they speak of the subject, and since when. Pure. */
import type { IsoDay } from '../../src/domain/iso-date.ts';
import type {
  Abstention,
  CountryCode,
  SourceDocument,
  Statement,
} from '../../src/domain/statement.ts';

/**
 * Code → first day by which an article had appeared that names the place in a passage that gave a
 * statement or could have given one; null where no such article has a day of publication.
 */
export function namedPlaces(
  statements: readonly Statement[],
  abstentions: readonly Abstention[],
  documents: readonly SourceDocument[],
  known: ReadonlySet<CountryCode>,
): Record<CountryCode, IsoDay | null> {
  const published = new Map(documents.map(({ file, published: { latest } }) => [file, latest]));
  const named = new Map<CountryCode, IsoDay | null>();
  const name = (code: CountryCode, file: string): void => {
    if (!known.has(code)) return;
    const day = published.get(file) ?? null;
    const before = named.get(code) ?? null;
    named.set(code, before === null || (day !== null && day < before) ? day : before);
  };
  for (const { actor, document } of statements) name(actor, document);
  for (const { countries, document } of abstentions)
    for (const code of countries) name(code, document);
  return Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}
