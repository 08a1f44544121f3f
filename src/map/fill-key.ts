import type { Fill } from '../scene/scene.ts';
import { NAMED } from '../domain/topic.ts';
import { fillKey } from '../theme.ts';

/** Key of the fill a place is drawn with, or null where nothing is found. */
export function keyOf(fill: Fill | undefined): string | null {
  if (fill?.named) return NAMED;
  return fill && fill.stance !== null ? fillKey(fill.stance, fill.weak) : null;
}
