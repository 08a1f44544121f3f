import type { Category } from '../../src/domain/statement.ts';
import { dateBeside } from './dates/series.ts';
import type { Finding, Scene } from './finding.ts';
import { listRight } from './name-lists.ts';
import { isName } from './operators.ts';

/**
 * "Most recent recognitions" and names below, "Non-recognising states: X, Y": a heading whose noun says
 * what those below it did. Anything in the heading that is no such noun and no word beside one ends it.
 */
export function readHeaded(scene: Scene): Finding[] {
  const { items, context, knowledge, question } = scene;
  if (question) return [];
  const colon = items.findIndex((x) => x.word === ':');
  if (colon < 1) return [];
  const head = items.slice(0, colon);
  if (head.some((x) => isName(x) && !['subject', 'group', 'organisation'].includes(x.kind)))
    return [];
  const words = head
    .filter((x) => x.kind !== 'subject' && x.kind !== 'organisation' && x.kind !== 'date')
    .map((x) => context.wordsOf(x))
    .join(' ')
    .split(/[^a-z]+/)
    .filter(Boolean)
    .join(' ');
  const { headings } = knowledge.raw['frames.json'];
  const category = (Object.keys(headings.nouns) as (keyof typeof headings.nouns)[]).find((key) =>
    headings.nouns[key].some((noun) => isHeading(words, noun, headings.beside)),
  );
  if (category === undefined) return [];
  if (!head.some((x) => x.kind === 'subject') && !context.recognitionIsOfSubject(colon)) return [];
  const list = listRight(items, colon + 1, knowledge);
  if (list.actors.length < 2 || list.problems.length > 0) return [];
  if (items.slice(list.edge).some((x) => x.kind !== 'punct')) return [];
  const named = list.actors.map((a) => a.item);
  return list.actors.map((actor) => ({
    actor,
    category: category as Category,
    target: 'independence',
    modality: 'fact',
    attribution: { type: 'author', speaker: null, speakerCountry: null },
    doubtful: false,
    beneficiary: false,
    state: category === 'opposes',
    nominal: false,
    resolved: false,
    clause: { from: colon + 1, to: list.edge, dates: [] },
    beside: dateBeside(actor.item, named, items, list.edge),
    rule: `heading.${category}`,
    operators: [],
  }));
}

/** Whether a heading is a noun and nothing but words that may stand beside it. */
function isHeading(words: string, noun: string, beside: readonly string[]): boolean {
  const at = ` ${words} `.indexOf(` ${noun} `);
  if (at < 0) return false;
  const rest = `${words.slice(0, Math.max(0, at))} ${words.slice(at + noun.length)}`;
  return rest
    .split(' ')
    .every((word) => word === '' || beside.includes(word) || /^\d+$/.test(word));
}
