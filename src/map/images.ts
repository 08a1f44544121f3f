/** The images that a theme's patterns need, by the names the style uses. */
import { MARKER_PX } from './markers.ts';
import type { MapTheme } from '../theme.ts';
import { FINE_SCALE } from './pattern-tiles.ts';
import { PATTERN_RATIO, patternMarker, patternTile, type PixelImage } from './patterns.ts';
import { patterned, tileImage } from './style-land.ts';
import { markerImage } from './style-points.ts';

export interface MapImage {
  readonly id: string;
  readonly image: PixelImage;
  /** Image pixels per CSS px. */
  readonly pixelRatio: number;
}

/** Circles with a pattern inside; they keep their size by themselves. */
export function markerImages(theme: MapTheme): MapImage[] {
  return patterned(theme).flatMap((fill) => {
    const image = patternMarker(fill, MARKER_PX, theme.ink);
    return image ? [{ id: markerImage(fill.id), image, pixelRatio: PATTERN_RATIO }] : [];
  });
}

/**
 * Pattern tiles for a zoom level of the library. It stretches a tile between whole levels (to
 * twice its size just below the next), so the ratio takes back what the level adds.
 */
export function tileImages(theme: MapTheme, zoom: number): MapImage[] {
  const stretch = 2 ** (zoom - Math.floor(zoom));
  return patterned(theme).flatMap((fill) =>
    [false, true].flatMap((fine) => {
      const tile = patternTile(fill, fine ? FINE_SCALE : 1);
      if (!tile) return [];
      const pixelRatio = (tile.image.width / tile.widthPx) * stretch;
      return [{ id: tileImage(fill.id, fine), image: tile.image, pixelRatio }];
    }),
  );
}
