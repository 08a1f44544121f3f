import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../scripts/extract/blocks.ts';
import { sentencesOf } from '../../scripts/extract/sentences.ts';
import { shadowOf } from '../../scripts/extract/shadow.ts';
import { knowledge, LEAD, read } from './article.ts';

const types = (text: string): string[] => blocksOf(shadowOf(text), knowledge).map((b) => b.type);
const sentences = (text: string): string[] =>
  sentencesOf(text, { start: 0, end: text.length }, knowledge).map((s) =>
    text.slice(s.start, s.end),
  );

describe('blocks', () => {
  it.each([
    ['READ ALSO: Another story', 'link'],
    ['See also  Something else', 'link'],
    ['\u00d7', 'ui'],
    ['\u00a9 2016 - 2024 | Some Paper', 'copyright'],
    ['You are currently a free subscriber to this letter. Upgrade your subscription.', 'promo'],
    ['Soldiers at the border in May 2013 (Photo: Name/Reuters)', 'caption'],
    ['Ministers met for talks that could … Continue reading Ministers met', 'teaser'],
    ['Redaksia nuk e merr përgjegjësinë për pikëpamjet e autorit në shkrimin e botuar', 'footer'],
    [
      'Kryeministri tha se qeveria nuk do të pranojë një marrëveshje me Serbinë për veriun',
      'foreign',
    ],
    ['\u2022 The two governments met.', 'bullet'],
  ])('call "%s" %s', (line, type) => {
    expect(types(`A title\n\n${LEAD}\n\n${line}`)[2]).toBe(type);
  });

  it('call a repeated line boilerplate from its first copy', () => {
    const line =
      'The minister speaks to reporters after the talks in the capital on 10 March 2014.';
    expect(types(`A title\n${line}\n${LEAD}\n${line}`)).toEqual([
      'title',
      'caption',
      'body',
      'caption',
    ]);
  });

  it('call what follows a bare "Check Also" a teaser, until a long paragraph', () => {
    const long = `Elsewhere things were quiet. ${LEAD} ${LEAD} ${LEAD}`;
    expect(types(`A title\n${LEAD}\nCheck Also\nA short story\n${long}`)).toEqual([
      'title',
      'body',
      'link',
      'teaser',
      'body',
    ]);
  });

  it('cover every line that is not blank and cut nothing', () => {
    const text = `A title\n\n${LEAD}\n\n\u00d7\n`;
    expect(blocksOf(text, knowledge).map((b) => text.slice(b.start, b.end))).toEqual([
      'A title',
      LEAD,
      '\u00d7',
    ]);
  });
});

describe('sentences', () => {
  it.each([
    ['He met Gen. Smith. Then he left.', ['He met Gen. Smith.', 'Then he left.']],
    ['The U.S. Senate met. It rose.', ['The U.S. Senate met.', 'It rose.']],
    ['He flew to the U.S. The talks failed.', ['He flew to the U.S.', 'The talks failed.']],
    ['He said "no." She left.', ['He said "no."', 'She left.']],
    ['It rose by 1.5 percent. Good.', ['It rose by 1.5 percent.', 'Good.']],
    ['J. K. Name spoke. All heard.', ['J. K. Name spoke.', 'All heard.']],
    ['No. 5 won. No one cared.', ['No. 5 won.', 'No one cared.']],
    ['1. Malta met. 2. Peru met.', ['1. Malta met.', '2. Peru met.']],
  ])('of "%s" are told apart', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('a dated line', () => {
  const DATED = '2019-05-02 | Peru recognises Kosovo.';
  const LINKED = '* Peru recognises Kosovo. [link](https://example.org/news/2019/05/02/)';
  const last = (text: string): string | undefined =>
    read(`A title\n\n${LEAD}\n\n${text}\n`).document?.blocks.at(-1)?.type;

  it.each([
    ['in a list of its own', DATED, 'bullet'],
    ['in a list of links', LINKED, 'bullet'],
    ['in a section of the page', `### Related:\n\n${LINKED}`, 'bullet'],
    ['behind "related"', `Related:\n\n${DATED}`, 'teaser'],
    ['behind "related", linked', `Related:\n\n${LINKED}`, 'teaser'],
    ['behind "see also"', `See also\n\n${DATED}`, 'teaser'],
  ])('%s', (_where, text, type) => {
    expect(last(text)).toBe(type);
  });
});
