import type { CountryCode } from '../../src/domain/statement.ts';
import type { Item } from './entities.ts';
import { exceptionsOf, type Exception } from './exceptions.ts';
import type { Knowledge } from './knowledge.ts';
import { matchItems } from './objects.ts';
import type { FrameCategory } from './schema.ts';

/** What is remembered of the sentences read so far. */
export interface Memory {
  /** Items of the sentence before, if it is of the same or the preceding block. */
  readonly previous: readonly Item[] | null;
  /** Shadow text of up to six sentences before. */
  readonly before: () => string;
  /** Whether others whose recognition is disputed are named: nowhere, now and then, or as much as the subject. */
  readonly rivals: 'none' | 'some' | 'many';
  readonly subjectInTitle: boolean;
  /** The sentence before told a stance on the subject. */
  readonly stanceBefore: boolean;
  /** The one kind of act that the sentence before the last told, if the last told none. */
  readonly actNear: FrameCategory | null;
  /** Whose words the block or the whole text is, by a label or a letterhead. */
  readonly host: CountryCode | null;
}

/** What can be rejected as well as an independence can. */
const REFUSED = new Set(
  'opinion plan proposal ruling verdict report offer resolution draft decision document statement'.split(
    ' ',
  ),
);

/**
 * What the sentences before say about the words that only point: it, the move, the territory. A class,
 * for a literal with getters has a hidden class of its own each time, and that keeps all it leads to
 * alive until the next full collection.
 */
export class SentenceContext {
  readonly organisation: string | null;
  readonly #start: number;
  readonly #earlier: readonly Item[];
  #before: string | null = null;
  #exceptions: readonly Exception[] | null = null;
  #recognitionNear: boolean | null = null;
  #rivalNear: boolean | null = null;

  constructor(
    private readonly items: readonly Item[],
    private readonly sentence: string,
    private readonly memory: Memory,
    private readonly knowledge: Knowledge,
  ) {
    this.organisation = items.find((i) => i.kind === 'organisation')?.organisation ?? null;
    this.#start = items[0]?.start ?? 0;
    this.#earlier = memory.previous ?? [];
  }

  /** The words of an item, in lower case. */
  wordsOf({ start, end }: Item): string {
    return this.sentence.slice(start - this.#start, end - this.#start).toLowerCase();
  }

  /** Names for which the clause turns round: "all but X". */
  get exceptions(): readonly Exception[] {
    const wordsOf = (item: Item): string => this.wordsOf(item);
    return (this.#exceptions ??= exceptionsOf(this.items, wordsOf, this.knowledge));
  }

  /**
   * Whether "it" or "its" before item `at` can only mean the subject. `ofState`: what it owns is a
   * status, "its INDEPENDENCE", which no organisation has.
   */
  subjectIsAntecedent(at: number, ofState = false): boolean {
    const { memory, knowledge } = this;
    const { subject } = knowledge;
    const parent = knowledge.topic.reading.parent;
    const before = namesIn(this.items.slice(0, at), parent);
    // The clause's own actors stand between the antecedent and the pronoun; skip the nearest run of them.
    let i = before.length - 1;
    while (
      i >= 0 &&
      ((before[i]?.kind === 'actor' && before[i]?.code !== subject) ||
        (ofState && before[i]?.kind === 'organisation'))
    )
      i--;
    if (i >= 0) return isSubject(before[i], subject);
    const earlier = namesIn(this.#earlier, parent);
    // "The court gave its opinion on Syldavia. X rejects it."
    if (
      /^(?:reject|oppos)/.test(this.items[at - 1]?.word ?? '') &&
      this.#earlier.some(({ word }) => REFUSED.has(word) || knowledge.phrasing.consents.has(word))
    )
      return false;
    if (memory.stanceBefore && !this.#rivalIsNear && this.#isBare(at)) return true;
    // "Syldavia declared independence from X, years after Y … . Z has recognised it."
    const declared =
      this.items[at - 1]?.word.startsWith('recogni') &&
      this.#isBare(at) &&
      this.#earlier.some(({ word }) => knowledge.status.has(word));
    return (
      earlier.length > 0 &&
      !this.#rivalIsNear &&
      (isSubject(earlier.at(-1), subject) ||
        (declared && isSubject(earlier[0], subject)) ||
        (isSubject(earlier[0], subject) &&
          earlier.every((e) => e.code === subject || e.code === parent)))
    );
  }

  /** Whether "the move" or "such a step" can only mean the declaration or the independence. */
  moveIsStatus(at: number): boolean {
    const { items, memory, knowledge } = this;
    const before = items.slice(0, at);
    const here = this.sentence.slice(0, Math.max(0, (items[at]?.start ?? 0) - this.#start));
    if (knowledge.statusTest.test(here) && this.#mentionsSubject(before)) return true;
    return (
      memory.previous !== null &&
      !this.#earlier.some((i) => i.kind === 'rival') &&
      !items.some((i) => i.kind === 'rival') &&
      knowledge.statusTest.test(this.#textBefore) &&
      (this.#mentionsSubject(this.#earlier) || this.#mentionsSubject(before))
    );
  }

  referenceIsSubject(): boolean {
    const { knowledge } = this;
    return (
      !this.#rivalIsNear &&
      (this.#mentionsSubject(this.#earlier) ||
        this.#mentionsSubject(this.items) ||
        this.isOnlySubject ||
        (this.#textBefore !== '' && knowledge.subjectTest.test(this.#textBefore)))
    );
  }

  /** The article is about the subject, and names nobody else whose recognition is disputed. */
  get isOnlySubject(): boolean {
    return this.memory.subjectInTitle && this.memory.rivals === 'none';
  }

  /** The subject's recognition was spoken of shortly before, and the article names nobody else whose own is disputed. */
  get onlyOneDisputed(): boolean {
    return this.memory.rivals === 'none' && this.recognitionNear;
  }

  /** Whether a bare "recognition" at item `at` is recognition of the subject. */
  recognitionIsOfSubject(at: number): boolean {
    const { memory, knowledge } = this;
    if (this.#rivalIsNear && !this.#isCauseBehind(at))
      return this.#mentionsSubject(this.items.slice(0, at));
    return (
      this.#mentionsSubject(this.items) ||
      this.#mentionsSubject(this.#earlier) ||
      memory.stanceBefore ||
      this.isOnlySubject ||
      ((memory.subjectInTitle || (memory.rivals === 'none' && this.recognitionNear)) &&
        knowledge.subjectTest.test(this.#textBefore))
    );
  }

  /** Another whose recognition is disputed is named here or up to six sentences before, or all along. */
  get #rivalIsNear(): boolean {
    const { rivals } = this.memory;
    return (this.#rivalNear ??=
      rivals === 'many' ||
      (rivals === 'some' && this.knowledge.rivalTest.test(`${this.#textBefore} ${this.sentence}`)));
  }

  /** "withholds recognition WITH AN EYE TO …", "for fear of …": another is named behind, and only as the reason. */
  #isCauseBehind(at: number): boolean {
    const { memory, knowledge, items } = this;
    if (memory.rivals === 'many' || knowledge.rivalTest.test(this.#textBefore)) return false;
    const rival = items.findIndex((i) => i.kind === 'rival');
    return (
      rival > at && items.slice(at, rival).some(({ word }) => knowledge.phrasing.causes.has(word))
    );
  }

  /** Nothing before item `at` but names and the words of the verb: a pronoun there points further back. */
  #isBare(at: number): boolean {
    const { words, operators } = this.knowledge;
    return this.items
      .slice(0, at)
      .every(
        ({ kind, word, frame }) =>
          kind !== 'word' ||
          frame ||
          operators.has(word) ||
          words.adverbs.has(word) ||
          words.connectors.has(word),
      );
  }

  /** A recognition of the subject was spoken of here or up to six sentences before. */
  get recognitionNear(): boolean {
    if (this.#recognitionNear === null) {
      const window = `${this.#textBefore} ${this.sentence}`;
      const { subjectTest, statusTest } = this.knowledge;
      this.#recognitionNear = subjectTest.test(window) && statusTest.test(window);
    }
    return this.#recognitionNear;
  }

  /** The one government that "the ministry" or "the country" can mean, or null. */
  get nearestGovernment(): CountryCode | null {
    return nearest(this.items, this.#earlier, this.knowledge) ?? this.memory.host;
  }

  /** Whether the words are those of somebody who speaks for the subject. */
  get speaksForSubject(): boolean {
    return this.memory.host === this.knowledge.subject;
  }

  /** The states that the sentence before names, in their order; "the latter", "both of them" point to them. */
  get earlierActors(): readonly CountryCode[] {
    return [
      ...new Set(
        this.#earlier.flatMap((i) =>
          i.kind === 'actor' && i.code !== null && i.code !== this.knowledge.subject
            ? [i.code]
            : [],
        ),
      ),
    ];
  }

  /** What "the same step" can repeat when the sentence before tells no act. */
  get actNear(): FrameCategory | null {
    return this.#rivalIsNear ? null : this.memory.actNear;
  }

  /** For whom the one person speaks who was quoted in the sentence before, or null. */
  get earlierSpeaker(): CountryCode | null {
    const { speechForms, subject } = this.knowledge;
    const said = this.#earlier.some(
      (_, k) => matchItems(speechForms, this.#earlier, k)?.value === 'speech',
    );
    const codes = new Set(
      this.#earlier.flatMap((i) => (i.kind === 'actor' && i.official ? [i.code] : [])),
    );
    const [code] = codes;
    return said && codes.size === 1 && code !== subject ? (code ?? null) : null;
  }

  /** The state that "we" and "our" mean outside quotations. */
  get host(): CountryCode | null {
    return this.memory.host;
  }

  get #textBefore(): string {
    return (this.#before ??= this.memory.before());
  }

  #mentionsSubject(list: readonly Item[]): boolean {
    return list.some((i) => i.code === this.knowledge.subject);
  }
}

function isSubject(item: Item | undefined, subject: CountryCode): boolean {
  return item !== undefined && item.code === subject && item.kind !== 'other';
}

function namesIn(list: readonly Item[], parent: CountryCode): Item[] {
  return list.filter(
    (i, k) =>
      (i.kind === 'actor' ||
        i.kind === 'subject' ||
        i.kind === 'rival' ||
        i.kind === 'organisation' ||
        i.kind === 'other') &&
      !(i.code === parent && ['from', 'of'].includes(list[k - 1]?.word ?? '')),
  );
}

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
