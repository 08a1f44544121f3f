/** Statements and positions → the dated facts that decide a country's stance. Pure. */
import type { Fact } from '../../src/domain/fact.ts';
import { earliestDay, latestDay, type IsoDay } from '../../src/domain/iso-date.ts';
import type { Position } from '../../src/domain/position.ts';
import type { CountryCode, SourceDocument, Statement } from '../../src/domain/statement.ts';
import type { Topic } from '../../src/domain/topic.ts';

const notBefore = (day: IsoDay, first: IsoDay): IsoDay => (day < first ? first : day);

/** The fact a colouring statement gives, or undefined for one that colours nothing. */
export function factOfStatement(
  statement: Statement,
  document: SourceDocument | undefined,
  topic: Topic,
): Fact | undefined {
  const date = statement.date;
  if (!statement.colours || !date || date.precision === 'unknown') return undefined;
  if (date.earliest === null || date.latest === null) return undefined;
  const reported = document?.published.latest;
  return {
    id: statement.id,
    stance: statement.category,
    kind: date.kind === 'event' ? 'act' : 'stance',
    earliest: notBefore(date.earliest, topic.declared.date),
    latest: date.latest,
    precision: date.precision,
    layer: 'articles',
    ...(reported && reported > date.latest && { reported }),
  };
}

/**
 * The fact a position gives. Undefined for one that is older than the question: it says nothing of
 * how the state answered it.
 */
export function factOfPosition(position: Position, topic: Topic): Fact | undefined {
  const { id, stance, kind, earliest, latest, precision } = position;
  if (latest < topic.declared.date) return undefined;
  const { assertedBy, disputedBy, listedUntil } = position;
  const reported = position.reported === null ? undefined : latestDay(position.reported);
  return {
    id,
    stance,
    kind,
    earliest: notBefore(earliest, topic.declared.date),
    latest,
    precision,
    layer: 'record',
    ...(position.evidence === 'inferred' && { weak: true as const }),
    ...(assertedBy.length > 0 && { by: [...assertedBy] }),
    ...(disputedBy.length > 0 && { against: [...disputedBy] }),
    ...(reported !== undefined && reported > latest && { reported }),
    ...(listedUntil !== null && { dropped: earliestDay(listedUntil) }),
  };
}

/** Every country's facts, by code; a country without one is left out. */
export function factsByCountry(
  statements: readonly Statement[],
  documents: readonly SourceDocument[],
  positions: readonly Position[],
  topic: Topic,
): Record<CountryCode, Fact[]> {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const facts: Record<CountryCode, Fact[]> = {};
  const add = (code: CountryCode, fact: Fact | undefined): void => {
    if (fact) (facts[code] ??= []).push(fact);
  };
  for (const statement of statements)
    add(statement.actor, factOfStatement(statement, byFile.get(statement.document), topic));
  for (const position of positions) add(position.country, factOfPosition(position, topic));
  return facts;
}
