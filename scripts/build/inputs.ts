/** The files the build reads, from disk to validated values. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation } from '../../src/domain/annotation.ts';
import type { Bloc } from '../../src/domain/bloc.ts';
import type { Country } from '../../src/domain/country.ts';
import type { Message } from '../../src/domain/statement.ts';
import { topicSchema, type Topic } from '../../src/domain/topic.ts';
import { blocOf } from '../atlas/blocs.ts';
import { compileKnowledge, type Knowledge } from '../extract/knowledge.ts';
import { readAnnotations } from './annotations.ts';
import { parseWith, readJson } from './json-file.ts';
import { COUNTRIES } from './places/files.ts';
import { readPlaces, type Places } from './places/read-places.ts';
import { problem } from './problem.ts';

/** Folder of the lexicon, one JSON file a kind of rule. */
export const LEXICON = 'data/lexicon';
const ORGANISATIONS = `${LEXICON}/organisations.json`;

/** What every article is read with. */
export interface Rules {
  readonly topic: Topic;
  readonly knowledge: Knowledge;
}

/** The same, and what the atlas is made of besides. */
export interface Inputs extends Rules, Places {
  /** What the topic's readers can count by, in its order. */
  readonly blocs: readonly Bloc[];
  /** The editor's call-outs, by id. */
  readonly annotations: readonly Annotation[];
  /** What organisations are called, in any form. */
  readonly organisations: ReadonlySet<string>;
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

/** Reads topic and lexicon. Returns undefined when a message is fatal. */
export function readRules(topicFile: string, messages: Message[]): Rules | undefined {
  const rawTopic = readJson(topicFile, messages);
  const topic =
    rawTopic === undefined ? undefined : parseWith(topicSchema, rawTopic, topicFile, messages);
  const lexicon: Record<string, unknown> = {};
  for (const name of readdirSync(LEXICON).sort()) {
    if (name.endsWith('.json')) lexicon[name] = readJson(join(LEXICON, name), messages);
  }
  if (!topic || messages.some((message) => message.fatal)) return undefined;
  const compiled = compileKnowledge(rawTopic, lexicon);
  messages.push(...compiled.messages);
  return compiled.knowledge ? { topic, knowledge: compiled.knowledge } : undefined;
}

/** Reads topic, places and lexicon. Returns undefined when a message is fatal. */
export function readInputs(topicFile: string, messages: Message[]): Inputs | undefined {
  const rules = readRules(topicFile, messages);
  if (!rules) return undefined;
  const { topic, knowledge } = rules;
  const places = readPlaces(topic.language, knowledge.raw['countries.json'], messages);
  if (!places) return undefined;
  const blocs = readBlocs(topic, topicFile, places.countries, knowledge, messages);
  const annotations = readAnnotations(topicFile, topic, places.countries, messages);
  const known = knowledge.raw['organisations.json'].organisations;
  const organisations = new Set(known.flatMap(({ names }) => names));
  return { topic, knowledge, blocs, annotations, organisations, ...places };
}
