/** Our camera in MapLibre's terms and back. Pure: any object with its two getters will do. */
import {
  fitScale,
  fromMapLibre,
  fromMapLibreZoom,
  LAND_EXTENT,
  scaleOf,
  toMapLibre,
  toMapLibreZoom,
  type Camera,
} from './projection.ts';

export interface LibraryCamera {
  /** Carrier degrees, see `toMapLibre`. */
  readonly center: [number, number];
  readonly zoom: number;
}

/** What MapLibre needs to show exactly what `camera` shows in a container of that size, CSS px. */
export function toLibraryCamera(camera: Camera, widthPx: number, heightPx: number): LibraryCamera {
  return {
    center: toMapLibre([camera.x, camera.y]),
    zoom: toMapLibreZoom(scaleOf(camera, widthPx, heightPx)),
  };
}

/** What MapLibre shows, as our camera. */
export function fromLibraryCamera(
  map: { getCenter(): { lng: number; lat: number }; getZoom(): number },
  widthPx: number,
  heightPx: number,
): Camera {
  const { lng, lat } = map.getCenter();
  const [x, y] = fromMapLibre([lng, lat]);
  return { x, y, zoom: Math.log2(fromMapLibreZoom(map.getZoom()) / fitScale(widthPx, heightPx)) };
}

/**
 * The nearest middle of the map, in carrier degrees, that lies on the land's rectangle. Takes the
 * place of MapLibre's own rule, which zooms in until a square world covers the container.
 */
export function keepOnLand(lng: number, lat: number): [number, number] {
  const { left, top, right, bottom } = LAND_EXTENT;
  const [x, y] = fromMapLibre([lng, lat]);
  return toMapLibre([Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y))]);
}
