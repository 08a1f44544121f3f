import type { Span } from '../../src/domain/statement.ts';
import { tokenize, type Token } from './tokens.ts';

/** Tokens of an article's blocks. Dates, offices and sentences are looked for in the same words. */
export class BlockTokens {
  readonly #blocks = new Map<number, readonly Token[]>();

  constructor(private readonly shadow: string) {}

  /** All tokens of a block, split when they are first asked for. */
  ofBlock({ start, end }: Span): readonly Token[] {
    let tokens = this.#blocks.get(start);
    if (!tokens) this.#blocks.set(start, (tokens = tokenize(this.shadow, start, end)));
    return tokens;
  }

  /** Those between two offsets of a block that have white space or the block's end beside them. */
  between(block: Span, start: number, end: number): readonly Token[] {
    const tokens = this.#blocks.get(block.start);
    if (!tokens) return tokenize(this.shadow, start, end);
    let from = 0;
    while (from < tokens.length && (tokens[from] as Token).start < start) from++;
    let to = from;
    while (to < tokens.length && (tokens[to] as Token).end <= end) to++;
    return tokens.slice(from, to);
  }
}
