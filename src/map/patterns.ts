/** Pattern tiles and patterned circles as raw pixels: no sprite server, no canvas. */
import { channels } from './contrast.ts';
import type { StanceFill } from '../theme.ts';

/** Image pixels per CSS pixel. */
export const PATTERN_RATIO = 2;
/** Samples per pixel and axis: smooths edges. */
const SAMPLES = 4;

/** Width and height in image pixels, data as RGBA. */
export interface PixelImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Whether the mark (not the ground) covers a point, in CSS px. */
type Marks = (x: number, y: number) => boolean;

interface Tile {
  /** CSS px; multiples of half a pixel, so that tiles join without a seam. */
  readonly width: number;
  readonly height: number;
  readonly marks: Marks;
}

/** Stripes of equal width at 45°; `pitch` along the horizontal (across the stripe: pitch / √2). */
function hatch(pitch: number, sign: 1 | -1): Marks {
  return (x, y) => (((x + sign * y) % pitch) + pitch) % pitch < pitch / 2;
}

const TILES: Record<Exclude<StanceFill['pattern'], 'solid'>, Tile> = {
  hatch: { width: 8, height: 8, marks: hatch(8, 1) },
  'hatch-reverse': { width: 8, height: 8, marks: hatch(8, -1) },
  dots: { width: 4.5, height: 4.5, marks: (x, y) => Math.hypot(x - 2.25, y - 2.25) < 1.35 },
  dashes: { width: 6, height: 4, marks: (x, y) => x > 1.2 && x < 4.8 && y > 1.25 && y < 2.75 },
};

/** The tile of a patterned fill, marks over a clear ground; null for a solid one. */
export function patternTile(fill: StanceFill): PixelImage | null {
  if (fill.pattern === 'solid') return null;
  const { width, height, marks } = TILES[fill.pattern];
  const colour = channels(fill.colour);
  return raster(width, height, (x, y) => (marks(x, y) ? colour : null));
}

/** A circle with a pattern inside and a ring round it, for places too small for a tile. */
export function patternMarker(fill: StanceFill, radius: number, ring: string): PixelImage | null {
  if (fill.pattern === 'solid') return null;
  const tile = TILES[fill.pattern];
  const fine: Marks =
    fill.pattern === 'hatch' || fill.pattern === 'hatch-reverse'
      ? hatch(5, fill.pattern === 'hatch' ? 1 : -1)
      : (x, y) => tile.marks(wrap(x, tile.width), wrap(y, tile.height));
  const [mark, ground, edge] = [fill.colour, fill.second ?? fill.colour, ring].map(channels);
  const size = 2 * Math.ceil(radius + 1);
  return raster(size, size, (x, y) => {
    const away = Math.hypot(x - size / 2, y - size / 2);
    if (away > radius + 0.4) return null;
    if (away > radius - 0.4) return edge ?? null;
    return (fine(x, y) ? mark : ground) ?? null;
  });
}

function wrap(value: number, length: number): number {
  return ((value % length) + length) % length;
}

/** Colours points of a rectangle (CSS px) into smoothed pixels; null is clear. */
function raster(
  widthPx: number,
  heightPx: number,
  colourAt: (x: number, y: number) => readonly [number, number, number] | null,
): PixelImage {
  const [width, height] = [widthPx * PATTERN_RATIO, heightPx * PATTERN_RATIO];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / PATTERN_RATIO;
        const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / PATTERN_RATIO;
        const colour = colourAt(x, y);
        if (!colour) continue;
        covered++;
        colour.forEach((value, i) => (sum[i] = (sum[i] ?? 0) + value));
      }
      const at = (row * width + column) * 4;
      sum.forEach((value, i) => (data[at + i] = covered ? value / covered : 0));
      data[at + 3] = (255 * covered) / (SAMPLES * SAMPLES);
    }
  return { width, height, data };
}
