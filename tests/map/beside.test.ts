import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../src/map/beside.ts';

const box = { width: 200, height: 90 };
const frame = { width: 1000, height: 500 };
const nothing = () => false;

describe('the box beside the pointer', () => {
  it('lies 12 px below and to the right where there is room', () => {
    expect(placeBeside({ x: 100, y: 100 }, box, frame, nothing)).toEqual({ x: 112, y: 112 });
  });

  it('never leaves the frame', () => {
    fc.assert(
      fc.property(
        fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 500 }) }),
        (pointer) => {
          const { x, y } = placeBeside(pointer, box, frame, nothing);
          expect(x >= 0 && y >= 0 && x + 200 <= 1000 && y + 90 <= 500).toBe(true);
        },
      ),
    );
  });

  it('moves off the shape that is pointed at', () => {
    const shape = (x: number, y: number) => x > 380 && x < 560 && y > 150 && y < 330;
    const { x, y } = placeBeside({ x: 400, y: 200 }, box, frame, shape);
    for (const across of [0, 0.5, 1])
      for (const down of [0, 0.5, 1])
        expect(shape(x + 200 * across, y + 90 * down), `${across} ${down}`).toBe(false);
  });

  it('covers the shape as little as it must where there is no way round', () => {
    const shape = (x: number) => x < 900;
    const { x } = placeBeside({ x: 700, y: 250 }, box, frame, shape);
    expect(x + 200).toBeGreaterThan(900);
  });
});
