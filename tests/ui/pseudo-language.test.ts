import { render } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import interfaceWords from '../../data/words/en/interface.json';
import laterWords from '../../data/words/en/later.json';
import countriesWords from '../../data/words/en/countries.json';
import methodWords from '../../data/words/en/method.json';
import panelMessages from '../../data/words/en/panel.json';
import { transliterateWords } from '../../scripts/words/transliterate.ts';
import { parseAtlas, SCHEMA, type Atlas } from '../../src/domain/dataset.ts';
import { parseCountryEvidence } from '../../src/domain/evidence.ts';
import { parseQuotations } from '../../src/domain/quotation.ts';
import { ABSTENTION_CODES } from '../../src/domain/statement.ts';
import { limitsOf } from '../../src/state/limits.ts';
import { ViewState } from '../../src/state/view-state.svelte.ts';
import App from '../../src/ui/App.svelte';
import CountryTable from '../../src/ui/CountryTable.svelte';
import Countries from '../../src/ui/Countries.svelte';
import { languageContext } from '../../src/ui/language-context.ts';
import { LanguageInUse } from '../../src/ui/language-in-use.svelte.ts';
import Method from '../../src/ui/Method.svelte';
import type { Services } from '../../src/ui/services.ts';
import Statements from '../../src/ui/Statements.svelte';
import { LoadError } from '../../src/load/load.ts';
import { createLanguage, type Messages } from '../../src/words/language.ts';
import {
  atlasIn,
  wordsOfTopic,
  type Spoken,
  type TopicWords,
} from '../../src/words/topic-words.ts';

/**
 * A language that nobody speaks: English in Greek letters, with dates in figures. What is still
 * written in Latin letters does not come from the catalogue.
 */
const letters = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [
    letter,
    String.fromCodePoint(0x3b1 + (index % 17)),
  ]),
);
const pseudo = <T>(words: T): T =>
  transliterateWords(words, { from: 'en', letters, keep: [], words: {} }) as T;

const read = (file: string): unknown => JSON.parse(readFileSync(`data/generated/${file}`, 'utf8'));
const atlas: Atlas = parseAtlas(read('atlas.json'));
const evidence = atlas.documented.map((code) =>
  parseCountryEvidence(read(`evidence/${code}.json`)),
);
const quotations = parseQuotations(read('quotations.json'));
const language = createLanguage(
  { tag: 'el', name: 'Γ', direction: 'ltr', locale: 'zh' },
  pseudo<Messages>({ ...interfaceWords, ...laterWords }),
);
const spoken: Spoken = {
  translate: (data) => atlasIn(data, spoken),
  language,
  topic: pseudo<TopicWords>(wordsOfTopic(atlas)),
  names: {
    schema: SCHEMA,
    languages: ['el'],
    places: Object.fromEntries(
      atlas.countries.map(({ code, name }) => [code, { names: [pseudo(name)], aliases: [] }]),
    ),
    regions: Object.fromEntries(atlas.regions.map(({ id, name }) => [id, [pseudo(name)]])),
  },
};
const documented = evidence.find(
  ({ country, statements }) => statements.length > 0 && atlas.timelines[country],
)!.country;
const silent = atlas.countries.find(
  ({ code, kind }) => kind === 'member' && !atlas.documented.includes(code),
)!.code;

/** What is quoted, cited or typed by a reader is not ours to translate. */
const FOREIGN = '[lang], code, textarea, style, script';
const SPOKEN = ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt', 'aria-description'];

/** Latin words in what a reader sees or hears, with where they stand. */
function latinWords(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.closest(FOREIGN)) continue;
    for (const name of SPOKEN) {
      const text = element.getAttribute(name) ?? '';
      if (/[A-Za-z]{2,}/.test(text)) found.push(`${element.tagName} ${name}: ${text}`);
    }
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE && /[A-Za-z]{2,}/.test(node.textContent ?? ''))
        found.push(`${element.tagName}: ${node.textContent!.trim()}`);
  }
  return found;
}

/** Titles of articles stand in the list of events as their publishers wrote them. */
const titles = new Set(atlas.events.filter((e) => e.kind === 'article').map((e) => e.title));
const ours = (found: readonly string[]): string[] =>
  found.filter((entry) => ![...titles].some((title) => entry.includes(title)));

function open(
  mode: 'page' | 'embed',
  changes: Partial<ViewState>,
  changed: Partial<Services> = {},
) {
  const view = new ViewState(limitsOf(atlas, ['el', 'xx']));
  Object.assign(view, changes);
  const services: Services = {
    loadEvidence: (code) => Promise.resolve(evidence.find(({ country }) => country === code)!),
    loadQuotations: () => Promise.resolve(quotations),
    loadNames: () => Promise.resolve(spoken.names!),
    loadPanelWords: () => Promise.resolve(pseudo(panelMessages)),
    loadNeighbours: () => Promise.reject(new Error('expected no keys')),
    loadGlMap: () => Promise.reject(new Error('expected no map')),
    loadBoundaries: () => Promise.reject(new Error('expected no map')),
    whenIdle: (callback) => {
      callback();
      return () => undefined;
    },
    whenIdleOnHardware: () => () => undefined,
    clock: { request: () => 1, cancel: () => undefined },
    prefersReducedMotion: () => true,
    site: 'https://maps.example/',
    languages: [],
    translateStatements: () => () => undefined,
    copy: () => Promise.resolve(false),
    ...changed,
  };
  const speech = new LanguageInUse(spoken, () => Promise.reject(new LoadError('offline')));
  return render(App, { props: { atlas, view, services, speech, mode } });
}

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = vi.fn();
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener() {},
    removeEventListener() {},
  }));
});

describe('in a language that nobody speaks no word of another is left', { timeout: 60_000 }, () => {
  test('on the page, with the dialog and a country', async () => {
    const { container, findAllByRole } = open('page', {
      country: documented,
      date: atlas.timelines[documented]![0]!.from,
    });
    // The panel and the dialog are loaded with their first use, on a busy machine slowly.
    const patient = { timeout: 20_000 };
    await vi.dynamicImportSettled();
    await findAllByRole('article', {}, patient);
    container.querySelector<HTMLButtonElement>('.panel header button')!.click();
    await vi.waitFor(() => expect(container.querySelector('dialog')).toBeTruthy(), patient);
    container.querySelector<HTMLButtonElement>('dialog .copy')!.click();
    await vi.waitFor(
      () => expect(container.querySelector('dialog [role=status]')?.textContent).not.toBe(''),
      patient,
    );
    expect(ours(latinWords(container))).toEqual([]);
  });

  test('in the list of the map and in that of the keys', async () => {
    const { container } = open('page', {});
    container.querySelector<HTMLElement>('#map-list')!.focus();
    await vi.waitFor(() => expect(container.querySelector('[role=option]')).toBeTruthy());
    container.querySelector<HTMLButtonElement>('.keys')!.click();
    await vi.waitFor(() => expect(container.querySelector('dialog li')).toBeTruthy());
    expect(ours(latinWords(container))).toEqual([]);
  });

  test('in the choice of what is shown, and in what narrows it down', async () => {
    const { container } = open('page', {
      isolated: atlas.topic.stances[0]!.id,
      bloc: atlas.blocs[0]!.id,
      region: atlas.regions[0]!.id,
      grade: 'strong',
      layer: 'record',
      rule: atlas.topic.countingRules[0]!.id,
      clock: 'reported',
    } as Partial<ViewState>);
    container.querySelector<HTMLElement>('.lens button')!.click();
    await vi.waitFor(() => {
      expect(container.querySelectorAll('.chips li')).toHaveLength(7);
      expect(container.querySelector('.card option')).toBeTruthy();
    }, 30_000);
    expect(ours(latinWords(container))).toEqual([]);
  });

  test('in the search of the evidence, with what it found and what it did not', async () => {
    const { container } = open('page', {
      by: 'own',
      year: '2008',
      searching: true,
    } as Partial<ViewState>);
    const search = () => container.querySelector('.evidence-search')!;
    await vi.waitFor(() => expect(search().querySelector('.hit')).toBeTruthy());
    // What is searched stands there as it was written.
    for (const quote of search().querySelectorAll('[lang=en]')) quote.textContent = '';
    expect(ours(latinWords(container))).toEqual([]);
  });

  test.each([
    ['a country of which nothing is known', { country: silent }],
    ['the subject', { country: atlas.topic.subject }],
    ['the first day', { date: atlas.topic.window.from }],
  ])('on the page with %s', (_, view) => {
    expect(ours(latinWords(open('page', view).container))).toEqual([]);
  });

  test('on the page with parameters that were not used', async () => {
    const reasons = ['date', 'outsideDates', 'outsideMap', 'stance', 'long'] as const;
    const ignored = reasons.map((reason, index) => ({
      name: 'ξ'.repeat(index),
      value: 'ξ',
      reason,
    }));
    const { container, findByRole } = open('page', { ignored } as Partial<ViewState>);
    await findByRole('alert');
    expect(ours(latinWords(container))).toEqual([]);
  });

  test.each([new LoadError('offline'), new LoadError('form'), new Error('other')])(
    'when sentences cannot be had: %s',
    async (error) => {
      const { container, findByRole } = open(
        'page',
        { country: documented },
        { loadEvidence: () => Promise.reject(error) },
      );
      await findByRole('alert');
      expect(ours(latinWords(container))).toEqual([]);
    },
  );

  test('in the embed', () => {
    expect(ours(latinWords(open('embed', {}).container))).toEqual([]);
  });

  test('in the list of statements and on the pages of plain text', () => {
    const context = languageContext(language);
    const translated = atlasIn(atlas, spoken);
    const date = atlas.counts[0]!.from;
    const list = render(Statements, { props: { atlas: translated, evidence, date }, context });
    const abstentions = ABSTENTION_CODES.map((code) => ({ code, count: 1 }));
    const counts = { abstentions, statements: 3, colouring: 1 };
    const props = { ...counts, atlas: translated, messages: pseudo(methodWords) };
    const method = render(Method, { props, context });
    const messages = pseudo(countriesWords);
    const countries = render(Countries, {
      props: { atlas: translated, messages, evidence, date, languages: [] },
      context,
    });
    const view = new ViewState(limitsOf(atlas, ['el']));
    const loadNames = () => Promise.resolve(spoken.names!);
    const table = render(CountryTable, {
      props: {
        atlas: translated,
        messages,
        view,
        loadNames,
        loadQuotations: () => Promise.resolve(quotations),
      },
      context,
    });
    const found = [list, method, countries, table].flatMap(({ container }) =>
      latinWords(container),
    );
    expect(found.filter((entry) => !entry.includes(atlas.version))).toEqual([]);
  });
});
