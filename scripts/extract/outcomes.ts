import type { Statement } from '../../src/domain/statement.ts';
import { type Finding } from './finding.ts';

/** An act of one state that is told as done, with no day of its own. */
export function waitingForDay(
  made: readonly Statement[],
  at: number,
): { at: number; ids: string[]; actor: string } | null {
  const acts = made.filter(
    (s) =>
      s.modality === 'fact' &&
      (s.category === 'recognises' || s.category === 'withdrew') &&
      s.date?.words === null,
  );
  const actors = new Set(acts.map((s) => s.actor));
  const [actor] = actors;
  return actor !== undefined && actors.size === 1
    ? { at, ids: acts.map((s) => s.id), actor }
    : null;
}

/** The kind of act that findings tell as done, if they tell one kind. */
export function actOf(
  findings: readonly Finding[],
  at: number,
): { at: number; category: 'recognises' | 'withdrew' } | null {
  const kinds = new Set(findings.filter((f) => f.modality === 'fact').map((f) => f.category));
  const [category] = kinds;
  return kinds.size === 1 && (category === 'recognises' || category === 'withdrew')
    ? { at, category }
    : null;
}

/** Two frames of one kind can tell the same of one sentence; an id stands once. */
export function onceEach(statements: readonly Statement[]): Statement[] {
  const ids = new Set<string>();
  return statements.filter((s) => !ids.has(s.id) && ids.add(s.id) !== undefined);
}

/** A headline that the body confirms loses one step of confidence instead of two. */
export function confirmHeadlines(statements: readonly Statement[]): Statement[] {
  const body = new Set(
    statements
      .filter((s) => s.attribution.type !== 'headline')
      .map((s) => `${s.actor}|${s.category}|${s.modality}`),
  );
  return statements.map((s) =>
    s.attribution.type === 'headline' &&
    body.has(`${s.actor}|${s.category}|${s.modality}`) &&
    s.confidence.reasons.length === 1
      ? { ...s, confidence: { level: 'medium', reasons: ['headline, confirmed by the text'] } }
      : s,
  );
}

/**
 * "The ministry denied that X had withdrawn … Two days before, Y announced that it had": what a text
 * says was denied is no fact where another tells it in the same text.
 */
export function withDenials(statements: readonly Statement[]): Statement[] {
  const denied = new Set(
    statements.filter((s) => s.modality === 'denied').map((s) => `${s.actor}|${s.category}`),
  );
  return statements.map((s) =>
    s.modality === 'fact' &&
    denied.has(`${s.actor}|${s.category}`) &&
    s.attribution.type !== 'author' &&
    s.attribution.type !== 'headline'
      ? { ...s, modality: 'denied', colours: false }
      : s,
  );
}
