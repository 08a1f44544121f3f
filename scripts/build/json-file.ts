/** A JSON file of the editor's: read and narrowed, or told what is wrong with it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Message } from '../../src/domain/statement.ts';
import { jsonFaultLine } from './json-fault.ts';
import { problem } from './problem.ts';

/** The text of a file that is known to be there. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Parses a JSON file; a fault becomes a message with its line, and the answer undefined. */
export function readJson(file: string, messages: Message[]): unknown {
  let text: string;
  try {
    text = readText(file);
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
    const { message } = error as Error;
    const line = jsonFaultLine(text, message);
    messages.push(problem(file, `is no JSON: ${message}`, '{"id": "my-topic"}', line));
    return undefined;
  }
}

/** Narrows `data`; every fault becomes a message with its place, and the answer undefined. */
export function parseWith<S extends v.GenericSchema>(
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
