/** The files the build reads, from disk to validated values. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Bloc } from '../../src/domain/bloc.ts';
import { countrySchema, type Country } from '../../src/domain/country.ts';
import type { Message } from '../../src/domain/statement.ts';
import { topicSchema, type Topic } from '../../src/domain/topic.ts';
import { blocOf } from '../atlas/blocs.ts';
import { compileKnowledge, type Knowledge } from '../extract/knowledge.ts';
import { jsonFaultLine } from './json-fault.ts';
import { problem } from './problem.ts';

/** Folder of the lexicon, one JSON file a kind of rule. */
export const LEXICON = 'data/lexicon';
const COUNTRIES = 'data/countries.json';
const ORGANISATIONS = `${LEXICON}/organisations.json`;

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
    const { message } = error as Error;
    const line = jsonFaultLine(text, message);
    messages.push(problem(file, `is no JSON: ${message}`, '{"id": "my-topic"}', line));
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

/** What every article is read with. */
export interface Inputs {
  readonly topic: Topic;
  readonly countries: readonly Country[];
  readonly knowledge: Knowledge;
  /** What the topic's readers can count by, in its order. */
  readonly blocs: readonly Bloc[];
}

/** The organisations that the topic counts by; what is not known in full becomes a message. */
function readBlocs(
  topic: Topic,
  topicFile: string,
  countries: readonly Country[],
  { raw }: Knowledge,
  messages: Message[],
): readonly Bloc[] {
  const { organisations } = raw['organisations.json'];
  const codes = new Set(countries.map(({ code }) => code));
  for (const { id, members } of organisations)
    for (const { code } of members)
      if (!codes.has(code))
        messages.push(problem(ORGANISATIONS, `${id}: ${code} is not in ${COUNTRIES}`, '"ABC"'));
  return topic.blocs.flatMap((id) => {
    const organisation = organisations.find((known) => known.id === id && known.complete);
    const bloc = organisation && blocOf(organisation, topic.window.from);
    if (bloc) return [bloc];
    const fault = `blocs: ${id} is no organisation with name, short and all its members`;
    messages.push(problem(topicFile, fault, `see ${ORGANISATIONS}`));
    return [];
  });
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
  if (!compiled.knowledge) return undefined;
  const { knowledge } = compiled;
  const blocs = readBlocs(topic, topicFile, countries, knowledge, messages);
  return { topic, countries, knowledge, blocs };
}
