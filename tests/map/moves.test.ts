import { describe, expect, test } from 'vitest';
import { apart, leftFree, near, withInSight } from '../../src/map/moves.ts';
import { FINGER_PX } from '../../src/map/markers.ts';
import { scaleOf, toScreen, WORLD_CAMERA, type Camera } from '../../src/map/projection.ts';

const frame = { width: 390, height: 416 };
const camera: Camera = { x: 10_000, y: 4000, zoom: 3 };
const scale = scaleOf(camera, frame.width, frame.height);
const screenOf = (x: number, y: number, of: Camera) =>
  toScreen([x, y], of, frame.width, frame.height);

describe('a place that is chosen', () => {
  const below: [number, number] = [camera.x, camera.y + 180 / scale];

  test('stays where it is while it is in sight', () => {
    expect(withInSight(below, camera, frame)).toBeNull();
    expect(withInSight([camera.x, camera.y], camera, frame)).toBeNull();
  });

  test('comes into the middle from outside, at the same scale', () => {
    const outside: [number, number] = [camera.x + 900 / scale, camera.y];
    const next = withInSight(outside, camera, frame)!;
    expect(next.zoom).toBe(camera.zoom);
    expect(screenOf(...outside, next)).toEqual([195, 208]);
  });

  test('comes into the middle of what a sheet leaves free', () => {
    const seen = { left: 0, top: 0, right: 390, bottom: 247 };
    const next = withInSight(below, camera, frame, seen)!;
    const [x, y] = screenOf(...below, next);
    expect(x).toBeCloseTo(195, 6);
    expect(y).toBeCloseTo(247 / 2, 6);
  });

  test('may lie near the edge of the whole world', () => {
    const [left] = [WORLD_CAMERA.x - 190 / scaleOf(WORLD_CAMERA, frame.width, frame.height)];
    expect(withInSight([left, WORLD_CAMERA.y], WORLD_CAMERA, frame)).toBeNull();
    expect(withInSight([camera.x - 190 / scale, camera.y], camera, frame)).not.toBeNull();
  });
});

describe('what a panel leaves free of the picture', () => {
  const screen = { left: 0, top: 0, right: 390, bottom: 844 };
  const picture = { left: 0, top: 133, right: 390, bottom: 549 };

  test('lies above a sheet', () => {
    const sheet = { left: 0, top: 380, right: 390, bottom: 844 };
    expect(leftFree(picture, screen, sheet)).toEqual({ left: 0, top: 0, right: 390, bottom: 247 });
  });

  test('lies beside a panel, on either side, and begins where the picture is seen', () => {
    const desk = { left: 0, top: 0, right: 1440, bottom: 900 };
    const moved = { left: -196, top: 280, right: 1244, bottom: 660 };
    const panel = { left: 1048, top: 0, right: 1440, bottom: 660 };
    expect(leftFree(moved, desk, panel)).toEqual({ left: 196, top: 0, right: 1244, bottom: 380 });
    const mirrored = { left: 196, top: 280, right: 1636, bottom: 660 };
    const opposite = { left: 0, top: 0, right: 392, bottom: 660 };
    expect(leftFree(mirrored, desk, opposite)).toMatchObject({ left: 196, right: 1244 });
  });

  test('is nothing where next to nothing is seen', () => {
    const full = { left: 0, top: 48, right: 390, bottom: 844 };
    expect(leftFree(picture, screen, full)).toBeNull();
    expect(leftFree({ ...picture, top: -600, bottom: -184 }, screen, full)).toBeNull();
  });
});

test('circles are brought apart for a finger, as far as the map goes', () => {
  const spots = [
    { x: 5000, y: 3000 },
    { x: 5000 + 30 / scale, y: 3000 },
  ];
  const next = apart(spots, camera, frame)!;
  const [a, b] = spots.map(({ x, y }) => screenOf(x, y, next)[0]!);
  expect(b! - a!).toBeGreaterThanOrEqual(2 * FINGER_PX - 1e-6);
  expect((a! + b!) / 2).toBeCloseTo(195, 6);
  const [one, two] = [spots[0]!, { x: 5000.1, y: 3000 }];
  expect(apart([one, two], camera, frame)!.zoom).toBe(camera.zoom + 4);
  expect(apart([one, two], { ...camera, zoom: 7 }, frame)).toBeNull();
});

test('a place brought near is as large as the picture allows, but never a dot', () => {
  const large = near({ x: 1, y: 2, area: 250_000 }, frame);
  expect(large).toMatchObject({ x: 1, y: 2 });
  expect(500 * scaleOf(large, frame.width, frame.height)).toBeCloseTo(390 / 3.2, 6);
  const dot = near({ x: 1, y: 2, area: 0 }, frame);
  expect(60 * scaleOf(dot, frame.width, frame.height)).toBeCloseTo(390 / 3.2, 6);
});
