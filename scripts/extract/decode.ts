import { hash } from 'node:crypto';
import type { Message } from '../../src/domain/statement.ts';
import { message } from './message.ts';
import { shadowOf } from './shadow.ts';

/** A file as text: untouched, with its twin for matching. */
export interface Decoded {
  readonly text: string;
  readonly shadow: string;
  readonly sha256: string;
  readonly decodedAs: 'utf-8' | 'windows-1252' | 'windows-1250';
}

/** Largest article that is read, in bytes: longer files are dumps, not articles. */
export const MAX_BYTES = 1_048_576;
const MAX_CONTROL_SHARE = 0.01;

/** Bytes 80–9F of windows-1252: Node 20 reads them as control characters (as in ISO 8859-1). */
const HIGH_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Bytes that are letters of the region in windows-1250 and signs in windows-1252: š, ž, č, ć, đ. */
const CENTRAL_EUROPEAN = new Set([0x8a, 0x9a, 0x8e, 0x9e, 0xc8, 0xe8, 0xc6, 0xe6, 0xf0, 0xd0]);

/** Units of two, which bytes cannot hold when one of them stands alone. */
const SURROGATE = /[\ud800-\udfff]/;

/**
 * Bytes to text; `written` is the text that they were made of, if it is known. The byte order mark stays (`ignoreBOM`), so that offsets are those of any other
 * reader of the file. Returns null with a fatal message for what cannot be an article.
 */
export function decode(
  path: string,
  bytes: Uint8Array,
  written?: string,
): { readonly decoded: Decoded | null; readonly messages: readonly Message[] } {
  const refuse = (rule: string, reason: string, example: string) => ({
    decoded: null,
    messages: [message(path, rule, reason, example, { fatal: true })],
  });
  if (bytes.length > MAX_BYTES) {
    return refuse(
      'decode.too-large',
      `the file has ${bytes.length} bytes, more than ${MAX_BYTES}`,
      'one article per file; split the file or take it out of the folder',
    );
  }
  if (bytes.includes(0)) {
    return refuse(
      'decode.nul-bytes',
      'the file holds NUL bytes: it is no plain text, or it is UTF-16',
      'save the article as plain text in UTF-8',
    );
  }
  const { text, decodedAs } =
    written === undefined || SURROGATE.test(written)
      ? toText(bytes)
      : ({ text: written, decodedAs: 'utf-8' } as const);
  if (!/\S/.test(text)) {
    return refuse(
      'decode.empty',
      'the file is empty or holds white space only',
      'put the text of the article into the file, or take it out of the folder',
    );
  }
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = text.match(/[\x01-\x08\x0b\x0e-\x1f\x7f]/g)?.length ?? 0;
  if (controls / text.length > MAX_CONTROL_SHARE) {
    return refuse(
      'decode.control-characters',
      `${controls} of ${text.length} characters are control characters: it is no plain text`,
      'save the article as plain text in UTF-8',
    );
  }
  const sha256 = hash('sha256', bytes, 'hex');
  const messages =
    decodedAs === 'utf-8'
      ? []
      : [
          message(
            path,
            'decode.legacy-encoding',
            `the file is not UTF-8; it was read as ${decodedAs}`,
            'save the article as plain text in UTF-8 if letters look wrong',
          ),
        ];
  return { decoded: { text, shadow: shadowOf(text), sha256, decodedAs }, messages };
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function toText(bytes: Uint8Array): Pick<Decoded, 'text' | 'decodedAs'> {
  try {
    return { text: UTF_8.decode(bytes), decodedAs: 'utf-8' };
  } catch {
    return toLegacyText(bytes);
  }
}

function toLegacyText(bytes: Uint8Array): Pick<Decoded, 'text' | 'decodedAs'> {
  let regional = 0;
  let high = 0;
  for (const byte of bytes) {
    if (CENTRAL_EUROPEAN.has(byte)) regional++;
    if (byte > 0x9f) high++;
  }
  const decodedAs = regional > high - regional ? 'windows-1250' : 'windows-1252';
  const text = new TextDecoder(decodedAs).decode(bytes);
  return {
    text:
      decodedAs === 'windows-1252'
        ? text.replace(/[\x80-\x9f]/g, (c) => HIGH_1252.charAt(c.charCodeAt(0) - 0x80))
        : text,
    decodedAs,
  };
}
