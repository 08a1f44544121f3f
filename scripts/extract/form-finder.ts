const SIZE = 4096;
/** Characters by which forms are found. */
const OPENING = 3;

/** Finds out in one pass whether a text holds any of many forms. */
export interface FormFinder {
  readonly forms: readonly string[];
  /** Forms that are too short to be found by their openings. */
  readonly short: readonly string[];
  /** The others by their openings, each mixed to one number. */
  readonly byOpening: readonly (readonly string[] | null)[];
}

export function finderOf(forms: readonly string[]): FormFinder {
  const byOpening = Array.from({ length: SIZE }, (): string[] | null => null);
  for (const form of forms)
    if (form.length >= OPENING) (byOpening[openingAt(form, 0)] ??= []).push(form);
  return { forms, short: forms.filter((form) => form.length < OPENING), byOpening };
}

export function holdsAny({ short, byOpening }: FormFinder, text: string): boolean {
  for (const form of short) if (text.includes(form)) return true;
  for (let i = 0; i + OPENING <= text.length; i++) {
    const forms = byOpening[openingAt(text, i)];
    if (forms) for (const form of forms) if (text.startsWith(form, i)) return true;
  }
  return false;
}

function openingAt(text: string, at: number): number {
  return (
    ((text.charCodeAt(at) << 7) ^ (text.charCodeAt(at + 1) << 4) ^ text.charCodeAt(at + 2)) &
    (SIZE - 1)
  );
}
