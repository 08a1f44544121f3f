import type { CountryEvidence } from '../domain/dataset.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { PlayerClock } from '../state/player.svelte.ts';
import type { LoadGlMap } from '../map/map-stage.ts';

/** What the interface needs of the world outside; handed in, so that tests and the build can. */
export interface Services {
  loadEvidence(code: CountryCode): Promise<CountryEvidence>;
  /** Fetches MapLibre and the boundaries and draws into an element. */
  readonly loadGlMap: LoadGlMap;
  /** Calls back once when the browser idles, if MapLibre is worth loading unasked; returns a stop. */
  whenIdleOnHardware(callback: () => void): () => void;
  readonly clock: PlayerClock;
  prefersReducedMotion(): boolean;
  /** Address of the page this site's relative links start from; empty at build. */
  readonly site: string;
  /** Puts text on the clipboard; false where that is not allowed. */
  copy(text: string): Promise<boolean>;
}
