/** One language of the interface: its messages, filled in by its own rules for numbers and dates. */
import type en from '../../data/words/en/interface.json';
import type later from '../../data/words/en/later.json';
import {
  dayNumber,
  latestDay,
  precisionOf,
  type IsoDay,
  type PartialDate,
} from '../domain/iso-date.ts';
import { parseMessage, type Message } from './message.ts';

/** A key of the catalogue; English is the key set. Those of `later` come with what is opened later. */
export type MessageKey = keyof typeof en | keyof typeof later;
export type Messages = Readonly<Record<MessageKey, string>>;

/** A stretch of a sentence that is shown in one way. */
export interface TextRun {
  readonly text: string;
  /** `b`: a number the reader came for; any other mark is for the component that asked for it. */
  readonly mark?: string;
  /** What a mark leads to: a country's code, or a day. */
  readonly leadsTo?: string;
  /** Language of the words where it is not the reader's: quoted words keep theirs. */
  readonly lang?: string;
}

/** What fills a placeholder. Numbers are written as the language writes them. */
export type Values = Readonly<Record<string, string | number | readonly TextRun[]>>;

/** An entry of `data/words/languages.json`. */
export interface LanguageEntry {
  /** BCP 47, as in the address and in `lang` attributes. */
  readonly tag: string;
  /** The language's name for itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Rules for numbers, dates, plurals and order; may be narrower than the tag. */
  readonly locale: string;
}

export interface Language extends Omit<LanguageEntry, 'locale'> {
  /** A message as text. */
  say(key: MessageKey, values?: Values): string;
  /** A message as runs, for those with marks. */
  runs(key: MessageKey, values?: Values): TextRun[];
  /** Fills in a pattern that stands outside the catalogue, such as a word of the topic. */
  fill(pattern: string, values?: Values): TextRun[];
  /** "26 March 2025". Always UTC: a day must not differ between machines. */
  day(day: IsoDay): string;
  /** "26 Mar 2025". */
  dayShort(day: IsoDay): string;
  /** "March 2025". */
  month(day: IsoDay): string;
  /** A date no more precise than it is known: "26 March 2025", "March 2025", "2025". */
  partial(date: PartialDate): string;
  /** "a, b and c", each item with its marks. */
  list(items: readonly (readonly TextRun[])[]): TextRun[];
  number(value: number): string;
  /** Order of names in this language. */
  compare(a: string, b: string): number;
}

const MS_PER_DAY = 86_400_000;
/** First strong isolate and its end: what is inside keeps its own direction. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** The text of runs, without their marks. */
export function plainText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

export function createLanguage(entry: LanguageEntry, messages: Messages): Language {
  const { tag, name, direction, locale } = entry;
  const number = new Intl.NumberFormat(locale);
  const plural = new Intl.PluralRules(locale);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const { compare } = new Intl.Collator(locale);
  const parsed = new Map<string, Message>();
  const read = (pattern: string): Message => {
    const known = parsed.get(pattern) ?? parseMessage(pattern);
    parsed.set(pattern, known);
    return known;
  };

  function runsOf(message: Message, values: Values, count?: number): TextRun[] {
    return message.flatMap((part): readonly TextRun[] => {
      if (part.kind === 'text') return [part];
      if (part.kind === 'number') return [{ text: number.format(count ?? 0) }];
      if (part.kind === 'mark') {
        const { mark } = part;
        const inside = runsOf(part.parts, values, count);
        // What is marked as one is drawn as one: a link is not cut at a value.
        return inside.every((run) => !(run.mark ?? run.leadsTo ?? run.lang))
          ? [{ text: plainText(inside), mark }]
          : inside.map((run) => ({ ...run, mark }));
      }
      const value = Object.hasOwn(values, part.name) ? values[part.name] : undefined;
      if (value === undefined) throw new Error(`expected a value for {${part.name}}`);
      if (part.kind === 'value') {
        if (typeof value === 'object') return value;
        if (typeof value === 'number') return [{ text: number.format(value) }];
        // Latin letters in Arabic text would carry the marks beside them to the wrong end.
        const foreign = direction === 'rtl' && /[A-Za-z]/.test(value);
        return [{ text: foreign ? isolated(value) : value }];
      }
      const { by, options } = part;
      const amount = Number(value);
      const chosen =
        by === 'select'
          ? options.get(String(value))
          : (options.get(`=${amount}`) ?? options.get(plural.select(amount)));
      return runsOf((chosen ?? options.get('other'))!, values, by === 'plural' ? amount : count);
    });
  }
  const fill = (pattern: string, values: Values = {}): TextRun[] =>
    runsOf(read(pattern), values).map(({ text, mark, leadsTo, lang }, index, all) => ({
      // The full stop of a number or date gives way to the mark of the sentence.
      text: /^[.,;:)]/.test(all[index + 1]?.text ?? '') ? text.replace(/(?<=\d)\.$/, '') : text,
      ...(mark === undefined ? {} : { mark }),
      ...(leadsTo === undefined ? {} : { leadsTo }),
      ...(lang === undefined ? {} : { lang }),
    }));
  const runs = (key: MessageKey, values?: Values): TextRun[] => fill(messages[key], values);
  const say = (key: MessageKey, values?: Values): string => plainText(runs(key, values));

  const dates = (options: Intl.DateTimeFormatOptions): ((day: IsoDay) => string) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (day) => format.format(dayNumber(day) * MS_PER_DAY);
  };
  const wholeDay = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = dates({ month: 'long', year: 'numeric' });
  /** `Intl` knows no month in the case that a sentence asks for: there the catalogue has the last word. */
  const day = (date: IsoDay): string => {
    const [year, monthNumber, dayOfMonth] = date.split('-').map((part) => String(Number(part)));
    return say('date.day', {
      date: wholeDay(date),
      day: dayOfMonth!,
      month: monthNumber!,
      year: year!,
    });
  };

  return {
    tag,
    name,
    direction,
    say,
    runs,
    fill,
    day,
    dayShort: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    month,
    partial(date) {
      const precision = precisionOf(date);
      if (precision === 'year') return date;
      return precision === 'month' ? month(latestDay(date)) : day(date);
    },
    list(items) {
      let next = 0;
      return conjunction
        .formatToParts(items.map(String))
        .flatMap(({ type, value }) => (type === 'element' ? items[next++]! : [{ text: value }]));
    },
    number: (value) => number.format(value),
    compare,
  };
}
