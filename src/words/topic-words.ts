/** The topic and the names of places in another language: an atlas in, the same atlas in it out. */
import type { Bloc } from '../domain/bloc.ts';
import type { Atlas, AtlasEvent } from '../domain/dataset.ts';
import { placeName, regionName, type PlaceNames } from '../domain/place-names.ts';
import type { Category } from '../domain/statement.ts';
import type { Topic } from '../domain/topic.ts';
import type { Language } from './language.ts';

/** Everything of a topic that is words, and nothing else; ids and days are those of the topic. */
export interface TopicWords extends Pick<
  Topic,
  'question' | 'short' | 'categories' | 'notes' | 'limits' | 'footnote'
> {
  readonly declared: Pick<Topic['declared'], 'label' | 'before'>;
  readonly stances: Readonly<
    Record<string, Pick<Topic['stances'][number], 'label' | 'verb' | 'counted' | 'meaning'>>
  >;
  readonly countingRules: Readonly<
    Record<string, Pick<Topic['countingRules'][number], 'label' | 'meaning'>>
  >;
  /** Day → words. */
  readonly milestones: Readonly<
    Record<string, Pick<Topic['milestones'][number], 'title' | 'label' | 'summary' | 'source'>>
  >;
  readonly focus: Pick<Topic['focus'], 'label'>;
  readonly regions: Readonly<Record<string, Pick<Topic['regions'][number], 'label'>>>;
  readonly blocs: Readonly<Record<string, Pick<Bloc, 'name' | 'short'>>>;
}

/** A language with all that is said in it. */
export interface Spoken {
  readonly language: Language;
  /** Null for the language in which the topic is written. */
  readonly topic: TopicWords | null;
  /** Names of places; one that is missing keeps that of the data. */
  readonly names: PlaceNames | null;
  /** The atlas in this language; missing where it needs no translation. */
  readonly translate?: (atlas: Atlas) => Atlas;
}

/** The words of a topic in the language it is written in: the key set of its translations. */
export function wordsOfTopic({ topic, blocs }: Pick<Atlas, 'topic' | 'blocs'>): TopicWords {
  const { question, short, categories, notes, limits, footnote } = topic;
  const { declared, focus, regions } = topic;
  return {
    question,
    short,
    categories,
    notes,
    limits,
    footnote,
    declared: { label: declared.label, before: declared.before },
    stances: Object.fromEntries(
      topic.stances.map(({ id, label, verb, counted, meaning }) => [
        id,
        { label, verb, counted, meaning },
      ]),
    ),
    countingRules: Object.fromEntries(
      topic.countingRules.map(({ id, label, meaning }) => [id, { label, meaning }]),
    ),
    milestones: Object.fromEntries(
      topic.milestones.map(({ date, title, label, summary, source }) => [
        date,
        { title, label, summary, source },
      ]),
    ),
    focus: { label: focus.label },
    regions: Object.fromEntries(regions.map(({ id, label }) => [id, { label }])),
    blocs: Object.fromEntries(blocs.map(({ id, name, short }) => [id, { name, short }])),
  };
}

function topicIn(topic: Topic, words: TopicWords): Topic {
  return {
    ...topic,
    question: words.question,
    short: words.short,
    categories: words.categories,
    notes: words.notes,
    limits: words.limits,
    footnote: words.footnote,
    declared: { ...topic.declared, ...words.declared },
    stances: topic.stances.map((stance) => ({ ...stance, ...words.stances[stance.id] })),
    countingRules: topic.countingRules.map((rule) => ({
      ...rule,
      ...words.countingRules[rule.id],
    })),
    milestones: topic.milestones.map((milestone) => ({
      ...milestone,
      ...words.milestones[milestone.date],
    })),
    focus: { ...topic.focus, ...words.focus },
    regions: topic.regions.map((region) => ({ ...region, ...words.regions[region.id] })),
  };
}

/** The atlas with its own words in the language spoken; what articles say stays as it is. */
export function atlasIn(atlas: Atlas, { language, topic: words, names }: Spoken): Atlas {
  if (!words && !names) return atlas;
  const topic = words ? topicIn(atlas.topic, words) : atlas.topic;
  const countries = atlas.countries.map((country) => ({
    ...country,
    name: (names && placeName(names, country.code, language.tag)) ?? country.name,
  }));
  const nameOf = new Map(countries.map(({ code, name }) => [code, name]));
  const titled = (event: AtlasEvent): AtlasEvent => {
    if (event.kind === 'milestone') {
      const milestone = topic.milestones.find(({ date }) => date === event.date);
      return milestone ? { ...event, title: milestone.title, label: milestone.label } : event;
    }
    const stance = topic.stances.find(({ id }) => id === event.stance);
    const category = event.category && topic.categories[event.category as Category];
    const does = event.kind === 'position' ? stance?.verb : category;
    const country = nameOf.get(event.countries[0] ?? '');
    if (does === undefined || country === undefined) return event;
    return { ...event, title: language.say('event.statement', { country, category: does }) };
  };
  const blocs = atlas.blocs.map((bloc) => ({ ...bloc, ...words?.blocs[bloc.id] }));
  const regions = atlas.regions.map((region) => ({
    ...region,
    name: (names && regionName(names, region.id, language.tag)) ?? region.name,
  }));
  return { ...atlas, topic, countries, blocs, regions, events: atlas.events.map(titled) };
}
