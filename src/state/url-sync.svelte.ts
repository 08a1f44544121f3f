import { formatState, parseState } from './url.ts';
import type { ViewState } from './view-state.svelte.ts';

/** What of the browser the address needs; a fake in tests. */
export interface AddressBar {
  readonly location: Pick<Location, 'search' | 'pathname' | 'hash'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
  setTimeout(callback: () => void, delayMs: number): number;
  clearTimeout(timer: number): void;
}

/** Rest after which scrubbing is written: browsers refuse more than 100 writes in 10 s. */
const REST_MS = 250;

/**
 * Keeps view and address equal: reads the address now and on back/forward, writes it when the view
 * changes (a new entry for a country, else the present one, once at rest). Writing the address of
 * the present state does nothing, so there is no loop. Returns a function that stops it.
 */
export function syncUrl(view: ViewState, bar: AddressBar): () => void {
  const read = (): void => {
    const { state, ignored } = parseState(bar.location.search, view.limits);
    view.apply(state);
    view.notice(ignored);
  };
  read();
  let writtenCountry = view.country;
  let timer: number | undefined;

  const write = (push: boolean): void => {
    const search = formatState(view.page, view.limits, bar.location.search);
    if (search === bar.location.search) return;
    const address = bar.location.pathname + search + bar.location.hash;
    if (push) bar.history.pushState(null, '', address);
    else bar.history.replaceState(null, '', address);
  };
  const onPopState = (): void => {
    bar.clearTimeout(timer ?? 0);
    read();
    writtenCountry = view.country;
  };
  bar.addEventListener('popstate', onPopState);

  const stopEffect = $effect.root(() => {
    $effect(() => {
      const { country } = view.page;
      bar.clearTimeout(timer ?? 0);
      if (country !== writtenCountry) {
        writtenCountry = country;
        write(true);
      } else timer = bar.setTimeout(() => write(false), REST_MS);
    });
  });
  return () => {
    stopEffect();
    bar.clearTimeout(timer ?? 0);
    bar.removeEventListener('popstate', onPopState);
  };
}
