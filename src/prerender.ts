/** The pages as HTML text, drawn at build for the default day; the browser takes over from there. */
import './words/english-later.ts';
import { render } from 'svelte/server';
import { defaultDay, readCountries, type Atlas, type CountryEvidence } from './domain/dataset.ts';
import type { PlaceNames } from './domain/place-names.ts';
import { ABSTENTION_CODES, type AbstentionCode } from './domain/statement.ts';
import type { WorldTopology } from './map/boundaries.ts';
import { drawInset, drawPatterns, drawWorld, escapeText, type Picture } from './map/svg-map.ts';
import { scene } from './scene/scene.ts';
import { summary } from './scene/sentences.ts';
import { limitsOf } from './state/limits.ts';
import { ViewState } from './state/view-state.svelte.ts';
import App from './ui/App.svelte';
import Countries from './ui/Countries.svelte';
import type { CountriesMessages } from './ui/countries-words.ts';
import CountryTable from './ui/CountryTable.svelte';
import { languageContext } from './ui/language-context.ts';
import Method, { type MethodMessages } from './ui/Method.svelte';
import { LanguageInUse } from './ui/language-in-use.svelte.ts';
import type { Services } from './ui/services.ts';
import Statements from './ui/Statements.svelte';
import { english } from './words/english.ts';
import { LANGUAGES, USUAL } from './words/languages.ts';
import { createLanguage, plainText, type LanguageEntry, type Messages } from './words/language.ts';
import { atlasIn, type TopicWords } from './words/topic-words.ts';

export interface PageInput {
  readonly atlas: Atlas;
  readonly world: WorldTopology;
  readonly evidence: readonly CountryEvidence[];
}

export interface PrerenderedPage {
  readonly title: string;
  readonly description: string;
  /** HTML of the app's root element. */
  readonly app: string;
  /** HTML that follows it and stays as it is. */
  readonly after: string;
}

const never = (): never => {
  throw new Error('expected to run in a browser');
};
const NO_SERVICES: Services = {
  loadEvidence: never,
  loadQuotations: never,
  loadNames: never,
  loadNeighbours: never,
  loadGlMap: never,
  loadBoundaries: never,
  whenIdle: never,
  whenIdleOnHardware: never,
  clock: { request: never, cancel: never },
  prefersReducedMotion: () => true,
  site: '',
  languages: LANGUAGES,
  translateStatements: never,
  copy: never,
};

/** Size of the inset on a wide screen, CSS px: decides which names it has room for. */
const INSET = { width: 208, height: 184 };

/** Draws the full page or the embed for the default day. */
export function prerenderPage(
  { atlas, world, evidence }: PageInput,
  mode: 'page' | 'embed',
): PrerenderedPage {
  const date = defaultDay(atlas);
  const shown = scene(atlas, { date, country: null, isolated: null });
  const description = plainText(summary(atlas, shown, english));
  const picture: Picture = {
    topic: atlas.topic,
    countries: atlas.countries,
    world,
    scene: shown,
    linked: new Set(mode === 'page' ? atlas.documented : []),
    title: english.say('map.title', { question: atlas.topic.question }),
  };
  const view = new ViewState(
    limitsOf(
      atlas,
      LANGUAGES.map(({ tag }) => tag),
    ),
  );
  const speech = new LanguageInUse(USUAL, never);
  const { body } = render(App, { props: { atlas, view, services: NO_SERVICES, speech, mode } });
  const app = body
    .replace(/<div class="picture[^"]*">/, (tag) => tag + drawWorld(picture))
    .replace(
      /<span class="inset-picture[^"]*">/,
      (tag) => tag + drawInset(picture, INSET.width, INSET.height),
    );
  const codes = new Set(readCountries(atlas));
  const read = evidence.filter(({ country }) => codes.has(country));
  const statements =
    mode === 'page'
      ? withoutMarks(render(Statements, { props: { atlas, evidence: read, date } }).body)
      : '';
  const after = drawPatterns(atlas.topic) + statements;
  const title = english.say('page.title', { question: atlas.topic.question });
  return { title, description, app, after };
}

/** A language with what it says on the pages that are plain text. */
export interface PageWords {
  readonly entry: LanguageEntry;
  readonly messages: Messages;
  /** Null in the language in which the topic is written. */
  readonly topic: TopicWords | null;
  readonly countries: CountriesMessages;
  readonly method: MethodMessages;
}

/** What only the browser would need to take the page over. */
const withoutMarks = (html: string): string => html.replace(/<!--.*?-->/g, '');

/** The page with every country on the default day and all that is known of it, in one language. */
export function prerenderCountries(
  { atlas: data, evidence }: Pick<PageInput, 'atlas' | 'evidence'>,
  { entry, messages, topic, countries }: PageWords,
  names: PlaceNames,
): string {
  const language = createLanguage(entry, messages);
  const atlas = atlasIn(data, { language, topic, names: topic && names });
  const context = languageContext(language);
  const tags = LANGUAGES.map(({ tag }) => tag);
  const view = new ViewState(limitsOf(data, tags));
  const date = defaultDay(data);
  const props = { atlas, messages: countries, evidence, date, languages: LANGUAGES };
  const page = withoutMarks(render(Countries, { context, props }).body);
  // Only the table is taken over in the browser.
  const live = { atlas, messages: countries, view, loadNames: never, loadQuotations: never };
  const table = render(CountryTable, { context, props: live }).body;
  const patterns = drawPatterns(atlas.topic);
  return page.replace('<div id="country-table">', (tag) => patterns + tag + table);
}

/** The page that says how the colours come about, with the counts of this build, in one language. */
export function prerenderMethod(
  data: Atlas,
  { entry, messages, topic, method }: PageWords,
  counts: {
    abstentions: Partial<Record<AbstentionCode, number>>;
    statements: number;
    colouring: number;
  },
): string {
  const abstentions = ABSTENTION_CODES.map((code) => ({
    code,
    count: counts.abstentions[code] ?? 0,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const language = createLanguage(entry, messages);
  const atlas = atlasIn(data, { language, topic, names: null });
  return render(Method, {
    context: languageContext(language),
    props: { ...counts, atlas, messages: method, abstentions },
  }).body;
}

export { escapeText };
