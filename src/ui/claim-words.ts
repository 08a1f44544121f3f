/** What a claim's fields mean, in a reader's words. Pure text. */
import '../words/english-later.ts';
import type { Atlas, Claim, Source } from '../domain/dataset.ts';
import type { Layer } from '../domain/layer.ts';
import { REPORTS, SELF } from '../domain/position.ts';
import { ATTRIBUTION_TYPES, type AttributionType } from '../domain/statement.ts';
import { plainText, type Language, type TextRun } from '../words/language.ts';

/** "Quoted directly: the foreign ministry"; the speaker is named in the article's words. */
function saidBy(claim: Claim, source: Source | undefined, language: Language): TextRun[] {
  const { type, speaker } = claim.attribution;
  const known = (ATTRIBUTION_TYPES as readonly string[]).includes(type);
  const how = language.runs(known ? `said.${type as AttributionType}` : 'said.other');
  return speaker ? language.runs('said.by', { how, speaker: quoted(speaker, source) }) : how;
}

const quoted = (text: string, source: Pick<Source, 'language'> | undefined): TextRun[] => [
  { text, lang: source?.language ?? 'en' },
];

/** Title or file of an article, and its publisher or that it is not known. */
export function sourceWords(
  source: Pick<Source, 'title' | 'publisher' | 'file' | 'language'>,
  language: Language,
): TextRun[] {
  const { title, publisher, file } = source;
  return language.runs('source.article', {
    title: title ? quoted(title, source) : language.say('source.untitled', { file }),
    publisher: publisher ? quoted(publisher, source) : language.say('source.noPublisher'),
  });
}

/** The claim's date no more precise than it is known. */
function dateWords(claim: Claim, source: Source | undefined, language: Language): TextRun[] {
  const { date } = claim;
  if (!date || date.value === null) {
    const earliest = date?.earliest ? language.day(date.earliest) : '';
    const latest = date?.latest ? language.day(date.latest) : '';
    if (earliest && latest) return language.runs('dated.between', { earliest, latest });
    if (earliest) return language.runs('dated.notBefore', { earliest });
    return latest ? language.runs('dated.notAfter', { latest }) : language.runs('dated.unknown');
  }
  const when = language.partial(date.value);
  let dated: TextRun[];
  if (date.kind === 'observation')
    dated = language.runs('dated.observation', { when, precision: date.precision });
  else {
    const words = date.words ? quoted(date.words, source) : '';
    const published = source?.published ? language.partial(source.published) : '';
    if (words && published)
      dated = language.runs('dated.wordsInArticle', { when, words, published });
    else if (words) dated = language.runs('dated.words', { when, words });
    else if (published) dated = language.runs('dated.article', { when, published });
    else dated = language.runs('dated.event', { when });
  }
  // How the day of publication is known is an editor's remark, written in the language of the data.
  const basis = source?.publishedBasis;
  return basis
    ? language.runs('dated.basis', { dated, basis: [{ text: basis, lang: 'en' }] })
    : dated;
}

/** Who said it and when, as sentences. */
export function factWords(claim: Claim, source: Source | undefined, language: Language): TextRun[] {
  return language.runs('evidence.facts', {
    said: saidBy(claim, source, language),
    dated: dateWords(claim, source, language),
  });
}

/** Who says or contests a row of the record: the state itself, other states by name, or reports. */
export function whoWords(atlas: Atlas, who: readonly string[], language: Language): string {
  const names = who.map((entry) => {
    if (entry === SELF) return language.say('record.self');
    if (entry === REPORTS) return language.say('record.reports');
    return atlas.countries.find(({ code }) => code === entry)?.name ?? entry;
  });
  return plainText(language.list(names.map((text) => [{ text }])));
}

/** Articles, the record, or both. */
export function layerWords(layers: readonly Layer[], language: Language): string {
  if (layers.length > 1) return language.say('layer.both');
  return language.say(layers.includes('record') ? 'layer.record' : 'layer.articles');
}

/** Words looked for, in quotation marks unless they have their own. */
export function soughtWords(words: string, language: Language): string {
  return /["“”„«»]/.test(words) ? words : language.say('find.quoted', { words });
}
