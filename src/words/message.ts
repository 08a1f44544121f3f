/**
 * Messages in the part of ICU MessageFormat that the catalogues use: `{name}`, `{n, plural, …}`,
 * `{x, select, …}`, `#`, and marks such as `<b>…</b>`. Apostrophes have no meaning: catalogues write ’.
 * Source of the syntax: https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */

/** A piece of a message that was read. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  /** `#`: the number that the plural around it was chosen by. */
  | { readonly kind: 'number' }
  | ({ readonly kind: 'choice'; readonly by: 'plural' | 'select' } & Choice)
  | { readonly kind: 'mark'; readonly mark: string; readonly parts: Message };

interface Choice {
  readonly name: string;
  /** Selector (`=0`, `one`, `other`, a word) → message. */
  readonly options: ReadonlyMap<string, Message>;
}

export type Message = readonly Part[];

/** A message that cannot be read; tells where it stops making sense. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

const VALUE = /\{\s*([\w.]+)\s*\}/y;
const CHOICE = /\{\s*([\w.]+)\s*,\s*(plural|select)\s*,/y;
const SELECTOR = /\s*(=\d+|[\w-]+)\s*\{/y;
const CHOICE_END = /\s*\}/y;
const MARK = /<(\w+)>/y;
const TEXT = /[^{}<#]+/y;

/** Reads a message. Throws a MessageError that names the place. */
export function parseMessage(text: string): Message {
  let at = 0;
  const fail = (expected: string): never => {
    throw new MessageError(`expected ${expected} at ${JSON.stringify(text.slice(at, at + 20))}`);
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const skip = (literal: string): boolean => {
    const found = text.startsWith(literal, at);
    if (found) at += literal.length;
    return found;
  };

  function choice(name: string, by: 'plural' | 'select'): Part {
    const options = new Map<string, Message>();
    while (!take(CHOICE_END)) {
      const selector = take(SELECTOR)?.[1] ?? fail('a choice such as "other {…}"');
      options.set(selector, message(by === 'plural'));
      if (!skip('}')) fail('"}"');
    }
    if (!options.has('other')) fail(`a choice "other" for {${name}}`);
    return { kind: 'choice', by, name, options };
  }

  /** Up to the end, a closing brace or a closing mark. Outside a plural `#` is a letter. */
  function message(inPlural: boolean): Message {
    const parts: Part[] = [];
    for (;;) {
      if (at === text.length || text[at] === '}' || text.startsWith('</', at)) return parts;
      const value = take(VALUE);
      if (value) {
        parts.push({ kind: 'value', name: value[1]! });
        continue;
      }
      const start = take(CHOICE);
      if (start) {
        parts.push(choice(start[1]!, start[2] as 'plural' | 'select'));
        continue;
      }
      const mark = take(MARK)?.[1];
      if (mark !== undefined) {
        parts.push({ kind: 'mark', mark, parts: message(inPlural) });
        if (!skip(`</${mark}>`)) fail(`"</${mark}>"`);
        continue;
      }
      if (skip('#')) {
        parts.push(inPlural ? { kind: 'number' } : { kind: 'text', text: '#' });
        continue;
      }
      const plain = take(TEXT);
      if (!plain) fail('text, {name} or <mark>');
      parts.push({ kind: 'text', text: plain![0] });
    }
  }

  const parts = message(false);
  if (at < text.length) fail('the end');
  return parts;
}
