/** `report.md`: what a run made of the articles, for the editor who has to answer for it. Pure. */
import type { Abstention, Message, Statement } from '../../src/domain/statement.ts';
import { independentSources, type Copy } from './reading/copies.ts';
import type { ReadDocument } from './reading/entry.ts';
import { escape, list, table } from './markdown.ts';
import { formatMessage } from './report.ts';

/** Everything that a run found. */
export interface Findings {
  readonly documents: readonly ReadDocument[];
  readonly statements: readonly Statement[];
  readonly abstentions: readonly Abstention[];
  readonly messages: readonly Message[];
  readonly copies: ReadonlyMap<string, Copy>;
}

/** Passages shown per reason: enough to see what kind of sentence it stops. */
const MOST_PASSAGES = 20;

/** Abstentions in which a stance may be hidden, most likely first; the others are rarely worth it. */
const WORTH_A_LOOK = [
  'unknown_operator',
  'actor_unresolved',
  'object_unresolved',
  'speaker_unresolved',
  'scope_unclear',
  'double_negation',
  'unnamed_group',
  'third_party_claim',
  'date_order_unclear',
  'relative_date_unresolved',
  'undated_article',
];

/** Writes the report in Markdown; the same findings in any order give the same bytes. */
export function editorReport(findings: Findings): string {
  const { documents, statements, abstentions, messages, copies } = findings;
  const files = documents.map(({ file }) => file);
  const colouring = statements.filter(({ colours }) => colours);
  return [
    '# What the articles say',
    [
      `${count(documents.length, 'article')} from ${count(independentSources(files, copies), 'independent source')}`,
      `${count(statements.length, 'statement')}, ${colouring.length} of them colouring`,
      `${count(abstentions.length, 'passage')} read and not used`,
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    '## Articles',
    articleTable(documents),
    '## Statements by category and modality',
    crossTable(statements),
    '## Statements that colour the map',
    list([...colouring].sort(byPlace).map(describeStatement), 'None.'),
    '## Passages not used, by reason',
    passages(abstentions),
    '## Messages',
    list([...new Set(messages.map(formatMessage))].sort().map(escape), 'None.'),
  ]
    .join('\n\n')
    .concat('\n');
}

function articleTable(documents: readonly ReadDocument[]): string {
  const rows = [...documents]
    .sort((a, b) => compare(a.file, b.file))
    .map(({ file, published, duplicateOf }) => [
      file,
      published.value ?? bounds(published.earliest, published.latest),
      published.rule,
      published.basis,
      duplicateOf ?? '',
    ]);
  return table(['article', 'published', 'rule', 'how it is known', 'copy of'], rows);
}

function bounds(earliest: string | null, latest: string | null): string {
  if (earliest === null && latest === null) return 'unknown';
  return `${earliest === null ? '' : `not before ${earliest}`} ${latest === null ? '' : `not after ${latest}`}`.trim();
}

function crossTable(statements: readonly Statement[]): string {
  const modalities = [...new Set(statements.map(({ modality }) => modality))].sort();
  const categories = [...new Set(statements.map(({ category }) => category))].sort();
  const number = (category: string, modality: string): string =>
    String(
      statements.filter((s) => s.category === category && s.modality === modality).length || '',
    );
  const rows = categories.map((c) => [c, ...modalities.map((m) => number(c, m))]);
  return table(['category', ...modalities], rows);
}

function describeStatement(statement: Statement): string {
  const { actor, category, date, document, evidence, confidence, rule } = statement;
  const day = date?.value ?? 'no date';
  return `**${actor} ${category}**, ${day}, ${confidence.level}, rule ${escape(rule)}: “${escape(evidence.exact)}” (${escape(document)})`;
}

function passages(abstentions: readonly Abstention[]): string {
  const byCode = new Map<string, Abstention[]>();
  for (const abstention of [...abstentions].sort(byPlace)) {
    const same = byCode.get(abstention.code);
    if (same) same.push(abstention);
    else byCode.set(abstention.code, [abstention]);
  }
  const rank = (code: string): number => (WORTH_A_LOOK.indexOf(code) + 99) % 99;
  const codes = [...byCode.keys()].sort((a, b) => rank(a) - rank(b) || compare(a, b));
  const sections = codes.map((code) => {
    const all = byCode.get(code) ?? [];
    const heading = `### ${code}: ${all.length}`;
    if (!WORTH_A_LOOK.includes(code)) return heading;
    const shown = all
      .slice(0, MOST_PASSAGES)
      .map(({ rule, words, countries, evidence, document }) => {
        const because = words === null ? rule : `${rule} at “${words}”`;
        return `${countries.join(' ') || 'no country'}, ${escape(because)}: “${escape(evidence.exact)}” (${escape(document)})`;
      });
    return `${heading}\n\n${list(shown, '', all.length)}`;
  });
  return sections.length === 0 ? 'None.' : sections.join('\n\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function byPlace(a: Statement | Abstention, b: Statement | Abstention): number {
  const key = (entry: Statement | Abstention): string =>
    'id' in entry ? entry.id : `${entry.code} ${entry.rule} ${entry.words}`;
  return (
    compare(a.document, b.document) ||
    a.evidence.start - b.evidence.start ||
    compare(key(a), key(b))
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
