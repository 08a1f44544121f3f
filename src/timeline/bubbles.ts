/** Where the bubbles over the chart stand: above their days, inside the dock, clear of each other. */

/** How far a bubble may stand out over either end of the plot, px. */
export const OVERHANG = 12;
/** Least distance between two bubbles, px. */
export const GAP = 4;

/**
 * Left edge of the bubble above `at`, or of the bubbles above `at` and `other`, in that order; all in
 * px from the start of the plot. Of two on one spot the first stands on the left.
 */
export function placeBubbles(
  widthPx: number,
  bubblePx: number,
  at: number,
  other?: number,
): readonly number[] {
  const last = Math.max(widthPx - bubblePx + OVERHANG, -OVERHANG);
  const inside = (left: number): number => Math.min(Math.max(left, -OVERHANG), last);
  const own = inside(at - bubblePx / 2);
  if (other === undefined) return [own];
  const second = inside(other - bubblePx / 2);
  const isSwapped = at > other;
  const [left, right] = isSwapped ? [second, own] : [own, second];
  const lack = Math.max(left + bubblePx + GAP - right, 0);
  // Both give way by half; what an end of the plot takes from one is left to the other.
  const start = Math.min(Math.max(left - lack / 2, -OVERHANG), last - bubblePx - GAP);
  const pair = [start, Math.max(right, start + bubblePx + GAP)];
  return isSwapped ? pair.reverse() : pair;
}
