/** The words of the languages: fetched when a reader asks for another than the usual one. */
import type { PlaceNames } from '../domain/place-names.ts';
import { english } from './english.ts';
import { createLanguage, type Messages } from './language.ts';
import { LANGUAGES, USUAL } from './languages.ts';
import { atlasIn, type Spoken, type TopicWords } from './topic-words.ts';

const MESSAGES = import.meta.glob<Messages>(
  ['../../data/words/*/{interface,later}.json', '!../../data/words/en/*'],
  { import: 'default' },
);
const TOPICS = import.meta.glob<TopicWords>('../../data/words/*/topic.json', { import: 'default' });

/**
 * Fetches a language, with the names of places from `loadNames`. Rejects when its words cannot be
 * had, or when there is no such language.
 */
export async function loadLanguage(
  tag: string,
  loadNames: () => Promise<PlaceNames>,
): Promise<Spoken> {
  if (tag === english.tag) return USUAL;
  const entry = LANGUAGES.find((language) => language.tag === tag);
  const folder = `../../data/words/${tag}`;
  const messages = MESSAGES[`${folder}/interface.json`];
  const later = MESSAGES[`${folder}/later.json`];
  const topic = TOPICS[`${folder}/topic.json`];
  if (!entry || !messages || !later || !topic)
    throw new Error(`expected a language of the interface, got ${JSON.stringify(tag)}`);
  const [first, rest, ownTopic, names] = await Promise.all([
    messages(),
    later(),
    topic(),
    loadNames(),
  ]);
  const language = createLanguage(entry, { ...first, ...rest });
  const own = { language, topic: ownTopic, names };
  return { ...own, translate: (atlas) => atlasIn(atlas, own) };
}
