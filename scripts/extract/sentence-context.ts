import type { CountryCode } from '../../src/domain/statement.ts';
import type { Item } from './entities.ts';
import { exceptionsOf, type Exception } from './exceptions.ts';
import type { Knowledge } from './knowledge.ts';

/** What the sentences before say about the words that only point: it, the move, the territory. */
export interface SentenceContext {
  /** Whether "it" or "its" before item `at` can only mean the subject. */
  subjectIsAntecedent(at: number): boolean;
  /** Whether "the move" or "such a step" can only mean the declaration or the independence. */
  moveIsStatus(at: number): boolean;
  referenceIsSubject(): boolean;
  /** Whether a bare "recognition" at item `at` is recognition of the subject. */
  recognitionIsOfSubject(at: number): boolean;
  /** A recognition of the subject was spoken of here or up to four sentences before. */
  readonly recognitionNear: boolean;
  readonly organisation: string | null;
  /** The one government that "the ministry" or "the country" can mean, or null. */
  readonly nearestGovernment: CountryCode | null;
  /** Names for which the clause turns round: "all but X". */
  readonly exceptions: readonly Exception[];
  /** The words of an item, in lower case. */
  wordsOf(item: Item): string;
}

/** What is remembered of the sentences read so far. */
export interface Memory {
  /** Items of the sentence before, if it is of the same or the preceding block. */
  readonly previous: readonly Item[] | null;
  /** Shadow text of up to four sentences before. */
  readonly before: string;
  readonly rivalInDocument: boolean;
  readonly subjectInTitle: boolean;
}

/** Collects the context of one sentence. */
export function contextOf(
  items: readonly Item[],
  sentence: string,
  memory: Memory,
  knowledge: Knowledge,
): SentenceContext {
  const { subject } = knowledge;
  const parent = knowledge.topic.reading.parent;
  const names = (list: readonly Item[]): Item[] =>
    list.filter(
      (i, k) =>
        (i.kind === 'actor' ||
          i.kind === 'subject' ||
          i.kind === 'rival' ||
          i.kind === 'organisation' ||
          i.kind === 'other') &&
        !(i.code === parent && ['from', 'of'].includes(list[k - 1]?.word ?? '')),
    );
  const isSubject = (i: Item | undefined): boolean =>
    i !== undefined && i.code === subject && i.kind !== 'other';
  const mentionsSubject = (list: readonly Item[]): boolean => list.some((i) => i.code === subject);
  const rivalNear =
    previous_(memory).some((i) => i.kind === 'rival') || items.some((i) => i.kind === 'rival');
  const previous = memory.previous ?? [];
  const window = `${memory.before} ${sentence}`;
  const status = knowledge.statusTest;
  const first = items[0]?.start ?? 0;
  const wordsOf = (item: Item): string =>
    sentence.slice(item.start - first, item.end - first).toLowerCase();
  let exceptions: readonly Exception[] | null = null;
  return {
    wordsOf,
    get exceptions() {
      return (exceptions ??= exceptionsOf(items, wordsOf, knowledge));
    },
    subjectIsAntecedent(at) {
      const before = names(items.slice(0, at));
      // The clause's own actors stand between the antecedent and the pronoun; skip the nearest run of them.
      let i = before.length - 1;
      while (i >= 0 && before[i]?.kind === 'actor' && before[i]?.code !== subject) i--;
      if (i >= 0) return isSubject(before[i]);
      const earlier = names(previous);
      return (
        earlier.length > 0 &&
        !memory.rivalInDocument &&
        (isSubject(earlier.at(-1)) ||
          (isSubject(earlier[0]) && earlier.every((e) => e.code === subject || e.code === parent)))
      );
    },
    moveIsStatus(at) {
      const before = items.slice(0, at);
      const here = sentence.slice(0, Math.max(0, (items[at]?.start ?? 0) - (items[0]?.start ?? 0)));
      if (status.test(here) && mentionsSubject(before)) return true;
      return (
        memory.previous !== null &&
        !rivalNear &&
        status.test(memory.before) &&
        (mentionsSubject(previous) || mentionsSubject(before))
      );
    },
    referenceIsSubject: () =>
      !memory.rivalInDocument &&
      (mentionsSubject(previous) ||
        mentionsSubject(items) ||
        (knowledge.subjectTest.test(memory.before) && memory.before !== '')),
    recognitionIsOfSubject(at) {
      if (memory.rivalInDocument) return mentionsSubject(items.slice(0, at));
      return mentionsSubject(items) || mentionsSubject(previous);
    },
    get recognitionNear() {
      return knowledge.subjectTest.test(window) && status.test(window);
    },
    organisation: items.find((i) => i.kind === 'organisation')?.organisation ?? null,
    get nearestGovernment() {
      return nearest(items, previous, knowledge);
    },
  };
}

const previous_ = (memory: Memory): readonly Item[] => memory.previous ?? [];

function nearest(
  items: readonly Item[],
  previous: readonly Item[],
  knowledge: Knowledge,
): CountryCode | null {
  for (const list of [items, previous]) {
    const codes = new Set(
      list
        .filter(
          (i, k) =>
            i.kind === 'actor' &&
            !i.person &&
            i.code !== knowledge.subject &&
            !(i.via === 'capital' && ['in', 'to', 'at', 'from'].includes(list[k - 1]?.word ?? '')),
        )
        .map((i) => i.code),
    );
    if (codes.size === 1) return [...codes][0] ?? null;
    if (codes.size > 1) return null;
  }
  return null;
}
