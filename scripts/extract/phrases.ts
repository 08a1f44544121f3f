/**
 * Words and phrases of one kind. The outermost words of the phrases are kept beside them: nearly every
 * place of a sentence fails on these at once.
 */
export class Phrases extends Set<string> {
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;

  constructor(phrases: readonly string[]) {
    super(phrases);
    const split = phrases.map((phrase) => phrase.split(' '));
    this.first = new Set(split.map((words) => words[0] ?? ''));
    this.last = new Set(split.map((words) => words.at(-1) ?? ''));
  }
}
