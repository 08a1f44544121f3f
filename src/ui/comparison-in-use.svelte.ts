import type { ComparisonLanguage } from '../scene/comparison-sentences.ts';
import type { Language } from '../words/language.ts';

/** What a comparison of two days needs, once a reader asked for one. */
export class ComparisonInUse {
  tools: typeof import('./comparison.ts') | undefined = $state.raw();
  /** The words of the comparison, and the language they were asked for in. */
  language: ComparisonLanguage | undefined = $state.raw();
  of: Language | undefined = $state.raw();
  /** Why it could not be had, or undefined. */
  failure: unknown = $state.raw();
  /** Whether the list of changes is open, and whether by request: then it takes the focus. */
  list: 'open' | 'asked' | 'closed' = $state('closed');

  /** Fetches what is missing to compare in a language. */
  async prepare(language: Language): Promise<void> {
    this.failure = undefined;
    try {
      const tools = await import('./comparison.ts');
      this.language = await tools.languageOfComparison(language);
      this.of = language;
      this.tools = tools;
      // On a narrow screen the list would cover the map that it is about.
      if (this.list === 'closed' && !matchMedia('(max-width: 899px)').matches) this.list = 'open';
    } catch (cause) {
      this.failure = cause;
    }
  }
}
