/** A stretch of text; `href` where it is an address of the web. */
export interface Stretch {
  readonly text: string;
  readonly href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"()]+/g;
/** What ends a sentence and is no part of the address before it. */
const TRAILING = /[.,;:!?]+$/;

/** Cuts a text at the addresses in it; only http and https, as the platform reads them. The parts join to the text. */
export function linked(text: string): Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const found = match[0].replace(TRAILING, '');
    const href = URL.canParse(found) ? new URL(found).href : null;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), href: null });
    parts.push({ text: found, href });
    from = match.index + found.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), href: null });
  return parts;
}
