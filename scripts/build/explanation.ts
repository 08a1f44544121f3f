/** Why each passage of an article is what it is, in the words of the readings' own fields. Pure. */
import type { Abstention, Evidence, Statement } from '../../src/domain/statement.ts';
import type { ReadDocument } from './reading/entry.ts';

/** A read article with the text that its offsets refer to. */
export interface Explained {
  readonly document: ReadDocument;
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly abstentions: readonly Abstention[];
}

interface Passage {
  readonly line: number;
  readonly evidence: Evidence;
  readonly lines: string[];
}

/** Explains the passages of an article, or those of one line of its text (from 1). */
export function explain(article: Explained, line: number | null): string {
  const { document, text, statements, abstentions } = article;
  const passages = new Map<string, Passage>();
  const passageOf = (evidence: Evidence): Passage => {
    const key = `${evidence.start} ${evidence.end}`;
    const at = text.slice(0, evidence.start).split(/\r\n|\r|\n/).length;
    const passage = passages.get(key) ?? { line: at, evidence, lines: [] };
    passages.set(key, passage);
    return passage;
  };
  for (const statement of statements)
    passageOf(statement.evidence).lines.push(...linesOfStatement(statement));
  for (const abstention of abstentions)
    passageOf(abstention.evidence).lines.push(...linesOfAbstention(abstention));
  const shown = [...passages.values()]
    .filter((passage) => line === null || covers(passage, line))
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
  const { published } = document;
  const head = [
    document.file,
    `  title      ${document.title ?? 'none'}`,
    `  published  ${published.value ?? 'unknown'}, rule ${published.rule}: ${published.basis}`,
    `  language   ${document.language}, read as ${document.decodedAs}`,
  ];
  const none = line === null ? 'No sentence' : `No sentence of line ${line}`;
  const body =
    shown.length === 0
      ? [`${none} names a country together with a word of stance.`]
      : shown.map(
          (passage) =>
            `${passage.line}: “${passage.evidence.exact.replace(/\s+/g, ' ')}”\n${passage.lines.join('\n')}`,
        );
  return `${[head.join('\n'), ...body].join('\n\n')}\n`;
}

function covers({ line, evidence }: Passage, wanted: number): boolean {
  const last = line + evidence.exact.split(/\r\n|\r|\n/).length - 1;
  return line <= wanted && wanted <= last;
}

function linesOfStatement(statement: Statement): string[] {
  const { actor, actorMention, category, target, modality, attribution, date } = statement;
  const speaker =
    attribution.speaker === null
      ? ''
      : `: “${attribution.speaker}”${attribution.speakerCountry === null ? '' : ` (${attribution.speakerCountry})`}`;
  const reasons = statement.confidence.reasons.join('; ');
  return [
    row('statement', `${actor} ${category} ${target}, ${modality} (${statement.id})`),
    row('entity', `${actor} by ${actorMention.via} “${actorMention.words}”`),
    row('frame', statement.rule),
    row('operators', statement.operators.join(', ') || 'none'),
    row('attribution', attribution.type + speaker),
    row('date', date === null ? 'none' : describeDate(date)),
    row('confidence', statement.confidence.level + (reasons === '' ? '' : `: ${reasons}`)),
    row('verdict', statement.colours ? 'colours the map' : 'is listed, colours nothing'),
  ];
}

function describeDate(date: NonNullable<Statement['date']>): string {
  const { kind, value, precision, earliest, latest, rule, words } = date;
  const when = value ?? `between ${earliest ?? 'any day'} and ${latest ?? 'any day'}`;
  const because = words === null ? 'no words of its own' : `“${words}”`;
  return `${when} (${kind}, ${precision}), rule ${rule}, ${because}`;
}

function linesOfAbstention({ code, rule, words, countries }: Abstention): string[] {
  return [
    row('not used', code),
    row('entities', countries.join(', ') || 'none'),
    row('stopped by', words === null ? rule : `${rule} at “${words}”`),
  ];
}

function row(label: string, text: string): string {
  return `  ${label.padEnd(12)}${text}`;
}
