/** Whether what is typed on an element is written there. */
const isWrittenIn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input:not([type=range]), textarea, select') !== null;

/**
 * Whether a key press asks for the list of keys: a question mark inside the page's own widgets, and
 * never where one can be written.
 */
export function asksForKeys({ target, key }: KeyboardEvent): boolean {
  return (
    key === '?' &&
    target instanceof Element &&
    target.closest('.app') !== null &&
    !isWrittenIn(target)
  );
}

/**
 * Keeps a key of a single character from doing anything; the space that presses a button, and what
 * is written, stay.
 */
export function silence(event: KeyboardEvent): void {
  const { target, key } = event;
  if (key.length === 1 && key !== ' ' && !isWrittenIn(target)) event.stopPropagation();
}
