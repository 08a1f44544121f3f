import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../scripts/extract/pipeline.ts';
import { knowledge, LEAD, lexicon, read, readSentence, told } from './article.ts';

const table = lexicon()['countries.json'] as { countries: { code: string; names: string[] }[] };
const states = table.countries.filter((c) => !['XKX', 'SRB'].includes(c.code));
const country = fc.constantFrom(
  ...states.flatMap((c) => c.names.map((name) => ({ code: c.code, name }))),
);
const target = fc.constantFrom('Kosovo', 'the independence of Kosovo', "Kosovo's independence");

/** Frames that tell recognition of X as a fact; V is the verb group. */
const ACTIVE = ['X V W.', 'X, a small state, V W.', 'X V W on Monday.', 'On Monday X V W.'];
/** Verb group → what it makes of the act: a fact, its contrary, or none. */
const FACT = [
  'recognised',
  'has recognised',
  'formally recognised',
  'did not hesitate to recognise',
];
const FLIPPED = [
  'did not recognise',
  'has not recognised',
  'refused to recognise',
  'has yet to recognise',
  'does not and will not recognise',
  'has no intention of recognising',
];
const GONE = [
  'almost recognised',
  'came close to recognising',
  'stopped short of recognising',
  'may recognise',
  'would recognise',
  'is expected to recognise',
  'was urged to recognise',
  'was about to recognise',
  'is considering recognising',
  'has not ruled out recognising',
  'glumly yodelled about recognising',
];
/** Nominal frames, with what becomes of the act. */
const NOMINAL_FACT = [
  "X's recognition of W was welcomed.",
  'Russia condemned the recognition of W by X.',
];
const NOMINAL_GONE = [
  "X's recognition of W was postponed.",
  "X's recognition of W fell through.",
  "X's recognition of W is pending.",
  "X's recognition of W zigzagged.",
  "The vote on X's recognition of W failed.",
  'Rumours of recognition of W by X spread.',
  "X's decision to recognise W was shelved.",
];

const verdicts = (sentence: string, code: string): string[] =>
  readSentence(sentence)
    .statements.filter((s) => s.actor === code && s.modality === 'fact')
    .map((s) => s.category)
    .filter((c) => c === 'recognises' || c === 'opposes' || c === 'withdrew');
const fill = (frame: string, name: string, verb: string, what: string): string =>
  frame.replace(/\b[XVW]\b/g, (slot) => (slot === 'X' ? name : slot === 'V' ? verb : what));

describe('every frame with every operator and any country', () => {
  const each = (
    frames: readonly string[],
    verbs: readonly string[],
    expected: readonly string[],
  ): void =>
    fc.assert(
      fc.property(
        country,
        target,
        fc.constantFrom(...frames),
        fc.constantFrom(...verbs),
        ({ code, name }, what, frame, verb) => {
          expect(verdicts(fill(frame, name, verb, what), code)).toEqual(expected);
        },
      ),
      { numRuns: 400 },
    );

  it('tells the fact', () => each(ACTIVE, FACT, ['recognises']));
  it('turns round', () => each(ACTIVE, FLIPPED, ['opposes']));
  it('tells no fact', () => each(ACTIVE, GONE, []));
  it('takes a noun for a fact where it stands', () =>
    fc.assert(
      fc.property(country, fc.constantFrom(...NOMINAL_FACT), ({ code, name }, frame) => {
        fc.pre(code !== 'RUS');
        expect(verdicts(fill(frame, name, '', 'Kosovo'), code)).toEqual(['recognises']);
      }),
      { numRuns: 200 },
    ));
  it('takes no noun for a fact that was taken back', () =>
    fc.assert(
      fc.property(country, fc.constantFrom(...NOMINAL_GONE), ({ code, name }, frame) => {
        expect(verdicts(fill(frame, name, '', 'Kosovo'), code)).toEqual([]);
      }),
      { numRuns: 300 },
    ));
  it('turns an exception round for all its names, never for none', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('Spain', 'Malta', 'Peru', 'Fiji', 'Ghana', 'Japan'), {
          minLength: 2,
          maxLength: 4,
        }),
        fc.constantFrom(
          'All states except L recognise Kosovo.',
          'All states, with the exception of L, recognise Kosovo.',
          'Apart from L, all states recognise Kosovo.',
          'All states recognise Kosovo, save for L.',
          'Kosovo is recognised by all states but L.',
        ),
        (names, frame) => {
          const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
          const reading = readSentence(frame.replace('L', list));
          expect(told(reading)).toHaveLength(names.length);
          expect(reading.statements.every((s) => s.category === 'opposes')).toBe(true);
        },
      ),
      { numRuns: 200 },
    ));
});

describe('an article, changed as a whole', () => {
  const sentences = [
    'Malta recognised Kosovo on Monday.',
    'Spain refuses to recognise Kosovo.',
    'Ghana withdrew its recognition of Kosovo.',
    "Peru's recognition of Kosovo was welcomed.",
    'Japan was urged to recognise Kosovo.',
    'All EU members except Cyprus and Greece recognise Kosovo.',
  ];
  const some = fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 1 });

  it('tells the union of its paragraphs', () => {
    fc.assert(
      fc.property(some, (chosen) => {
        const apart = chosen.flatMap((s) => told(readSentence(s))).sort();
        expect(told(read(`${LEAD}\n\n${chosen.join('\n\n')}\n`, '2014-05-21'))).toEqual(apart);
      }),
      { numRuns: 100 },
    );
  });

  it('with two names exchanged, tells the same with the codes exchanged', () => {
    const two = fc.uniqueArray(fc.constantFrom(...states.map((s) => s.code)), {
      minLength: 2,
      maxLength: 2,
    });
    const frame = fc.constantFrom(
      'A recognised Kosovo, but B did not.',
      'A condemned B for recognising Kosovo.',
      'A, unlike B, recognises Kosovo.',
      'A followed B in recognising Kosovo.',
      'All states except A recognise Kosovo, and B opened an embassy there.',
    );
    fc.assert(
      fc.property(two, frame, ([a, b], pattern) => {
        const name = (code: string | undefined): string =>
          states.find((s) => s.code === code)?.names[0] ?? '';
        const make = (x: string | undefined, y: string | undefined): string[] =>
          told(readSentence(pattern.replace(/\b[AB]\b/g, (m) => (m === 'A' ? name(x) : name(y)))));
        const swapped = make(b, a).map((line) =>
          line.replace(/^[A-Z]{3}/, (c) => (c === a ? (b ?? '') : c === b ? (a ?? '') : c)),
        );
        expect(swapped.sort()).toEqual(make(a, b));
      }),
      { numRuns: 150 },
    );
  });
});

describe('any bytes at all', () => {
  const seeds = readdirSync('seeds', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(`seeds/${file}`, 'utf8'));
  /** Deterministic: the same cases on every desk. */
  const random = (seed: number): (() => number) => {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  };
  const sound = (bytes: Uint8Array): void => {
    const reading = readArticle({ path: 'case.txt', bytes }, knowledge);
    for (const { evidence } of [...reading.statements, ...reading.abstentions])
      if (reading.text.slice(evidence.start, evidence.end) !== evidence.exact)
        throw new Error(
          `offsets ${evidence.start}–${evidence.end} do not hold "${evidence.exact}"`,
        );
    for (const { actorMention: m } of reading.statements)
      if (reading.text.slice(m.start, m.end) !== m.words)
        throw new Error(`offsets ${m.start}–${m.end} do not hold "${m.words}"`);
  };

  it('are read without an exception, with exact offsets: 2,000 files of noise', () => {
    const next = random(1);
    for (let n = 0; n < 2000; n++)
      sound(Uint8Array.from({ length: Math.floor(next() * 400) }, () => Math.floor(next() * 256)));
  });

  it('are read without an exception, with exact offsets: 8,000 mutated pieces of articles', () => {
    const next = random(2);
    const encoder = new TextEncoder();
    const splice = [
      '"',
      '\u201d',
      '(',
      ')',
      ', ',
      ' - ',
      '\n\n',
      '\u00a0',
      "'s ",
      ' Kosovo ',
      ' except ',
      ' and ',
      ' but not ',
      '\ud83d\ude00',
      ' to recognise ',
      ' of ',
      '\u2026',
    ];
    for (let n = 0; n < 8000; n++) {
      const seed = seeds[n % seeds.length] ?? '';
      const from = Math.floor(next() * seed.length);
      let text = seed.slice(from, from + 600);
      for (let k = 0; k < 4; k++) {
        const at = Math.floor(next() * text.length);
        const cut = next() < 0.5 ? Math.floor(next() * 12) : 0;
        text =
          text.slice(0, at) +
          (splice[Math.floor(next() * splice.length)] ?? '') +
          text.slice(at + cut);
      }
      sound(encoder.encode(text));
    }
  }, 90_000);

  it('leave no gated sentence without a statement or an abstention', () => {
    fc.assert(
      fc.property(
        country,
        fc.constantFrom(...ACTIVE),
        fc.stringMatching(/^[a-z]{2,8}[a-z ,()%]{0,20}$/),
        ({ name }, frame, noise) => {
          const { statements, abstentions } = readSentence(
            fill(frame, name, `${noise} recognised`, 'Kosovo'),
          );
          expect(statements.length + abstentions.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});
