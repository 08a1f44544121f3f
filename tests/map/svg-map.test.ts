import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAtlas } from '../../src/domain/dataset.ts';
import type { WorldTopology } from '../../src/map/boundaries.ts';
import { drawInset, drawWorld, type Picture } from '../../src/map/svg-map.ts';
import { scene } from '../../src/scene/scene.ts';
import { keyOf } from '../../src/map/fill-key.ts';
import { stanceCss } from '../../src/theme.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const atlas = parseAtlas(read('data/generated/atlas.json'));
const world = read('data/geometry/picture.json') as WorldTopology;
const last = atlas.counts.at(-1)!.from;

function picture(overrides: Partial<Picture> = {}): Picture {
  return {
    topic: atlas.topic,
    countries: atlas.countries,
    world,
    scene: scene(atlas, { date: last, country: null, isolated: null }),
    linked: new Set(atlas.documented),
    title: 'A map',
    ...overrides,
  };
}
const parse = (svg: string) =>
  [...svg.matchAll(/<(path|circle|text)([^>]*?)\/?>/g)].map(([, tag, rest]) => ({
    tag,
    attributes: Object.fromEntries(
      [...rest!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    ),
  }));

describe('the picture of the world', () => {
  const drawn = parse(drawWorld(picture()));

  test('holds every place that takes a position, as a shape or as a circle', () => {
    const places = new Set(drawn.map(({ attributes }) => attributes['data-country']));
    for (const { code } of atlas.countries) expect(places, code).toContain(code);
  });

  test('gives each place the stance of the scene, and no other place one', () => {
    const { fills } = picture().scene;
    const shown = drawn.filter(({ attributes }) => attributes['data-country'] !== undefined);
    for (const { attributes } of shown)
      expect(attributes['data-stance'] ?? null).toBe(keyOf(fills.get(attributes['data-country']!)));
  });

  test('marks a border between two stances, and only such a one', () => {
    const { fills } = picture().scene;
    const stanceOf = (code: string) => keyOf(fills.get(code));
    const borders = drawn.filter(({ attributes }) => attributes['data-between'] !== undefined);
    expect(borders.length).toBeGreaterThan(200);
    for (const { attributes } of borders) {
      const [a, b] = attributes['data-between']!.split(' ');
      expect(attributes['data-edge'] !== undefined).toBe(stanceOf(a!) !== stanceOf(b!));
    }
  });

  test('links a documented place to its sentences, and no other', () => {
    const svg = drawWorld(picture());
    const links = [...svg.matchAll(/<a href="countries.html#([A-Z]{3})"/g)].map(
      ([, code]) => code!,
    );
    expect(links.sort()).toEqual([...atlas.documented].sort());
  });

  test('keeps names with markup in them as text', () => {
    const hostile = '"><script>alert(1)</script>';
    const countries = atlas.countries.map((country) => ({ ...country, name: hostile }));
    const svg =
      drawWorld(picture({ countries, title: hostile })) +
      drawInset(picture({ countries }), 2000, 2000);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  test('is the same text every time', () => {
    expect(drawWorld(picture())).toBe(drawWorld(picture()));
  });
});

describe('the inset', () => {
  test('uses the shapes of the world, so that it cannot differ from it', () => {
    const svg = drawInset(picture(), 208, 184);
    expect(svg).toContain('href="#map-land"');
    expect(svg).not.toContain('data-country');
  });

  test('names the subject', () => {
    const subject = atlas.countries.find(({ kind }) => kind === 'subject')!;
    expect(drawInset(picture(), 208, 184)).toContain(`>${subject.name}</text>`);
  });
});

describe('the colours of the stances', () => {
  const css = stanceCss(atlas.topic);

  test.each(atlas.topic.stances.map(({ id }) => id))('of %s stand there for both themes', (id) => {
    const { colour } = atlas.topic.stances.find((stance) => stance.id === id)!;
    expect(css).toContain(`--stance-${id}:${colour.light}`);
    expect(css).toContain(`--stance-${id}:${colour.dark}`);
    expect(css).toContain(`[data-stance="${id}"]`);
  });

  test('that have a pattern are filled by it, never by the plain colour alone', () => {
    for (const { id, pattern } of atlas.topic.stances)
      expect(css.includes(`url(#pattern-${id})`)).toBe(pattern !== 'solid');
  });
});
