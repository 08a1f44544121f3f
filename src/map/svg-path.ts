/** Shapes and lines as the shortest SVG path text, for the drawing that comes with the page. */
import { bordersOf, placesOf, type Line, type WorldTopology } from './boundaries.ts';
import type { CountryCode } from '../domain/statement.ts';

/** Map units per step of the picture's paths: finer steps are not seen, even in the inset, and weigh more. */
export const GRID = 3;
/** Areas of named shapes are written in so many square map units. */
export const AREA_STEP = 1000;

/**
 * Path data of lines in map units: one absolute corner, then relative steps in whole numbers.
 * `grid` rounds to multiples of that many units and divides by it (scale the drawing back up by
 * it); corners that fall together are dropped. Closed rings end in `z`.
 */
export function pathData(lines: readonly Line[], closed: boolean, grid = 1): string {
  return lines.map((line) => subpath(line, closed, grid)).join('');
}

function subpath(line: Line, closed: boolean, grid: number): string {
  const corners: [number, number][] = [];
  for (const [x, y] of line) {
    const next: [number, number] = [Math.round(x / grid), Math.round(y / grid)];
    const last = corners.at(-1);
    if (!last || last[0] !== next[0] || last[1] !== next[1]) corners.push(next);
  }
  if (closed && corners.length > 1) corners.pop();
  if (corners.length < (closed ? 3 : 2)) return '';
  const [first = [0, 0], ...rest] = corners;
  let [px, py] = first;
  let text = `M${px}${signed(py)}l`;
  rest.forEach(([x, y], i) => {
    const dx = x - px;
    text += (i > 0 && dx >= 0 ? ' ' : '') + dx + signed(y - py);
    [px, py] = [x, y];
  });
  return closed ? `${text}z` : text;
}

/** A minus sign parts two numbers as well as a space does. */
function signed(value: number): string {
  return value < 0 ? String(value) : ` ${value}`;
}

/** Country code → its shape as path data; "" for a place without a shape on this grid. */
export function countryPaths(world: WorldTopology, grid = 1): Map<CountryCode, string> {
  return new Map(
    placesOf(world).map(({ code, polygons }) => [
      code,
      polygons.map((rings) => pathData(rings, true, grid)).join(''),
    ]),
  );
}

export interface BorderPath {
  readonly a: CountryCode;
  readonly b: CountryCode;
  readonly disputed: boolean;
  readonly d: string;
}

/** Inner borders as path data, one per pair of neighbours. */
export function borderPaths(world: WorldTopology, grid = 1): BorderPath[] {
  return bordersOf(world).map(({ a, b, disputed, lines }) => ({
    a,
    b,
    disputed,
    d: pathData(lines, false, grid),
  }));
}
