/** Cameras that bring something into sight. Pure; comes with the first wish for one. */
import { FINGER_PX } from './markers.ts';
import {
  cameraFor,
  clampCamera,
  fitScale,
  scaleOf,
  toScreen,
  type Camera,
  type Extent,
} from './projection.ts';

/** Size of the picture, CSS px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Nearer to the edge than this a place is out of sight; less where the whole world is seen. */
const EDGE_PX = 24;
const EDGE_UNITS = 100;
/** Half of what is shown round a place brought near, in widths of the place; never less than so much. */
const NEAR_SHARE = 1.6;
const LEAST_NEAR_UNITS = 60;
/** A cluster that opens comes nearer by so many doublings at most. */
const GATHER_DOUBLINGS = 4;

/** Kept free round what was gathered, so that none of it lies at the edge, px. */
const ROUND_PX = 36;

/**
 * The camera under which a finger can tell `spots` (map units) apart, as far as the map goes and all
 * stay in sight; null where they cannot be brought apart any more.
 */
export function apart(spots: readonly Spot[], camera: Camera, frame: Frame): Camera | null {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const all = {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
  const least = Math.min(
    ...spots.flatMap((a, i) => spots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
  );
  const { width, height } = frame;
  const scale = scaleOf(camera, width, height);
  const lack = Math.log2((2 * FINGER_PX) / (least * scale));
  const room = Math.log2(fitScale(width - 2 * ROUND_PX, height - 2 * ROUND_PX, all) / scale);
  const zoom = camera.zoom + Math.max(Math.min(lack, GATHER_DOUBLINGS, room), 1);
  const middle = { x: (all.left + all.right) / 2, y: (all.top + all.bottom) / 2 };
  const next = clampCamera({ ...middle, zoom });
  return next.zoom - camera.zoom < 0.5 ? null : next;
}

/** The camera that shows a place, `area` in map units², so near that its shape is seen. */
export function near({ x, y, area }: Spot & { readonly area: number }, frame: Frame): Camera {
  const half = Math.max(Math.sqrt(area), LEAST_NEAR_UNITS) * NEAR_SHARE;
  const shown = { left: x - half, right: x + half, top: y - half, bottom: y + half };
  return cameraFor(shown, frame.width, frame.height);
}

/**
 * The camera of the same scale that has a point (map units) in the middle of what is seen; null if it
 * is in sight already. `seen` is the part of the picture that nothing covers, px from its corner.
 */
export function withInSight(
  point: readonly [number, number],
  camera: Camera,
  { width, height }: Frame,
  seen: Extent = { left: 0, top: 0, right: width, bottom: height },
): Camera | null {
  const scale = scaleOf(camera, width, height);
  const [x, y] = toScreen(point, camera, width, height);
  const edge = Math.min(EDGE_PX, EDGE_UNITS * scale);
  const { left, top, right, bottom } = seen;
  if (Math.min(x - left, y - top, right - x, bottom - y) >= edge) return null;
  const [across, down] = [(left + right - width) / 2, (top + bottom - height) / 2];
  return { ...camera, x: point[0] - across / scale, y: point[1] - down / scale };
}

/** Less than this of the picture is no sight of it, px. */
const LEAST_SEEN_PX = 72;

/**
 * The largest part of `picture` that `cover` leaves free, px from the picture's corner; null where
 * next to nothing is left. All three in px of the screen.
 */
export function leftFree(picture: Extent, screen: Extent, cover: Extent): Extent | null {
  const shown = {
    left: Math.max(picture.left, screen.left),
    top: Math.max(picture.top, screen.top),
    right: Math.min(picture.right, screen.right),
    bottom: Math.min(picture.bottom, screen.bottom),
  };
  const parts = [
    { ...shown, bottom: Math.min(shown.bottom, cover.top) },
    { ...shown, right: Math.min(shown.right, cover.left) },
    { ...shown, left: Math.max(shown.left, cover.right) },
  ];
  const least = ({ left, top, right, bottom }: Extent): number =>
    Math.min(right - left, bottom - top);
  const areaOf = (part: Extent): number =>
    least(part) < LEAST_SEEN_PX ? 0 : (part.right - part.left) * (part.bottom - part.top);
  const best = parts.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
  if (areaOf(best) === 0) return null;
  return {
    left: best.left - picture.left,
    top: best.top - picture.top,
    right: best.right - picture.left,
    bottom: best.bottom - picture.top,
  };
}
