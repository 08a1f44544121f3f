import { describe, expect, it } from 'vitest';
import { channels, contrast } from '../../src/map/contrast.ts';
import { markerImages, tileImages } from '../../src/map/images.ts';
import { FINE_SCALE } from '../../src/map/pattern-tiles.ts';
import { patternTile, type PixelImage } from '../../src/map/patterns.ts';
import { theme } from './fixtures.ts';

const [, split, , weak] = theme.stances;

function coverage({ data }: PixelImage): number {
  let sum = 0;
  for (let i = 3; i < data.length; i += 4) sum += data[i] ?? 0;
  return sum / 255 / (data.length / 4);
}

describe('pattern tiles', () => {
  it('of a hatch are half mark, half clear, 5.6 px from stripe to stripe', () => {
    const { image, widthPx } = patternTile(split!)!;
    expect(coverage(image)).toBeCloseTo(0.5, 2);
    expect(widthPx / Math.SQRT2).toBeCloseTo(5.6, 9);
  });

  it('of a fine hatch are 3.6 px from stripe to stripe', () => {
    expect(patternTile(split!, FINE_SCALE)!.widthPx / Math.SQRT2).toBeCloseTo(3.6, 9);
  });

  it('of dots hold one round dot of radius 1.35 px', () => {
    const { image, widthPx } = patternTile(weak!)!;
    expect(coverage(image) * widthPx ** 2).toBeCloseTo(Math.PI * 1.35 ** 2, 0);
  });

  it('keep their size on screen at every zoom of the library', () => {
    for (const zoom of [0, 0.3, 2.7])
      for (const { image, pixelRatio, id } of tileImages(theme, zoom)) {
        const { widthPx } = patternTile(
          id.includes('weak') ? weak! : split!,
          id.endsWith('-fine') ? FINE_SCALE : 1,
        )!;
        expect((image.width / pixelRatio) * 2 ** (zoom % 1), id).toBeCloseTo(widthPx, 9);
      }
  });

  it('join without a seam: a hatch goes on from its right edge to its left', () => {
    const { width, height, data } = patternTile(split!)!.image;
    const alpha = (x: number, y: number) => data[(y * width + (x % width)) * 4 + 3];
    for (let y = 1; y < height; y++)
      // A sample on the very edge of a stripe falls to either side.
      for (let x = 0; x < width; x++)
        expect(Math.abs(alpha(x + 1, y - 1)! - alpha(x, y)!)).toBeLessThan(48);
  });

  it('carry the colour of the stance', () => {
    const { data } = patternTile(split!)!.image;
    const marked = data.findIndex((value, i) => i % 4 === 3 && value === 255);
    expect([...data.slice(marked - 3, marked)]).toEqual(channels('#28768b'));
  });

  it('exist for patterned stances only, as tile and as circle', () => {
    expect(tileImages(theme, 2).map(({ id }) => id)).toEqual([
      'pattern-split',
      'pattern-split-fine',
      'pattern-no:weak',
      'pattern-no:weak-fine',
    ]);
    expect(markerImages(theme).map(({ id }) => id)).toEqual(['marker-split', 'marker-no:weak']);
  });
});

describe('contrast', () => {
  it('of black on white is 21, of a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
    expect(contrast('#28768a', '#28768a')).toBe(1);
  });

  it('refuses what is no hex colour', () => {
    expect(() => contrast('red', '#fff')).toThrow('expected a colour as #rrggbb, got "red"');
  });
});
