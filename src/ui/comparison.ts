/** All that only the comparison of two days needs, as one: loaded with the first comparison. */
import { timelinesUnderRules } from '../domain/atlas-through.ts';
import type { Atlas } from '../domain/dataset.ts';
import type { Lens } from '../domain/lens.ts';
import type { StanceId } from '../domain/topic.ts';
import {
  comparing,
  comparisonAnswer,
  comparisonTitle,
  heldWords,
  inSentence,
  letteredDay,
  type ComparisonLanguage,
} from '../scene/comparison-sentences.ts';
import { difference, differenceScene, type Difference } from '../scene/difference.ts';
import { scene as sceneOf, type Scene } from '../scene/scene.ts';
import type { ViewState } from '../state/view-state.svelte.ts';
import { loadComparisonWords } from '../words/comparison-words.ts';
import { plainText, type Language, type TextRun } from '../words/language.ts';
import { INFERRED, UNCHANGED } from '../domain/topic.ts';

export { default as BothDays } from './BothDays.svelte';
export { default as ChangeList } from './ChangeList.svelte';
export { default as ComparisonControls } from './ComparisonControls.svelte';
export { default as ComparisonSentence } from './ComparisonSentence.svelte';
export { default as SecondMap } from './SecondMap.svelte';

/** Two days as the page shows them. */
export interface Comparison {
  readonly language: ComparisonLanguage;
  readonly difference: Difference;
  /** What the map shows, and the legend. */
  readonly scene: Scene;
  /** The first of the two days, for a map of its own. */
  readonly first: Scene;
  readonly title: readonly TextRun[];
  readonly answer: readonly TextRun[];
  /** Name and letter of either handle. */
  readonly handles: Readonly<Record<'first' | 'second', { label: string; letter: string }>>;
  /** Words of a row of the legend; undefined where those of the stance will do. */
  readonly rowWords: ((id: StanceId) => { label: string; meaning: string }) | undefined;
}

/** Compares the day of `second`, the scene as it is without comparison, with that of `view.compare`. */
export function compareDays(
  atlas: Atlas,
  second: Scene,
  view: Pick<ViewState, 'compare' | 'country' | 'isolated' | 'sideBySide'>,
  lens: Lens,
  language: ComparisonLanguage,
): Comparison {
  const { country, isolated } = view;
  const first = sceneOf(atlas, {
    date: view.compare ?? second.date,
    country,
    isolated,
    filter: second.filter,
    underRules: timelinesUnderRules,
  });
  const found = difference(atlas, first.date, second.date, second.filter);
  const before = new Map(first.legend.map(({ id, count }) => [id, count]));
  const legend = second.legend.map((row) => ({ ...row, before: before.get(row.id) ?? 0 }));
  const now = (id: StanceId) => {
    if (id === UNCHANGED)
      return {
        label: plainText(language.tell('unchanged')),
        meaning: plainText(language.tell('unchanged.meaning')),
      };
    const stance = atlas.topic.stances.find((each) => each.id === id);
    const label =
      id === INFERRED
        ? language.say('position.inferred')
        : heldWords(atlas, { stance: id, weak: false }, language);
    return {
      label: plainText(language.tell('legend.now', { stance: inSentence(label) })),
      meaning: stance?.meaning ?? '',
    };
  };
  const handle = (letter: 'a' | 'b') => ({
    label: plainText(language.tell(`month.${letter}`)),
    letter: letteredDay(letter, '', language),
  });
  return {
    language,
    handles: { first: handle('a'), second: handle('b') },
    difference: found,
    scene: view.sideBySide
      ? { ...second, legend }
      : differenceScene(atlas, second, found, isolated),
    first,
    title: comparisonTitle(found, language),
    answer: comparisonAnswer(atlas, found, [first, second], language, lens),
    rowWords: view.sideBySide ? undefined : now,
  };
}

/** `language` with the words of the comparison. Rejects when they cannot be had. */
export async function languageOfComparison(language: Language): Promise<ComparisonLanguage> {
  return comparing(language, await loadComparisonWords(language.tag));
}
