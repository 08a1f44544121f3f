/**
 * Who may import whom. Arrows point at what is imported; every other direction is closed. A room may
 * always import itself, and `src/` never imports `scripts/`. This picture is the whole rule. Main joins
 * the rooms for the browser, prerender does so for the build; nothing imports main.
 */
export const ARROWS = `
  main             → ui, state, load, scene, map, timeline, theme, words, domain, embed/frame
  prerender        → ui, state, scene, map, timeline, theme, words, domain, geometry, catalogue
  ui               → state, load, scene, map, timeline, theme, words, domain, embed/protocol, catalogue
  map              → scene, theme, domain, geometry
  timeline         → scene, theme, domain
  scene            → theme, words, domain
  words            → domain, catalogue
  state, load      → domain
  theme            → domain
  domain           →

  embed/loader     → embed/host-page
  embed/host-page  → embed/frame-height, embed/protocol
  embed/frame      → embed/protocol

  build-data       → extract, atlas, domain
  bench            → build-data
  extract, atlas   → domain
  build-boundaries → map, domain
  site             → words-desk, prerender, theme, domain
  words-desk       → prerender, words, domain
  desk             →
`;

/**
 * Which packages a room may import; a room that is not named here may import any. Text comes in and
 * findings go out of the pure rooms: no file, network, clock or console is within their reach.
 */
export const PACKAGES = `
  domain           → valibot
  extract          → node:crypto, valibot
  atlas            → node:crypto, csv-stringify/sync
  scene, theme, words, timeline →
  load             → valibot
  state            → svelte, svelte/reactivity
  embed/loader, embed/host-page, embed/frame-height, embed/frame, embed/protocol →
`;

/** The only two files that may know the map library. */
export const MAP_LIBRARY = {
  name: 'maplibre-gl',
  files: ['src/map/world-map.ts', 'src/map/worker.ts'],
};

/** Where each room is, the first match wins; `$1` is what the pattern caught. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^src\/(?:(?:countries|method)-)?main\.ts$/, 'main'],
  [/^src\/prerender\.ts$/, 'prerender'],
  [/^src\/(?:theme\.ts|[\w-]+\.css)$/, 'theme'],
  [/^src\/(embed\/[\w-]+)\.ts$/, '$1'],
  [/^src\/(domain|load|state|scene|map|timeline|ui|words)\//, '$1'],
  // The drawn shapes are built from public data and committed; they hold no code.
  [/^data\/(geometry)\//, '$1'],
  // The words of the interface, one folder a language, and their list.
  [/^data\/words\//, 'catalogue'],
  [/^scripts\/(extract|atlas|site|desk)\//, '$1'],
  [
    /^scripts\/(?:(?:build-data|diff-data|write-names|extract-lines|merge-lines|explain)\.m?[jt]s$|build\/)/,
    'build-data',
  ],
  [/^scripts\/(bench)\//, '$1'],
  [/^scripts\/(?:write-alphabets\.ts$|words\/)/, 'words-desk'],
  [/^scripts\/(?:build-boundaries\.ts$|boundaries\/)/, 'build-boundaries'],
];

/** The room of a file (path from the root, forward slashes), or undefined outside the house. */
export function roomOf(file: string): string | undefined {
  for (const [pattern, room] of PLACES) {
    const match = pattern.exec(file);
    if (match) return room.replace('$1', match[1] ?? '');
  }
  return undefined;
}

/** Reads a picture of arrows: room → what it may import. */
export function readArrows(picture: string): ReadonlyMap<string, ReadonlySet<string>> {
  const names = (text: string) => text.split(',').map((name) => name.trim());
  const arrows = new Map<string, ReadonlySet<string>>();
  for (const line of picture.split('\n').filter((text) => text.trim() !== '')) {
    const [from, to, ...rest] = line.split('→');
    if (from === undefined || to === undefined || rest.length > 0) {
      throw new Error(`expected "room → rooms", got ${JSON.stringify(line)}`);
    }
    const targets = new Set(names(to).filter((name) => name !== ''));
    for (const room of names(from)) arrows.set(room, targets);
  }
  return arrows;
}
