/** The list of statements under the app: written at build in the usual language, here in others. */
import { mount, unmount } from 'svelte';
import { defaultDay, readCountries, type Atlas, type CountryEvidence } from '../domain/dataset.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { Language } from '../words/language.ts';
import { languageContext } from './language-context.ts';
import Statements from './Statements.svelte';

/** Distance below the screen at which the list is made ready, CSS px. */
const AHEAD_PX = 600;

/**
 * Puts the list of `atlas`, already in its language, where `section` stands, once the reader comes
 * near it. Returns a function that puts `section` back. A list that cannot be had stays as it was.
 */
export function translateStatements(
  section: HTMLElement,
  atlas: Atlas,
  language: Language,
  loadEvidence: (code: CountryCode) => Promise<CountryEvidence>,
): () => void {
  const place = document.createElement('div');
  let list: ReturnType<typeof mount> | undefined;
  let stopped = false;

  async function translate(): Promise<void> {
    const evidence = await Promise.all(readCountries(atlas).map(loadEvidence));
    if (stopped) return;
    section.replaceWith(place);
    const props = { atlas, evidence, date: defaultDay(atlas) };
    list = mount(Statements, { target: place, props, context: languageContext(language) });
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      translate().catch(() => undefined);
    },
    { rootMargin: `${AHEAD_PX}px` },
  );
  observer.observe(section);

  return () => {
    stopped = true;
    observer.disconnect();
    if (!list) return;
    void unmount(list);
    place.replaceWith(section);
  };
}
