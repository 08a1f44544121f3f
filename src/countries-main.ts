/** Composition root of the page with every country: the table answers; the rest stays as it came. */
import { flushSync, hydrate } from 'svelte';
import './app.css';
import 'virtual:stances.css';
import type { PlaceNames } from './domain/place-names.ts';
import { loadAtlas, loadPlaceNames, loadQuotations } from './load/load.ts';
import { limitsOf } from './state/limits.ts';
import { parseState } from './state/url.ts';
import { syncUrl } from './state/url-sync.svelte.ts';
import { ViewState } from './state/view-state.svelte.ts';
import type { CountriesMessages } from './ui/countries-words.ts';
import CountryTable from './ui/CountryTable.svelte';
import { countriesPage, languageContext } from './ui/language-context.ts';
import { LANGUAGES } from './words/languages.ts';
import { loadLanguage } from './words/load-language.ts';
import './words/english-later.ts';
import { atlasIn } from './words/topic-words.ts';

const WORDS = import.meta.glob<CountriesMessages>('../data/words/*/countries.json', {
  import: 'default',
});

const data = {
  base: 'data/',
  version: document.getElementById('countries')!.dataset['version'] ?? '',
};
const fetchFile = (address: string): Promise<Response> => fetch(address);
let names: Promise<PlaceNames> | undefined;
const loadNames = (): Promise<PlaceNames> => {
  names ??= loadPlaceNames(fetchFile, data);
  names.catch(() => (names = undefined));
  return names;
};

async function start(target: HTMLElement): Promise<void> {
  const { lang } = document.documentElement;
  const [atlas, spoken, messages] = await Promise.all([
    loadAtlas(fetchFile, data),
    loadLanguage(lang, loadNames),
    WORDS[`../data/words/${lang}/countries.json`]!(),
  ]);
  const limits = limitsOf(
    atlas,
    LANGUAGES.map(({ tag }) => tag),
  );
  const view = new ViewState(limits);
  const wanted = parseState(location.search, limits).state.language;
  if (new URLSearchParams(location.search).has('lang') && wanted !== lang) {
    // Each language is a page of its own; a link may ask for another than it leads to.
    const search = new URLSearchParams(location.search);
    search.delete('lang');
    const query = search.size > 0 ? `?${search}` : '';
    location.replace(countriesPage({ tag: wanted }) + query + location.hash);
    return;
  }
  const props = {
    atlas: atlasIn(atlas, spoken),
    messages,
    view,
    loadNames,
    loadQuotations: () => loadQuotations(fetchFile, data),
  };
  hydrate(CountryTable, { target, props, context: languageContext(spoken.language) });
  // Drawn for the default state, like the map; what the address asks for follows.
  syncUrl(view, window);
  flushSync();
  document.documentElement.classList.remove('no-script');
  document.documentElement.dataset['ready'] = '';
  // What the address points at may stand elsewhere now.
  if (location.hash.startsWith('#row-'))
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
}

// When something cannot be had the page stays as it came: whole, for the default day.
void start(document.getElementById('country-table')!);
