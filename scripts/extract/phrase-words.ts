/** Outermost words of a set of phrases: nearly every place in a sentence fails on them at once. */
interface Outermost {
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

const KNOWN = new WeakMap<ReadonlySet<string>, Outermost>();

export function outermostWords(phrases: ReadonlySet<string>): Outermost {
  let words = KNOWN.get(phrases);
  if (!words) {
    const split = [...phrases].map((phrase) => phrase.split(' '));
    words = {
      first: new Set(split.map((parts) => parts[0] ?? '')),
      last: new Set(split.map((parts) => parts.at(-1) ?? '')),
    };
    KNOWN.set(phrases, words);
  }
  return words;
}
