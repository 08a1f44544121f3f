import { hash } from 'node:crypto';
import { latestDay } from '../../src/domain/iso-date.ts';
import type {
  Block,
  ConfidenceLevel,
  Evidence,
  PublicationDate,
  Statement,
  StatementDate,
} from '../../src/domain/statement.ts';
import { eventDate, observationDate, resolveExpression, type Resolved } from './dates/event.ts';
import { seriesAt, shared } from './dates/series.ts';
import type { Item } from './entities.ts';
import type { Finding } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { matchItems } from './objects.ts';
import { isName } from './operators.ts';

/** What a statement needs to know of its document and place. */
export interface Place {
  readonly document: string;
  readonly sha256: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly block: Block;
  readonly publication: PublicationDate;
  readonly order: 'day-first' | 'month-first' | null;
  /** The passage is an entry of a timeline: `publication` is the day of what it tells. */
  readonly entry: boolean;
  /** Dates beside the names of a list, by name. */
  readonly dates: ReadonlyMap<Item, Item> | null;
}

const COLOURING = new Set(['recognises', 'opposes', 'withdrew']);

/** Dates a finding, weighs it and gives it its evidence. */
export function statementOf(
  finding: Finding,
  items: readonly Item[],
  place: Place,
  knowledge: Knowledge,
): Statement {
  const { text, evidence, document } = place;
  const { actor } = finding;
  const date = dateOf(finding, items, place, knowledge);
  const mention = actor.item.mention;
  const reasons: string[] = [];
  let steps = 0;
  const lower = (reason: string, by = 1): void => {
    reasons.push(reason);
    steps += by;
  };
  const { speakerCountry, type } = finding.attribution;
  const self = speakerCountry === actor.code;
  const thirdParty = type !== 'author' && type !== 'headline' && !self;
  if (finding.beneficiary) lower('words of a beneficiary or opponent');
  else if (thirdParty && (speakerCountry !== null || finding.doubtful || type === 'reported_claim'))
    lower(
      speakerCountry !== null ? "a third party's claim" : 'speaker not resolved',
      speakerCountry !== null || finding.doubtful ? 2 : 1,
    );
  else if (self && finding.doubtful && type === 'reported_claim' && finding.category !== 'opposes')
    lower('reported claim');
  // What a beneficiary gives thanks for is named by its noun; that is one doubt, not two.
  const thanked = finding.beneficiary && finding.nominal && speakerCountry === knowledge.subject;
  if ((actor.via === 'pronoun' || finding.resolved) && !thanked) lower('resolved pronoun or title');
  if (actor.via === 'capital') lower('capital for a government');
  if (finding.nominal && !thanked) lower('nominal form');
  if (date?.value && date.precision !== 'day') lower(`date with ${date.precision} precision`);
  if (place.block.type === 'title' || place.block.type === 'heading') lower('headline only', 2);
  const level: ConfidenceLevel = steps === 0 ? 'high' : steps === 1 ? 'medium' : 'low';
  const colours =
    finding.modality === 'fact' &&
    COLOURING.has(finding.category) &&
    date !== null &&
    date.value !== null &&
    latestDay(date.value) >= knowledge.topic.declared.date &&
    level !== 'low' &&
    !thirdParty &&
    !finding.beneficiary;
  // What the subject or its opponent says of a third state is a party's claim, whatever its verb.
  const party =
    thirdParty &&
    type === 'indirect_quote' &&
    COLOURING.has(finding.category) &&
    (speakerCountry === knowledge.subject || speakerCountry === knowledge.topic.reading.parent);
  const attribution =
    type === 'author' && place.block.type === 'title'
      ? { ...finding.attribution, type: 'headline' as const }
      : party
        ? { ...finding.attribution, type: 'reported_claim' as const }
        : finding.attribution;
  const key = [
    place.sha256,
    evidence.start,
    evidence.end,
    actor.code,
    finding.category,
    finding.rule,
  ].join('|');
  const id = hash('sha256', key, 'hex').slice(0, 12);
  return {
    id,
    document,
    actor: actor.code,
    actorMention: {
      start: mention.start,
      end: mention.end,
      words: text.slice(mention.start, mention.end),
      via: actor.via,
    },
    category: finding.category,
    target: finding.target,
    modality: finding.modality,
    attribution,
    date,
    evidence,
    confidence: { level, reasons },
    colours,
    rule: finding.rule,
    operators: finding.operators,
  };
}

function dateOf(
  finding: Finding,
  items: readonly Item[],
  place: Place,
  knowledge: Knowledge,
): StatementDate | null {
  const { publication, text } = place;
  // "warned on Monday that …": the warning was given, whatever it says of the future.
  const given = finding.category === 'warns' ? spokenOn(finding, items) : null;
  const spoken =
    given?.date &&
    resolveExpression(given.date, publication, knowledge.topic.declared.date, false, place.order);
  if (given && spoken) return eventDate(spoken, text.slice(given.start, given.end), publication);
  if (
    finding.modality === 'expected' ||
    finding.modality === 'hypothetical' ||
    finding.modality === 'conditional' ||
    finding.modality === 'urged'
  ) {
    return publication.value === null &&
      publication.earliest === null &&
      publication.latest === null
      ? null
      : { ...eventDate(null, null, publication), rule: 'not-done' };
  }
  const beside =
    finding.category === 'opposes'
      ? null
      : (finding.beside ?? place.dates?.get(finding.actor.item));
  const near = beside ? [beside] : dateItems(finding, items, knowledge);
  const announced = near.length === 0 ? announcedOn(finding, items, knowledge) : null;
  const found = (announced ? [announced] : near).map((item) => ({
    item,
    resolved:
      item.date &&
      resolveExpression(item.date, publication, knowledge.topic.declared.date, false, place.order),
  }));
  const dated = found.filter((f): f is { item: Item; resolved: Resolved } => f.resolved !== null);
  // "on the same day, 9 October 2008": what counts from nothing is told behind it.
  const first =
    dated[0]?.item.date?.kind === 'anchored' && dated[0].resolved.value === null
      ? (dated.find((f) => f.resolved.value !== null) ?? dated[0])
      : dated[0];
  if (first) {
    const words = text.slice(first.item.start, first.item.end);
    const dated = eventDate(first.resolved, words, publication);
    return finding.state && finding.category === 'opposes' && first.resolved.value !== null
      ? { ...dated, kind: 'observation' }
      : dated;
  }
  if (finding.state) return observationDate(publication);
  if (place.entry && isEntrysOwn(finding, items) && publication.value !== null) {
    const { value, earliest, latest } = publication;
    return eventDate({ value, earliest, latest, rule: 'date.entry' }, null, publication);
  }
  return eventDate(null, null, publication);
}

/** "18 February 2008: X recognised …" tells of that day; "… X, which had recognised" and "Y said X" need not. */
function isEntrysOwn({ clause, operators, attribution }: Finding, items: readonly Item[]): boolean {
  return (
    attribution.type === 'author' &&
    !operators.some((o) => o.includes('relative') || o === 'aux.pluperfect') &&
    !items.slice(0, clause.from).some((i) => i.kind === 'actor' || i.kind === 'word')
  );
}

/** The date right after a verb of warning, or after whom it warns. */
function spokenOn({ clause }: Finding, items: readonly Item[]): Item | null {
  for (const i of clause.dates) if (i >= clause.from && items[i]?.date) return items[i] ?? null;
  for (let i = clause.to; i < items.length && i < clause.to + 3; i++) {
    const item = items[i] as Item;
    if (item.date) return item;
    if (item.kind !== 'actor' && item.kind !== 'subject' && item.kind !== 'group') return null;
  }
  return null;
}

/** "dates FROM September 2011", "dates BACK TO 2008". */
function isOrigin(items: readonly Item[], date: number): boolean {
  return items.slice(Math.max(0, date - 3), date).some((i) => /^dat(?:es|ed|ing)$/.test(i.word));
}

/**
 * "X announced on 5 May that it has recognised …", "X has recognised …, its ministry said on Monday":
 * what a state tells of its own new act is dated by the telling, if there is one date.
 */
function announcedOn(
  { attribution, actor, category, clause, operators, nominal }: Finding,
  items: readonly Item[],
  knowledge: Knowledge,
): Item | null {
  const own = attribution.type === 'indirect_quote' && attribution.speakerCountry === actor.code;
  if (category === 'opposes' && attribution.speakerCountry === actor.code)
    return toldOn(items, clause, knowledge);
  // "X has recognised …, the state agency reported on Tuesday": a perfect act, told for the first time.
  const reported =
    ['indirect_quote', 'author'].includes(attribution.type) && operators.includes('aux.perfect');
  if (!own && !(reported && toldOn(items, clause, knowledge))) return null;
  if (nominal || (category !== 'recognises' && category !== 'withdrew')) return null;
  if (
    !operators.some(
      (o) => ['aux.perfect', 'aux.pluperfect', 'aux.be'].includes(o) || o.startsWith('decide'),
    )
  )
    return null;
  const [date, ...others] = items.filter((i) => i.date !== null);
  if (!date || others.length > 0) return null;
  const at = items.indexOf(date);
  return at < clause.from || at > clause.to ? date : null;
}

/** "…, X's president said ON THURSDAY": the one date of the sentence, in the clause of who says so. */
function toldOn(
  items: readonly Item[],
  clause: Finding['clause'],
  knowledge: Knowledge,
): Item | null {
  const [date, ...others] = items.filter((i) => i.date !== null);
  if (!date || others.length > 0) return null;
  const at = items.indexOf(date);
  if (at >= clause.from && at < clause.to) return null;
  for (let i = at - 1; i >= 0 && i > at - 10 && items[i]?.word !== ','; i--)
    if (matchItems(knowledge.speechForms, items, i)?.value === 'speech') return date;
  return null;
}

function isAnd({ word }: Item): boolean {
  return word === 'and' || word === 'or';
}

function isSigned(items: readonly Item[], when: number, { instruments }: Knowledge): boolean {
  for (let i = when + 1; i < items.length && i < when + 7 && items[i]?.kind !== 'punct'; i++)
    if (
      (instruments.issues.has(items[i]?.word ?? '') ||
        instruments.adopts.has(items[i]?.word ?? '')) &&
      items.slice(i + 1, i + 4).some((x) => instruments.nouns.has(x.word))
    )
      return true;
  return false;
}

/** Date items of the finding's own clause, nearest first. */
function dateItems(finding: Finding, items: readonly Item[], knowledge: Knowledge): Item[] {
  const { clause } = finding;
  const found: Item[] = clause.dates.map((i) => items[i]).filter((i): i is Item => i?.date != null);
  for (let i = clause.to; i < items.length && i < clause.to + 16; i++) {
    const item = items[i] as Item;
    if (item.date) {
      const shifted = knowledge.phrasing.dateShifters.has(items[i - 1]?.word ?? '');
      const series = seriesAt(items, i);
      const several = series.dates.length > 1 && items.slice(i, series.to).some(isAnd);
      const own = several ? shared(series.dates) : item;
      if (own && (!shifted || isOrigin(items, i))) found.push(own);
      if (several) i = series.to - 1;
      continue;
    }
    // "recognised Syldavia WHEN its president signed the note in March": the paper is the act.
    if (item.word === 'when' && isSigned(items, i, knowledge)) continue;
    // "the first state to recognise it SINCE Y": a name, not a clause.
    if (item.word === 'since' && isName(items[i + 1])) continue;
    if (knowledge.phrasing.clauseEnds.has(item.word)) break;
    if (item.word === 'only' && items[i + 1]?.word === 'to') break;
    const given =
      finding.nominal && knowledge.standing.doneParticiples.has(items[i + 1]?.word ?? '');
    // "was the third state to recognise Syldavia, doing so in May".
    if (item.word === ',' && items[i + 1]?.word === 'doing' && items[i + 2]?.word === 'so')
      continue;
    // "X recognised on the 20th, ON THE 21ST Y": the date of who comes behind it.
    if (item.word === ',' && items[i + 1]?.date && isName(items[i + 2])) break;
    if (item.word === ',' && !items[i + 1]?.date && !(given && items[i + 2]?.date)) break;
    if (item.word === 'and' && !items[i + 1]?.date) break;
  }
  // "On Wednesday, X recognised …": an adverbial before the subject.
  let i = clause.from - 1;
  if (items[i]?.word === ',') i--;
  // "This month ALONE, X …".
  if (items[i]?.word === 'alone' && items[i - 1]?.date) i--;
  const early = items[i];
  if (
    early?.date &&
    (i === 0 || ['and', 'but', ',', ';', '-', ':', '"', 'that'].includes(items[i - 1]?.word ?? ''))
  )
    found.push(early);
  // "… ON FRIDAY, WHEN it recognised Syldavia": the day is told before.
  const when = items[clause.from - 1];
  const told =
    items[clause.from - 2]?.word === ',' ? items[clause.from - 3] : items[clause.from - 2];
  if (when?.word === 'when' && told?.date) found.push(told);
  // "On Wednesday in Klow, X …": the place behind the date belongs to the adverbial.
  const opening = items[0];
  if (
    opening?.date &&
    items[clause.from - 1]?.word === ',' &&
    clause.from < 7 &&
    knowledge.words.prepositions.has(items[1]?.word ?? '') &&
    items.slice(2, clause.from - 1).every((x) => x.kind !== 'punct')
  )
    found.push(opening);
  return found;
}
