/** Where a small box goes that tells of what is pointed at. Pure. */

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Between the pointer and the box, px. */
const GAP = 12;
/** Further away where the shape would be covered, px. */
const DISTANCES = [GAP, 48, 96, 160, 240];
/** Side of the box to the pointer, −1 to 1, the best first. */
const SIDES = [
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
/** Points of the box that are asked whether they cover the shape, across and down. */
const SAMPLES = [6, 4] as const;

/**
 * The top left corner of `box` inside `frame`, as near the pointer as it can be without lying on
 * what `covers` tells of; where it must lie on it, where it does so least. All in px of the frame.
 */
export function placeBeside(
  pointer: { readonly x: number; readonly y: number },
  box: Box,
  frame: Box,
  covers: (x: number, y: number) => boolean,
): { x: number; y: number } {
  const overlap = (left: number, top: number): number => {
    let count = 0;
    for (let column = 0; column < SAMPLES[0]; column++)
      for (let row = 0; row < SAMPLES[1]; row++) {
        const x = left + (box.width * column) / (SAMPLES[0] - 1);
        if (covers(x, top + (box.height * row) / (SAMPLES[1] - 1))) count++;
      }
    return count;
  };
  const start = (at: number, side: number, length: number, distance: number): number =>
    side > 0 ? at + distance : side < 0 ? at - distance - length : at - length / 2;
  let best = { x: 0, y: 0, count: Infinity };
  for (const distance of DISTANCES)
    for (const [across, down] of SIDES) {
      const x = start(pointer.x, across, box.width, distance);
      const y = start(pointer.y, down, box.height, distance);
      if (x < 0 || y < 0 || x + box.width > frame.width || y + box.height > frame.height) continue;
      const count = overlap(x, y);
      if (count === 0) return { x, y };
      if (count < best.count) best = { x, y, count };
    }
  return { x: best.x, y: best.y };
}
