import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, ReadDocument } from '../../scripts/build/reading/entry.ts';
import { linesOf } from '../../scripts/build/reading/entry-lines.ts';
import { formatLine } from '../../scripts/build/reading/lines.ts';

const text = fc.oneof(
  fc.constantFrom('', 'a', 'said "no"', '\\', '\u2028 \ud800', 'x'.repeat(200)),
  fc.string({ unit: 'binary' }),
);
const textOrNull = fc.option(text);
const number = fc.nat();
const span = { start: number, end: number };
const evidence = fc.record({ ...span, exact: text, prefix: text, suffix: text });
const dates = { value: textOrNull, earliest: textOrNull, latest: textOrNull };

const document = fc.record({
  id: fc.constant('0123456789ab'),
  file: text,
  sha256: fc.constant('0123456789abcdef'),
  decodedAs: fc.constant('utf-8'),
  length: number,
  title: textOrNull,
  publisher: textOrNull,
  url: textOrNull,
  language: text,
  published: fc.record({
    ...dates,
    precision: fc.constantFrom('day', 'unknown'),
    rule: text,
    basis: text,
    candidates: fc.array(
      fc.record({
        ...span,
        words: text,
        rule: text,
        earliest: textOrNull,
        latest: textOrNull,
        verdict: fc.constantFrom('used', 'bound'),
        reason: text,
      }),
      { maxLength: 2 },
    ),
  }),
  blocks: fc.array(fc.record({ ...span, type: fc.constant('body'), rule: text }), { maxLength: 3 }),
});

const statement = fc.record({
  id: fc.constant('0123456789ab'),
  document: text,
  actor: text,
  actorMention: fc.record({ ...span, words: text, via: fc.constantFrom('name', 'title') }),
  category: fc.constantFrom('recognises', 'warns'),
  target: text,
  modality: fc.constantFrom('fact', 'denied'),
  attribution: fc.record({
    type: fc.constantFrom('author', 'headline'),
    speaker: textOrNull,
    speakerCountry: textOrNull,
  }),
  date: fc.option(
    fc.record({
      ...dates,
      kind: fc.constantFrom('event', 'observation'),
      precision: fc.constantFrom('day', 'unknown'),
      rule: text,
      words: textOrNull,
    }),
  ),
  evidence,
  confidence: fc.record({ level: fc.constant('low'), reasons: fc.array(text, { maxLength: 2 }) }),
  colours: fc.boolean(),
  rule: text,
  operators: fc.array(text, { maxLength: 2 }),
});

const abstention = fc.record({
  document: text,
  evidence,
  code: fc.constantFrom('question', 'scope_unclear'),
  rule: text,
  words: textOrNull,
  countries: fc.array(text, { maxLength: 2 }),
});

const message = fc.record({
  file: text,
  line: fc.option(number),
  ruleId: text,
  reason: text,
  example: textOrNull,
  countries: fc.array(text, { maxLength: 2 }),
  fatal: fc.boolean(),
});

const entry = fc.record({
  document: fc.option(
    fc
      .tuple(document, fc.record({ text, group: text, duplicateOf: text }, { requiredKeys: [] }))
      .map(([plain, more]) => ({ ...plain, ...more })),
  ),
  statements: fc.array(statement, { maxLength: 3 }),
  abstentions: fc.array(abstention, { maxLength: 3 }),
  messages: fc.array(message, { maxLength: 2 }),
  fingerprint: fc.option(
    fc.record({ body: fc.constant('0123456789abcdef'), sketch: fc.option(fc.base64String()) }),
  ),
  textBeside: fc.constant(null),
});

test('an article is written as its lines are, one by one, with sorted keys', () => {
  fc.assert(
    fc.property(entry, (generated) => {
      const read = generated as unknown as Entry;
      const { text: _text, ...rest } = read.document ?? ({} as ReadDocument);
      const lines = read.messages.map((m) => formatLine({ k: 'm', message: m }));
      if (read.document) {
        const { fingerprint } = read;
        lines.push(formatLine({ k: 'd', document: rest, fingerprint, rules: 'abc' }));
        for (const s of read.statements) lines.push(formatLine({ k: 's', statement: s }));
        for (const a of read.abstentions) lines.push(formatLine({ k: 'a', abstention: a }));
      }

      expect(linesOf(read, 'abc')).toBe(lines.join(''));
    }),
  );
});
