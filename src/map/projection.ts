/**
 * From the shared plane to pixels. Both drawings of the map use this camera, so that one can take
 * over from the other without anything moving. Map units: see `equal-earth.ts`.
 */
import extent from '../../data/geometry/extent.json' with { type: 'json' };
import { MAX_ZOOM } from '../domain/map-place.ts';
import { WORLD_HEIGHT, WORLD_WIDTH } from './equal-earth.ts';

export { project, unproject, WORLD_HEIGHT, WORLD_WIDTH } from './equal-earth.ts';

/** A rectangle in map units. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const [left = 0, top = 0, right = WORLD_WIDTH, bottom = WORLD_HEIGHT] = extent;
/** Sea left free on every side, map units, so that no coast touches the edge of the picture. */
const FREE = 160;
/** All land with every marker, without the empty sea round it. */
export const LAND_EXTENT: Extent = {
  left: left - FREE,
  top: top - FREE,
  right: right + FREE,
  bottom: bottom + FREE,
};

/** What the map looks at: the middle in map units, and doublings of the scale that fits the land. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  /** 0 = the land fills the container. */
  readonly zoom: number;
}

/** Scale of the whole world on a wide screen, px per map unit: what the first picture is drawn for. */
export const NOMINAL_SCALE = 0.055;

/** `camera` kept on the land, its zoom within what the drawings allow. */
export function clampCamera(camera: Camera): Camera {
  const { left: west, right: east, top: north, bottom: south } = LAND_EXTENT;
  return {
    x: Math.min(Math.max(camera.x, west), east),
    y: Math.min(Math.max(camera.y, north), south),
    zoom: Math.min(Math.max(camera.zoom, 0), MAX_ZOOM),
  };
}

/** The land in the middle of the container. */
export const WORLD_CAMERA: Camera = { x: (left + right) / 2, y: (top + bottom) / 2, zoom: 0 };

/** Pixels per map unit at which `shown` just fits into a container of that many CSS pixels. */
export function fitScale(widthPx: number, heightPx: number, shown: Extent = LAND_EXTENT): number {
  return Math.min(widthPx / (shown.right - shown.left), heightPx / (shown.bottom - shown.top));
}

/** CSS pixels per map unit under a camera in a container of that size. */
export function scaleOf(camera: Camera, widthPx: number, heightPx: number): number {
  return fitScale(widthPx, heightPx) * 2 ** camera.zoom;
}

/** The camera that shows a rectangle as large as the container allows. */
export function cameraFor(shown: Extent, widthPx: number, heightPx: number): Camera {
  const zoom = Math.log2(fitScale(widthPx, heightPx, shown) / fitScale(widthPx, heightPx));
  return { x: (shown.left + shown.right) / 2, y: (shown.top + shown.bottom) / 2, zoom };
}

/** Whether any of `shown` is in sight under a camera in a container of that size. */
export function isInSight(
  shown: Extent,
  camera: Camera,
  widthPx: number,
  heightPx: number,
): boolean {
  const scale = scaleOf(camera, widthPx, heightPx);
  const [halfWidth, halfHeight] = [widthPx / scale / 2, heightPx / scale / 2];
  return (
    shown.left < camera.x + halfWidth &&
    shown.right > camera.x - halfWidth &&
    shown.top < camera.y + halfHeight &&
    shown.bottom > camera.y - halfHeight
  );
}

/** Where a point in map units appears, in CSS pixels from the container's top left corner. */
export function toScreen(
  [x, y]: readonly [number, number],
  camera: Camera,
  widthPx: number,
  heightPx: number,
): [number, number] {
  const scale = scaleOf(camera, widthPx, heightPx);
  return [widthPx / 2 + (x - camera.x) * scale, heightPx / 2 + (y - camera.y) * scale];
}

/**
 * Map units → the longitude and latitude that MapLibre's Mercator puts back on the same plane.
 * They are no place on earth: only carriers of x and y.
 */
export function toMapLibre([x, y]: readonly [number, number]): [number, number] {
  const northing = ((WORLD_HEIGHT / 2 - y) / WORLD_WIDTH) * 2 * Math.PI;
  return [(x / WORLD_WIDTH - 0.5) * 360, (Math.atan(Math.sinh(northing)) * 180) / Math.PI];
}

/** The way back from `toMapLibre`: carrier degrees → map units. */
export function fromMapLibre([lng, lat]: readonly [number, number]): [number, number] {
  const northing = Math.asinh(Math.tan((lat * Math.PI) / 180));
  return [
    (lng / 360 + 0.5) * WORLD_WIDTH,
    WORLD_HEIGHT / 2 - (northing / (2 * Math.PI)) * WORLD_WIDTH,
  ];
}

/** Width of MapLibre's world at its zoom 0, in CSS pixels. */
const MAPLIBRE_WORLD_PX = 512;

/** CSS pixels per map unit → MapLibre's zoom. */
export function toMapLibreZoom(scale: number): number {
  return Math.log2((scale * WORLD_WIDTH) / MAPLIBRE_WORLD_PX);
}

/** MapLibre's zoom → CSS pixels per map unit. */
export function fromMapLibreZoom(zoom: number): number {
  return (MAPLIBRE_WORLD_PX * 2 ** zoom) / WORLD_WIDTH;
}
