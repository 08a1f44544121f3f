import type { ArticleFormat } from './article-source.ts';

const BY_ENDING: Readonly<Record<string, ArticleFormat>> = {
  txt: 'text',
  md: 'markdown',
  html: 'page',
  htm: 'page',
  json: 'record',
  ndjson: 'records',
  jsonl: 'records',
};

/** The endings that are read, as one line for messages. */
export const ENDINGS = `${Object.keys(BY_ENDING)
  .map((ending) => `.${ending}`)
  .join(', ')}, each also with .gz`;

/** Format of a file by its name, or undefined when it is none that is read. */
export function formatOf(
  name: string,
): { readonly format: ArticleFormat; readonly isPacked: boolean } | undefined {
  const lower = name.toLowerCase();
  const isPacked = lower.endsWith('.gz');
  const ending = /\.([a-z]+)$/.exec(isPacked ? lower.slice(0, -3) : lower)?.[1] ?? '';
  const format = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
  return format && { format, isPacked };
}
