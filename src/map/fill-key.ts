import type { Fill } from '../scene/scene.ts';
import { fillKey } from '../theme.ts';

/** Key of the fill a place is drawn with, or null where no position is found. */
export function keyOf(fill: Fill | undefined): string | null {
  return fill && fill.stance !== null ? fillKey(fill.stance, fill.weak) : null;
}
