import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../src/domain/statement.ts';

interface Known {
  readonly document: string;
  readonly actor: string;
}

function isKnown(entry: unknown): entry is Known {
  const { document, actor } = (entry ?? {}) as Partial<Record<keyof Known, unknown>>;
  return typeof document === 'string' && typeof actor === 'string';
}

/** Article → countries that the last run took from it; empty when there was none or it is damaged. */
function lastRun(out: string): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  const file = join(out, 'statements.json');
  if (!existsSync(file)) return known;
  let statements: unknown;
  try {
    statements = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return known; // Only a help for the reader of a message: a damaged file must not add a second one.
  }
  for (const entry of Array.isArray(statements) ? statements : []) {
    if (!isKnown(entry)) continue;
    const actors = known.get(entry.document) ?? new Set();
    known.set(entry.document, actors.add(entry.actor));
  }
  return known;
}

/**
 * Messages about an article that could not be read, with the countries that would lose a statement:
 * those that the files in `out` still take from it. `articles` is the folder the messages name.
 */
export function withTouchedCountries(
  messages: readonly Message[],
  articles: string,
  out: string,
): Message[] {
  if (!messages.some((message) => message.fatal)) return [...messages];
  const known = lastRun(out);
  return messages.map((message) => {
    const path = message.file.startsWith(join(articles, '/'))
      ? message.file.slice(join(articles, '/').length)
      : message.file;
    const actors = known.get(path.replaceAll('\\', '/'));
    return message.countries.length > 0 || !actors
      ? message
      : { ...message, countries: [...actors].sort() };
  });
}
