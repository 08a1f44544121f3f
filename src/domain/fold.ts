/** Names as people type them: without the marks, capitals and points that keyboards lack. */

/** Letters that Unicode does not take apart, as typed without them. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ة: 'ه',
  ى: 'ي',
};

/** What is typed for a letter by those who spell its mark out. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  å: 'aa',
  đ: 'dj',
  ö: 'oe',
  ø: 'oe',
  ü: 'ue',
};

/** Apostrophes of all kinds, full stops and the Arabic lengthening stroke: left out where typed. */
const SILENT = /['’‘‛ʻʼ`´′.·ـ]/gu;

function replaced(text: string, letters: Readonly<Record<string, string>>): string {
  return text.replace(/\p{L}/gu, (letter) => letters[letter] ?? letter);
}

/**
 * Lower case, compatibility forms and marks taken apart and left out, every other sign a single
 * space. Scripts stay as they are: nothing is transliterated. Never throws; '' when nothing is left.
 */
export function fold(text: string): string {
  // Signs such as ℡ hide capitals, and a few capitals come apart only when they are small.
  const small = text.replace(SILENT, '').normalize('NFKD').toLowerCase().normalize('NFKD');
  const bare = small.replace(/\p{M}+/gu, '').replace(SILENT, '');
  return replaced(bare, PLAIN)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded forms under which a name is looked for: one, or two where marks can be spelt out. */
export function foldings(text: string): readonly string[] {
  const plain = fold(text);
  const spelt = fold(replaced(text.normalize('NFC').toLowerCase(), SPELT_OUT));
  return spelt === plain ? [plain] : [plain, spelt];
}
