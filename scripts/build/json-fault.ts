/** V8 shows this many characters before the fault when it shortens what it quotes. */
const SHOWN_BEFORE = 10;

/**
 * Line (from 1) in which `text` stops being JSON, from the message of the parser: some name a
 * position, some only quote the place. Null when it cannot be told.
 */
export function jsonFaultLine(text: string, message: string): number | null {
  const lineAt = (position: number): number => text.slice(0, position).split('\n').length;
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAt(Number(position));
  if (message.includes('end of JSON')) return lineAt(text.trimEnd().length);
  const quoted = /(\.{3})?"([\s\S]*)"(?:\.{3})? is not valid JSON$/.exec(message);
  const at = quoted?.[2] === undefined ? -1 : text.indexOf(quoted[2]);
  if (at < 0) return null;
  if (quoted?.[1] !== undefined) return lineAt(at + SHOWN_BEFORE);
  return text.includes('\n') ? null : 1;
}
