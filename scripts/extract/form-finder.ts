const SIZE = 4096;
/** Characters by which forms are found. */
const OPENING = 3;

/** Finds out in one pass whether a text holds any of many forms. */
export interface FormFinder {
  readonly forms: readonly string[];
  /** Forms that are too short to be found by their openings. */
  readonly short: readonly string[];
  /** The others by their openings, each mixed to one number, and which numbers there are. */
  readonly byOpening: ReadonlyMap<number, readonly string[]>;
  readonly openings: Uint8Array;
}

export function finderOf(forms: readonly string[]): FormFinder {
  const byOpening = new Map<number, string[]>();
  const openings = new Uint8Array(SIZE);
  for (const form of forms) {
    if (form.length < OPENING) continue;
    const opening = openingOf(form.charCodeAt(0), form.charCodeAt(1), form.charCodeAt(2));
    openings[opening] = 1;
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), form]);
  }
  return { forms, short: forms.filter((form) => form.length < OPENING), byOpening, openings };
}

export function holdsAny(finder: FormFinder, text: string): boolean {
  const { short, byOpening, openings } = finder;
  for (const form of short) if (text.includes(form)) return true;
  let first = text.charCodeAt(0);
  let second = text.charCodeAt(1);
  for (let i = 0; i + OPENING <= text.length; i++) {
    const third = text.charCodeAt(i + 2);
    const opening = openingOf(first, second, third);
    first = second;
    second = third;
    if (openings[opening] === 0) continue;
    for (const form of byOpening.get(opening) ?? []) if (text.startsWith(form, i)) return true;
  }
  return false;
}

function openingOf(first: number, second: number, third: number): number {
  return ((first << 7) ^ (second << 4) ^ third) & (SIZE - 1);
}
