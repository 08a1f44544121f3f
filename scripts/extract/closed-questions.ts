import { frameLeft } from './attribution.ts';
import { frameRight } from './speakers-after.ts';
import { conclude, nothing } from './conclude.ts';
import type { SentenceReading, Scene } from './finding.ts';
import type { VerbForm } from './knowledge.ts';
import { listRight, type Actors } from './name-lists.ts';
import { phraseAt } from './objects.ts';
import { UNCHANGED_FACT, type VerbGroup } from './operators.ts';
import type { VerbFrame } from './schema.ts';

/** Index after "is out of the question", "was not an option"; null if the question is open. */
export function closedAt(from: number, { items, knowledge }: Scene): number | null {
  let i = from;
  while (items[i]?.kind === 'date' || knowledge.words.adverbs.has(items[i]?.word ?? '')) i++;
  const verb = phraseAt(knowledge.standing.copulas, items, i);
  if (verb === null) return null;
  i = verb;
  while (knowledge.words.adverbs.has(items[i]?.word ?? '')) i++;
  return phraseAt(knowledge.standing.closed, items, i);
}

/** "Recognising Syldavia is out of the question for X", "…, X said": a refusal without a verb of refusing. */
export function readClosed(
  frame: VerbFrame,
  form: VerbForm,
  group: VerbGroup,
  at: number,
  objectTo: number,
  scene: Scene,
): SentenceReading | null {
  if (form !== 'ing' || frame.category !== 'recognises' || frame.object !== 'status') return null;
  if (group.operators.length > 0) return null;
  return closedReading(frame.id, at, objectTo, scene);
}

/** The same for a noun: "Recognition of Syldavia is not on the agenda of X". */
export function closedReading(
  rule: string,
  at: number,
  objectTo: number,
  scene: Scene,
): SentenceReading | null {
  const { items, context, knowledge, text } = scene;
  const to = closedAt(objectTo, scene);
  if (to === null) return null;
  const whose = ['for', 'of'].includes(items[to]?.word ?? '')
    ? listRight(items, to + 1, knowledge)
    : null;
  const left = frameLeft(items, at, null, text, context, knowledge);
  const speaker =
    frameRight(items, whose ? whose.edge : to, text, context, knowledge)?.attribution ??
    left.attribution;
  const subject: Actors | null =
    whose && whose.actors.length > 0 ? { ...whose, edge: at } : ownView(speaker.speakerCountry);
  if (!subject) return nothing('actor_unresolved', rule);
  return conclude(
    rule,
    'recognises',
    'opposes',
    { ...UNCHANGED_FACT, sign: -1 },
    subject,
    left,
    {
      from: at,
      to: whose && whose.actors.length > 0 ? whose.edge : to,
      group: { left: at, operators: [], dates: [], infinitive: null },
    },
    { target: 'independence', resolved: false, brought: null, echo: false },
    scene,
    false,
  );

  /** What a state calls out of the question is so for itself. */
  function ownView(country: string | null): Actors | null {
    const item = items.find((x) => x.kind === 'actor' && x.code === country);
    return item && country !== null && country !== knowledge.subject
      ? {
          actors: [{ item, code: country, sign: 1, via: item.via }],
          problems: [],
          edge: at,
          negated: false,
          relative: false,
        }
      : null;
  }
}
