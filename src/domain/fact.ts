import * as v from 'valibot';
import { isIsoDay } from './iso-date.ts';
import { LAYERS } from './layer.ts';
import { POSITION_KINDS } from './position.ts';

const day = v.pipe(v.string(), v.check(isIsoDay, 'expected a day such as "2008-02-17"'));

/**
 * One dated fact about one country: a colouring statement or a position, reduced to what decides
 * its stance on a day. `earliest` and `latest` are inclusive days and equal where the day is known.
 */
export const factSchema = v.object({
  /** Id of the statement or position. */
  id: v.string(),
  stance: v.string(),
  kind: v.picklist(POSITION_KINDS),
  earliest: day,
  latest: day,
  precision: v.picklist(['day', 'month', 'year']),
  layer: v.picklist(LAYERS),
  /** Only inferred from behaviour; never counted, and gives way to everything that was said. */
  weak: v.exactOptional(v.literal(true)),
  /** Who says so, as far as it is told: the state itself, other states by code, or reports. */
  by: v.exactOptional(v.array(v.string())),
  /** Who contests it; missing when nobody does. */
  against: v.exactOptional(v.array(v.string())),
  /** Of an article: whether the state's own words are quoted directly. */
  quoted: v.exactOptional(v.literal(true)),
  /** Of an article: whose word it is, one name for publishers that copy each other; missing when unknown. */
  publisher: v.exactOptional(v.string()),
  /** Day by which it had been reported; missing where it is not known apart from `latest`. */
  reported: v.exactOptional(day),
  /** First day on which the subject is known to count it no longer. */
  dropped: v.exactOptional(day),
});

export type Fact = Readonly<v.InferOutput<typeof factSchema>>;
