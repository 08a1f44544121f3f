/** Rows that a table or list shows before it only counts the rest. */
const MOST_ROWS = 500;

/** A table of plain cells. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escape(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const shown = rows.slice(0, MOST_ROWS).map(line);
  return [
    line(header),
    line(header.map(() => '---')),
    ...shown,
    ...more(rows.length, MOST_ROWS),
  ].join('\n');
}

/** A list of items that are Markdown already; `none` stands for an empty one, `total` counts those left out. */
export function list(items: readonly string[], none: string, total = items.length): string {
  if (total === 0) return none;
  const shown = items.slice(0, MOST_ROWS).map((item) => `- ${item}`);
  return [...shown, ...more(total, shown.length)].join('\n');
}

function more(total: number, shown: number): string[] {
  return total > shown ? ['', `… and ${total - shown} more.`] : [];
}

/** Text of articles is text: nothing in it may become a heading, a link or a tag. */
export function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#&]/g, '\\$&');
}
