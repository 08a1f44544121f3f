/** What a claim's fields mean, in a reader's words. Pure text. */
import type { Claim, Source } from '../domain/dataset.ts';
import { formatDay, formatPartial } from '../domain/date-words.ts';
import type { Interval } from '../domain/interval.ts';
import type { AttributionType, Modality } from '../domain/statement.ts';

const SAID_BY: Record<AttributionType, string> = {
  author: 'Stated by the article itself',
  headline: 'Stated in the headline',
  direct_quote: 'Quoted directly',
  mixed_quote: 'Quoted in part',
  indirect_quote: 'Reported speech',
  reported_claim: 'Reported claim',
  editor: 'Added by an editor',
};

const MODALITY: Record<Modality, string> = {
  fact: 'as a fact',
  expected: 'as expected, not done',
  urged: 'as urged by others, not done',
  denied: 'as denied',
  hypothetical: 'as a possibility',
  conditional: 'under a condition',
};

/** "Quoted directly: the foreign ministry". */
export function saidBy(claim: Claim): string {
  const type = SAID_BY[claim.attribution.type as AttributionType] ?? 'Stated';
  return claim.attribution.speaker ? `${type}: ${claim.attribution.speaker}` : type;
}

/** How the act stands: "as a fact", "under a condition". */
export function standing(modality: Modality): string {
  return MODALITY[modality];
}

/** Title or file of an article, and its publisher or that it is not known. */
export function sourceWords(source: Source): string {
  const title = source.title ?? `Untitled article (${source.file})`;
  return `${title} · ${source.publisher ?? 'publisher not known'}`;
}

/** How the day of publication is known, in brackets, or nothing. */
function basisWords(source: Source | undefined): string {
  return source?.publishedBasis ? ` (${source.publishedBasis})` : '';
}

/** The claim's date no more precise than it is known, and how it was found. */
export function dateWords(claim: Claim, source: Source | undefined): string {
  const date = claim.date;
  if (!date || date.value === null) {
    const bounds = [
      date?.earliest ? `not before ${formatDay(date.earliest)}` : '',
      date?.latest ? `not after ${formatDay(date.latest)}` : '',
    ].filter(Boolean);
    return bounds.length > 0 ? `Date unknown, ${bounds.join(', ')}` : 'Date unknown';
  }
  const when = formatPartial(date.value);
  if (date.kind === 'observation') {
    const known = date.precision === 'day' ? 'on' : 'in';
    return `Held ${known} ${when}, the ${date.precision} of publication${basisWords(source)}`;
  }
  const words = date.words ? `, from the words “${date.words}”` : '';
  const published = source?.published ? ` in an article of ${formatPartial(source.published)}` : '';
  return `Dated ${when}${words}${published}${basisWords(source)}`;
}

/** "Since 26 March 2025", or from when to when a state is documented. */
export function sinceWords(interval: Interval): string {
  const from = formatDay(interval.from);
  if (interval.began === 'event') {
    const open =
      interval.earliest < interval.from ? `, possibly since ${formatDay(interval.earliest)}` : '';
    return `Since ${from}${open}`;
  }
  return interval.documentedUntil > interval.from
    ? `Documented from ${from}, last on ${formatDay(interval.documentedUntil)}`
    : `Documented on ${from}; no later change found`;
}
