/** Facts as chance would have them, for tests of what holds for all of them. */
import fc from 'fast-check';
import { LAYERS, type Layer } from '../../src/domain/layer.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { addDays, dayFromNumber, dayNumber } from '../../src/domain/iso-date.ts';
import { SELF } from '../../src/domain/position.ts';

const STANCES = ['recognises', 'opposes', 'withdrew'];
const PARTIES = [SELF, 'AAA', 'reports'];
const FIRST = dayNumber('2008-02-17');
const LAST = dayNumber('2024-12-31');

const parties = fc.uniqueArray(fc.constantFrom(...PARTIES), { minLength: 1, maxLength: 2 });

/** Of the articles come acts and stances; denials, disputes and inferences only of the record. */
function factOf(layer: Layer): fc.Arbitrary<Omit<Fact, 'id'>> {
  const isRecord = layer === 'record';
  const sometimes = <T>(given: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
    isRecord ? fc.option(given, { freq: 2 }) : fc.constant(null);
  return fc
    .record({
      stance: fc.constantFrom(...STANCES),
      kind: isRecord
        ? fc.constantFrom<Fact['kind']>('act', 'act', 'stance', 'denial', 'reaffirmation')
        : fc.constantFrom<Fact['kind']>('act', 'stance'),
      // Often so near each other that days meet.
      start: fc.oneof(
        fc.integer({ min: FIRST, max: FIRST + 3 }),
        fc.integer({ min: FIRST, max: LAST }),
      ),
      days: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })),
      by: sometimes(parties),
      against: sometimes(parties),
      weak: sometimes(fc.constant(true as const)),
      reportedAfter: fc.option(fc.integer({ min: 1, max: 400 })),
      droppedAfter: sometimes(fc.integer({ min: 1, max: 900 })),
    })
    .map(({ stance, kind, start, days, by, against, weak, reportedAfter, droppedAfter }) => {
      const earliest = dayFromNumber(start);
      const latest = addDays(earliest, days);
      const isInferred = weak !== null && kind === 'stance';
      return {
        stance,
        kind,
        earliest,
        latest,
        precision: days === 0 ? 'day' : 'month',
        layer,
        ...(isInferred && { weak }),
        ...(by && { by }),
        ...(against && !isInferred && { against }),
        ...(reportedAfter !== null && { reported: addDays(latest, reportedAfter) }),
        ...(droppedAfter !== null && against && { dropped: addDays(latest, droppedAfter) }),
      };
    });
}

/** Up to ten facts about one country, of the layers named, each with an id of its own. */
export function anyFacts(layers: readonly Layer[] = LAYERS): fc.Arbitrary<readonly Fact[]> {
  const fact = fc.oneof(...layers.map(factOf));
  return fc
    .array(fact, { maxLength: 10 })
    .map((facts) => facts.map((each, index) => ({ ...each, id: `${each.stance}-${index}` })));
}

/** The same facts in another order. */
export function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
