import type { Spoken } from '../words/topic-words.ts';

/** The language the page speaks now: changed by `use`, once the words are there. */
export class LanguageInUse {
  spoken: Spoken = $state.raw()!;
  /** Why the language asked for last is not spoken, or undefined. */
  failure: unknown = $state.raw();
  readonly #load: (tag: string) => Promise<Spoken>;
  readonly #known: Record<string, Spoken> = {};
  #wanted = '';

  /** `load` fetches the words of a language other than the usual one. */
  constructor(usual: Spoken, load: (tag: string) => Promise<Spoken>) {
    this.spoken = usual;
    this.#load = load;
    this.#known[usual.language.tag] = usual;
  }

  /** Fetches the words of a language without speaking it yet. Rejects when they cannot be had. */
  async prepare(tag: string): Promise<void> {
    this.#known[tag] ??= await this.#load(tag);
  }

  /** Speaks a language, at once where its words are known. The language asked for last wins. */
  use(tag: string): void {
    this.#wanted = tag;
    this.failure = undefined;
    const known = this.#known[tag];
    if (known) {
      this.spoken = known;
      return;
    }
    this.prepare(tag).then(
      () => {
        if (this.#wanted === tag) this.spoken = this.#known[tag]!;
      },
      (cause: unknown) => {
        if (this.#wanted === tag) this.failure = cause;
      },
    );
  }
}
