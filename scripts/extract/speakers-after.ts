import type { Frame } from './attribution.ts';
import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { matchItems, phraseAt } from './objects.ts';
import { isName } from './operators.ts';
import type { SentenceContext } from './sentence-context.ts';
import { ownCountry, speakerOf } from './speakers.ts';

/** A speaker after the clause: `", Boucle said"`, "said the minister", "according to X". */
export function frameRight(
  items: readonly Item[],
  from: number,
  text: string,
  context: SentenceContext,
  knowledge: Knowledge,
): Pick<Frame, 'attribution' | 'doubtful'> | null {
  for (let i = from; i < items.length; i++) {
    const spoken = phraseAt(knowledge.attribution.accordingTo, items, i);
    if (spoken !== null) {
      const name = items.slice(spoken, spoken + 8).find((x) => isName(x));
      const speaker = name
        ? speakerOf(name, text, context, knowledge)
        : { words: null, country: null };
      return {
        attribution: {
          type: 'reported_claim',
          speaker: speaker.words,
          speakerCountry: speaker.country,
        },
        doubtful: true,
      };
    }
    if (items[i]?.word !== ',' && items[i]?.word !== '"' && items[i]?.word !== '-') continue;
    // After the comma: NP verb ("Boucle said") or verb NP ("said Boucle").
    for (let k = i + 1; k < items.length && k < i + 16; k++) {
      const verb = matchItems(knowledge.speechForms, items, k);
      if (!verb || (verb.value !== 'speech' && verb.value !== 'claim')) {
        if (
          [';', '.', ':'].includes(items[k]?.word ?? '') ||
          (knowledge.phrasing.speechBreaks.has(items[k]?.word ?? '') && !joinsOffices(items, k))
        )
          break;
        continue;
      }
      const quoteMark = items[i]?.word === '"' || items[i + 1]?.word === '"';
      const before = items.slice(i + 1, k);
      const name =
        before.find((x, at) => isName(x) && !x.possessive && !joinsOffices(items, i + 2 + at)) ??
        (before.every((x) => x.kind === 'punct')
          ? items.slice(verb.to, verb.to + 4).find((x) => isName(x))
          : undefined);
      const bare = before.find((x) => knowledge.attribution.unsureSpeakers.has(x.word));
      // ", a Bordurian tabloid claimed": a claim needs no name to make the clause doubtful.
      const claimed = verb.value === 'claim' && !before.some((x) => x.kind === 'punct');
      if (
        !name &&
        !bare &&
        !claimed &&
        before.some((x) => x.kind === 'word' && x.word.length > 2) &&
        !quoteMark
      )
        break;
      if (
        before.some(
          (x) =>
            knowledge.operators.has(x.word) &&
            !knowledge.words.prepositions.has(x.word) &&
            !knowledge.words.possessives.has(x.word),
        )
      )
        break;
      const possessor = before.find(
        (x) => x.word === 'its' || x.word === 'his' || x.word === 'their',
      );
      const speaker =
        name && possessor && name.kind === 'title'
          ? {
              words: text.slice(name.start, name.end),
              country: ownCountry(items, i, knowledge),
              resolved: true,
            }
          : name
            ? speakerOf(name, text, context, knowledge)
            : {
                words: bare ? text.slice(bare.start, bare.end) : null,
                country: null,
                resolved: false,
              };
      const type = quoteMark
        ? 'direct_quote'
        : verb.value === 'claim'
          ? 'reported_claim'
          : 'indirect_quote';
      return {
        attribution: { type, speaker: speaker.words, speakerCountry: speaker.country },
        doubtful: verb.value === 'claim' || !speaker.resolved,
      };
    }
  }
  return null;
}

/** "the prime AND the foreign minister": whether the "and" at an item joins two offices of one speaker. */
function joinsOffices(items: readonly Item[], and: number): boolean {
  return (
    items[and]?.word === 'and' &&
    items[and - 1]?.kind === 'title' &&
    ['title', 'actor', 'person'].includes(items[and + 1]?.kind ?? '')
  );
}
