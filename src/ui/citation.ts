/** One claim, cited in five ways. Pure; the forms are those of English. */
import { precisionOf, type PartialDate } from '../domain/iso-date.ts';

export const CITATION_STYLES = ['plain', 'apa', 'chicago', 'bibtex', 'csl'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What is cited; null stands for what is not known. */
export interface Citable {
  /** Id of the statement or of the entry of the record. */
  readonly id: string;
  /** The sentence to the letter; of an entry of the record its summary. */
  readonly text: string;
  readonly isQuotation: boolean;
  readonly title: string | null;
  /** Name to call it by where it has no title. */
  readonly file: string;
  readonly publisher: string | null;
  /** When it was published. */
  readonly date: PartialDate | null;
  readonly url: string | null;
  readonly language: string;
  /** Name of this site. */
  readonly site: string;
  /** Version of the data. */
  readonly version: string;
  /** Address of the view in which it is shown. */
  readonly permalink: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface DateParts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: number | undefined;
}

function partsOf(date: PartialDate | null): DateParts | undefined {
  if (date === null) return undefined;
  const [year, month, day] = date.split('-') as [string, string?, string?];
  return {
    year,
    month: month === undefined ? undefined : MONTHS[Number(month) - 1],
    day: precisionOf(date) === 'day' ? Number(day) : undefined,
  };
}

const NO_DATE = 'n.d.';
const joined = (parts: readonly (string | number | undefined)[], by = ' '): string =>
  parts.filter((part) => part !== undefined && part !== '').join(by);

/** "7 August 2023", or "n.d." */
function plainDate(date: PartialDate | null): string {
  const parts = partsOf(date);
  return parts ? joined([parts.day, parts.month, parts.year]) : NO_DATE;
}

/** "August 7, 2023", or "n.d." */
function americanDate(date: PartialDate | null): string {
  const parts = partsOf(date);
  if (!parts) return NO_DATE;
  return joined([joined([parts.month, parts.day]), parts.year], parts.day ? ', ' : ' ');
}

/** "2023, August 7", or "n.d." */
function apaDate(date: PartialDate | null): string {
  const parts = partsOf(date);
  return parts ? joined([parts.year, joined([parts.month, parts.day])], ', ') : NO_DATE;
}

/** A full stop unless there is one, or a question. */
const ended = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);

function plain(cited: Citable): string {
  const { text, isQuotation, publisher, date, url, site, version, permalink } = cited;
  const words = isQuotation ? `“${text}”` : ended(text);
  const by = publisher ?? 'publisher unknown';
  const source = joined([by, cited.title ?? `untitled (${cited.file})`, plainDate(date)], ', ');
  const where = url === null ? '' : `${url}. `;
  return `${words} ${ended(source)} ${where}In: ${site}, data version ${version}, ${permalink}`;
}

function apa(cited: Citable): string {
  const { publisher, date, url, site, version, permalink } = cited;
  const title = ended(cited.title ?? `[Untitled, ${cited.file}]`);
  const when = `(${apaDate(date)}).`;
  // Without an author the title takes the place of one.
  const head = publisher === null ? [title, when] : [ended(publisher), when, title];
  return joined([...head, url ?? '', `In ${site} (data version ${version}).`, permalink]);
}

function chicago(cited: Citable): string {
  const { publisher, date, url, site, version, permalink } = cited;
  const title = cited.title === null ? `Untitled (${cited.file}).` : `“${ended(cited.title)}”`;
  return joined([
    publisher === null ? '' : ended(publisher),
    title,
    ended(americanDate(date)),
    url === null ? '' : `${url}.`,
    `In ${site}, data version ${version}.`,
    `${permalink}.`,
  ]);
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Text as BibTeX has it: what it would read as a command is written out. */
const tex = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
/** An address stands as it is, but for what would end the field or begin a remark. */
const texAddress = (url: string): string =>
  url.replaceAll(/[{}\\]/g, (sign) => encodeURIComponent(sign)).replaceAll('%', '\\%');

function bibtex(cited: Citable): string {
  const { id, text, publisher, date, url, site, version, permalink } = cited;
  const parts = partsOf(date);
  const fields: [string, string | undefined][] = [
    ['author', publisher === null ? undefined : `{{${tex(publisher)}}}`],
    ['title', `{{${tex(cited.title ?? `Untitled (${cited.file})`)}}}`],
    ['year', `{${parts?.year ?? NO_DATE}}`],
    ['month', parts?.month?.slice(0, 3).toLowerCase()],
    ['day', parts?.day === undefined ? undefined : `{${parts.day}}`],
    ['url', url === null ? undefined : `{${texAddress(url)}}`],
    ['note', `{In ${tex(site)}, data version ${tex(version)}, ${tex(permalink)}}`],
    ['annote', `{${tex(text)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@misc{${id.replaceAll(/[^\w-]/g, '')},`, ...lines, '}'].join('\n');
}

function csl(cited: Citable): string {
  const { id, text, title, publisher, date, url, language, site, version, permalink } = cited;
  const item = {
    id,
    type: cited.isQuotation ? 'article-newspaper' : 'entry',
    title: title ?? `Untitled (${cited.file})`,
    ...(publisher !== null && { 'container-title': publisher }),
    ...(date !== null && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(url !== null && { URL: url }),
    language,
    abstract: text,
    archive: site,
    archive_location: permalink,
    version,
  };
  return JSON.stringify([item], null, 2);
}

const FORMS: Readonly<Record<CitationStyle, (cited: Citable) => string>> = {
  plain,
  apa,
  chicago,
  bibtex,
  csl,
};

/** The citation as text. */
export function cite(cited: Citable, style: CitationStyle): string {
  return FORMS[style](cited);
}
