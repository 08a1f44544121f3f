import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coloured, LEAD, lexicon, read, readSentence, told } from './article.ts';

const table = lexicon()['countries.json'] as { countries: { code: string; names: string[] }[] };
const states = table.countries.filter((c) => !['XKX', 'SRB'].includes(c.code));
/** Any country under any of its names, with its code. */
const country = fc.constantFrom(
  ...states.flatMap((c) => c.names.map((name) => ({ code: c.code, name }))),
);
const day = fc.constantFrom(
  'on Monday',
  'on 3 May 2014',
  'yesterday',
  'last month',
  'in April 2014',
  'on Tuesday',
);
const target = fc.constantFrom(
  'Kosovo',
  'the independence of Kosovo',
  "Kosovo's independence",
  'the Republic of Kosovo',
);

describe('a true sentence, changed by a few words', () => {
  it('under any name of any country, recognises', () => {
    fc.assert(
      fc.property(country, target, day, ({ code, name }, what, when) => {
        expect(told(readSentence(`${name} recognised ${what} ${when}.`))).toEqual([
          `${code} recognises fact`,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('with a refusal in it, turns round', () => {
    const turn = fc.constantFrom(
      'did not recognise',
      'refused to recognise',
      'does not recognise',
      'will not recognise',
      'has yet to recognise',
      'declined to recognise',
      'never recognised',
    );
    fc.assert(
      fc.property(country, target, turn, ({ code, name }, what, verb) => {
        expect(told(readSentence(`${name} ${verb} ${what}.`))).toEqual([`${code} opposes fact`]);
      }),
      { numRuns: 200 },
    );
  });

  it('with a wish, a condition, a doubt or hearsay in it, never colours', () => {
    const frame = fc.constantFrom(
      (n: string, w: string) => `${n} was urged to recognise ${w}.`,
      (n: string, w: string) => `If ${n} recognised ${w}, others would follow.`,
      (n: string, w: string) => `According to Belgrade, ${n} recognised ${w} on Monday.`,
      (n: string, w: string) => `Serbia said ${n} had recognised ${w} on Monday.`,
      (n: string, w: string) => `It is not true that ${n} recognised ${w}.`,
      (n: string, w: string) => `Has ${n} recognised ${w}?`,
      (n: string, w: string) => `${n} almost recognised ${w} on Monday.`,
      (n: string, w: string) => `${n} is expected to recognise ${w} on Monday.`,
      (n: string, w: string) => `${n} might recognise ${w} on Monday.`,
    );
    fc.assert(
      fc.property(country, target, frame, ({ name }, what, sentence) => {
        expect(coloured(readSentence(sentence(name, what)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('written with other quotes, spaces or spelling, tells the same', () => {
    fc.assert(
      fc.property(country, day, ({ name }, when) => {
        const plain = `${name} has recognised Kosovo's independence ${when}.`;
        const said = told(readSentence(plain));
        expect(told(readSentence(plain.replaceAll("'", '\u2019')))).toEqual(said);
        expect(told(readSentence(plain.replaceAll(' ', '\u00a0')))).toEqual(said);
        expect(told(readSentence(plain.replace('recognised', 'recognized')))).toEqual(said);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an article, changed around its sentence', () => {
  const story = `${LEAD}\n\nMalta recognised Kosovo on Monday.\n`;
  it.each([
    'READ ALSO: Spain recognises Kosovo',
    'Check Also\n\nSpain recognises Kosovo after talks\n\nSpain recognised Kosovo as ministers met to …',
    'Spain recognised Kosovo on Sunday as ministers … Continue reading',
    'Spanish President Juan Name recognises Kosovo, 10 March 2014 (Photo: Name/AP)',
    'Subscribe to our newsletter: Spain recognised Kosovo.',
    '\u00a9 2016 - 2024 Spain recognises Kosovo',
  ])('with "%s" appended, tells the same', (tail) => {
    expect(told(read(`${story}\n${tail}\n`, '2014-05-21'))).toEqual(['MLT recognises fact']);
  });

  it('without its date, keeps the statement and loses the day', () => {
    const [dated, bare] = [read(story, '2014-05-21').statements[0], read(story).statements[0]];
    expect(dated?.date?.value).toBe('2014-05-19');
    expect(bare?.date?.value).toBeNull();
    expect(bare?.colours).toBe(false);
  });

  it('has exact offsets whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const reading = read(`${before}\n\n${story}\n${after}`, '2014-05-21');
        for (const { evidence } of [...reading.statements, ...reading.abstentions]) {
          expect(reading.text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
        }
      }),
      { numRuns: 200 },
    );
  });
});
