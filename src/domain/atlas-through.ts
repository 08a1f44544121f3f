/** The atlas as it looks through a lens: other timelines and counts, everything else the same. */
import { countsOverTime } from './counting-rule.ts';
import type { Atlas } from './dataset.ts';
import { DEFAULT_LENS, timelinesThrough, type Lens } from './lens.ts';

/** Whether a lens shows what the atlas holds ready. */
export function isDefault({ layer, rule, clock }: Lens): boolean {
  return layer === DEFAULT_LENS.layer && rule === DEFAULT_LENS.rule && clock === DEFAULT_LENS.clock;
}

/**
 * The same atlas through `lens`. Where one rule, layer or clock was chosen the counting rules are
 * no longer compared: `countsBy` is empty.
 */
export function atlasThrough(atlas: Atlas, lens: Lens): Atlas {
  if (isDefault(lens)) return atlas;
  const timelines = timelinesThrough(atlas.facts, lens, atlas.topic);
  const counts = countsOverTime(atlas.countries, timelines);
  // Without the articles nobody has named anybody.
  const named = lens.layer === 'record' ? {} : atlas.named;
  return { ...atlas, timelines, counts, countsBy: {}, named } as Atlas;
}
