/** Where a name or a marker stands on a shape. */
import type { Polygon, Position } from './geometry.ts';

export interface LabelPoint {
  /** Whole map units. */
  readonly x: number;
  readonly y: number;
  /** Width free for words on the horizontal through the point, in map units. */
  readonly width: number;
}

const ROWS = 48;
/** Half the height of a line of words as a share of the shape's height. */
const HALF_LINE = 0.04;

/**
 * Middle of the widest stretch a line of words could take. Stretches near the middle of the shape
 * win over slightly wider ones at its edge, so that a marker stands where it is looked for.
 */
export function labelPoint(polygon: Polygon): LabelPoint {
  const ys = (polygon[0] ?? []).map((position) => position[1]);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const height = bottom - top;
  const middle = centroid(polygon);
  let best = { x: middle[0], y: middle[1], width: 0 };
  let bestScore = 0;
  for (let row = 0; row < ROWS; row++) {
    const y = top + ((row + 0.5) / ROWS) * height;
    const above = stretches(polygon, y - HALF_LINE * height);
    const below = stretches(polygon, y + HALF_LINE * height);
    for (const [west, east] of overlap(overlap(above, stretches(polygon, y)), below)) {
      const away = Math.abs(y - middle[1]) / height;
      const score = (east - west) * (1 - away);
      if (score <= bestScore) continue;
      bestScore = score;
      best = { x: (west + east) / 2, y, width: east - west };
    }
  }
  return { x: Math.round(best.x), y: Math.round(best.y), width: Math.round(best.width) };
}

/** Stretches [west, east] of a horizontal that lie inside a polygon. */
function stretches(polygon: Polygon, y: number): Position[] {
  const crossings: number[] = [];
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as Position;
      const [bx, by] = ring[i] as Position;
      if (ay > y !== by > y) crossings.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
    }
  crossings.sort((a, b) => a - b);
  const found: Position[] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2)
    found.push([crossings[i] as number, crossings[i + 1] as number]);
  return found;
}

function overlap(a: Position[], b: Position[]): Position[] {
  return a.flatMap(([west, east]) =>
    b.flatMap(([otherWest, otherEast]): Position[] => {
      const [from, to] = [Math.max(west, otherWest), Math.min(east, otherEast)];
      return from < to ? [[from, to]] : [];
    }),
  );
}

function centroid(polygon: Polygon): Position {
  const ring = polygon[0] ?? [];
  const [ox, oy] = ring[0] ?? [0, 0];
  let [x, y, twice] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [(ring[i - 1] as Position)[0] - ox, (ring[i - 1] as Position)[1] - oy];
    const [bx, by] = [(ring[i] as Position)[0] - ox, (ring[i] as Position)[1] - oy];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    twice += cross;
  }
  return twice === 0 ? [ox, oy] : [ox + x / (3 * twice), oy + y / (3 * twice)];
}
