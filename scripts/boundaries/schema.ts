/** What `data/boundaries.json` may hold, and who reads it. */
import * as v from 'valibot';
import { countryRowSchema, type CountryRow } from '../../src/domain/crosswalk.ts';

const Code = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected three capital letters'));
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const Reason = v.pipe(v.string(), v.minLength(10), v.endsWith('.'));
/** Degrees east, degrees north. */
const LonLat = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);

const BoundariesSchema = v.strictObject({
  source: v.string(),
  rule: v.string(),
  moves: v.array(v.strictObject({ from: Name, to: Name, at: LonLat, reason: Reason })),
  cuts: v.array(
    v.strictObject({
      from: Name,
      to: Name,
      region: v.pipe(v.array(LonLat), v.minLength(3)),
      reason: Reason,
    }),
  ),
  merges: v.array(
    v.strictObject({
      features: v.pipe(v.array(Name), v.minLength(1)),
      into: Code,
      reason: Reason,
    }),
  ),
  apart: v.array(v.strictObject({ code: Code, reason: Reason })),
  points: v.array(v.strictObject({ code: Code, at: LonLat, reason: Reason })),
  omitted: v.array(v.strictObject({ feature: Name, reason: Reason })),
  /** Pairs that share a border too short for the atlas. */
  touching: v.array(v.strictObject({ pair: v.tuple([Code, Code]), reason: Reason })),
  disputed: v.array(v.strictObject({ pair: v.tuple([Code, Code]), reason: Reason })),
});

/** Topic fields that decide where the map needs detail. */
const TopicSchema = v.object({
  focus: v.object({ bounds: v.tuple([v.number(), v.number(), v.number(), v.number()]) }),
});

export type Country = CountryRow;
export type Boundaries = v.InferOutput<typeof BoundariesSchema>;
/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

function check<T>(file: string, schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}

/** Narrows the country table; throws one line naming file, field and fault. */
export function parseCountries(input: unknown): Country[] {
  return check('data/countries.json', v.array(countryRowSchema), input);
}

/** Narrows the boundary rules; throws one line naming file, field and fault. */
export function parseBoundaries(input: unknown): Boundaries {
  return check('data/boundaries.json', BoundariesSchema, input);
}

/** Reads the bounds that need detail out of the topic; throws like the others. */
export function parseFocus(input: unknown): Bounds {
  return check('data/topic.json', TopicSchema, input).focus.bounds;
}
