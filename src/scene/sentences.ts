/** The sentences that say in words what the picture shows. Pure; text only, never markup. */
import { changeDays } from '../domain/counting-rule.ts';
import type { Atlas } from '../domain/dataset.ts';
import { isFiltering } from '../domain/filter.ts';
import type { Grade } from '../domain/grade.ts';
import { DEFAULT_LENS, type Lens } from '../domain/lens.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import type { Interval } from '../domain/interval.ts';
import type { CountryCode } from '../domain/statement.ts';
import { INFERRED, type StanceId } from '../domain/topic.ts';
import type { Language, TextRun } from '../words/language.ts';
import { silenceOf, stanceOf, type Scene } from './scene.ts';

/** What is held on the day and by how many, in the topic's words, in the order of the legend. */
function heldStances(atlas: Atlas, scene: Scene, language: Language): TextRun[][] {
  return atlas.topic.stances.flatMap((stance) => {
    const count = scene.count.stances[stance.id] ?? 0;
    return count === 0 ? [] : [language.fill(stance.counted, { count })];
  });
}

/** How far the counting rules differ, as a sentence of its own; nothing where they agree. */
function rangeWords(
  atlas: Atlas,
  scene: Scene,
  language: Language,
  key: 'answer.range' | 'answer.short.range' = 'answer.range',
): TextRun[] {
  const { range } = scene;
  const stance = atlas.topic.stances.find(({ id }) => id === range?.stance)?.label;
  if (!range || stance === undefined) return [];
  return language.runs(key, { ...base(atlas, scene, language), ...range, stance });
}

/** Through what else than the usual lens the day is seen, each in a sentence of its own. */
export function lensWords({ layer, rule, clock }: Lens, language: Language): TextRun[] {
  const said = [
    ...(layer ? [language.runs(`answer.${layer}`)] : []),
    ...(rule ? [language.runs('answer.by', { rule: rule.label })] : []),
    ...(clock === 'reported' ? [language.runs('answer.reported')] : []),
  ];
  return said.flatMap((runs) => [{ text: ' ' }, ...runs]);
}

/** What the places were narrowed down by, in words: the bloc, the region, the evidence, what was found in it. */
export function groupWords(atlas: Atlas, { filter }: Scene, language: Language): TextRun[] {
  const names = [
    atlas.blocs.find(({ id }) => id === filter.bloc)?.name,
    atlas.regions.find(({ id }) => id === filter.region)?.name,
    filter.grade === null ? undefined : gradeWords(filter.grade, language),
    filter.found?.name,
  ].filter((name) => name !== undefined);
  return language.list(names.map((text) => [{ text }]));
}

/** "Evidence: strong". */
export function gradeWords(grade: Grade, language: Language): string {
  return language.say('filter.graded', { grade: language.say(`grade.${grade}`) });
}

/** Who is counted: all members of the United Nations, those of a region, or those of a bloc. */
function base(atlas: Atlas, scene: Scene, language: Language) {
  const { filter, count } = scene;
  const group = groupWords(atlas, scene, language);
  const kind = filter.bloc !== null ? 'bloc' : isFiltering(filter) ? 'region' : 'all';
  return { base: kind, group, members: count.members };
}

/** The row of the legend that is shown alone, with its count. */
function isolatedWords(atlas: Atlas, scene: Scene, language: Language): TextRun[] {
  const row = scene.legend.find(({ pressed }) => pressed);
  if (!row) return [];
  const values = { stance: rowLabel(atlas, row.id, language), count: row.count };
  return [{ text: ' ' }, ...language.runs('answer.isolated', values)];
}

/** What a row of the legend is called. */
export function rowLabel(atlas: Pick<Atlas, 'topic'>, id: StanceId, language: Language): string {
  const stance = atlas.topic.stances.find((entry) => entry.id === id);
  return stance?.label ?? language.say(id === INFERRED ? 'position.inferred' : 'position.none');
}

/** What the country that was chosen does on the day, as a sentence of its own; nothing without one. */
function selectedWords(atlas: Atlas, { selected, date }: Scene, language: Language): TextRun[] {
  if (selected === null) return [];
  const silence = silenceOf(atlas, selected, date);
  const place = atlas.countries.find(({ code }) => code === selected)?.name ?? selected;
  const interval = stanceOf(atlas, selected, date);
  const held = countryPhrase(atlas, selected, interval, language);
  const phrase =
    silence === 'subject' || silence === 'nonactor'
      ? language.say('map.place', { place, stance: language.say(`position.${silence}`) })
      : interval?.weak
        ? `${held} (${language.say('position.inferred')})`
        : held;
  return [{ text: ' ' }, ...language.runs('answer.selected', { phrase })];
}

/**
 * The answer for the day shown, and last what the country chosen does. It always says for how many members nothing is known and how far the
 * counting rules differ, so that no number stands bare.
 */
export function summary(
  atlas: Atlas,
  scene: Scene,
  language: Language,
  lens: Lens = DEFAULT_LENS,
): TextRun[] {
  const held = heldStances(atlas, scene, language);
  const day = language.day(scene.date);
  const counted = base(atlas, scene, language);
  const { inferred, count } = scene;
  const selected = selectedWords(atlas, scene, language);
  if (scene.passing.size === 0)
    return [...language.runs('answer.empty', { day, group: counted.group }), ...selected];
  const through = [
    ...isolatedWords(atlas, scene, language),
    ...lensWords(lens, language),
    ...selected,
  ];
  if (held.length === 0)
    return [...language.runs('answer.none', { ...counted, day, inferred }), ...through];
  const known = Object.values(count.stances).reduce((sum, number) => sum + number, 0);
  const rest = count.members - known - inferred;
  const counts = language.list(held);
  const range = rangeWords(atlas, scene, language);
  return [
    ...language.runs('answer.long', { ...counted, day, counts, inferred, rest }),
    ...(range.length > 0 ? [{ text: ' ' }, ...range] : []),
    ...through,
  ];
}

/** The answer in one short line, for narrow screens: where the counting rules differ, how far. */
export function shortAnswer(
  atlas: Atlas,
  scene: Scene,
  language: Language,
  lens: Lens = DEFAULT_LENS,
): TextRun[] {
  const held = heldStances(atlas, scene, language);
  const counted = base(atlas, scene, language);
  if (scene.passing.size === 0)
    return language.runs('answer.empty', { day: language.day(scene.date), group: counted.group });
  const through = [...isolatedWords(atlas, scene, language), ...lensWords(lens, language)];
  if (held.length === 0) return [...language.runs('answer.none.short', counted), ...through];
  const range = rangeWords(atlas, scene, language, 'answer.short.range');
  if (range.length > 0) return [...range, ...through];
  const counts = language.list(held.slice(0, 2));
  return [...language.runs('answer.short', { ...counted, counts }), ...through];
}

/** What one country does on a day, as "A recognises" or "A: no position found". */
export function countryPhrase(
  atlas: Atlas,
  code: CountryCode,
  interval: Interval | undefined,
  language: Language,
): string {
  const country = atlas.countries.find((entry) => entry.code === code)?.name ?? code;
  const stance = atlas.topic.stances.find(({ id }) => id === interval?.stance);
  return stance
    ? language.say('position.country', { country, verb: stance.verb })
    : language.say('position.country.none', { country });
}

/** Nearest change day before (`-1`) or after (`1`) `date`, of one country or of any. */
export function nextChange(
  atlas: Atlas,
  date: IsoDay,
  direction: 1 | -1,
  country: CountryCode | null = null,
): IsoDay | undefined {
  const timelines = country ? { [country]: atlas.timelines[country] ?? [] } : atlas.timelines;
  const days = changeDays(timelines);
  return direction === 1 ? days.find((day) => day > date) : days.findLast((day) => day < date);
}
