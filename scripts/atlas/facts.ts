/** Statements and positions → the dated facts that decide a country's stance. Pure. */
import type { Fact } from '../../src/domain/fact.ts';
import { earliestDay, latestDay, type IsoDay } from '../../src/domain/iso-date.ts';
import { SELF, type Position } from '../../src/domain/position.ts';
import type { CountryCode, SourceDocument, Statement } from '../../src/domain/statement.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { witnesses, type Witness } from './witnesses.ts';

const notBefore = (day: IsoDay, first: IsoDay): IsoDay => (day < first ? first : day);

const QUOTED: readonly string[] = ['direct_quote', 'mixed_quote'];

/**
 * The fact a colouring statement gives, or undefined for one that colours nothing. `publisher` is
 * whose word the document is, undefined when that is unknown.
 */
export function factOfStatement(
  statement: Statement,
  document: SourceDocument | undefined,
  publisher: string | undefined,
  topic: Topic,
): Fact | undefined {
  const { date, attribution } = statement;
  if (!statement.colours || !date || date.precision === 'unknown') return undefined;
  if (date.earliest === null || date.latest === null) return undefined;
  const reported = document?.published.latest;
  const isOwn = attribution.speakerCountry === statement.actor;
  return {
    id: statement.id,
    stance: statement.category,
    kind: date.kind === 'event' ? 'act' : 'stance',
    earliest: notBefore(date.earliest, topic.declared.date),
    latest: date.latest,
    precision: date.precision,
    layer: 'articles',
    ...(isOwn && { by: [SELF] }),
    ...(isOwn && QUOTED.includes(attribution.type) && { quoted: true as const }),
    ...(publisher !== undefined && { publisher }),
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
  documents: readonly (SourceDocument & Witness)[],
  positions: readonly Position[],
  topic: Topic,
): Record<CountryCode, Fact[]> {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const facts: Record<CountryCode, Fact[]> = {};
  const add = (code: CountryCode, fact: Fact | undefined): void => {
    if (fact) (facts[code] ??= []).push(fact);
  };
  const publishers = witnesses(documents);
  for (const statement of statements) {
    const { actor, document } = statement;
    const publisher = publishers.get(document);
    add(actor, factOfStatement(statement, byFile.get(document), publisher, topic));
  }
  for (const position of positions) add(position.country, factOfPosition(position, topic));
  return facts;
}
