/**
 * A second string of exactly the same length, used for matching only: straight quotation marks,
 * plain spaces and hyphens, letters without accents. One code unit stands for one code unit, so
 * that every offset found in it holds in the untouched text.
 */
export function shadowOf(text: string): string {
  const plain = PLAIN.test(text) ? text : text.replace(UNUSUAL, plainForm);
  return MARKED.test(plain) ? withoutMarks(plain) : plain;
}

/** What a wiki or a transcript writes between the words: links, times, numbers of notes, bold leads. */
const MARKED = /\[\[|\[\d|\*\*|\$\^/;
const LINK = /\[\[(?:[^\][|\n]*\|\s?)?([^\][|\n]*)\]\]/g;
const TIME_OR_NOTE = /\[\d{1,3}(?::\d\d){0,2}\](?!\()|\$\^\{\d{1,3}\}\$/g;
const BOLD_LEAD = /^(\s*(?:[*\u2022-]\s+)?)\*\*([^*\n]{1,80}?)\*\*(?=\s)/gm;

const BOLD_LINE = /^.*\*\*.*$/gm;
/** "**18 February 2008**: …" is read as it stands: the colon belongs to the date. */
const LABELLED = /^\s*(?:[*\u2022-]\s+)?\*\*[^*]{1,80}\*\*\s*:/;

/** The marks become spaces, so that every offset stays; a bold lead ends like a label. */
function withoutMarks(text: string): string {
  return text
    .replace(LINK, (whole, words: string) => {
      const at = whole.length - 2 - words.length;
      return ' '.repeat(at) + words + '  ';
    })
    .replace(TIME_OR_NOTE, (whole) => ' '.repeat(whole.length))
    .replace(
      BOLD_LEAD,
      (_, mark: string, words: string) =>
        `${mark}  ${words}${/[.:!?]\s*$/.test(words) ? '  ' : ': '}`,
    )
    .replace(BOLD_LINE, (line) => (LABELLED.test(line) ? line : line.replaceAll('**', '  ')));
}

// eslint-disable-next-line no-control-regex -- the range is the definition of ASCII
const PLAIN = /^[\x00-\x7f]*$/;
// eslint-disable-next-line no-control-regex -- everything outside it, unit by unit
const UNUSUAL = /[^\x00-\x7f]/g;
const CACHE = new Map<string, string>();

/** Punctuation that has an ASCII twin, and letters that Unicode does not decompose. */
const TWINS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u02bb': "'",
  '\u00b4': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u00ad': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2008': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '\u2028': ' ',
  '\u2029': ' ',
  '\u0131': 'i',
  '\u0130': 'I',
  '\u0142': 'l',
  '\u0141': 'L',
  '\u0111': 'd',
  '\u0110': 'D',
  '\u00f8': 'o',
  '\u00d8': 'O',
  '\u00f0': 'd',
  '\u00d0': 'D',
};

function plainForm(unit: string): string {
  const known = CACHE.get(unit);
  if (known !== undefined) return known;
  const twin = TWINS[unit];
  const base = twin ?? unit.normalize('NFD').charAt(0);
  const plain = twin ?? (base >= 'A' && base <= 'z' ? base : unit);
  CACHE.set(unit, plain);
  return plain;
}
