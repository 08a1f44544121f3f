import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GAP, OVERHANG, placeBubbles } from '../../src/timeline/bubbles.ts';

const BUBBLE = 122;
const plot = fc.integer({ min: 280, max: 1400 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('a bubble stands above its day and never leaves the dock', () => {
  expect(placeBubbles(1000, 100, 500)).toEqual([450]);
  fc.assert(
    fc.property(plot, share, (width, at) => {
      const [left] = placeBubbles(width, BUBBLE, at * width);
      expect(left).toBeGreaterThanOrEqual(-OVERHANG);
      expect(left! + BUBBLE).toBeLessThanOrEqual(width + OVERHANG);
    }),
  );
});

test('two bubbles never cover each other nor leave the dock, and keep their order', () => {
  fc.assert(
    fc.property(plot, share, share, (width, a, b) => {
      const lefts = placeBubbles(width, BUBBLE, a * width, b * width) as [number, number];
      const [left, right] = a > b ? [lefts[1], lefts[0]] : lefts;
      expect(right - left).toBeGreaterThanOrEqual(BUBBLE + GAP - 1e-6);
      expect(left).toBeGreaterThanOrEqual(-OVERHANG - 1e-6);
      expect(right + BUBBLE).toBeLessThanOrEqual(width + OVERHANG + 1e-6);
    }),
  );
});
