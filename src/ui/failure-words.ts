import { LoadError } from '../load/load.ts';
import type { Language, MessageKey } from '../words/language.ts';

/** Why something could not be loaded, in the reader's words; `other` is said of any other error. */
export function failureWords(error: unknown, language: Language, other: MessageKey): string {
  if (!(error instanceof LoadError)) return language.say(other);
  const { reason, status = 0 } = error;
  return language.say(`load.${reason}`, { status: String(status) });
}
