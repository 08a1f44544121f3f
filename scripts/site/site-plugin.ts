/** Pages with their first picture, and the data beside them: in the build and in development. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import type * as PrerenderModule from '../../src/prerender.ts';
import type { PageInput, PrerenderedPage } from '../../src/prerender.ts';
import type { Abstention, Statement } from '../../src/domain/statement.ts';
import type { Atlas, CountryEvidence } from '../../src/domain/dataset.ts';
import { stanceCss } from '../../src/theme.ts';

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

type Prerender = Pick<typeof PrerenderModule, 'prerenderPage' | 'prerenderMethod' | 'escapeText'>;

function count(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function methodPage(prerender: Prerender, atlas: Atlas): string {
  const statements = readJson(join(GENERATED, 'statements.json')) as Statement[];
  const abstentions = readJson(join(GENERATED, 'abstentions.json')) as Abstention[];
  return prerender.prerenderMethod(atlas, {
    rules: count(Object.values(atlas.timelines).flatMap((t) => t.map(({ rule }) => rule))),
    abstentions: count(abstentions.map(({ code }) => code)),
    statements: statements.length,
    colouring: statements.filter(({ colours }) => colours).length,
  });
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
      async handler(html, { path }) {
        if (!/<!--(app|method)-->/.test(html)) return html;
        const module = await loadPrerender();
        const input = readPageInput();
        const mode = path.endsWith('embed.html') ? 'embed' : 'page';
        const filled = html.includes('<!--method-->')
          ? html.replace('<!--method-->', () => methodPage(module, input.atlas))
          : fill(html, module.prerenderPage(input, mode), input.atlas.version, module);
        if (!building) return filled;
        const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`;
        return filled.replace(/(<meta charset="utf-8" \/>)/, `$1\n    ${policy}`);
      },
    },
    generateBundle() {
      for (const [fileName, file] of dataFiles())
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    },
    async closeBundle() {
      if (building) await server?.close();
    },
    configureServer(development) {
      server = development;
      development.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        const file = name.startsWith('data/') ? dataFiles().get(name) : undefined;
        if (file === undefined) return next();
        response.setHeader(
          'Content-Type',
          file.endsWith('.json') ? 'application/json' : 'text/csv',
        );
        response.end(readFileSync(file));
      });
    },
  };
}
