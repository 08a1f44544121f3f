/** What one country's evidence file holds: loaded with the first panel. */
import * as v from 'valibot';
import { ASSERTERS } from './asserter.ts';
import { parseWith, SCHEMA } from './dataset.ts';
import { POSITION_EVIDENCE, POSITION_KINDS } from './position.ts';
import { CATEGORIES, MODALITIES } from './statement.ts';

const precision = v.picklist(['day', 'month', 'year']);

const sourceSchema = v.object({
  file: v.string(),
  sha256: v.string(),
  title: v.nullable(v.string()),
  publisher: v.nullable(v.string()),
  url: v.nullable(v.string()),
  language: v.string(),
  published: v.nullable(v.string()),
  publishedPrecision: v.picklist(['day', 'month', 'year', 'unknown']),
  publishedBasis: v.string(),
});

const claimSchema = v.object({
  id: v.string(),
  document: v.string(),
  category: v.picklist(CATEGORIES),
  modality: v.picklist(MODALITIES),
  target: v.string(),
  attribution: v.object({
    type: v.string(),
    speaker: v.nullable(v.string()),
    speakerCountry: v.nullable(v.string()),
  }),
  date: v.nullable(
    v.object({
      kind: v.picklist(['event', 'observation']),
      value: v.nullable(v.string()),
      precision: v.picklist(['day', 'month', 'year', 'unknown']),
      earliest: v.nullable(v.string()),
      latest: v.nullable(v.string()),
      rule: v.string(),
      words: v.nullable(v.string()),
    }),
  ),
  evidence: v.object({
    exact: v.string(),
    prefix: v.string(),
    suffix: v.string(),
    start: v.number(),
    end: v.number(),
  }),
  confidence: v.object({
    level: v.picklist(['high', 'medium', 'low']),
    reasons: v.array(v.string()),
  }),
  colours: v.boolean(),
  rule: v.string(),
  /** On whose word it stands. */
  by: v.picklist(ASSERTERS),
});

const recordedSchema = v.object({
  id: v.string(),
  stance: v.string(),
  kind: v.picklist(POSITION_KINDS),
  date: v.string(),
  precision,
  evidence: v.picklist(POSITION_EVIDENCE),
  assertedBy: v.array(v.string()),
  disputedBy: v.array(v.string()),
  reported: v.nullable(v.string()),
  summary: v.string(),
  sources: v.array(v.string()),
  note: v.nullable(v.string()),
});

export const evidenceSchema = v.object({
  schema: v.literal(SCHEMA, `expected data of version ${SCHEMA}`),
  country: v.string(),
  statements: v.array(claimSchema),
  /** The country's rows of the reference record. */
  positions: v.array(recordedSchema),
  sources: v.array(sourceSchema),
});

/** One country's statements with the articles they stand in. */
export type CountryEvidence = Readonly<v.InferOutput<typeof evidenceSchema>>;
export type Claim = CountryEvidence['statements'][number];
export type Source = CountryEvidence['sources'][number];
export type Recorded = CountryEvidence['positions'][number];

/** Narrows foreign JSON to one country's evidence. Throws a DatasetError naming the place. */
export function parseCountryEvidence(data: unknown): CountryEvidence {
  return parseWith(evidenceSchema, data, 'evidence');
}
