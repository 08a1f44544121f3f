import { getContext, setContext } from 'svelte';
import { english } from '../words/english.ts';
import type { Language } from '../words/language.ts';

const KEY = Symbol('language');

/** Gives a component and all below it their language; `language` is read anew when it changes. */
export function provideLanguage(language: () => Language): void {
  setContext(KEY, language);
}

/** The context of a component that is drawn on its own, in one language. */
export function languageContext(language: Language): Map<unknown, unknown> {
  return new Map([[KEY, () => language]]);
}

/**
 * Page that says how the colours come about, in this language; relative to the site. It looks as the
 * page does whose query is `search`.
 */
export function methodPage({ tag }: Pick<Language, 'tag'>, search = ''): string {
  const page = tag === english.tag ? 'method.html' : `method.${tag}.html`;
  const theme = new URLSearchParams(search).get('theme') ?? 'auto';
  return theme === 'auto' ? page : `${page}?theme=${encodeURIComponent(theme)}`;
}

/** Page with every country and all that is known of it, in this language; relative to the site. */
export function countriesPage({ tag }: Pick<Language, 'tag'>): string {
  return tag === english.tag ? 'countries.html' : `countries.${tag}.html`;
}

/**
 * The language in use, English where none was given. In a component:
 * `const language = $derived.by(useLanguage())`.
 */
export function useLanguage(): () => Language {
  return getContext<(() => Language) | undefined>(KEY) ?? (() => english);
}
