/** The files the build reads, from disk to validated values. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { countrySchema, type Country } from '../../src/domain/country.ts';
import type { Message } from '../../src/domain/statement.ts';
import { topicSchema, type Topic } from '../../src/domain/topic.ts';
import { compileKnowledge, type Knowledge } from '../extract/knowledge.ts';

const LEXICON = 'data/lexicon';
const COUNTRIES = 'data/countries.json';

export function problem(
  file: string,
  reason: string,
  example: string,
  line: number | null = null,
): Message {
  return { file, line, ruleId: 'input', reason, example, countries: [], fatal: true };
}

/** Parses a JSON file; a fault becomes a message with its line. */
function readJson(file: string, messages: Message[]): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    messages.push(
      problem(
        file,
        `cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`,
        'a file that exists',
      ),
    );
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const line = at === undefined ? null : text.slice(0, Number(at)).split('\n').length;
    messages.push(
      problem(file, `is no JSON: ${(error as Error).message}`, '{"id": "my-topic"}', line),
    );
    return undefined;
  }
}

function parseWith<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
  file: string,
  messages: Message[],
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  for (const issue of result.issues)
    messages.push(
      problem(
        file,
        `${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`,
        'see data/README.md',
      ),
    );
  return undefined;
}

export interface Inputs {
  readonly topic: Topic;
  readonly countries: readonly Country[];
  readonly knowledge: Knowledge;
}

/** Reads topic, countries and lexicon. Returns undefined when a message is fatal. */
export function readInputs(topicFile: string, messages: Message[]): Inputs | undefined {
  const rawTopic = readJson(topicFile, messages);
  const topic =
    rawTopic === undefined ? undefined : parseWith(topicSchema, rawTopic, topicFile, messages);
  const rawCountries = readJson(COUNTRIES, messages);
  const countries =
    rawCountries === undefined
      ? undefined
      : parseWith(v.array(countrySchema), rawCountries, COUNTRIES, messages);
  const lexicon: Record<string, unknown> = {};
  for (const name of readdirSync(LEXICON).sort()) {
    if (name.endsWith('.json')) lexicon[name] = readJson(join(LEXICON, name), messages);
  }
  if (!topic || !countries || messages.some((message) => message.fatal)) return undefined;
  const compiled = compileKnowledge(rawTopic, lexicon);
  messages.push(...compiled.messages);
  return compiled.knowledge ? { topic, countries, knowledge: compiled.knowledge } : undefined;
}

export interface ArticleFile {
  /** Path inside the articles folder, with forward slashes. */
  readonly path: string;
  readonly file: string;
}

/** Articles of a folder and its subfolders in order of path. Other files become notes. */
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
      if (entry.isDirectory()) walk(file, `${prefix}${entry.name}/`);
      else if (entry.name.endsWith('.txt')) found.push({ path: prefix + entry.name, file });
      else
        messages.push({
          ...problem(file, 'is not read: its name does not end in .txt', 'article.txt'),
          fatal: false,
        });
    }
  };
  walk(folder, '');
  if (found.length === 0)
    messages.push(problem(folder, 'holds no article', `${basename(folder)}/article.txt`));
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
