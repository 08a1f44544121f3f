/** What a character is to the tokeniser. */
export const MARK = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;

const ASCII = new Uint8Array(128).map((_, code) => classOf(String.fromCharCode(code)));
/** Classes of the rest of the basic plane plus one, each found when it first occurs. */
const BEYOND = new Uint8Array(0x10000);

function classOf(character: string): number {
  if (/\s/.test(character)) return SPACE;
  if (/[0-9]/.test(character)) return DIGIT;
  return /\p{L}/u.test(character) ? LETTER : MARK;
}

/** Class of the character at `at`; two units of one character are looked at together. */
export function kindAt(text: string, at: number, stop: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (ASCII[code] as number) : kindBeyond(text, code, at, stop);
}

/** The same for what lies outside ASCII. */
function kindBeyond(text: string, code: number, at: number, stop: number): number {
  if (widthAt(text, at, stop) === 2) return classOf(text.slice(at, at + 2));
  const known = BEYOND[code] as number;
  if (known > 0) return known - 1;
  const found = classOf(String.fromCharCode(code));
  BEYOND[code] = found + 1;
  return found;
}

/** Units of the character at `at`: two for a pair that the stretch holds whole, else one. */
export function widthAt(text: string, at: number, stop: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff || at + 1 >= stop) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}
