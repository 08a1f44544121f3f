/** Pages with their first picture, and the data beside them: in the build and in development. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import type * as PrerenderModule from '../../src/prerender.ts';
import type { PageInput, PageWords, PrerenderedPage } from '../../src/prerender.ts';
import type { Abstention, Statement } from '../../src/domain/statement.ts';
import type { Atlas, CountryEvidence } from '../../src/domain/dataset.ts';
import type { PlaceNames } from '../../src/domain/place-names.ts';
import { stanceCss } from '../../src/theme.ts';
import { catalogueFaults, readLanguages, readPageWords } from '../words/catalogue.ts';

const GENERATED = 'data/generated';
const WORLD = 'data/geometry/world.json';
const NEIGHBOURS = 'data/geometry/neighbours.json';
const PICTURE = 'data/geometry/picture.json';
const STANCES = 'virtual:stances.css';

/** What every page may do: nothing but its own files. Set in the build; development needs more. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** By ending; anything else is plain text. Only development asks: a web server knows its own. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
};

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown;

function readPageInput(): PageInput {
  if (!existsSync(join(GENERATED, 'atlas.json')))
    throw new Error(`expected ${GENERATED}/atlas.json; run: npm run data`);
  const atlas = readJson(join(GENERATED, 'atlas.json')) as Atlas;
  return {
    atlas,
    world: readJson(PICTURE) as PageInput['world'],
    evidence: atlas.documented.map(
      (code) => readJson(join(GENERATED, 'evidence', `${code}.json`)) as CountryEvidence,
    ),
  };
}

/** A page of plain text in another language; only the build has it as a file. */
const TRANSLATED_PAGE = /^\/(countries|method)\.([\w-]+)\.html/;

/** Never published: articles are shown as evidence, a sentence at a time, and the report is for the desk. */
const DESK_ONLY = /^(?:texts\/|report\.md$)/;

/** Name in the site → file, for everything under `data/` that readers may have. */
export function dataFiles(): Map<string, string> {
  const files = new Map([
    ['data/world.json', WORLD],
    ['data/neighbours.json', NEIGHBOURS],
  ]);
  for (const entry of readdirSync(GENERATED, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name).replaceAll('\\', '/');
    const name = file.slice(GENERATED.length + 1);
    if (!DESK_ONLY.test(name)) files.set(`data/${name}`, file);
  }
  return files;
}

type Prerender = Pick<
  typeof PrerenderModule,
  'prerenderPage' | 'prerenderCountries' | 'prerenderMethod' | 'escapeText'
>;

function count<K extends string>(keys: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

type Page = 'countries' | 'method';

/** What a page of plain text says in one language, as HTML. */
function drawText(page: Page, prerender: Prerender, input: PageInput, words: PageWords): string {
  const { atlas } = input;
  if (page === 'countries') {
    const names = readJson(join(GENERATED, 'names.json')) as PlaceNames;
    return prerender.prerenderCountries(input, words, names);
  }
  const statements = readJson(join(GENERATED, 'statements.json')) as Statement[];
  const abstentions = readJson(join(GENERATED, 'abstentions.json')) as Abstention[];
  return prerender.prerenderMethod(atlas, words, {
    abstentions: count(abstentions.map(({ code }) => code)),
    statements: statements.length,
    colouring: statements.filter(({ colours }) => colours).length,
  });
}

/** A page of plain text in one language: `html` is the page in the usual one, not yet filled. */
function textPage(
  html: string,
  page: Page,
  prerender: Prerender,
  input: PageInput,
  tag: string,
): string {
  const words = readPageWords(tag);
  const body = drawText(page, prerender, input, words);
  return html
    .replace('<html lang="en"', `<html lang="${tag}" dir="${words.entry.direction}"`)
    .replace(/<title>.*<\/title>/, () => {
      return `<title>${prerender.escapeText(words[page]['page.title'])}</title>`;
    })
    .replace('<!--version-->', input.atlas.version)
    .replace(`<!--${page}-->`, () => body);
}

function fill(html: string, page: PrerenderedPage, version: string, prerender: Prerender): string {
  const parts: Record<string, string> = {
    title: prerender.escapeText(page.title),
    description: prerender.escapeText(page.description),
    version,
    app: page.app,
    after: page.after,
  };
  return html.replace(
    /<!--(title|description|version|app|after)-->/g,
    (_, name: string) => parts[name] ?? '',
  );
}

export function sitePlugin(): Plugin {
  let server: ViteDevServer | undefined;
  let building = false;
  /** File name → page, for pages in other languages that are drawn on the way. */
  const translations = new Map<string, string>();
  let prerender: Promise<Prerender> | undefined;

  /** The pages are drawn by the app's own components, loaded as a server loads them. */
  async function loadPrerender(): Promise<Prerender> {
    if (!building) return (await server!.ssrLoadModule('/src/prerender.ts')) as Prerender;
    prerender ??= (async () => {
      server = await createServer({
        server: { middlewareMode: true, watch: null, ws: false },
        appType: 'custom',
        logLevel: 'error',
      });
      return (await server.ssrLoadModule('/src/prerender.ts')) as Prerender;
    })();
    return prerender;
  }

  return {
    name: 'stance-atlas-site',
    buildStart() {
      const faults = catalogueFaults(readPageInput().atlas);
      if (faults.length > 0)
        this.error(`expected the words of every language\n${faults.join('\n')}`);
    },
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: (id) => (id === STANCES ? `\0${STANCES}` : undefined),
    load(id) {
      if (id !== `\0${STANCES}`) return undefined;
      this.addWatchFile('data/topic.json');
      return stanceCss(readPageInput().atlas.topic);
    },
    transformIndexHtml: {
      // After Vite's own work on the page: nothing in the picture is an asset to resolve.
      order: 'post',
      async handler(html, { path, originalUrl }) {
        if (!/<!--(app|countries|method)-->/.test(html)) return html;
        const module = await loadPrerender();
        const input = readPageInput();
        const mode = path.endsWith('embed.html') ? 'embed' : 'page';
        const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`;
        const page = building
          ? html.replace(/(<meta charset="utf-8" \/>)/, `$1\n    ${policy}`)
          : html;
        const text = /<!--(countries|method)-->/.exec(page)?.[1] as Page | undefined;
        if (text === undefined)
          return fill(page, module.prerenderPage(input, mode), input.atlas.version, module);
        const [usual, ...others] = readLanguages().map(({ tag }) => tag) as [string, ...string[]];
        for (const tag of building ? others : [])
          translations.set(`${text}.${tag}.html`, textPage(page, text, module, input, tag));
        const asked = TRANSLATED_PAGE.exec(originalUrl ?? '')?.[2] ?? usual;
        return textPage(page, text, module, input, asked);
      },
    },
    generateBundle: {
      // After Vite has made the pages, so that those in other languages are there.
      order: 'post',
      handler() {
        for (const [fileName, file] of dataFiles())
          this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
        for (const [fileName, source] of translations)
          this.emitFile({ type: 'asset', fileName, source });
      },
    },
    async closeBundle() {
      if (building) await server?.close();
    },
    configureServer(development) {
      server = development;
      development.middlewares.use((request, response, next) => {
        const name = TRANSLATED_PAGE.exec(request.url ?? '')?.[1];
        if (name === undefined) return next();
        const html = readFileSync(`${name}.html`, 'utf8');
        development.transformIndexHtml(`/${name}.html`, html, request.url).then((page) => {
          response.setHeader('Content-Type', 'text/html');
          response.end(page);
        }, next);
      });
      development.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        const file = name.startsWith('data/') ? dataFiles().get(name) : undefined;
        if (file === undefined) return next();
        const ending = /[^.]*$/.exec(file)?.[0] ?? '';
        response.setHeader('Content-Type', MEDIA_TYPES[ending] ?? 'text/plain');
        response.end(readFileSync(file));
      });
    },
  };
}
