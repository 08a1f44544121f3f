import type {
  Abstention,
  AbstentionCode,
  Evidence,
  SourceDocument,
  Statement,
} from '../../src/domain/statement.ts';
import type { Item } from './entities.ts';
import type { Stop } from './finding.ts';
import type { Knowledge } from './knowledge.ts';

/** Statements that are kept and cannot colour for their time: too early, too late, or of an unknown day. */
export function untimely(
  made: readonly Statement[],
  document: SourceDocument,
  evidence: Evidence,
  listed: readonly Abstention[],
  { topic }: Knowledge,
): Abstention[] {
  const { published } = document;
  const found: Abstention[] = [];
  const add = (code: AbstentionCode, rule: string, of: readonly Statement[]): void => {
    if (of.length === 0) return;
    const countries = [...new Set(of.map((s) => s.actor))].sort();
    found.push({ document: document.file, evidence, code, rule, words: null, countries });
  };
  add(
    'before_declaration',
    'date.before-declaration',
    made.filter((s) => s.date?.latest != null && s.date.latest < topic.declared.date),
  );
  add(
    'outside_window',
    'date.outside-window',
    made.filter((s) => s.date?.earliest != null && s.date.earliest > topic.window.to),
  );
  if (published.earliest === null && published.latest === null && published.value === null)
    if (!listed.some((a) => a.code === 'undated_article'))
      add(
        'undated_article',
        published.rule,
        made.filter((s) => s.date?.value == null),
      );
  return found;
}

/** A gated sentence without a statement is listed; beside a statement only what a reader would miss. */
export function abstentionsOf(
  stops: readonly Stop[],
  made: readonly Statement[],
  countries: readonly string[],
  document: string,
  evidence: Evidence,
): Abstention[] {
  const list = (stop: Stop): Abstention => ({
    document,
    evidence,
    code: stop.code,
    rule: stop.rule,
    words: stop.words || null,
    countries,
  });
  if (made.length > 0) {
    const seen = new Set<AbstentionCode>();
    return stops
      .filter(
        (s) =>
          (s.code === 'unnamed_group' || s.code === 'organisation_not_country') &&
          !seen.has(s.code) &&
          seen.add(s.code) !== undefined,
      )
      .map(list);
  }
  if (countries.length === 0) return [];
  return [
    list(
      stops.find((s) => s.code !== 'object_unresolved' && s.code !== 'actor_unresolved') ??
        stops[0] ?? { code: 'not_about_status', rule: 'no-frame', words: '' },
    ),
  ];
}

/** Countries of a passage other than the subject, sorted. */
export function countriesIn(items: readonly Item[], knowledge: Knowledge): string[] {
  const codes: string[] = [];
  // A place in a dateline counts only where nobody else is named: the sentence is not left in silence.
  const places: string[] = [];
  for (const { code, kind, meanings } of items) {
    for (const meant of meanings) {
      const list = kind === 'person' ? places : codes;
      if (meant !== knowledge.subject && !list.includes(meant)) list.push(meant);
    }
    if (code !== null && code !== knowledge.subject && !codes.includes(code)) codes.push(code);
  }
  return (codes.length > 0 ? codes : places).sort();
}
