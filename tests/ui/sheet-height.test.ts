import { expect, test } from 'vitest';
import {
  nearestHeight,
  nextHeight,
  SHEET_HEIGHTS,
  sheetHeightPx,
} from '../../src/ui/sheet-height.ts';

test.each([844, 568, 320])(
  'on a screen of %i px the heights rise and leave the map in sight',
  (px) => {
    const heights = SHEET_HEIGHTS.map((height) => sheetHeightPx(height, px));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights.at(-1)).toBeLessThan(px);
    for (const height of SHEET_HEIGHTS)
      expect(sheetHeightPx(nearestHeight(sheetHeightPx(height, px) + 5, px), px)).toBe(
        sheetHeightPx(height, px),
      );
  },
);

test('a sheet that is let go settles at the nearest height', () => {
  expect(nearestHeight(0, 844)).toBe('peek');
  expect(nearestHeight(250, 844)).toBe('peek');
  expect(nearestHeight(320, 844)).toBe('half');
  expect(nearestHeight(2000, 844)).toBe('full');
});

test('one step leads to the next height, and nowhere at the ends', () => {
  expect(nextHeight('peek', 1)).toBe('half');
  expect(nextHeight('full', -1)).toBe('half');
  expect(nextHeight('full', 1)).toBeUndefined();
  expect(nextHeight('peek', -1)).toBeUndefined();
});
