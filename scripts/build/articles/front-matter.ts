import { LineCounter, isMap, parseDocument } from 'yaml';

/** An article with its front matter told apart. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** The text in its full length; the front matter is white space, so that offsets stay. */
  readonly body: string;
  /** 1-based line of a field, null when it is not there. */
  readonly lineOf: (field: string) => number | null;
  /** What is wrong with the YAML, and in which line of the file; null when nothing is. */
  readonly fault: { readonly reason: string; readonly line: number | null } | null;
}

const FENCED = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** More aliases than this in a few lines of metadata are an attack ("billion laughs"). */
const MAX_ALIASES = 20;

/**
 * Reads YAML front matter between two lines of dashes at the very beginning. A text that begins
 * with a rule between paragraphs, not with a mapping, has none.
 */
export function readFrontMatter(text: string): FrontMatter {
  const none = { values: {}, body: text, lineOf: () => null, fault: null };
  const fenced = FENCED.exec(text);
  if (!fenced) return none;
  const counter = new LineCounter();
  const yaml = parseDocument(fenced[1] ?? '', { lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  const body = fenced[0].replace(/[^\r\n\ufeff]/g, ' ') + text.slice(fenced[0].length);
  const error = yaml.errors[0];
  if (error) {
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    return { ...none, body, fault: { reason, line: lineAt(error.pos[0]) } };
  }
  if (yaml.contents === null) return { ...none, body };
  const { contents } = yaml;
  if (!isMap(contents)) return none;
  let values;
  try {
    values = yaml.toJS({ maxAliasCount: MAX_ALIASES }) as Record<string, unknown>;
  } catch (error) {
    return { ...none, body, fault: { reason: (error as Error).message, line: 1 } };
  }
  const lineOf = (field: string): number | null => {
    const value = contents.get(field, true) as { range?: readonly number[] } | undefined;
    return value?.range?.[0] === undefined ? null : lineAt(value.range[0]);
  };
  return { values, body, lineOf, fault: null };
}
