import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { syncUrl, type AddressBar } from '../../src/state/url-sync.svelte.ts';
import type { Limits } from '../../src/state/url.ts';
import { ViewState } from '../../src/state/view-state.svelte.ts';

const limits: Limits = {
  firstDay: '2008-01-01',
  lastDay: '2025-12-31',
  defaultDay: '2025-03-26',
  countries: new Set(['AAA', 'BBB']),
  stances: new Set(['yes', 'none']),
  blocs: new Set(['CLUB', 'PACT']),
  regions: new Set(['002', '150']),
  rules: new Set(['all', 'own']),
  focus: 'region',
  views: new Set(['north']),
  languages: ['en', 'xx'],
};

/** An address bar with a history, and timers that run when told. */
function bar(search = '') {
  const entries = [search];
  const listeners = new Set<() => void>();
  const timers = new Map<number, () => void>();
  const location = { search, pathname: '/', hash: '' };
  const go = (address: string): void => {
    location.search = address.includes('?') ? address.slice(address.indexOf('?')) : '';
  };
  const fake: AddressBar = {
    location,
    history: {
      pushState: (_state: unknown, _title: string, address?: string | URL | null) => {
        go(String(address));
        entries.push(location.search);
      },
      replaceState: (_state: unknown, _title: string, address?: string | URL | null) => {
        go(String(address));
        entries[entries.length - 1] = location.search;
      },
    },
    addEventListener: (_type: 'popstate', listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: 'popstate', listener: () => void) =>
      void listeners.delete(listener),
    setTimeout: (callback: () => void) => {
      timers.set(timers.size + 1, callback);
      return timers.size;
    },
    clearTimeout: (timer: number) => void timers.delete(timer),
  };
  return {
    fake,
    entries,
    rest: () => {
      flushSync();
      for (const [id, run] of timers) {
        timers.delete(id);
        run();
      }
    },
    back: () => {
      entries.pop();
      go(entries.at(-1) ?? '');
      for (const listener of listeners) listener();
      flushSync();
    },
  };
}

describe('the view', () => {
  test('keeps a day outside the axis at its nearest end', () => {
    const view = new ViewState(limits);
    view.goTo('1990-01-01');
    expect(view.date).toBe('2008-01-01');
    view.goTo('2090-01-01');
    expect(view.date).toBe('2025-12-31');
  });

  test('selects only places that there are', () => {
    const view = new ViewState(limits);
    view.select('AAA');
    view.select('ZZZ');
    expect(view.country).toBeNull();
  });

  test('isolates a stance, and shows all again at the second press', () => {
    const view = new ViewState(limits);
    view.toggleStance('yes');
    expect(view.isolated).toBe('yes');
    view.toggleStance('yes');
    expect(view.isolated).toBeNull();
  });
});

describe('the address', () => {
  let stop = (): void => undefined;
  beforeEach(() => void vi.useRealTimers());
  afterEach(() => stop());

  test('is read at the start, and what it says wrong becomes a notice', () => {
    const view = new ViewState(limits);
    stop = syncUrl(view, bar('?country=BBB&date=2012-06-30&theme=pink').fake);
    expect(view.page).toMatchObject({ country: 'BBB', date: '2012-06-30', theme: 'auto' });
    expect(view.ignored.map(({ name }) => name)).toEqual(['theme']);
  });

  test('is written once at rest while scrubbing, without a new entry', () => {
    const { fake, entries, rest } = bar();
    const view = new ViewState(limits);
    stop = syncUrl(view, fake);
    for (const day of ['2012-01-31', '2012-02-29', '2012-03-31']) {
      view.goTo(day);
      flushSync();
    }
    expect(entries).toEqual(['']);
    rest();
    expect(entries).toEqual(['?date=2012-03-31']);
  });

  test('gets an entry for each country, and going back closes it', () => {
    const { fake, entries, rest, back } = bar();
    const view = new ViewState(limits);
    stop = syncUrl(view, fake);
    rest();
    view.select('AAA');
    rest();
    expect(entries).toEqual(['', '?country=AAA']);
    back();
    expect(view.country).toBeNull();
    rest();
    expect(entries).toEqual(['']);
  });
});
