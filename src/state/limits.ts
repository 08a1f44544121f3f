import { axisOf, defaultDay, type Atlas } from '../domain/dataset.ts';
import { INFERRED, NO_POSITION } from '../domain/topic.ts';
import type { Limits } from './url.ts';

/** What an address may ask for, from the dataset and the languages, the usual one first. */
export function limitsOf(atlas: Atlas, languages: readonly string[]): Limits {
  const axis = axisOf(atlas);
  const used = Object.values(atlas.timelines).flatMap((t) => t.map((interval) => interval.stance));
  return {
    firstDay: axis.from,
    lastDay: axis.to,
    defaultDay: defaultDay(atlas),
    countries: new Set(atlas.countries.map((country) => country.code)),
    stances: new Set([...used, INFERRED, NO_POSITION]),
    blocs: new Set(atlas.blocs.map(({ id }) => id)),
    regions: new Set(atlas.regions.map(({ id }) => id)),
    rules: new Set(atlas.topic.countingRules.map(({ id }) => id)),
    focus: atlas.topic.focus.label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    views: new Set(atlas.topic.regions.map(({ id }) => id)),
    languages,
  };
}
