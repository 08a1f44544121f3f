/** The contract of the files that the build writes and the app reads. */
import * as v from 'valibot';
import { annotationSchema } from './annotation.ts';
import { blocSchema } from './bloc.ts';
import { countrySchema } from './country.ts';
import { changeDays } from './counting-rule.ts';
import { factSchema } from './fact.ts';
import { isIsoDay, latestDay, type IsoDay } from './iso-date.ts';
import { assertTimeline, INTERVAL_RULES } from './interval.ts';
import { topicSchema } from './topic.ts';
import { CATEGORIES, MODALITIES } from './statement.ts';

/** Version of the contract; the app refuses any other. */
export const SCHEMA = 2;

const day = v.pipe(v.string(), v.check(isIsoDay, 'expected a day such as "2008-02-17"'));
const precision = v.picklist(['day', 'month', 'year']);

const intervalSchema = v.object({
  stance: v.string(),
  from: day,
  to: v.nullable(day),
  earliest: day,
  fromPrecision: precision,
  toPrecision: v.nullable(precision),
  began: v.picklist(['event', 'observation']),
  documentedUntil: day,
  basis: v.array(v.string()),
  rule: v.picklist(INTERVAL_RULES),
  weak: v.exactOptional(v.literal(true)),
  sides: v.exactOptional(
    v.array(v.object({ stance: v.nullable(v.string()), basis: v.array(v.string()) })),
  ),
});

const eventSchema = v.object({
  id: v.string(),
  kind: v.picklist(['statement', 'position', 'milestone', 'article']),
  /** Where it is marked: the day known, or the last day possible; null when nothing is known. */
  date: v.nullable(day),
  earliest: v.nullable(day),
  /** Last day it can be, where only bounds are known. */
  latest: v.optional(day),
  precision: v.picklist(['day', 'month', 'year', 'unknown']),
  title: v.string(),
  countries: v.array(v.string()),
  /** Of a position: the stance taken. */
  stance: v.optional(v.string()),
  category: v.optional(v.picklist(CATEGORIES)),
  modality: v.optional(v.picklist(MODALITIES)),
  colours: v.optional(v.boolean()),
  document: v.optional(v.string()),
  label: v.optional(v.string()),
});

const tally = v.record(v.string(), v.number());
const countSchema = v.object({ from: day, members: v.number(), stances: tally, others: tally });

export const atlasSchema = v.object({
  schema: v.literal(SCHEMA, `expected data of version ${SCHEMA}`),
  version: v.string(),
  topic: topicSchema,
  countries: v.array(countrySchema),
  /** Number of articles read. */
  articles: v.number(),
  /** Number of positions in the reference record; 0 when there is none. */
  positions: v.number(),
  /** Stances as drawn: both layers, disputes contested, by the day on which they were true. */
  timelines: v.record(v.string(), v.array(intervalSchema)),
  /** What every timeline, through any lens, is made of. */
  facts: v.record(v.string(), v.array(factSchema)),
  /**
   * Places that articles name in a passage on the subject, each with the first day by which such an
   * article had appeared; null where no day of publication is known.
   */
  named: v.optional(v.record(v.string(), v.nullable(day)), {}),
  /** Codes of the countries that have an evidence file. */
  documented: v.array(v.string()),
  events: v.array(eventSchema),
  /** Days, each with what is drawn from that day on, counted. */
  counts: v.array(countSchema),
  /** The same under each counting rule, by its id. */
  countsBy: v.record(v.string(), v.array(countSchema)),
  /** What readers can count by, in order. */
  blocs: v.array(blocSchema),
  /** The editor's call-outs, by id. */
  annotations: v.array(annotationSchema),
  /** Groups of places by their UN M49 codes, each after the one it lies in. */
  regions: v.array(v.object({ id: v.string(), name: v.string(), within: v.nullable(v.string()) })),
});

/** What the app loads first: topic, countries, intervals, events. */
export type Atlas = Readonly<v.InferOutput<typeof atlasSchema>>;
export type AtlasEvent = Atlas['events'][number];

export type { Claim, CountryEvidence, Recorded, Source } from './evidence.ts';

/** Data that does not keep the contract: says where and why. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
}

/** Narrows foreign JSON with a schema. Throws a DatasetError naming `what` and the place in it. */
export function parseWith<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
  what: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const place = v.getDotPath(issue) ?? 'the whole file';
  throw new DatasetError(`${what}: ${place}: ${issue.message}`);
}

/** Narrows foreign JSON to an atlas. Throws a DatasetError naming the place. */
export function parseAtlas(data: unknown): Atlas {
  const atlas = parseWith(atlasSchema, data, 'atlas.json');
  for (const [code, timeline] of Object.entries(atlas.timelines)) {
    try {
      assertTimeline(timeline);
    } catch (error) {
      throw new DatasetError(`atlas.json: timelines.${code}: ${(error as Error).message}`);
    }
  }
  return atlas;
}

/** The days a reader can go to. */
export interface Axis {
  readonly from: IsoDay;
  /** Last day of the axis. */
  readonly to: IsoDay;
  /** Where the topic's window ends; what lies after it is drawn veiled. */
  readonly windowEnd: IsoDay;
}

/** The axis covers the window and grows to the end of the year of the last dated event. */
export function axisOf({ topic, events }: Pick<Atlas, 'topic' | 'events'>): Axis {
  const { from, to: windowEnd } = topic.window;
  const last = events.reduce(
    (day, { date }) => (date !== null && date > day ? date : day),
    windowEnd,
  );
  return { from, to: latestDay(last.slice(0, 4)), windowEnd };
}

/** The last change of stance on record: what the page shows first. Without one, the declaration. */
export function defaultDay(atlas: Pick<Atlas, 'timelines' | 'topic'>): IsoDay {
  return changeDays(atlas.timelines).at(-1) ?? atlas.topic.declared.date;
}

/** Codes of the countries of which an article says what colours, in order. */
export function readCountries({ facts }: Pick<Atlas, 'facts'>): string[] {
  return Object.keys(facts)
    .filter((code) => facts[code]!.some(({ layer }) => layer === 'articles'))
    .sort();
}
