import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { axisOf, parseAtlas } from '../../src/domain/dataset.ts';
import { NO_POSITION } from '../../src/domain/topic.ts';
import { bins, stack } from '../../src/timeline/layout.ts';
import { createTimeScale } from '../../src/timeline/scale.ts';
import { strip } from '../../src/timeline/strips.ts';

const scale = createTimeScale({ from: '2008-01-01', to: '2025-12-31', windowEnd: '2024-12-31' });
const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));

describe('the time scale', () => {
  test('runs from the first day at 0 % to the last at almost 100 %', () => {
    expect(scale.percent('2008-01-01')).toBe(0);
    expect(scale.percent('2025-12-31')).toBeGreaterThan(99.9);
    expect(scale.percent('2030-01-01')).toBe(100);
  });

  test('counts months from the first, and a month shows what held on its last day', () => {
    expect(scale.months).toBe(18 * 12);
    expect(scale.dayOf(0)).toBe('2008-01-31');
    expect(scale.dayOf(1)).toBe('2008-02-29');
    expect(scale.monthOf('2025-03-26')).toBe(206);
  });

  test('takes every month to its day and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: scale.months - 1 }),
        (month) => scale.monthOf(scale.dayOf(month)) === month,
      ),
    );
  });

  test('has a tick at the start of each year of the axis and none beyond it', () => {
    expect(scale.years.map((tick) => tick.label)).toEqual(
      Array.from({ length: 18 }, (_, index) => String(2008 + index)),
    );
  });
});

describe('a history strip', () => {
  const interval = {
    stance: 'opposes',
    from: '2010-01-01',
    to: null,
    earliest: '2010-01-01',
    fromPrecision: 'day',
    toPrecision: null,
    documentedUntil: '2015-01-01',
    basis: [],
    rule: 'act-opens',
  } as const;

  test('shows how far a state is documented and how far it is carried on', () => {
    const [part] = strip([{ ...interval, began: 'observation' }], scale);
    expect(part?.documentedTo).toBeCloseTo(scale.percent('2015-01-01'));
    expect((part?.x ?? 0) + (part?.width ?? 0)).toBeCloseTo(100);
  });

  test('draws an act whole: it holds until another act', () => {
    const [part] = strip([{ ...interval, began: 'event' }], scale);
    expect(part?.documentedTo).toBe(100);
  });
});

describe('the stack', () => {
  test('fills the height with every member on every day', () => {
    const ids = [...atlas.topic.stances.map(({ id }) => id), NO_POSITION];
    const layers = stack(atlas, createTimeScale(axisOf(atlas)), ids, NO_POSITION);
    expect(layers.map(({ id }) => id)).toEqual(ids.reverse());
    const numbers = (path: string) => [...path.matchAll(/[,V]([\d.]+)/g)].map(([, y]) => Number(y));
    const height = Math.max(...atlas.counts.map(({ members }) => members));
    for (const { path } of layers) expect(Math.max(...numbers(path))).toBe(height);
    expect(Math.min(...numbers(layers[0]!.path))).toBe(0);
  });

  test('draws every level stretch once, each layer down to the ground', () => {
    const step = (from: string, held: number) => ({
      from,
      members: 10,
      stances: { a: held },
      others: {},
    });
    const counts = [step('2008-01-01', 0), step('2010-01-01', 2), step('2012-01-01', 2)];
    const [rest, layer] = stack({ ...atlas, counts }, scale, ['a', 'none'], 'none');
    const x = Math.round(scale.percent('2010-01-01') * 100) / 100;
    expect(layer!.path).toBe(`M0,10H${x}V8H100V10H0Z`);
    expect(rest!.path).toBe('M0,0H100V10H0Z');
    // Two of ten is thick enough from 2010 on; the rest is everywhere.
    expect(layer!.name).toEqual({ x: (x + 100) / 2, y: 90 });
    expect(rest!.name).toEqual({ x: 50, y: 40 });
  });

  test('names no layer that is thin, or thick for a short time only', () => {
    const step = (from: string, held: number) => ({
      from,
      members: 100,
      stances: { a: held },
      others: {},
    });
    const nameOf = (...counts: ReturnType<typeof step>[]) =>
      stack({ ...atlas, counts }, scale, ['a', 'none'], 'none')[1]!.name;
    expect(nameOf(step('2009-01-01', 17))).toBeNull();
    expect(nameOf(step('2009-01-01', 18))).not.toBeNull();
    expect(nameOf(step('2010-01-01', 90), step('2011-01-01', 0))).toBeNull();
  });
});

describe('the bins', () => {
  const { date: declared } = atlas.topic.declared;
  const { before, undated } = bins(atlas);

  test('hold every event that lies before the declaration or has no date, each once', () => {
    const dated = atlas.events.filter(({ date }) => date !== null && date >= declared);
    expect(new Set([...before, ...undated, ...dated]).size).toBe(atlas.events.length);
    expect(before.length + undated.length + dated.length).toBe(atlas.events.length);
    expect([...before, ...undated].some(({ colours }) => colours === true)).toBe(false);
  });

  test('put what cannot be later than the declaration before it, even without a day', () => {
    expect(before.every(({ date, latest }) => (date ?? latest ?? declared) < declared)).toBe(true);
    expect(
      undated.every(({ date, latest }) => date === null && (latest ?? declared) >= declared),
    ).toBe(true);
  });
});
