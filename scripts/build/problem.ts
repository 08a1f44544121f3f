import type { Message } from '../../src/domain/statement.ts';

/** A fatal finding about a file: what is wrong, an example of right, the line (from 1) if known. */
export function problem(
  file: string,
  reason: string,
  example: string,
  line: number | null = null,
): Message {
  return { file, line, ruleId: 'input', reason, example, countries: [], fatal: true };
}

/** The same as a note, which fails a strict run only. */
export function note(
  file: string,
  reason: string,
  example: string,
  line: number | null = null,
): Message {
  return { ...problem(file, reason, example, line), fatal: false };
}
