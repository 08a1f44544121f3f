function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sortKeys(child)]));
}

/** JSON with sorted keys and a final newline: equal values give equal bytes. */
export function stableJson(value: unknown, layout: 'compact' | 'readable' = 'readable'): string {
  return `${JSON.stringify(sortKeys(value), null, layout === 'readable' ? 1 : undefined)}\n`;
}
