/**
 * Writes the files of `data/geometry/` from the atlas package, the country table, the boundary rules
 * and the topic's focus. Same input, same bytes. Run by `npm run boundaries`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildBoundaries } from './boundaries/build.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

try {
  const files = buildBoundaries({
    atlas: read('node_modules/world-atlas/countries-50m.json'),
    countries: read('data/countries.json'),
    boundaries: read('data/boundaries.json'),
    topic: read('data/topic.json'),
  });
  mkdirSync(new URL('../data/geometry/', import.meta.url), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(new URL(`../data/geometry/${name}`, import.meta.url), text);
    const sizes = [text.length, gzipSync(text).length, brotliCompressSync(text).length];
    console.log(`data/geometry/${name}: ${sizes.join(' / ')} bytes raw / gzip / brotli`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
