/** Words of the subject; the terms are those of `docs/glossary.md`. */
import type { DatePrecision, IsoDay, PartialDate } from './iso-date.ts';

/** ISO 3166-1 alpha-3, or a user-assigned code (X..) of the country table. */
export type CountryCode = string;

export const CATEGORIES = [
  'recognises',
  'announces_recognition',
  'opposes',
  'withdrew',
  'supports_membership',
  'opposes_membership',
  'condemns_retaliates',
  'warns',
  'establishes_relations',
  'mediates_neutral',
] as const;
/** What a statement says its actor does. Those that are no stance of the topic are gestures. */
export type Category = (typeof CATEGORIES)[number];

export const MODALITIES = [
  'fact',
  'expected',
  'urged',
  'denied',
  'hypothetical',
  'conditional',
] as const;
/** Standing of the act that the category names. Only `fact` can colour. */
export type Modality = (typeof MODALITIES)[number];

export const ATTRIBUTION_TYPES = [
  'author',
  'headline',
  'direct_quote',
  'mixed_quote',
  'indirect_quote',
  'reported_claim',
  'editor',
] as const;
export type AttributionType = (typeof ATTRIBUTION_TYPES)[number];

export const ABSTENTION_CODES = [
  'undated_article',
  'date_order_unclear',
  'relative_date_unresolved',
  'unnamed_group',
  'organisation_not_country',
  'non_state_actor',
  'speaker_unresolved',
  'actor_unresolved',
  'third_party_claim',
  'scope_unclear',
  'double_negation',
  'urged_not_done',
  'expected_not_done',
  'hypothetical',
  'question',
  'not_about_status',
  'object_unresolved',
  'before_declaration',
  'outside_window',
  'boilerplate',
  'foreign_language',
  'unknown_operator',
] as const;
export type AbstentionCode = (typeof ABSTENTION_CODES)[number];

/** Stretch of a source document, `[start, end)` in UTF-16 units of its untouched text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The verbatim passage: `text.slice(start, end) === exact`. */
export interface Evidence extends Span {
  readonly exact: string;
  /** Up to one sentence of context before and after, verbatim as well. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface Attribution {
  readonly type: AttributionType;
  /** Words that name the speaker, verbatim, or null for the article's own voice. */
  readonly speaker: string | null;
  readonly speakerCountry: CountryCode | null;
}

/**
 * When it happened (`event`) or when it was so (`observation`). `value` is null when only bounds
 * are known; the bounds are inclusive days, null where open.
 */
export interface StatementDate {
  readonly kind: 'event' | 'observation';
  readonly value: PartialDate | null;
  readonly precision: DatePrecision | 'unknown';
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  /** Id of the date rule that resolved it. */
  readonly rule: string;
  /** The words it rests on, verbatim, or null when it rests on the publication date alone. */
  readonly words: string | null;
}

export type ConfidenceLevel = 'high' | 'medium' | 'low';

export interface Statement {
  readonly id: string;
  /** Path of the article inside the articles folder, with forward slashes. */
  readonly document: string;
  readonly actor: CountryCode;
  /** The words that named the actor, and how they were resolved. */
  readonly actorMention: Span & { readonly words: string; readonly via: MentionKind };
  readonly category: Category;
  /** Country code, organisation id or `independence`. */
  readonly target: string;
  readonly modality: Modality;
  readonly attribution: Attribution;
  readonly date: StatementDate | null;
  readonly evidence: Evidence;
  readonly confidence: { readonly level: ConfidenceLevel; readonly reasons: readonly string[] };
  /** Whether this statement alone may colour its actor. */
  readonly colours: boolean;
  /** Id of the frame that matched. */
  readonly rule: string;
  /** Ids of the operators that were read between actor and predicate. */
  readonly operators: readonly string[];
}

export type MentionKind = 'name' | 'demonym' | 'capital' | 'leader' | 'title' | 'pronoun';

/** A passage that was read and not used. */
export interface Abstention {
  readonly document: string;
  readonly evidence: Evidence;
  readonly code: AbstentionCode;
  /** Id of the rule that stopped it, with the words that did, if any. */
  readonly rule: string;
  readonly words: string | null;
  /** Countries named in the passage, sorted. */
  readonly countries: readonly CountryCode[];
}

export const BLOCK_TYPES = [
  'title',
  'heading',
  'body',
  'bullet',
  'quote',
  'caption',
  'credit',
  'link',
  'teaser',
  'promo',
  'footer',
  'copyright',
  'ui',
  'foreign',
] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

/** One line of an article, classified; nothing is ever cut out. */
export interface Block extends Span {
  readonly type: BlockType;
  /** Id of the rule that decided the type. */
  readonly rule: string;
}

export interface DateCandidate extends Span {
  readonly words: string;
  readonly rule: string;
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  readonly verdict: 'used' | 'bound' | 'rejected';
  readonly reason: string;
}

/** When an article was published (TimeML: document creation time), as far as it is known. */
export interface PublicationDate {
  readonly value: PartialDate | null;
  readonly precision: DatePrecision | 'unknown';
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  readonly rule: string;
  /** How it was found, in words a reader understands. */
  readonly basis: string;
  readonly candidates: readonly DateCandidate[];
}

export interface SourceDocument {
  /** sha256 of the file's bytes, first 12 hex digits. */
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly decodedAs: 'utf-8' | 'windows-1252' | 'windows-1250';
  /** Length of the decoded text in UTF-16 units. */
  readonly length: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly published: PublicationDate;
  readonly blocks: readonly Block[];
}

/** A finding about a document or a data file: collected and reported, never thrown. */
export interface Message {
  readonly file: string;
  /** 1-based; null when the finding concerns the whole file. */
  readonly line: number | null;
  readonly ruleId: string;
  /** What is wrong. */
  readonly reason: string;
  /** An example of right, or what to do. */
  readonly example: string | null;
  readonly countries: readonly CountryCode[];
  readonly fatal: boolean;
}
