import type { Atlas, CountryEvidence } from '../domain/dataset.ts';
import type { Neighbours } from '../domain/neighbours.ts';
import type { PlaceNames } from '../domain/place-names.ts';
import type { Quotations } from '../domain/quotation.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { PlayerClock } from '../state/player.svelte.ts';
import type { Language, LanguageEntry } from '../words/language.ts';
import type { loadPanelWords } from './panel-words.ts';
import type { LoadGlMap } from '../map/map-stage.ts';

/** What the interface needs of the world outside; handed in, so that tests and the build can. */
export interface Services {
  loadEvidence(code: CountryCode): Promise<CountryEvidence>;
  /** All of the evidence, for its search. */
  loadQuotations(): Promise<Quotations>;
  /** Names of the places in every language, for the search. */
  loadNames(): Promise<PlaceNames>;
  /** Fetches the words of the country panel; without it they come with the panel. */
  readonly loadPanelWords?: typeof loadPanelWords;
  /** Where the places lie, for moving by key. */
  loadNeighbours(): Promise<Neighbours>;
  /** Fetches MapLibre and the boundaries and draws into an element. */
  readonly loadGlMap: LoadGlMap;
  /** The boundaries as fetched; a project file, written by its own script. */
  loadBoundaries(): Promise<unknown>;
  /** Calls back once when the browser idles; returns a stop. */
  whenIdle(callback: () => void): () => void;
  /** Calls back once when the browser idles, if MapLibre is worth loading unasked; returns a stop. */
  whenIdleOnHardware(callback: () => void): () => void;
  readonly clock: PlayerClock;
  prefersReducedMotion(): boolean;
  /** Address of the page this site's relative links start from; empty at build. */
  readonly site: string;
  readonly languages: readonly Pick<LanguageEntry, 'tag' | 'name'>[];
  /**
   * Has the list of statements outside the app in the reader's language, with the atlas in it;
   * returns how to have it back as it came.
   */
  translateStatements(language: Language, atlas: Atlas): () => void;
  /** Puts text on the clipboard; false where that is not allowed. */
  copy(text: string): Promise<boolean>;
}
