import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** A file of the house: path from the root with forward slashes, and its text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

const SOURCE = /\.(?:ts|mts|js|mjs|svelte|css|html)$/;

/** All source files under the given folders, sorted by path. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, file: relative('.', path).split(sep).join('/') }))
    .map(({ path, file }) => ({ file, text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The script of a file: for a component what stands in its script tags, for a style sheet nothing. */
function scriptOf({ file, text }: SourceFile): string {
  if (/\.(?:css|html)$/.test(file)) return '';
  if (!file.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((tag) => tag[1]).join('\n');
}

/** What an import line asks for: a file of ours (path from the root) or a package. */
export interface Import {
  readonly from: string;
  readonly file?: string;
  readonly package?: string;
}

/** All imports of a file: static, for types only, re-exported, and dynamic with a plain string. */
export function importsOf(source: SourceFile): readonly Import[] {
  return ts.preProcessFile(scriptOf(source), true, true).importedFiles.map(({ fileName }) => {
    const path = fileName.replace(/\?.*$/, '');
    if (!path.startsWith('.')) return { from: source.file, package: path };
    return { from: source.file, file: posix.join(posix.dirname(source.file), path) };
  });
}
