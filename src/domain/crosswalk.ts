/** What the files that name and place every country may hold; read by the builds alone. */
import * as v from 'valibot';
import { COUNTRY_KINDS } from './country.ts';

const code = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected three capital letters'));
const digits = v.pipe(v.string(), v.regex(/^\d{3}$/, 'expected three digits'));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const prose = v.pipe(v.string(), v.minLength(10), v.endsWith('.'));
const since = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}-\d{2})?$/, 'expected a year or a day such as "2011-07-14"'),
);

/** A row of `data/countries.json`: the facts about a place. Its names stand in `data/names/`. */
export const countryRowSchema = v.strictObject({
  /** Own stable id: the ISO 3166-1 alpha-3 code, or `XAA`–`XZZ` where ISO has none. */
  code,
  /** ISO 3166-1 numeric as text; null exactly where `code` is our own. */
  numeric: v.nullable(digits),
  /** Smallest UN M49 group it belongs to; the larger ones follow from `data/regions.json`. */
  m49: digits,
  kind: v.picklist(COUNTRY_KINDS),
  /** Admission to the United Nations, of every member and of nobody else. */
  memberSince: v.optional(since),
  /** Features of the atlas that make it up, its own first; empty where the atlas has none. */
  atlas: v.array(text),
});

/** `data/regions.json`: M49 group → the group it lies in, null for the largest. */
export const regionsSchema = v.strictObject({
  source: prose,
  parents: v.record(digits, v.nullable(digits)),
});

/** `data/names/<language>.json`. */
export const namesFileSchema = v.strictObject({
  language: text,
  source: prose,
  places: v.record(code, text),
  regions: v.record(digits, text),
});

/** `data/names/reviewed.json`: names that are not left to ICU, each with its reason. */
export const reviewedSchema = v.array(
  v.strictObject({
    code,
    reason: prose,
    names: v.record(v.string(), text),
  }),
);

/** `data/names/aliases.json`: other names, in any language. */
export const aliasesSchema = v.record(code, v.pipe(v.array(text), v.minLength(1)));

export type CountryRow = Readonly<v.InferOutput<typeof countryRowSchema>>;
export type Regions = Readonly<v.InferOutput<typeof regionsSchema>>;
export type NamesFile = Readonly<v.InferOutput<typeof namesFileSchema>>;
export type Reviewed = Readonly<v.InferOutput<typeof reviewedSchema>>;
export type Aliases = Readonly<v.InferOutput<typeof aliasesSchema>>;
