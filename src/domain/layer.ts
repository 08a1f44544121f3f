/** Where a fact comes from: read in the articles, or taken from the reference record. */
export const LAYERS = ['articles', 'record'] as const;
export type Layer = (typeof LAYERS)[number];
