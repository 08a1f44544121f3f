import { describe, expect, it } from 'vitest';
import { topicSchema } from '../../src/domain/topic.ts';
import { parseWith } from '../../src/domain/dataset.ts';
import { extentOf, extentsOf } from '../../src/map/focus.ts';
import {
  cameraFor,
  isInSight,
  LAND_EXTENT,
  project,
  WORLD_CAMERA,
} from '../../src/map/projection.ts';
import { readJson } from './fixtures.ts';

const topic = parseWith(topicSchema, readJson('data/topic.json'), 'topic.json');
const extents = extentsOf(topic);

describe('the regions of the map', () => {
  it.each(Object.keys(extents))('%s lies on the land and is a part of it', (id) => {
    const { left, right, top, bottom } = extents[id]!;
    const area = (right - left) * (bottom - top);
    const { left: west, right: east, top: north, bottom: south } = LAND_EXTENT;
    expect(area).toBeGreaterThan(0);
    expect(area).toBeLessThan(0.5 * (east - west) * (south - north));
    expect([(left + right) / 2 > west, (left + right) / 2 < east]).toEqual([true, true]);
  });

  it('across the equator is as wide as the equator makes it', () => {
    const [west] = project(-20, 0);
    expect(extentOf([-20, -40, 20, 40]).left).toBeCloseTo(west, 6);
  });

  it('tells whether the focus is in sight', () => {
    expect(isInSight(extents.focus, WORLD_CAMERA, 1200, 500)).toBe(true);
    const pacific = cameraFor(extents['pacific']!, 1200, 500);
    expect(isInSight(extents.focus, pacific, 1200, 500)).toBe(false);
  });
});
