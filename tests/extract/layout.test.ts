import { describe, expect, it } from 'vitest';
import { coloured, LEAD, read } from './article.ts';

const PUBLISHED = '2014-05-21';
const NAMES = ['Peru', 'Japan', 'Ghana', 'Malta'] as const;

/** "PER recognises 2008-03" for each colouring statement, sorted. */
const dated = (text: string, published = ''): string[] =>
  read(text, published)
    .statements.filter((s) => s.colours)
    .map((s) => `${s.actor} ${s.category} ${s.date?.value ?? 'undated'}`)
    .sort();
const body = (...lines: readonly string[]): string => [LEAD, ...lines].join('\n\n');

describe('names below the words that lead to them', () => {
  const all = (category: string): string[] =>
    ['GHA', 'JPN', 'MLT', 'PER'].map((code) => `${code} ${category}`);
  const marks = [
    (name: string) => `- ${name}`,
    (name: string) => `• ${name}`,
    (name: string, k: number) => `${k + 1}. ${name}`,
    (name: string) => name,
  ];
  const below = (lead: string, mark: (name: string, k: number) => string): string[] =>
    coloured(read(`${body(lead)}\n\n${NAMES.map(mark).join('\n')}\n`, PUBLISHED));

  it.each([
    ['Four states do not recognise Kosovo:', 'opposes'],
    ['Among those that have recognised Kosovo are:', 'recognises'],
    ['Kosovo has been recognised by:', 'recognises'],
    ['The countries that refuse to recognise Kosovo are:', 'opposes'],
    ['Most EU members recognise Kosovo. Those that do not:', 'opposes'],
    ['Countries that have recognised Kosovo', 'recognises'],
  ])('are read after “%s” whatever marks them', (lead, category) => {
    for (const mark of marks) expect([lead, below(lead, mark)]).toEqual([lead, all(category)]);
  });

  it.each([
    'Four states may recognise Kosovo:',
    'These states were urged to recognise Kosovo:',
    'Which states recognise Kosovo?',
    'Should four states recognise Kosovo:',
    'The president of Kosovo visited four states:',
    'Countries that have recognised Palestine',
    'Four states do not recognise diplomas from Kosovo:',
    'Kosovo asked for recognition by:',
  ])('are not taken for its actors after “%s”', (lead) => {
    for (const mark of marks) expect([lead, below(lead, mark)]).toEqual([lead, []]);
  });

  it('have the date that stands beside them', () => {
    const text = `${body('Three states have recognised Kosovo:')}\n\n- Peru (22 February 2008)\n- Japan – March 2008\n- Malta, 2008\n`;
    expect(dated(text, PUBLISHED)).toEqual([
      'JPN recognises 2008-03',
      'MLT recognises 2008',
      'PER recognises 2008-02-22',
    ]);
  });

  it('give the article no day of publication', () => {
    const text = `${body('Two states have recognised Kosovo:')}\n\n- Peru (22 February 2008)\n- Japan (18 March 2008)\n`;
    expect(read(text).document?.published.value).toBeNull();
  });

  it.each([
    ['an entry that says more', '- Peru\n- Japan\n- Ghana is said to waver\n'],
    ['an entry of one name alone', '- Peru\n'],
    ['a remark that has a stance of its own', '- Peru\n- Japan (recognition withdrawn)\n'],
    ['persons and cities', '- Madrid\n- Vladimir Putin\n'],
    ['the subject itself', '- Kosovo\n- Kosovo\n'],
  ])('are left for %s', (_what, entries) => {
    const lead = 'These states do not recognise Kosovo:';
    expect(coloured(read(`${body(lead)}\n\n${entries}`, PUBLISHED))).toEqual([]);
  });

  it('are quoted with the words that lead to them, to the letter', () => {
    const text = `${body('Two states do not recognise Kosovo:')}\n\n- Peru\n- Japan\n\nNothing else was said.\n`;
    const { statements } = read(text, PUBLISHED);
    expect(statements.map((s) => s.evidence.exact)).toEqual(
      ['JPN', 'PER'].map(() => 'Two states do not recognise Kosovo:\n\n- Peru\n- Japan'),
    );
    for (const { evidence } of statements)
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
  });
});

describe('an entry of a timeline', () => {
  const entries: readonly [string, string][] = [
    ['18 February 2008', '2008-02-18'],
    ['February 18, 2008', '2008-02-18'],
    ['Feb. 2008', '2008-02'],
    ['2008', '2008'],
  ];
  const others = ['3 May 2009', 'May 3, 2009', 'May 2009', '2009'];
  const otherOf = (date: string): string => others[entries.findIndex(([d]) => d === date)] ?? '';

  it.each(entries)('that begins with “%s” dates what it tells', (date, value) => {
    for (const shape of [`${date}: `, `${date} – `, `- ${date}: `, `**${date}**: `, `${date} | `]) {
      const second = shape.replace(date, otherOf(date));
      for (const act of ['Peru recognises Kosovo.', 'Peru recognised Kosovo.']) {
        const text = body(`${shape}${act}`, `${second}A bridge was opened.`);
        expect([shape, act, dated(text)]).toEqual([shape, act, [`PER recognises ${value}`]]);
      }
    }
  });

  it.each(entries)('that stands under a line “%s” has its date', (date, value) => {
    const text = body(date, 'Peru recognised Kosovo.', otherOf(date), 'A bridge was opened.');
    expect(dated(text)).toEqual([`PER recognises ${value}`]);
  });

  it.each([
    'Peru, which recognised Kosovo, sends a team.',
    'Japan said that Peru had recognised Kosovo.',
    'Peru is asked to recognise Kosovo.',
    'Peru recognised Kosovo in March 2007.',
    'Spain met Peru, which had recognised Kosovo.',
  ])('does not date what happened elsewhere: “%s”', (sentence) => {
    const text = body(`18 February 2008: ${sentence}`, '3 May 2009: A bridge was opened.');
    expect(dated(text)).toEqual([]);
  });

  it.each([
    ['a range of years', '2008 - 2009: Peru recognised Kosovo.', '2010 - 2011: Nothing more.'],
    ['a number', '2008 people: Peru recognised Kosovo.', '2009 people: Nothing more.'],
    ['a day that is none', '31 February 2008: Peru recognised Kosovo.', '32 May 2009: Nothing.'],
    ['a word', 'Room 2008: Peru recognised Kosovo.', 'Room 2009: Nothing more.'],
    ['a single line', '18 February 2008', 'Peru recognised Kosovo.'],
  ])('is not seen in %s', (_what, ...lines) => {
    expect(dated(body(...lines))).toEqual([]);
  });

  it('below a year has its own day, where it begins with one', () => {
    const text = body(
      '2008',
      'February 18: Peru recognises Kosovo.',
      '4 March: Japan recognised Kosovo.',
      'April – Malta recognises Kosovo.',
      'May be, a bridge. Ghana recognises Kosovo.',
      '2009',
      'A bridge was opened.',
    );
    expect(dated(text)).toEqual([
      'GHA recognises 2008',
      'JPN recognises 2008-03-04',
      'MLT recognises 2008-04',
      'PER recognises 2008-02-18',
    ]);
  });

  it('gives the article no day of publication', () => {
    const text = [
      'A short history',
      '18 February 2008',
      'Peru recognised Kosovo.',
      '3 May 2009',
      'A bridge was opened.',
    ].join('\n\n');
    expect(read(text).document?.published.value).toBeNull();
  });

  it('leaves the dateline above it what it is', () => {
    const text = [
      'A short history',
      '21 May 2014',
      'Peru recognised Kosovo.',
      '18 February 2008',
      'Ghana recognised Kosovo.',
      '3 May 2009',
      'A bridge was opened.',
    ].join('\n\n');
    expect(read(text).document?.published.value).toBe('2014-05-21');
    expect(dated(text)).toEqual(['GHA recognises 2008-02-18']);
  });
});

describe('a pronoun or a bare recognition behind a stance', () => {
  const stance = 'Peru, Japan and most other states have recognised Kosovo.';
  it.each([
    ['Ghana and Malta refuse to recognise it.', ['GHA opposes', 'MLT opposes']],
    ['Ghana has not recognised it.', ['GHA opposes']],
    ['Ghana has withheld recognition.', ['GHA opposes']],
    ['Malta has not. Ghana refuses to recognise it.', ['GHA opposes', 'MLT opposes']],
    ['Ghana and Malta have withdrawn their recognition.', ['GHA withdrew', 'MLT withdrew']],
  ])('points to the subject: “%s”', (text, expected) => {
    expect(coloured(read(body(`${stance} ${text}`), PUBLISHED))).toEqual(
      [...expected, 'JPN recognises', 'PER recognises'].sort(),
    );
  });

  it.each([
    'Palestine declared a state, and Ghana refuses to recognise it.',
    'The talks ended. Ghana refuses to recognise it.',
    'Taiwan is a democracy. Ghana has withheld recognition.',
    'Abkhazia wrote to Ghana. Ghana has not recognised it.',
  ])('points elsewhere or nowhere: “%s”', (text) => {
    const found = coloured(read(body(`${stance} ${text}`), PUBLISHED));
    expect(found.filter((s) => s.startsWith('GHA'))).toEqual([]);
  });
});

describe('another whose recognition is disputed', () => {
  const far = [LEAD, LEAD, LEAD, LEAD].join(' ');
  const here = 'Kosovo was in the news. Spain refuses to recognise it.';

  it('leaves a pronoun its meaning when it is named far away', () => {
    const text = body('Russia spoke of Abkhazia.', far, `Kosovo waits. Kosovo hopes. ${here}`);
    expect(coloured(read(text, PUBLISHED))).toEqual(['ESP opposes']);
  });

  it.each([
    [body(far, `Kosovo waits. Kosovo hopes. Russia spoke of Abkhazia. ${here}`)],
    [body('Palestine waits. Palestine hopes. Palestine asks.', far, here)],
  ])('takes it away when it is named near or as often', (text) => {
    expect(coloured(read(text, PUBLISHED))).toEqual([]);
  });
});
