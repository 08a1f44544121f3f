import * as v from 'valibot';
import { isIsoDay, type IsoDay } from './iso-date.ts';

const text = v.pipe(v.string(), v.nonEmpty('expected some text'));
const day = v.pipe(v.string(), v.check(isIsoDay, 'expected a day such as "2008-02-17"'));

/** Longest text of a call-out, in characters: it stands on a map. */
const MAX_TEXT = 90;

/** Where the words stand as seen from their place; `before` and `after` follow the way one reads. */
export const PLACEMENTS = ['above', 'below', 'before', 'after'] as const;

export const annotationSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'expected letters, digits and hyphens')),
    place: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected three capital letters')),
    from: day,
    /** Last day it is shown; null without end. */
    to: v.nullable(day),
    /** Words by language tag; readers of any other language read those of the topic's own. */
    text: v.record(
      v.string(),
      v.pipe(text, v.maxLength(MAX_TEXT, `expected at most ${MAX_TEXT} characters`)),
    ),
    placement: v.picklist(PLACEMENTS),
    /** Where what it says is written. */
    source: text,
  }),
  v.check(({ from, to }) => to === null || from <= to, 'expected "to" not before "from"'),
);

/** An editor's call-out: words at a place of the map on some days. */
export type Annotation = Readonly<v.InferOutput<typeof annotationSchema>>;

/** A call-out as it is drawn, in one language. */
export interface Callout {
  readonly id: string;
  readonly place: string;
  readonly placement: Annotation['placement'];
  readonly text: string;
  /** Language of the text. */
  readonly language: string;
  readonly source: string;
}

/** The call-outs of a day in the reader's language, or else in `fallback`, in order. */
export function calloutsOn(
  annotations: readonly Annotation[],
  date: IsoDay,
  language: string,
  fallback: string,
): Callout[] {
  return annotations
    .filter(({ from, to }) => from <= date && (to === null || date <= to))
    .map(({ id, place, placement, text: words, source }) => {
      const tag = Object.hasOwn(words, language) ? language : fallback;
      return { id, place, placement, text: words[tag] ?? '', language: tag, source };
    });
}
