import * as v from 'valibot';
import { earliestDay, isPartialDate, latestDay } from '../../src/domain/iso-date.ts';
import { BLOCK_TYPES, CATEGORIES } from '../../src/domain/statement.ts';
import { phrasingSchema } from './phrasing-schema.ts';
import { text, texts } from './texts-schema.ts';

const day = v.pipe(v.string(), v.isoDate());
const date = v.pipe(
  v.string(),
  v.check(isPartialDate, 'expected a day, a month or a year such as "2008-02"'),
);
const code = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}$/, 'expected a three-letter code such as "ABC"'),
);
/** A frame of category `none` says nothing: it only marks the passage as read. */
const category = v.picklist([...CATEGORIES, 'none']);
/** Kinds of object a frame can ask for; `objects.ts` knows how to find each. */
export const OBJECT_KINDS = [
  'status',
  'independence',
  'status-or-recognition',
  'recognition',
  'recognition-only',
  'non-recognition',
  'membership',
  'keep-out',
  'act',
  'envoy',
  'ties',
  'measures',
  'relations',
  'talks',
  'consequence',
  'so',
  'judged',
  'as-state',
] as const;
const object = v.picklist(OBJECT_KINDS);
const effect = v.pipe(
  v.string(),
  v.regex(
    /^(perfect|past|be|do|not|no-longer|not-do|not-past|intend|not-intend|refuse|hypothetical|not-hypothetical|urge|to|expect|become|decide|transparent|double-or-refuse|relative|among|nth|not-nth|not-relative|factive|veto:[a-z_]+)$/,
    'expected one of the effects that operators.ts knows, such as "refuse" or "veto:scope_unclear"',
  ),
);

/** One schema a lexicon file; `compileKnowledge` refuses a file that does not fit. */
export const SCHEMAS = {
  'countries.json': v.object({
    countries: v.array(
      v.object({
        code,
        names: v.pipe(texts, v.minLength(1)),
        demonyms: v.optional(texts, []),
        capitals: v.optional(texts, []),
        sharedSeats: v.optional(texts, []),
      }),
    ),
    ambiguous: v.array(v.object({ form: text, codes: v.pipe(v.array(code), v.minLength(2)) })),
    hazards: texts,
    guards: v.array(v.object({ form: text, notBefore: texts, notAfter: texts })),
  }),
  'organisations.json': v.object({
    organisations: v.array(
      v.object({
        id: text,
        names: v.pipe(texts, v.minLength(1)),
        name: v.optional(text),
        short: v.optional(text),
        complete: v.boolean(),
        source: text,
        members: v.array(
          v.object({
            code,
            from: v.nullable(date),
            to: v.nullable(date),
            suspended: v.optional(v.array(v.object({ from: date, to: v.nullable(date) })), []),
          }),
        ),
      }),
    ),
  }),
  'officeholders.json': v.object({
    /** Lists that terms were checked against: id → where to find it and what it says. */
    checks: v.record(text, text),
    officeholders: v.array(
      v.object({
        person: text,
        forms: v.pipe(texts, v.minLength(1)),
        country: code,
        alone: v.optional(v.boolean(), false),
        collective: v.optional(v.boolean(), false),
        source: text,
        terms: v.array(
          v.object({
            office: text,
            /** First day that the date can mean. */
            from: v.pipe(date, v.transform(earliestDay)),
            /** Last day that the date can mean. */
            to: v.nullable(v.pipe(date, v.transform(latestDay))),
            checked: v.optional(text),
          }),
        ),
      }),
    ),
  }),
  'government.json': v.object({
    heads: texts,
    /** Last words of offices that stay where their state is governed from. */
    seated: texts,
    modifiers: texts,
    former: texts,
    notState: texts,
    actsWhenItAdopts: texts,
  }),
  'groups.json': v.object({
    nouns: texts,
    modifiers: texts,
    quantifiers: texts,
    wholes: texts,
    allWords: texts,
    noneWords: texts,
    someWords: texts,
    singulars: texts,
  }),
  'words.json': v.object({
    adverbs: texts,
    prepositions: texts,
    connectors: texts,
    conditionals: texts,
    conditionalsAfter: texts,
    questions: texts,
    objectFollowers: texts,
    possessives: texts,
    recognitionAdjectives: texts,
    subjectAdjectives: texts,
    nominalNouns: v.object({ transparent: texts, refuse: texts, intend: texts, veto: texts }),
    numbers: texts,
    ordinals: texts,
    superlativeNouns: texts,
    relationNouns: texts,
    insertionOpeners: texts,
    including: texts,
    except: texts,
    alongside: texts,
    echoPositive: texts,
    echoNegative: texts,
    ellipsis: texts,
    negations: texts,
    demonstratives: texts,
    actorPronouns: texts,
    actorReferences: texts,
    nominalOpeners: texts,
    nominalDoubts: texts,
  }),
  'attribution.json': v.object({
    speech: texts,
    claim: texts,
    deny: texts,
    urge: texts,
    hope: texts,
    expect: texts,
    doubt: texts,
    position: texts,
    spurn: texts,
    cause: texts,
    factNouns: texts,
    thank: texts,
    thankHostile: texts,
    follow: texts,
    accordingTo: texts,
    unsureSpeakers: texts,
  }),
  'operators.json': v.object({
    operators: v.array(
      v.object({
        id: text,
        effect,
        after: v.optional(v.literal('to')),
        noun: v.optional(v.boolean(), false),
        past: v.optional(v.boolean(), false),
        forms: v.pipe(texts, v.minLength(1)),
      }),
    ),
  }),
  'frames.json': v.object({
    gate: texts,
    forecast: v.object({ subjects: texts, verbs: texts, modals: texts }),
    /** Nouns of headings by the category of those named below, and the words that may stand beside one. */
    headings: v.object({
      nouns: v.object({ opposes: texts, withdrew: texts, recognises: texts }),
      beside: texts,
    }),
    frames: v.array(
      v.variant('kind', [
        v.object({
          id: text,
          kind: v.literal('verb'),
          category,
          negated: category,
          object,
          verbs: v.array(v.pipe(texts, v.length(5))),
          passive: v.optional(v.boolean(), false),
          echo: v.optional(v.boolean(), false),
        }),
        v.object({
          id: text,
          kind: v.literal('predicate'),
          category,
          negated: category,
          object,
          forms: texts,
        }),
        v.object({
          id: text,
          kind: v.literal('nominal'),
          category,
          negated: category,
          object,
          nouns: texts,
          prep: texts,
        }),
      ]),
    ),
  }),
  'objects.json': v.object({
    recognition: texts,
    membershipNouns: texts,
    membershipWords: texts,
    keepOut: texts,
    decisions: texts,
    actJudgements: texts,
    /** What calls a status unlawful. */
    voidings: texts,
    envoys: texts,
    ties: texts,
    measures: texts,
    relations: texts,
    relationsStrict: texts,
    talks: texts,
    consequences: texts,
  }),
  'instruments.json': v.object({ nouns: texts, adopts: texts, issues: texts }),
  'standing.json': v.object({
    closed: texts,
    copulas: texts,
    upheld: texts,
    stoodBy: texts,
    supports: texts,
    gerundOpeners: texts,
    undecided: texts,
    undone: texts,
    faded: texts,
    receives: texts,
    done: texts,
    doneParticiples: texts,
    auxiliaries: texts,
    degrees: texts,
    nounPrepositions: texts,
    governors: texts,
  }),
  'phrasing.json': phrasingSchema,
  'blocks.json': v.object({
    rules: v.array(
      v.object({
        id: text,
        type: v.picklist(BLOCK_TYPES),
        match: v.picklist(['start', 'whole', 'anywhere']),
        forms: v.pipe(texts, v.minLength(1)),
        teaserAfter: v.optional(v.boolean(), false),
      }),
    ),
    captionMarks: texts,
    teaserLimit: v.number(),
    labels: texts,
  }),
  'dates.json': v.object({
    months: v.record(v.string(), v.number()),
    foreignMonths: v.record(v.string(), v.number()),
    weekdays: v.record(v.string(), v.number()),
    /** Month and day of days that are called by a name. */
    namedDays: v.record(v.string(), v.tuple([v.number(), v.number()])),
    /** First and last month of a season. */
    seasons: v.record(v.string(), v.tuple([v.number(), v.number()])),
    spans: texts,
    labels: v.array(
      v.object({
        form: text,
        language: text,
        order: v.nullable(v.picklist(['day-first', 'month-first'])),
      }),
    ),
    updateLabels: texts,
    orderByDomain: v.array(
      v.object({ ending: text, order: v.picklist(['day-first', 'month-first']) }),
    ),
    anniversaries: texts,
    countUnits: v.record(v.string(), v.picklist(['day', 'week', 'month', 'year', 'hour'])),
    countWords: v.record(v.string(), v.number()),
    declarationWords: texts,
    dayWords: v.record(v.string(), v.number()),
    sameOffices: v.array(texts),
    backwards: texts,
    events: v.object({ past: texts, doubts: texts }),
    milestone: v.object({
      past: texts,
      base: texts,
      future: texts,
      between: texts,
      doubts: texts,
    }),
  }),
  'abbreviations.json': v.object({ never: texts, unlessStarter: texts, starters: texts }),
  'languages.json': v.object({ english: texts, others: v.record(v.string(), texts) }),
} as const;

/** What the engine needs of a topic file; other keys are for other rooms. */
export const TOPIC_SCHEMA = v.object({
  subject: code,
  declared: v.object({ date: day }),
  window: v.object({ from: day, to: day }),
  reading: v.object({
    status: texts,
    references: texts,
    moves: texts,
    parent: code,
    rivals: texts,
  }),
});

export type LexiconFile = keyof typeof SCHEMAS;
export type Lexicon = { readonly [F in LexiconFile]: v.InferOutput<(typeof SCHEMAS)[F]> };
export type Topic = v.InferOutput<typeof TOPIC_SCHEMA>;
export type Frame = Lexicon['frames.json']['frames'][number];
export type VerbFrame = Extract<Frame, { kind: 'verb' }>;
export type PredicateFrame = Extract<Frame, { kind: 'predicate' }>;
export type NominalFrame = Extract<Frame, { kind: 'nominal' }>;
export type ObjectKind = (typeof OBJECT_KINDS)[number];
export type FrameCategory = v.InferOutput<typeof category>;
