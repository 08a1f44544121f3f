import { describe, expect, test } from 'vitest';
import { wrongImports } from './support/check-imports.ts';
import { readArrows, roomOf } from './support/house.ts';
import { importsOf, sourceFiles } from './support/source-files.ts';

const house = sourceFiles('src', 'scripts');

describe('the house', () => {
  test('has an import in sight, so that the checks below look at something', () => {
    expect(house.flatMap(importsOf).length).toBeGreaterThan(20);
  });

  test('has every file in a room', () => {
    expect(house.map(({ file }) => file).filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test('has imports along its arrows only', () => {
    expect(wrongImports(house)).toEqual([]);
  });
});

describe('an import line', () => {
  test.each([
    ['src/domain/a.ts', `import { b } from '../scene/b.ts';`],
    ['src/domain/a.ts', `import type { B } from '../load/b.ts';`],
    ['src/domain/a.ts', `export { b } from '../ui/b.ts';`],
    ['src/domain/a.ts', `const b = await import('../state/b.ts');`],
    ['src/domain/a.ts', `import { readFileSync } from 'node:fs';`],
    ['src/scene/a.ts', `import { map } from '../map/b.ts';`],
    ['src/map/a.ts', `import { track } from '../timeline/b.ts';`],
    ['src/map/svg-map.ts', `import { Map } from 'maplibre-gl';`],
    ['src/map/svg-map.ts', `import 'maplibre-gl/dist/maplibre-gl.css';`],
    ['src/ui/A.svelte', `<script lang="ts">import { load } from '../embed/frame.ts';</script>`],
    ['src/ui/A.svelte', `<script module>import x from '../../scripts/atlas/b.ts';</script>`],
    ['src/ui/a.ts', `import data from '../../data/topic.json';`],
    ['src/embed/loader.ts', `import { Scene } from '../scene/scene.ts';`],
    ['src/embed/frame.ts', `import { startLoader } from './host-page.ts';`],
    ['src/load/a.ts', `import { atlas } from '../../scripts/atlas/b.ts';`],
    ['scripts/extract/a.ts', `import { readFileSync } from 'node:fs';`],
    ['scripts/extract/dates/a.ts', `import { b } from '../../atlas/b.ts';`],
    ['scripts/atlas/a.ts', `import { b } from '../extract/b.ts';`],
    ['scripts/desk/a.ts', `import { b } from '../extract/b.ts';`],
    ['src/strange/a.ts', `import { b } from '../domain/b.ts';`],
  ])('of %s is refused: %s', (file, text) => {
    expect(wrongImports([{ file, text }])).toHaveLength(1);
  });

  test.each([
    ['src/main.ts', `import App from './ui/App.svelte'; import './app.css';`],
    ['src/ui/A.svelte', `<script>import B from './B.svelte';</script>{'import x from "../load"'}`],
    ['src/map/world-map.ts', `import { Map } from 'maplibre-gl';`],
    ['src/map/worker.ts', `import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';`],
    ['src/domain/a.ts', `// import { b } from '../scene/b.ts';\nconst text = "from '../ui/a.ts'";`],
    ['scripts/extract/dates/a.ts', `import { b } from '../trie.ts';`],
    ['scripts/extract/a.ts', `import type { Statement } from '../../src/domain/statement.ts';`],
  ])('of %s is let through: %s', (file, text) => {
    expect(wrongImports([{ file, text }])).toEqual([]);
  });
});

describe('the picture of the house', () => {
  test('gives every room on the left all that stands on the right', () => {
    const arrows = readArrows('a, b → c, d\n  e →\n');
    expect([...arrows.keys()]).toEqual(['a', 'b', 'e']);
    expect([...(arrows.get('b') ?? [])]).toEqual(['c', 'd']);
    expect([...(arrows.get('e') ?? [])]).toEqual([]);
  });

  test('is refused when a line has no arrow', () => {
    expect(() => readArrows('a - b')).toThrow('a - b');
  });
});
