import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FrameHeight } from '../../src/embed/frame-height.ts';
import { nextHeight, unknownHeight } from '../../src/embed/frame-height.ts';

/** Tells the heights one after the other, `stepMs` apart, to a frame 600 px wide. */
function tell(heights: readonly number[], stepMs: number, start = unknownHeight(600)): FrameHeight {
  return heights.reduce<FrameHeight>(
    (state, height, index) => nextHeight(state, height, 600, index * stepMs),
    start,
  );
}

const growing = (count: number) => Array.from({ length: count }, (_, index) => 300 + index * 10);

describe('the height of a frame', () => {
  test('is that of its content', () => {
    expect(tell([560], 0).heightPx).toBe(560);
  });

  test.each([
    [0, 200],
    [199, 200],
    [200, 200],
    [4000, 4000],
    [4001, 4000],
    [1_000_000, 4000],
  ])('is kept within bounds: content of %i px gives %i px', (content, height) => {
    expect(tell([content], 0).heightPx).toBe(height);
  });

  test('follows content that shrinks', () => {
    expect(tell([900, 400], 10).heightPx).toBe(400);
  });

  test('stops at the sixth growth within a second', () => {
    expect(tell(growing(6), 100).heightPx).toBe(350);
    expect(tell(growing(20), 100).heightPx).toBe(350);
    expect(tell([...growing(6), 250], 100).heightPx).toBe(350);
  });

  test('goes on growing when the growths are further apart', () => {
    expect(tell(growing(20), 200).heightPx).toBe(490);
  });

  test('is believed again once the width has changed', () => {
    const stopped = tell(growing(6), 100);
    expect(nextHeight(stopped, 900, 600, 5000).heightPx).toBe(350);
    expect(nextHeight(stopped, 900, 599, 5000)).toMatchObject({ heightPx: 900, isStopped: false });
  });

  test('does not count growths at another width', () => {
    const once = tell(growing(5), 100);
    const turned = nextHeight(once, 500, 320, 500);
    expect(nextHeight(turned, 510, 320, 510)).toMatchObject({ heightPx: 510, isStopped: false });
  });

  test('stays within bounds and grows at most six times a second, whatever is told', () => {
    const steps = fc.array(fc.record({ px: fc.nat(1_000_000), afterMs: fc.nat(300) }));
    fc.assert(
      fc.property(steps, (told) => {
        let state = unknownHeight(600);
        let nowMs = 0;
        const grewAtMs: number[] = [];
        for (const { px, afterMs } of told) {
          nowMs += afterMs;
          const before = state.heightPx ?? 0;
          state = nextHeight(state, px, 600, nowMs);
          if ((state.heightPx ?? 0) > before) grewAtMs.push(nowMs);
          expect(state.heightPx).toBeGreaterThanOrEqual(200);
          expect(state.heightPx).toBeLessThanOrEqual(4000);
        }
        grewAtMs.forEach((startMs) => {
          const inSecond = grewAtMs.filter((atMs) => atMs >= startMs && atMs - startMs < 1000);
          expect(inSecond.length).toBeLessThanOrEqual(6);
        });
      }),
    );
  });
});
