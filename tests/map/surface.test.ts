import type { FeatureCollection } from 'geojson';
import { beforeEach, describe, expect, it } from 'vitest';
import { bordersOf, placesOf } from '../../src/map/boundaries.ts';
import { project, toMapLibreZoom } from '../../src/map/projection.ts';
import { createSurface, type Surface } from '../../src/map/surface.ts';
import { countries, pictureOf, theme, world } from './fixtures.ts';

const ground = { places: placesOf(world), borders: bordersOf(world), countries };
const WORLD_SCALE = 0.05;

let widthPx = 0;
let zoom: number;
let data: Map<string, FeatureCollection>;
let images: Map<string, number>;
let states: string[];
let surface: Surface;

beforeEach(() => {
  zoom = toMapLibreZoom(WORLD_SCALE);
  widthPx = 1200;
  data = new Map();
  images = new Map();
  states = [];
  surface = createSurface(
    {
      setFeatureState: ({ source, id }) => void states.push(`${source}/${id}`),
      getZoom: () => zoom,
      getWidth: () => widthPx,
      setSourceData: (source, features) => void data.set(source, features),
      hasImage: (id) => images.has(id),
      removeImage: (id) => void images.delete(id),
      addImage: (id, _, { pixelRatio }) => {
        if (images.has(id)) throw new Error(`image "${id}" added twice`);
        images.set(id, pixelRatio);
      },
    },
    { ...ground, nextFrame: (work) => work() },
    theme,
  );
});

const kinds = (kind: string) =>
  (data.get('points')?.features ?? [])
    .filter(({ properties }) => properties?.kind === kind)
    .map(({ properties }) => properties?.id as string);

describe('the surface', () => {
  it('touches nothing before the style stands', () => {
    surface.paint(pictureOf({ FRA: 'yes' }, 'XKX', 'FRA'));
    surface.hover('FRA');
    surface.moved(true);
    surface.setTheme(theme);
    expect([data.size, images.size, states.length]).toEqual([0, 0, 0]);
  });

  it('shows on standing what was painted before', () => {
    surface.paint(pictureOf({ FRA: 'yes' }, 'XKX', 'FRA'));
    surface.stand();
    expect(states).toContain('places/FRA');
    expect(data.get('selected')?.features).toHaveLength(1);
    expect([...images.keys()].sort()).toEqual([
      'marker-no:weak',
      'marker-split',
      'pattern-no:weak',
      'pattern-no:weak-fine',
      'pattern-split',
      'pattern-split-fine',
    ]);
  });

  it('gives small places circles and the subject a ring at world scale', () => {
    surface.paint(pictureOf({}));
    surface.stand();
    expect(kinds('ring')).toEqual(['XKX']);
    expect(kinds('marker')).toEqual(expect.arrayContaining(['MLT', 'TUV', 'VAT', 'SGP', 'NRU']));
    expect(kinds('marker')).not.toContain('FRA');
    expect(kinds('name')).toContain('CHN');
  });

  it('lets circles give way to shapes and names appear when near', () => {
    surface.paint(pictureOf({}));
    surface.stand();
    zoom += 4;
    surface.moved(true);
    expect(kinds('ring')).toEqual([]);
    expect(kinds('subject')).toEqual(['XKX']);
    expect(kinds('marker')).not.toContain('MLT');
    expect(kinds('name')).toContain('SRB');
  });

  it('outlines a small place as a circle, a large one as its shape', () => {
    surface.paint(pictureOf({}, 'XKX', 'MLT'));
    surface.stand();
    expect(data.get('selected')?.features[0]?.geometry.type).toBe('Point');
    surface.paint(pictureOf({}, 'XKX', 'FRA'));
    expect(data.get('selected')?.features[0]?.geometry.type).toBe('MultiLineString');
    surface.paint(pictureOf({}));
    expect(data.get('selected')?.features).toEqual([]);
  });

  it('keeps patterns the same size on screen at every zoom', () => {
    zoom = 1.25;
    surface.stand();
    const before = images.get('pattern-split')!;
    zoom = 3.75;
    surface.moved(true);
    expect(images.get('pattern-split')).toBeCloseTo(before * 2 ** 0.5, 9);
  });

  it('finds a small place within 12 px of its circle, and land where there is none', () => {
    surface.paint(pictureOf({}));
    surface.stand();
    const [x, y] = project(179.2, -8.52);
    expect(surface.placeAt([x + 11 / WORLD_SCALE, y])).toBe('TUV');
    expect(surface.placeAt([x + 13 / WORLD_SCALE, y])).toBeNull();
    expect(surface.placeAt(project(-100, 40))).toBe('USA');
  });

  it('after a lost context waits for the next style and tells it everything', () => {
    surface.paint(pictureOf({ FRA: 'yes' }));
    surface.stand();
    surface.fall();
    states.length = 0;
    images.clear();
    surface.paint(pictureOf({ FRA: 'no' }));
    expect(states).toEqual([]);
    surface.stand();
    expect(states).toContain('places/FRA');
    expect(images.size).toBe(6);
  });
});

describe('the circles', () => {
  it('of places close together stay away from a narrow map of the world, and come when it is near', () => {
    widthPx = 390;
    zoom = toMapLibreZoom(390 / 20_000);
    surface.stand();
    surface.paint(pictureOf({}));
    expect(kinds('marker')).toContain('STP');
    expect(kinds('marker')).not.toContain('BRB');
    zoom = toMapLibreZoom(WORLD_SCALE * 2);
    surface.moved(true);
    expect(kinds('marker')).toContain('BRB');
  });
});
