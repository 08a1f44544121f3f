import type { Finding, Stop, SentenceReading, Scene } from './finding.ts';
import type { Trigger, VerbForm } from './knowledge.ts';
import { readPredicate, readNominal } from './nominal-frames.ts';
import { matchItems } from './objects.ts';
import { secondAct } from './second-acts.ts';
import { readVerb } from './verb-frames.ts';

/** Tries the frames of every trigger word of a sentence. */
export function readFrames(scene: Scene): SentenceReading {
  const findings: Finding[] = [];
  const stops: Stop[] = [];
  let unnamed: Finding | undefined;
  const { items, knowledge } = scene;
  for (let i = 0; i < items.length; i++) {
    const match = items[i]?.frame ? matchItems(knowledge.triggers, items, i) : null;
    if (!match) continue;
    for (const trigger of match.value) {
      if (scene.question) {
        stops.push({ code: 'question', rule: trigger.frame.id, words: '?' });
        continue;
      }
      if (!mayBe(trigger, match.to, scene)) continue;
      const result = readTrigger(trigger, i, match.to, scene);
      findings.push(...result.findings);
      stops.push(...result.stops);
      unnamed ??= result.unnamed;
      if (result.findings.length > 0) break;
    }
  }
  if (findings.length === 0) return { findings, stops, unnamed };
  const second = findings.flatMap((finding) => secondAct(finding, scene) ?? []);
  const others = findings.filter(
    (f) => !second.some((s) => s.category === f.category && s.actor.code === f.actor.code),
  );
  return { findings: dropDoubles([...others, ...second]), stops };
}

/** Verbs as common as "see" and "call" are read only where the rest can be what their frame asks for. */
function mayBe({ frame }: Trigger, to: number, { items, knowledge }: Scene): boolean {
  if (frame.object === 'as-state') return items[to]?.kind === 'subject';
  if (frame.object !== 'judged') return true;
  const { first } = knowledge.objects.voidings;
  for (let i = to; i < items.length && i < to + 20; i++)
    if (first.has(items[i]?.word ?? '')) return true;
  return false;
}

function readTrigger(trigger: Trigger, at: number, to: number, scene: Scene): SentenceReading {
  const { frame } = trigger;
  if (frame.kind === 'verb') return readVerb(frame, trigger.form as VerbForm, at, to, scene);
  if (frame.kind === 'predicate') return readPredicate(frame, at, to, scene);
  return readNominal(frame, at, to, scene);
}

function dropDoubles(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  const done = new Set(
    findings
      .filter((f) => f.category === 'recognises' && f.modality === 'fact')
      .map((f) => f.actor.code),
  );
  return findings.filter((f) => {
    // "has recognised and will continue to recognise": the promise adds nothing to the act.
    if (f.category === 'announces_recognition' && done.has(f.actor.code)) return false;
    const key = `${f.actor.code}|${f.category}|${f.target}|${f.modality}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
