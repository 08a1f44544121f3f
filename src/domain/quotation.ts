/** The evidence of all countries as one list that can be searched: loaded with the first search. */
import * as v from 'valibot';
import { ASSERTERS } from './asserter.ts';
import { parseWith, SCHEMA } from './dataset.ts';
import { isIsoDay } from './iso-date.ts';
import { LAYERS } from './layer.ts';

const quotationSchema = v.object({
  /** Id of the statement or of the entry of the record. */
  id: v.string(),
  country: v.string(),
  layer: v.picklist(LAYERS),
  /** The sentence to the letter or, of the record, its summary. */
  text: v.string(),
  /** No more precise than it is known; null without a date. */
  date: v.nullable(v.string()),
  /** Day by which it is certain; null without a date. */
  day: v.nullable(v.pipe(v.string(), v.check(isIsoDay, 'expected a day such as "2008-02-17"'))),
  by: v.picklist(ASSERTERS),
  /** Of a statement: place of its article among the articles. */
  article: v.exactOptional(v.number()),
  /** Of an entry of the record: where it is written. */
  sources: v.exactOptional(v.array(v.string())),
});

const articleSchema = v.object({
  file: v.string(),
  title: v.nullable(v.string()),
  publisher: v.nullable(v.string()),
  language: v.string(),
});

const quotationsSchema = v.object({
  schema: v.literal(SCHEMA, `expected data of version ${SCHEMA}`),
  articles: v.array(articleSchema),
  /** The latest first, those without a date last. */
  quotations: v.array(quotationSchema),
});

/** Every statement and every entry of the record, as far as they can be searched. */
export type Quotations = Readonly<v.InferOutput<typeof quotationsSchema>>;
export type Quotation = Quotations['quotations'][number];
export type QuotedArticle = Quotations['articles'][number];

/** Narrows foreign JSON to the quotations. Throws a DatasetError naming the place. */
export function parseQuotations(data: unknown): Quotations {
  return parseWith(quotationsSchema, data, 'quotations.json');
}
