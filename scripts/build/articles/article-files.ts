import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Message } from '../../../src/domain/statement.ts';
import { note, problem } from '../problem.ts';
import type { ArticleFormat } from './article-source.ts';
import { ENDINGS, formatOf } from './formats.ts';

/** A file of the articles folder that holds one article or many. */
export interface ArticleFile {
  /** Path inside the articles folder, with forward slashes. */
  readonly path: string;
  readonly file: string;
  readonly format: ArticleFormat;
  readonly isPacked: boolean;
}

/**
 * Files of a folder and its subfolders in order of path; names that begin with a dot are left out.
 * Other files become notes. Undefined, with a fatal message, when the folder is not there.
 */
export function listArticles(folder: string, messages: Message[]): ArticleFile[] | undefined {
  try {
    if (!statSync(folder).isDirectory()) throw new Error('not a folder');
  } catch {
    messages.push(problem(folder, 'is no folder of articles', '--articles seeds'));
    return undefined;
  }
  const found: ArticleFile[] = [];
  const walk = (directory: string, prefix: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const file = join(directory, entry.name);
      if (entry.name.startsWith('.')) continue;
      const format = formatOf(entry.name);
      if (entry.isDirectory()) walk(file, `${prefix}${entry.name}/`);
      else if (format) found.push({ path: prefix + entry.name, file, ...format });
      else
        messages.push(
          note(file, `is not read: its name ends in none of ${ENDINGS}`, 'article.txt'),
        );
    }
  };
  walk(folder, '');
  if (found.length === 0)
    messages.push(problem(folder, 'holds no article', `${basename(folder)}/article.txt`));
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
