import type { Item } from './item.ts';
import type { Scene } from './finding.ts';
import { isName, type Reading } from './operators.ts';
import type { VerbFrame } from './schema.ts';

/** Words that may stand behind a verb whose object is left out, beside dates and marks. */
const AFTER = new Set([
  'and',
  'but',
  'because',
  'so',
  'since',
  'as',
  'too',
  'already',
  'at',
  'yet',
]);

/** Words that open another clause behind a comma. */
const OPENS = new Set(['and', 'but', 'while', 'whereas', 'which', 'followed', 'as']);

/**
 * "Ruritania and Borduria recognised in 2008", "its refusal to recognise has deep roots": a recognition
 * whose object the sentences before give. Whether it may be left out is asked of the words behind it.
 */
export function isBareAct(
  frame: VerbFrame,
  items: readonly Item[],
  to: number,
  reading: Exclude<Reading, { stop: unknown }>,
  { context, knowledge }: Pick<Scene, 'context' | 'knowledge'>,
): boolean {
  if (!/^recogni[sz]/.test(items[to - 1]?.word ?? '') || frame.category !== 'recognises')
    return false;
  let end = to;
  while (
    items[end]?.kind === 'date' ||
    (items[end]?.word === ',' && items[end + 1]?.kind === 'date')
  )
    end++;
  const next = items[end];
  const behind = items[end + 1];
  const ends =
    next === undefined ||
    AFTER.has(next.word) ||
    (next.word === ','
      ? behind !== undefined && (isName(behind) || OPENS.has(behind.word))
      : false) ||
    (next.kind === 'punct' && ['.', ';', ')', ':'].includes(next.word)) ||
    (reading.nominal &&
      (knowledge.standing.auxiliaries.has(next.word) || knowledge.standing.done.has(next.word)));
  return ends && context.recognitionIsOfSubject(to - 1);
}
