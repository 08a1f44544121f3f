import { decode } from '../../extract/decode.ts';
import type { Message } from '../../../src/domain/statement.ts';

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
/** Encodings that the extractor reads more closely than Node 20 does, by their names in pages. */
const LEFT_TO_EXTRACTOR = /^(?:utf-?8|us-ascii|iso-8859-1|latin1|windows-1252)$/i;

/** Text of a page: in the encoding that it declares, else as the extractor decodes any article. */
export function decodePage(
  path: string,
  bytes: Uint8Array,
): { readonly text: string | null; readonly messages: readonly Message[] } {
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, messages: [] };
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1];
  if (declared !== undefined && !LEFT_TO_EXTRACTOR.test(declared)) {
    const text = tryDecode(declared, bytes);
    if (text !== null) return { text, messages: [] };
  }
  const { decoded, messages } = decode(path, bytes);
  return { text: decoded?.text ?? null, messages };
}

/** Text without a byte order mark, or null when the bytes or the name of the encoding are wrong. */
function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
