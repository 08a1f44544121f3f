/** Pattern tiles and patterned circles as raw pixels: no sprite server, no canvas. */
import { channels } from './contrast.ts';
import { FINE_SCALE, PATTERN_TILES } from './pattern-tiles.ts';
import type { StanceFill } from '../theme.ts';

/** Image pixels per CSS pixel, before they are rounded to whole ones. */
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

/** The marks of a pattern anywhere on the plane, `scale` times their full size. */
function marksOf(pattern: StanceFill['pattern'], scale: number): Marks {
  const { width, height, turn, isMark } = PATTERN_TILES[pattern];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return (x, y) =>
    isMark(wrap((x * cos + y * sin) / scale, width), wrap((y * cos - x * sin) / scale, height));
}

export interface TileImage {
  readonly image: PixelImage;
  /** Width on screen, CSS px. */
  readonly widthPx: number;
}

/**
 * The tile of a patterned fill, marks over a clear ground, `scale` times its full size; null for a
 * solid one. A turned tile comes as the smallest upright one that goes on without a seam.
 */
export function patternTile(fill: StanceFill, scale = 1): TileImage | null {
  if (fill.pattern === 'solid') return null;
  const { width, height, turn } = PATTERN_TILES[fill.pattern];
  const stretch = scale * (turn === 0 ? 1 : Math.SQRT2);
  const size = [width * stretch, height * stretch] as const;
  const marks = marksOf(fill.pattern, scale);
  const colour = channels(fill.colour);
  const image = raster(...size, (x, y) => (marks(x, y) ? colour : null));
  return { image, widthPx: size[0] };
}

/** A circle with a pattern inside and a ring round it, for places too small for a tile. */
export function patternMarker(fill: StanceFill, radius: number, ring: string): PixelImage | null {
  if (fill.pattern === 'solid') return null;
  const fine = marksOf(fill.pattern, FINE_SCALE);
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

/** Colours points of a rectangle (CSS px) into whole, smoothed pixels; null is clear. */
function raster(
  widthPx: number,
  heightPx: number,
  colourAt: (x: number, y: number) => readonly [number, number, number] | null,
): PixelImage {
  const [width, height] = [widthPx, heightPx].map((px) => Math.round(px * PATTERN_RATIO)) as [
    number,
    number,
  ];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) / width) * widthPx;
        const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / height) * heightPx;
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
