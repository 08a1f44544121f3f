import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atlasThrough, timelinesUnderRules } from '../../src/domain/atlas-through.ts';
import { isBlocMemberOn } from '../../src/domain/bloc.ts';
import { isMemberOn } from '../../src/domain/country.ts';
import { parseAtlas } from '../../src/domain/dataset.ts';
import { searchEvidence } from '../../src/domain/evidence-search.ts';
import { parseQuotations } from '../../src/domain/quotation.ts';
import { countryRows } from '../../src/scene/country-rows.ts';
import { rowOf, scene } from '../../src/scene/scene.ts';
import { shortAnswer, summary } from '../../src/scene/sentences.ts';
import { limitsOf } from '../../src/state/limits.ts';
import { formatState, parseState } from '../../src/state/url.ts';
import { english } from '../../src/words/english.ts';
import { plainText } from '../../src/words/language.ts';
import { anyOneDay, soughtIn } from '../state/support/any-state.ts';

const data = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const quotations = parseQuotations(
  JSON.parse(readFileSync('data/generated/quotations.json', 'utf8')),
);
const limits = limitsOf(data, ['en', 'de']);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

test('map, legend, table, sentence and address agree in any state', () => {
  fc.assert(
    fc.property(anyOneDay(limits, soughtIn(quotations)), (asked) => {
      const back = parseState(formatState(asked, limits), limits);
      expect(back).toEqual({ state: asked, ignored: [] });
      const state = back.state;
      const rule = data.topic.countingRules.find(({ id }) => id === state.rule) ?? null;
      const lens = { layer: state.layer, rule, clock: state.clock };
      const atlas = atlasThrough(data, lens);
      const { date, country, isolated, bloc, region, grade } = state;
      const { sought, by, publisher, year, layer } = state;
      const isSeeking = (sought ?? by ?? publisher ?? year) !== null;
      const hits = searchEvidence(quotations, { sought, by, publisher, year, layer });
      const places = new Set(hits.map(({ quotation }) => quotation.country));
      const found = isSeeking ? { name: 'passages that say so', places } : null;
      const shown = scene(atlas, {
        date,
        country,
        isolated,
        filter: { bloc, region, grade, found },
        underRules: timelinesUnderRules,
      });

      // The map, counted place by place, is the legend.
      const club = atlas.blocs.find(({ id }) => id === bloc);
      const counted = atlas.countries.filter((place) =>
        shown.passing.has(place.code) && club
          ? isBlocMemberOn(club, place.code, date)
          : shown.passing.has(place.code) && isMemberOn(place, date),
      );
      for (const { id, count } of shown.legend)
        expect(counted.filter(({ code }) => rowOf(shown.fills.get(code)) === id)).toHaveLength(
          count,
        );
      expect(sum(shown.legend.map(({ count }) => count))).toBe(shown.count.members);

      // The table lists what the map shows undimmed, with the same stances.
      const rows = countryRows(atlas, shown);
      const lit = atlas.countries.filter(
        ({ code, kind }) =>
          (bloc !== null || (kind !== 'subject' && kind !== 'nonactor')) &&
          !shown.fills.get(code)!.dimmed,
      );
      expect(rows.map((row) => row.country.code)).toEqual(lit.map(({ code }) => code));
      for (const row of rows) {
        expect(row.row).toBe(rowOf(shown.fills.get(row.country.code)));
        expect(row.held?.stance ?? null).toBe(shown.fills.get(row.country.code)!.stance);
      }
      if (isolated === null || shown.legend.some(({ id }) => id === isolated)) {
        const listed = rows.filter((row) => counted.includes(row.country)).length;
        const pressed = shown.legend.find(({ pressed }) => pressed);
        expect(listed).toBe(pressed ? pressed.count : shown.count.members);
      }

      // The sentence says every number of the legend that is not nought.
      const sentence = plainText(summary(atlas, shown, english, lens));
      expect(plainText(shortAnswer(atlas, shown, english, lens))).not.toBe('');
      const numbers = sentence.match(/\d+/g)?.map(Number) ?? [];
      // The country chosen has the last word.
      const held =
        country && atlas.topic.stances.find(({ id }) => id === shown.fills.get(country)!.stance);
      const chosen = atlas.countries.find(({ code }) => code === country);
      if (chosen && held) expect(sentence).toContain(` ${chosen.name} ${held.verb}`);
      else if (chosen?.kind === 'subject')
        expect(sentence).toMatch(new RegExp(` ${chosen.name}, [^.]*\\.$`));
      else if (chosen) expect(sentence).toContain(chosen.name);
      const isEmpty = shown.passing.size === 0;
      const isHeld = Object.keys(shown.count.stances).length > 0;
      expect(sentence.includes('no place fits')).toBe(isEmpty);
      if (isEmpty) return;
      if (shown.inferred > 0) expect(numbers).toContain(shown.inferred);
      expect(sentence.includes('no position is documented')).toBe(!isHeld);
      if (!isHeld) return;
      if (sentence.includes('the other one')) numbers.push(1);
      for (const { count } of shown.legend) if (count > 0) expect(numbers).toContain(count);
      expect(numbers).toContain(shown.count.members);
    }),
    { numRuns: 200 },
  );
});
