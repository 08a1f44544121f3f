/** The editor's call-outs, beside the topic they belong to. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { annotationSchema, type Annotation } from '../../src/domain/annotation.ts';
import type { Country } from '../../src/domain/country.ts';
import type { Message } from '../../src/domain/statement.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { parseWith, readJson } from './json-file.ts';
import { problem } from './problem.ts';

const NAME = 'annotations.json';
const fileSchema = v.object({ annotations: v.array(annotationSchema) });

/**
 * The call-outs in the folder of `topicFile`, by id; none when there is no such file. Every fault
 * becomes a message.
 */
export function readAnnotations(
  topicFile: string,
  topic: Topic,
  countries: readonly Country[],
  messages: Message[],
): readonly Annotation[] {
  const file = join(dirname(topicFile), NAME);
  if (!existsSync(file)) return [];
  const data = readJson(file, messages);
  const read = data === undefined ? undefined : parseWith(fileSchema, data, file, messages);
  const annotations = (read?.annotations ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const codes = new Set(countries.map(({ code }) => code));
  annotations.forEach(({ id, place, text }, i) => {
    const tell = (reason: string, example: string): void =>
      void messages.push(problem(file, `${id}: ${reason}`, example));
    if (annotations[i - 1]?.id === id) tell('stands there twice', 'an id of its own');
    if (!codes.has(place)) tell(`${place} is no place of the map`, '"place": "ABC"');
    if (!Object.hasOwn(text, topic.language))
      tell(`has no text in ${topic.language}`, `"text": {"${topic.language}": "…"}`);
  });
  return annotations;
}
