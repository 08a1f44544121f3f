import * as v from 'valibot';
import { countingRuleSchema } from './counting-rule.ts';
import { isIsoDay } from './iso-date.ts';
import { CATEGORIES } from './statement.ts';

const day = v.pipe(v.string(), v.check(isIsoDay, 'expected a day such as "2008-02-17"'));
const text = v.pipe(v.string(), v.nonEmpty('expected some text'));
const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, 'expected a lower-case id such as "recognises"'),
);
const hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, 'expected a colour such as "#28768a"'));
/** West, south, east and north in degrees; an east beyond 180 lies across the antimeridian. */
const bounds = v.tuple([v.number(), v.number(), v.number(), v.number()]);
const perTheme = v.object({ light: hex, dark: hex, contrast: hex });

/** The ways a fill can be drawn besides its colour; `solid` has no second colour. */
export const PATTERNS = ['solid', 'hatch', 'hatch-reverse', 'dots', 'dashes', 'lines'] as const;

const stanceSchema = v.object({
  id: slug,
  label: text,
  /** What a country that holds it does: "recognises". */
  verb: text,
  /** What `{count}` members do: a message with a plural, the number marked by `<b>`. */
  counted: text,
  meaning: text,
  pattern: v.picklist(PATTERNS),
  /** How it is drawn where it is only inferred: marks on the ground of no position. */
  inferred: v.optional(v.picklist(['dots', 'dashes']), 'dots'),
  colour: perTheme,
  second: v.optional(perTheme),
  ink: perTheme,
});

const milestoneSchema = v.object({
  date: day,
  title: text,
  label: text,
  summary: text,
  source: text,
});

/** What `data/topic.json` must hold; everything a second topic has to say differently. */
export const topicSchema = v.object({
  id: slug,
  /** BCP 47 tag of the language that this file is written in; `data/names/` must have it. */
  language: text,
  question: text,
  short: text,
  subject: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected a country code such as "ABC"')),
  declared: v.object({ date: day, label: text, before: text }),
  window: v.object({ from: day, to: day }),
  stances: v.pipe(v.array(stanceSchema), v.minLength(1, 'expected at least one stance')),
  /** What each category of statement is called on this topic. */
  categories: v.record(v.picklist(CATEGORIES), text),
  /** An observation of one stance that contradicts another held before it: no act lies between. */
  contradictions: v.array(v.object({ observed: slug, after: slug })),
  /** An observation that a stance held before already implies: it changes nothing. */
  implied: v.array(v.object({ observed: slug, after: slug })),
  /** In the order offered; what each does with disputed acts. */
  countingRules: v.array(countingRuleSchema),
  /** Filled by the build from the record: the events that the axis names. */
  milestones: v.optional(v.array(milestoneSchema), []),
  /** Ids of the organisations a reader can count by, in order. */
  blocs: v.array(text),
  notes: v.array(text),
  /** What the record on this topic does not know, or not well. */
  limits: v.optional(v.array(text), []),
  /** The shortest form of the notes, for the corner of the map. */
  footnote: text,
  focus: v.object({ label: text, bounds }),
  /** What the map offers to show beside the world and the focus. */
  regions: v.optional(v.array(v.object({ id: slug, label: text, bounds })), []),
});

/** The question asked of the articles: subject, stances with their drawing, window, notes. */
export type Topic = Readonly<v.InferOutput<typeof topicSchema>>;
export type Stance = Topic['stances'][number];
export type StanceId = string;

/** Id of the stance that is drawn where sources contradict each other. */
export const CONTESTED: StanceId = 'contested';

/** Stands where a stance could: "no position found". Not a stance, and drawn like nothing else. */
export const NO_POSITION = 'none';

/**
 * Stands where a stance could: an article names the place, but none says what it holds. Counted with
 * `NO_POSITION`, drawn apart from it.
 */
export const NAMED = 'named';

/** Stands for every stance that was only inferred: one row of the legend, one filter. */
export const INFERRED = 'inferred';

/** Stands for every place that holds the same on both days compared: one row of the legend. */
export const UNCHANGED = 'unchanged';
