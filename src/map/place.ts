/** Where a reader looks ↔ a camera. A place in the address is in degrees, so that it can be read. */
import type { MapPlace } from '../domain/map-place.ts';
import type { Extents } from './focus.ts';
import { CENTRAL_MERIDIAN } from './equal-earth.ts';
import { cameraFor, project, unproject, WORLD_CAMERA, type Camera } from './projection.ts';

/** The camera of a place in a container of that many CSS px; of an unknown name that of the world. */
export function cameraOfPlace(
  place: MapPlace,
  extents: Extents,
  widthPx: number,
  heightPx: number,
): Camera {
  if (typeof place === 'string') {
    const extent = extents[place];
    return extent ? cameraFor(extent, widthPx, heightPx) : WORLD_CAMERA;
  }
  // The map is centred off Greenwich: what lies west of its left edge is drawn at its right.
  const lon = place.lon < CENTRAL_MERIDIAN - 180 ? place.lon + 360 : place.lon;
  const [x, y] = project(lon, place.lat);
  return { x, y, zoom: place.zoom };
}

/** The place of a camera: "world" when it stands as at first. */
export function placeOfCamera(camera: Camera): MapPlace {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1;
  if (camera.zoom < 0.01 && near(camera.x, WORLD_CAMERA.x) && near(camera.y, WORLD_CAMERA.y))
    return 'world';
  const [lon, lat] = unproject(camera.x, camera.y);
  const wrapped = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  return { zoom: rounded(camera.zoom, 2), lat: rounded(lat, 3), lon: rounded(wrapped, 3) };
}
