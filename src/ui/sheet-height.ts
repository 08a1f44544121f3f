/** Heights of the sheet that the panel is on a narrow screen. Pure. */
export const SHEET_HEIGHTS = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** Height of a sheet on a screen of `screenPx`; the map stays in sight above it at any height. */
export function sheetHeightPx(height: SheetHeight, screenPx: number): number {
  const full = screenPx - 48;
  if (height === 'full') return full;
  return Math.min(height === 'peek' ? 118 : Math.round(screenPx * 0.55), full);
}

/** The height that a sheet let go at `px` settles at. */
export function nearestHeight(px: number, screenPx: number): SheetHeight {
  const distance = (height: SheetHeight): number => Math.abs(sheetHeightPx(height, screenPx) - px);
  return SHEET_HEIGHTS.reduce((best, height) =>
    distance(height) < distance(best) ? height : best,
  );
}

/** The next height up (1) or down (-1); undefined at the end. */
export function nextHeight(height: SheetHeight, step: 1 | -1): SheetHeight | undefined {
  return SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + step];
}
