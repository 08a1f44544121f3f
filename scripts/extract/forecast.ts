import type { Finding, Scene } from './finding.ts';
import { frameLeft } from './attribution.ts';
import { frameRight } from './speakers-after.ts';
import { statusAt } from './objects.ts';
import type { Item } from './entities.ts';

/**
 * "Independence for Syldavia would lead to …, the minister said": bad consequences foretold by a
 * government are a warning of that government; foretold by anyone else they are nothing.
 */
export function readForecast({ items, text, context, knowledge, question }: Scene): Finding[] {
  if (question) return [];
  const { subjects, verbs, modals } = knowledge.forecast;
  for (let i = 0; i < items.length; i++) {
    if (!subjects.has((items[i] as Item).word)) continue;
    let modal = -1;
    for (let k = i + 1; k < items.length && k < i + 16; k++) {
      if (modals.has((items[k] as Item).word)) {
        modal = k;
        break;
      }
      if ([',', ';', 'that', 'which'].includes((items[k] as Item).word)) break;
    }
    if (modal < 0 || !items.slice(modal + 1, modal + 4).some((x) => verbs.has(x.word))) continue;
    const about =
      items.slice(i, modal).some((x) => x.kind === 'subject') ||
      (context.moveIsStatus(i) && context.recognitionNear);
    if (!about) continue;
    void statusAt;
    let edge = i;
    while (
      edge > 0 &&
      (knowledge.words.possessives.has(items[edge - 1]?.word ?? '') ||
        knowledge.words.subjectAdjectives.has(items[edge - 1]?.word ?? '') ||
        knowledge.words.recognitionAdjectives.has(items[edge - 1]?.word ?? '') ||
        ['result', 'of', 'the'].includes(items[edge - 1]?.word ?? ''))
    )
      edge--;
    const left = frameLeft(items, edge, null, text, context, knowledge);
    const spoken =
      left.attribution.type === 'indirect_quote'
        ? left
        : frameRight(items, modal, text, context, knowledge);
    const code = spoken?.attribution.speakerCountry ?? null;
    if (!spoken || code === null || code === knowledge.subject) continue;
    const speaker = items.find((x) => x.kind === 'actor' && x.code === code);
    const item = speaker ?? (items[i] as Item);
    return [
      {
        actor: { item, code, sign: 1, via: speaker ? speaker.via : 'pronoun' },
        category: 'warns',
        target: 'independence',
        modality: 'hypothetical',
        attribution: spoken.attribution,
        doubtful: false,
        beneficiary: false,
        state: false,
        nominal: false,
        resolved: !speaker,
        clause: { from: i, to: items.length, dates: [] },
        rule: 'forecast',
        operators: [],
      },
    ];
  }
  return [];
}
