/**
 * Whether a key press asks for the list of keys: a question mark inside the page's own widgets, and
 * never where one can be written.
 */
export function asksForKeys({ target, key }: KeyboardEvent): boolean {
  return (
    key === '?' &&
    target instanceof Element &&
    target.closest('.app') !== null &&
    target.closest('input:not([type=range]), textarea, select') === null
  );
}
