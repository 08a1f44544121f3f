/** Objects with the same keys in the same order: each key leads on to the next. */
interface Shape {
  readonly next: Map<string, Shape>;
  /** The keys in order, once an object of the shape has been written. */
  sorted: readonly string[] | null;
}

const LARGEST_SHAPE = 24;
const SHAPES: Shape = { next: new Map(), sorted: null };

/** Sorting the few dozen lists of keys that there are anew for each object took longer than all else. */
function sortedKeys(value: object): readonly string[] {
  let shape = SHAPES;
  const keys = Object.keys(value);
  // A table has keys of its own each time, and is not worth remembering.
  if (keys.length > LARGEST_SHAPE) return keys.sort();
  for (const key of keys) {
    let next = shape.next.get(key);
    if (!next) shape.next.set(key, (next = { next: new Map(), sorted: null }));
    shape = next;
  }
  return (shape.sorted ??= keys.sort());
}

function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const sorted: Record<string, unknown> = {};
  for (const key of sortedKeys(value)) {
    const child = (value as Record<string, unknown>)[key];
    if (child === undefined) continue;
    sorted[key] = typeof child === 'object' ? sortKeys(child) : child;
  }
  return sorted;
}

/** JSON with sorted keys and a final newline: equal values give equal bytes. */
export function stableJson(value: unknown, layout: 'compact' | 'readable' = 'readable'): string {
  return `${JSON.stringify(sortKeys(value), null, layout === 'readable' ? 1 : undefined)}\n`;
}
