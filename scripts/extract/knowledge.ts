import * as v from 'valibot';
import type { CountryCode, MentionKind, Message } from '../../src/domain/statement.ts';
import { buildEntities } from './entity-forms.ts';
import { message } from './message.ts';
import {
  SCHEMAS,
  TOPIC_SCHEMA,
  type FrameCategory,
  type Lexicon,
  type LexiconFile,
  type NominalFrame,
  type PredicateFrame,
  type Topic,
  type VerbFrame,
} from './schema.ts';
import { Phrases } from './phrases.ts';
import { addForm, createTrie, formTokens, type Trie } from './trie.ts';
import { shadowOf } from './shadow.ts';

export type OfficeHolder = Lexicon['officeholders.json']['officeholders'][number];

/** What a form of speech does to what is said in it. */
type SpeechKind =
  | 'speech'
  | 'claim'
  | 'deny'
  | 'urge'
  | 'hope'
  | 'expect'
  | 'doubt'
  | 'cause'
  | 'thank'
  | 'accordingTo'
  | 'follow';

/** What a string of capitalised words can be. */
export type Form =
  | {
      readonly type: 'country';
      readonly code: CountryCode;
      readonly via: ReadonlySet<MentionKind>;
      readonly form: string;
    }
  | { readonly type: 'leader'; readonly holders: readonly OfficeHolder[] }
  | { readonly type: 'organisation'; readonly id: string }
  | { readonly type: 'whole' }
  | { readonly type: 'hazard' }
  | { readonly type: 'ambiguous'; readonly codes: readonly CountryCode[] }
  | { readonly type: 'rival' };

export interface Operator {
  readonly id: string;
  readonly effect: string;
  readonly after: 'to' | undefined;
  /** A noun whose possessor is the actor: "X's refusal to". */
  readonly noun: boolean;
  readonly past: boolean;
  /** Words or slots; a word slot may list alternatives. */
  readonly elements: readonly string[];
}
export type VerbForm =
  'base' | 's' | 'past' | 'participle' | 'past-or-participle' | 'ing' | 'base-or-past';
/** A frame that a word begins; the words are its trigger. */
export type Trigger =
  | { readonly frame: VerbFrame; readonly form: VerbForm }
  | { readonly frame: PredicateFrame; readonly form: null }
  | { readonly frame: NominalFrame; readonly form: null };

type Sets<T> = {
  readonly [K in keyof T]: T[K] extends readonly string[] ? Phrases : T[K];
};
type Guard = { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };

/** Everything the engine knows of English, of the world and of the topic, ready for matching. */
export interface Knowledge {
  readonly topic: Topic;
  readonly subject: CountryCode;
  readonly entities: Trie<Form>;
  readonly guards: ReadonlyMap<string, Guard>;
  /** Title and government words, lower case → whether they speak for a state. */
  readonly titles: Trie<'head' | 'modifier' | 'former' | 'not-state'>;
  readonly groups: Sets<Lexicon['groups.json']>;
  readonly words: Sets<Lexicon['words.json']>;
  readonly phrasing: Sets<Lexicon['phrasing.json']>;
  readonly instruments: Sets<Lexicon['instruments.json']>;
  readonly standing: Sets<Lexicon['standing.json']>;
  readonly attribution: Sets<Lexicon['attribution.json']>;
  readonly speechForms: Trie<SpeechKind>;
  readonly objects: Sets<Lexicon['objects.json']>;
  readonly operators: ReadonlyMap<string, readonly Operator[]>;
  readonly triggers: Trie<readonly Trigger[]>;
  readonly gate: RegExp;
  readonly subjectTest: RegExp;
  /** Last words of titles: a sentence without one introduces nobody. */
  readonly officeTest: RegExp;
  readonly rivalTest: RegExp;
  /** Words of status or recognition: the only things "the move" may point back to. */
  readonly statusTest: RegExp;
  readonly forecast: Sets<Lexicon['frames.json']['forecast']>;
  readonly references: Trie<'reference' | 'move'>;
  readonly status: ReadonlySet<string>;
  readonly raw: Lexicon;
  readonly dateOpeners: ReadonlySet<string>;
}

const VERB_FORMS: readonly VerbForm[] = ['base', 's', 'past', 'participle', 'ing'];

/**
 * Turns topic and lexicon into tries and sets, once a run. Nothing is guessed: what does not fit
 * its schema, stands twice or cannot be is refused, and each message says what to change.
 */
export function compileKnowledge(
  topic: unknown,
  lexicon: Readonly<Record<string, unknown>>,
): { readonly knowledge: Knowledge | null; readonly messages: readonly Message[] } {
  const messages: Message[] = [];
  const parsed: Partial<Record<LexiconFile, unknown>> = {};
  for (const file of Object.keys(SCHEMAS) as LexiconFile[]) {
    if (!(file in lexicon)) {
      messages.push(
        message(
          `lexicon/${file}`,
          'lexicon.missing',
          'the file is missing',
          `add ${file} to the lexicon folder`,
          { fatal: true },
        ),
      );
      continue;
    }
    const result = v.safeParse(SCHEMAS[file], lexicon[file]);
    if (result.success) parsed[file] = result.output;
    else
      for (const issue of result.issues.slice(0, 5))
        messages.push(
          message(
            `lexicon/${file}`,
            'lexicon.schema',
            `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`,
            'follow the other entries of the same file',
            { fatal: true },
          ),
        );
  }
  const topicResult = v.safeParse(TOPIC_SCHEMA, topic);
  if (!topicResult.success) {
    for (const issue of topicResult.issues.slice(0, 5))
      messages.push(
        message(
          'topic.json',
          'topic.schema',
          `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`,
          '"reading": { "status": ["independence"], "references": […], "moves": […], "parent": "ABC", "rivals": […] }',
          { fatal: true },
        ),
      );
  }
  if (messages.length > 0 || !topicResult.success) return { knowledge: null, messages };
  const raw = parsed as Lexicon;
  const knowledge = build(topicResult.output, raw, messages);
  return messages.some((m) => m.fatal) ? { knowledge: null, messages } : { knowledge, messages };
}

function build(topic: Topic, raw: Lexicon, messages: Message[]): Knowledge {
  const entities = buildEntities(topic, raw, messages);
  const titles = createTrie<'head' | 'modifier' | 'former' | 'not-state'>();
  const government = raw['government.json'];
  for (const [kind, forms] of [
    ['former', government.former],
    ['not-state', government.notState],
    ['head', government.heads],
    ['modifier', government.modifiers],
  ] as const) {
    for (const form of forms) addForm(titles, formTokens(form, true), kind);
  }
  const speechForms = createTrie<SpeechKind>();
  for (const kind of [
    'accordingTo',
    'deny',
    'spurn',
    'urge',
    'thank',
    'speech',
    'claim',
    'hope',
    'expect',
    'doubt',
    'cause',
    'follow',
  ] as const) {
    for (const form of raw['attribution.json'][kind])
      addForm(speechForms, formTokens(form, true), kind);
  }
  const references = createTrie<'reference' | 'move'>();
  for (const form of topic.reading.references) addForm(references, wordsOf(form), 'reference');
  for (const form of topic.reading.moves) addForm(references, wordsOf(form), 'move');
  const subject = raw['countries.json'].countries.find((c) => c.code === topic.subject);
  if (!subject)
    messages.push(
      message(
        'lexicon/countries.json',
        'lexicon.subject',
        `the topic's subject ${topic.subject} is no country of the table`,
        `{ "code": "${topic.subject}", "names": ["…"] }`,
        { fatal: true },
      ),
    );
  const subjectForms = subject
    ? [...subject.names, ...subject.demonyms, ...subject.capitals]
    : ['?'];
  return {
    topic,
    subject: topic.subject,
    entities,
    titles,
    speechForms,
    references,
    raw,
    guards: new Map(
      raw['countries.json'].guards.map((g) => [
        shadowOf(g.form),
        { before: new Set(g.notBefore), after: new Set(g.notAfter) },
      ]),
    ),
    groups: sets(raw['groups.json']),
    words: sets(raw['words.json']),
    phrasing: sets(raw['phrasing.json']),
    standing: sets(raw['standing.json']),
    instruments: sets(raw['instruments.json']),
    attribution: sets(raw['attribution.json']),
    objects: sets(raw['objects.json']),
    forecast: sets(raw['frames.json'].forecast),
    rivalTest: new RegExp(
      `\\b(?:${topic.reading.rivals.map((f) => escape(shadowOf(f))).join('|')})`,
    ),
    statusTest: new RegExp(
      `\\b(?:${[...topic.reading.status, ...raw['objects.json'].recognition, 'recogni'].map(escape).join('|')})`,
      'i',
    ),
    operators: buildOperators(raw),
    triggers: buildTriggers(raw, messages),
    gate: new RegExp(`\\b(?:${raw['frames.json'].gate.map(escape).join('|')})`, 'i'),
    officeTest: new RegExp(
      `\\b(?:${[...new Set(government.heads.map((h) => h.split(' ').at(-1) ?? h))].map(escape).join('|')})\\b`,
      'i',
    ),
    subjectTest: new RegExp(
      `\\b(?:${subjectForms.map((f) => escape(shadowOf(f))).join('|')})`,
      'i',
    ),
    status: new Set(topic.reading.status),
    dateOpeners: new Set([
      ...Object.keys(raw['dates.json'].months),
      ...Object.keys(raw['dates.json'].weekdays),
      ...Object.keys(raw['dates.json'].dayWords),
      ...Object.keys(raw['dates.json'].countWords),
      ...raw['dates.json'].spans,
      ...Object.keys(raw['dates.json'].seasons),
      ...Object.keys(raw['dates.json'].namedDays).map((name) => name.split(' ')[0] ?? ''),
      'on',
      'in',
      'last',
      'this',
      'next',
      'early',
      'late',
      'mid',
      'since',
      'earlier',
      'later',
      'same',
      'following',
      'the',
      'of',
      'during',
      'by',
      'days',
      'hours',
      'hour',
      'day',
      'week',
      'weeks',
      'months',
      'month',
      'years',
      'year',
    ]),
  };
}

function buildOperators(raw: Lexicon): Map<string, readonly Operator[]> {
  const byLast = new Map<string, Operator[]>();
  for (const { id, effect, after, noun, past, forms } of raw['operators.json'].operators) {
    for (const form of forms) {
      const elements = form.toLowerCase().split(' ');
      const last = elements.at(-1) ?? '';
      byLast.set(last, [...(byLast.get(last) ?? []), { id, effect, after, noun, past, elements }]);
    }
  }
  for (const list of byLast.values()) list.sort((a, b) => b.elements.length - a.elements.length);
  return byLast;
}

function buildTriggers(raw: Lexicon, messages: Message[]): Trie<readonly Trigger[]> {
  const byForm = new Map<string, Trigger[]>();
  const add = (form: string, trigger: Trigger) =>
    byForm.set(form, [...(byForm.get(form) ?? []), trigger]);
  const ids = new Set<string>();
  for (const frame of raw['frames.json'].frames) {
    if (ids.has(frame.id))
      messages.push(
        message(
          'lexicon/frames.json',
          'lexicon.duplicate',
          `the frame ${frame.id} stands twice`,
          'give each frame an id of its own',
          { fatal: true },
        ),
      );
    ids.add(frame.id);
    if (frame.kind === 'verb') for (const forms of frame.verbs) addVerb(frame, forms, add);
    else if (frame.kind === 'predicate')
      for (const form of frame.forms) add(form, { frame, form: null });
    else for (const noun of frame.nouns) add(noun, { frame, form: null });
  }
  const trie = createTrie<readonly Trigger[]>();
  for (const [form, triggers] of byForm) addForm(trie, formTokens(form, true), triggers);
  return trie;
}

function addVerb(
  frame: VerbFrame,
  forms: readonly string[],
  add: (form: string, trigger: Trigger) => void,
): void {
  forms.forEach((form, i) => {
    let kind = VERB_FORMS[i] ?? 'base';
    if (kind === 'participle' && form === forms[2]) return;
    if (kind === 'past' && form === forms[3]) kind = 'past-or-participle';
    if (kind === 'past-or-participle' && form === forms[0]) kind = 'base-or-past';
    if (kind === 'base' && form === forms[3]) return;
    add(form, { frame, form: kind });
  });
}

/** The words as the text has them: a hyphen stands alone. */
function wordsOf(form: string): string[] {
  return form.toLowerCase().replaceAll('-', ' - ').split(' ');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function sets<T extends Record<string, unknown>>(lists: T): Sets<T> {
  return Object.fromEntries(
    Object.entries(lists).map(([key, value]) => [
      key,
      isTexts(value) ? new Phrases(value) : Array.isArray(value) ? new Set(value) : value,
    ]),
  ) as unknown as Sets<T>;
}

/** A frame's category unless it makes no statement. */
export function stanceOf(category: FrameCategory): Exclude<FrameCategory, 'none'> | null {
  return category === 'none' ? null : category;
}
