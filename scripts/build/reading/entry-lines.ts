/**
 * The lines of an article, written out shape by shape: what `formatLine` gives for each of them, at a
 * fraction of the time, for most of a run's output are the same sentences and names again and again.
 */
import type {
  Abstention,
  Block,
  DateCandidate,
  Evidence,
  PublicationDate,
  Statement,
} from '../../../src/domain/statement.ts';
import type { Entry, ReadDocument } from './entry.ts';
import type { Fingerprint } from './fingerprint.ts';
import { formatLine } from './lines.ts';

/** Names, ids and reasons as JSON: they come again in every article. */
const KEPT = new Map<string, string>();
const LONGEST_KEPT = 80;
const MOST_KEPT = 8192;

function json(value: string | null): string {
  if (value === null) return 'null';
  if (value.length > LONGEST_KEPT) return JSON.stringify(value);
  let known = KEPT.get(value);
  if (known === undefined) {
    known = JSON.stringify(value);
    if (KEPT.size >= MOST_KEPT) KEPT.clear();
    KEPT.set(value, known);
  }
  return known;
}

const list = (values: readonly string[]): string =>
  values.length === 0 ? '[]' : `[${values.map(json).join(',')}]`;

/** The lines of one article, each ended by a line feed; `rules` is the version of the rules. */
export function linesOf(entry: Entry, rules: string): string {
  let lines = '';
  for (const message of entry.messages) lines += formatLine({ k: 'm', message });
  const { document, fingerprint, statements, abstentions } = entry;
  if (!document) return lines;
  lines += `{"document":${documentJson(document)},"fingerprint":${fingerprintJson(fingerprint)},"k":"d","rules":${json(rules)}}\n`;
  const passages = new Passages();
  for (const statement of statements)
    lines += `{"k":"s","statement":${statementJson(statement, passages)}}\n`;
  for (const abstention of abstentions)
    lines += `{"abstention":${abstentionJson(abstention, passages)},"k":"a"}\n`;
  return lines;
}

/** Sentences of an article: each stands in its own passage and in those of both its neighbours. */
class Passages {
  readonly #sentences = new Map<string, string>();
  readonly #passages = new Map<Evidence, string>();

  json(evidence: Evidence): string {
    let known = this.#passages.get(evidence);
    if (known === undefined) {
      const { start, end, exact, prefix, suffix } = evidence;
      known = `{"end":${end},"exact":${this.#sentence(exact)},"prefix":${this.#sentence(prefix)},"start":${start},"suffix":${this.#sentence(suffix)}}`;
      this.#passages.set(evidence, known);
    }
    return known;
  }

  #sentence(text: string): string {
    let known = this.#sentences.get(text);
    if (known === undefined) this.#sentences.set(text, (known = JSON.stringify(text)));
    return known;
  }
}

/** The text stays with whoever holds the articles: where it would stand beside them is left out. */
function documentJson(d: ReadDocument): string {
  const { group, duplicateOf } = d;
  return (
    `{"blocks":[${d.blocks.map(blockJson).join(',')}],"decodedAs":${json(d.decodedAs)},` +
    (duplicateOf === undefined ? '' : `"duplicateOf":${json(duplicateOf)},`) +
    `"file":${JSON.stringify(d.file)},` +
    (group === undefined ? '' : `"group":${json(group)},`) +
    `"id":"${d.id}","language":${json(d.language)},"length":${d.length},` +
    `"published":${publishedJson(d.published)},"publisher":${json(d.publisher)},` +
    `"sha256":"${d.sha256}","title":${json(d.title)},"url":${json(d.url)}}`
  );
}

const blockJson = ({ end, rule, start, type }: Block): string =>
  `{"end":${end},"rule":${json(rule)},"start":${start},"type":"${type}"}`;

const fingerprintJson = (fingerprint: Fingerprint | null): string =>
  fingerprint === null
    ? 'null'
    : `{"body":"${fingerprint.body}","sketch":${fingerprint.sketch === null ? 'null' : `"${fingerprint.sketch}"`}}`;

const publishedJson = (p: PublicationDate): string =>
  `{"basis":${json(p.basis)},"candidates":[${p.candidates.map(candidateJson).join(',')}],` +
  `"earliest":${json(p.earliest)},"latest":${json(p.latest)},"precision":"${p.precision}",` +
  `"rule":${json(p.rule)},"value":${json(p.value)}}`;

const candidateJson = (c: DateCandidate): string =>
  `{"earliest":${json(c.earliest)},"end":${c.end},"latest":${json(c.latest)},` +
  `"reason":${json(c.reason)},"rule":${json(c.rule)},"start":${c.start},` +
  `"verdict":"${c.verdict}","words":${json(c.words)}}`;

function statementJson(s: Statement, passages: Passages): string {
  const { actorMention: m, attribution: a, confidence, date } = s;
  return (
    `{"actor":${json(s.actor)},` +
    `"actorMention":{"end":${m.end},"start":${m.start},"via":"${m.via}","words":${json(m.words)}},` +
    `"attribution":{"speaker":${json(a.speaker)},"speakerCountry":${json(a.speakerCountry)},"type":"${a.type}"},` +
    `"category":"${s.category}","colours":${s.colours},` +
    `"confidence":{"level":"${confidence.level}","reasons":${list(confidence.reasons)}},` +
    `"date":${date === null ? 'null' : `{"earliest":${json(date.earliest)},"kind":"${date.kind}","latest":${json(date.latest)},"precision":"${date.precision}","rule":${json(date.rule)},"value":${json(date.value)},"words":${json(date.words)}}`},` +
    `"document":${JSON.stringify(s.document)},"evidence":${passages.json(s.evidence)},"id":"${s.id}",` +
    `"modality":"${s.modality}","operators":${list(s.operators)},"rule":${json(s.rule)},"target":${json(s.target)}}`
  );
}

const abstentionJson = (a: Abstention, passages: Passages): string =>
  `{"code":"${a.code}","countries":${list(a.countries)},"document":${JSON.stringify(a.document)},` +
  `"evidence":${passages.json(a.evidence)},"rule":${json(a.rule)},"words":${json(a.words)}}`;
