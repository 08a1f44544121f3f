/** Composition root: loads, builds state, brings the prerendered page to life. */
import { flushSync, hydrate } from 'svelte';
import './app.css';
import 'virtual:stances.css';
import type { Atlas } from './domain/dataset.ts';
import {
  loadAtlas,
  loadEvidence,
  loadFile,
  loadNeighbours,
  loadPlaceNames,
  loadQuotations,
  type DataAddress,
} from './load/load.ts';
import { limitsOf } from './state/limits.ts';
import { parseState } from './state/url.ts';
import { syncUrl } from './state/url-sync.svelte.ts';
import { ViewState } from './state/view-state.svelte.ts';
import App from './ui/App.svelte';
import { copyText } from './ui/clipboard.ts';
import { failureWords } from './ui/failure-words.ts';
import { LanguageInUse } from './ui/language-in-use.svelte.ts';
import type { Services } from './ui/services.ts';
import { english } from './words/english.ts';
import { LANGUAGES, USUAL } from './words/languages.ts';

const root = document.getElementById('app');
if (!root) throw new Error('expected an element with id "app"');
const mode = root.dataset['mode'] === 'embed' ? 'embed' : 'page';
const data: DataAddress = { base: 'data/', version: root.dataset['version'] ?? '' };
const fetchFile = (address: string): Promise<Response> => fetch(address);

/** Asks for each file once; a failure is not kept, so that "Try again" asks anew. */
function rememberingEvidence(): Services['loadEvidence'] {
  const asked = new Map<string, ReturnType<Services['loadEvidence']>>();
  return (code) => {
    const known = asked.get(code);
    if (known) return known;
    const answer = loadEvidence(fetchFile, data, code);
    asked.set(code, answer);
    answer.catch(() => asked.delete(code));
    return answer;
  };
}

/** Time after which the wait for an idle moment ends, and its stand-in where there is no such call. */
const IDLE_MS = 4000;

function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(callback, IDLE_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: IDLE_MS });
  return () => cancelIdleCallback(handle);
}

/** Unasked, MapLibre is loaded only where it draws on hardware and the reader does not save data. */
function whenIdleOnHardware(callback: () => void): () => void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return () => undefined;
  return whenIdle(() => {
    import('./map/gpu-probe.ts').then(
      ({ isHardwareWebGl }) => {
        if (isHardwareWebGl()) callback();
      },
      () => undefined, // The picture stays, as on software.
    );
  });
}

function servicesFor(atlas: Atlas): Services {
  const loadBoundaries = (): Promise<unknown> => loadFile(fetchFile, data, 'world.json');
  const evidence = rememberingEvidence();
  return {
    loadEvidence: evidence,
    loadQuotations: () => loadQuotations(fetchFile, data),
    loadNames: () => loadPlaceNames(fetchFile, data),
    loadNeighbours: () => loadNeighbours(fetchFile, data),
    loadBoundaries,
    async loadGlMap(host, camera, on) {
      const [{ openGlMap }, { mapTheme }, topology] = await Promise.all([
        import('./map/gl-map.ts'),
        import('./map/map-theme.ts'),
        loadBoundaries(),
      ]);
      const theme = mapTheme(atlas.topic, document.documentElement);
      return openGlMap({ host, camera, on, theme, countries: atlas.countries, topology });
    },
    whenIdle,
    whenIdleOnHardware,
    clock: {
      request: (callback) => requestAnimationFrame(callback),
      cancel: (handle) => cancelAnimationFrame(handle),
    },
    prefersReducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    site: new URL('.', location.href).href,
    languages: LANGUAGES,
    translateStatements(language, translated) {
      const section = document.getElementById('statements');
      if (!section || language.tag === english.tag) return () => undefined;
      let stop: (() => void) | undefined;
      let stopped = false;
      void import('./ui/translated-statements.ts').then(({ translateStatements }) => {
        if (!stopped) stop = translateStatements(section, translated, language, evidence);
      });
      return () => {
        stopped = true;
        stop?.();
      };
    },
    copy: copyText,
  };
}

/** The page as it came stays readable; the notice says why it does not answer. */
function tell(root: HTMLElement, error: unknown): void {
  const notice = document.createElement('p');
  notice.className = 'load-failure';
  notice.setAttribute('role', 'alert');
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.className = 'link';
  retry.textContent = english.say('notice.retry');
  retry.addEventListener('click', () => location.reload());
  const reason = failureWords(error, english, 'load.start');
  notice.append(`${reason} ${english.say('load.picture')} `, retry);
  root.prepend(notice);
  console.error(error);
}

async function start(root: HTMLElement): Promise<void> {
  const atlas = Object.freeze(await loadAtlas(fetchFile, data));
  const limits = limitsOf(
    atlas,
    LANGUAGES.map(({ tag }) => tag),
  );
  const view = new ViewState(limits);
  const speech = new LanguageInUse(USUAL, (tag) =>
    import('./words/load-language.ts').then(({ loadLanguage }) =>
      loadLanguage(tag, () => loadPlaceNames(fetchFile, data)),
    ),
  );
  // What the address asks for is there before the page comes to life, so that nothing is said twice.
  // Without it the page speaks as it came, and says why.
  const asked = new ViewState(limits);
  asked.apply(parseState(location.search, limits).state);
  const [through] = await Promise.all([
    asked.isNarrowed ? import('./domain/atlas-through.ts').catch(() => undefined) : undefined,
    speech.prepare(asked.language).catch(() => undefined),
  ]);
  hydrate(App, {
    target: root,
    props: { atlas, view, services: servicesFor(atlas), speech, mode, through },
  });
  // The page was drawn for the default state; what the address asks for follows before it is painted.
  syncUrl(view, window);
  flushSync();
  document.documentElement.classList.remove('no-script');
  document.documentElement.dataset['ready'] = '';
}

if (mode === 'embed')
  void import('./embed/frame.ts').then(({ startFrame }) =>
    startFrame({ root, window, id: `frame-${Math.random().toString(36).slice(2)}` }),
  );
start(root).catch((error: unknown) => tell(root, error));
