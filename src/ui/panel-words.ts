/** The words of the country panel: they come with it, in the language in use. */
import { getContext, setContext } from 'svelte';
import english from '../../data/words/en/panel.json';
import type { Language, TextRun, Values } from '../words/language.ts';
import { plainText } from '../words/language.ts';

export type PanelKey = keyof typeof english;
export type PanelMessages = Readonly<Record<PanelKey, string>>;

const OTHERS = import.meta.glob<PanelMessages>(
  ['../../data/words/*/panel.json', '!../../data/words/en/*'],
  { import: 'default' },
);

/** Fetches the panel's words in one language. Rejects when they cannot be had. */
export async function loadPanelWords(tag: string): Promise<PanelMessages> {
  return (await OTHERS[`../../data/words/${tag}/panel.json`]?.()) ?? english;
}

/** Says the panel's own messages, as `Language` says those of the page. */
export interface PanelWords {
  say(key: PanelKey, values?: Values): string;
  runs(key: PanelKey, values?: Values): TextRun[];
}

export function panelWords(language: Language, messages: PanelMessages = english): PanelWords {
  const runs: PanelWords['runs'] = (key, values) => language.fill(messages[key], values);
  return { runs, say: (key, values) => plainText(runs(key, values)) };
}

const KEY = Symbol('panel words');

/** Gives what stands in the panel its words; `words` is read anew when they change. */
export function providePanelWords(words: () => PanelWords): void {
  setContext(KEY, words);
}

/** In a component of the panel: `const words = $derived.by(usePanelWords())`. */
export function usePanelWords(): () => PanelWords {
  const words = getContext<(() => PanelWords) | undefined>(KEY);
  if (!words) throw new Error('expected to stand inside the country panel');
  return words;
}
