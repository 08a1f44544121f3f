import { describe, expect, it } from 'vitest';
import { decode } from '../../scripts/extract/decode.ts';
import { shadowOf } from '../../scripts/extract/shadow.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = (input: Uint8Array): string | undefined =>
  decode('a.txt', input).messages.find((m) => m.fatal)?.ruleId;

describe('decode', () => {
  it('keeps a byte order mark, so that offsets are those of the file', () => {
    expect(decode('a.txt', bytes('\ufeffMalta')).decoded?.text).toBe('\ufeffMalta');
  });

  it('reads bytes that are no UTF-8 as a legacy encoding and says so', () => {
    const result = decode(
      'a.txt',
      new Uint8Array([0x4d, 0x61, 0x6c, 0xe9, 0x20, 0x93, 0x78, 0x94]),
    );
    expect(result.decoded?.text).toBe('Malé “x”');
    expect(result.decoded?.decodedAs).toBe('windows-1252');
    expect(result.messages[0]).toMatchObject({ ruleId: 'decode.legacy-encoding', fatal: false });
  });

  it.each([
    ['an empty file', bytes(''), 'decode.empty'],
    ['white space only', bytes(' \n\t \n'), 'decode.empty'],
    ['a byte order mark only', bytes('\ufeff\n'), 'decode.empty'],
    ['NUL bytes', new Uint8Array([65, 0, 66]), 'decode.nul-bytes'],
    ['control characters', bytes('\u0001\u0002 text'), 'decode.control-characters'],
    ['more than one megabyte', new Uint8Array(1_048_577).fill(65), 'decode.too-large'],
  ])('refuses %s with a message that says what to do', (_what, input, rule) => {
    expect(refusal(input)).toBe(rule);
    expect(decode('a.txt', input).messages[0]?.example).toBeTruthy();
  });

  it('does not refuse a file of exactly one megabyte', () => {
    expect(refusal(new Uint8Array(1_048_576).fill(65))).toBeUndefined();
  });
});

describe('the shadow text', () => {
  it('is as long as the text, unit for unit', () => {
    for (const text of ['“Côte d’Ivoire” – café\u00a0№ 5…', '😀 Priština', 'Türkiye ıİ ß ﬁ'])
      expect(shadowOf(text).length).toBe(text.length);
  });

  it('has straight quotes, plain hyphens and spaces, and letters without accents', () => {
    expect(shadowOf('“Malé’s” – São\u00a0Tomé')).toBe('"Male\'s" - Sao Tome');
  });
});
