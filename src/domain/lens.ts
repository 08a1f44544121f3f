/** Which knowledge a picture rests on: layers, counting rule, clock. */
import type { CountingRule } from './counting-rule.ts';
import type { Clock } from './clock.ts';
import type { Layer } from './layer.ts';

export interface Lens {
  /** Null for both layers together. */
  readonly layer: Layer | null;
  /** Null draws disputes as contested instead of deciding them. */
  readonly rule: CountingRule | null;
  readonly clock: Clock;
}

/** What is shown unless the reader asks for something else. */
export const DEFAULT_LENS: Lens = { layer: null, rule: null, clock: 'true' };
