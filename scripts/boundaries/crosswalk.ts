/** Country table, boundary rules and atlas must name the same things. */
import type { Boundaries, Country } from './schema.ts';

/** A feature of the atlas, and the ISO number it is given there, if any. */
export interface AtlasFeature {
  readonly name: string;
  readonly numeric: string | undefined;
}

/**
 * Every disagreement between the three, one line each with an example of what is right; empty when
 * they agree. What is wrong within the country table alone, `npm run data` tells.
 */
export function crosswalkProblems(
  countries: readonly Country[],
  boundaries: Boundaries,
  features: readonly AtlasFeature[],
): string[] {
  const problems: string[] = [];
  const say = (file: string, fault: string, right: string) =>
    problems.push(`data/${file}.json: ${fault}; ${right}`);
  const byCode = new Map(countries.map((country) => [country.code, country]));
  const byName = new Map(features.map((feature) => [feature.name, feature]));

  const codes = countries.map((country) => country.code);
  if (byCode.size < codes.length) say('countries', 'a code is listed twice', 'one row a code');

  const owners = new Map<string, string[]>();
  for (const { code, atlas } of countries)
    for (const name of atlas) owners.set(name, [...(owners.get(name) ?? []), code]);
  for (const { feature } of boundaries.omitted)
    owners.set(feature, [...(owners.get(feature) ?? []), 'omitted']);
  for (const [name, of] of owners) {
    if (!byName.has(name))
      say('countries', `${of.join()}: the atlas has no "${name}"`, '"atlas": ["Atlantis"]');
    if (of.length > 1)
      say('countries', `"${name}" belongs to ${of.join(' and ')}`, 'a feature has one owner');
  }
  for (const name of byName.keys())
    if (!owners.has(name))
      say(
        'countries',
        `feature "${name}" belongs to no country`,
        `"atlas": ["${name}"] in a row, or an entry of "omitted" in boundaries.json`,
      );
  for (const { code, numeric, atlas } of countries) {
    const drawn = byName.get(atlas[0] ?? '')?.numeric;
    if (drawn !== undefined && drawn !== numeric)
      say(
        'countries',
        `${code}: the number is ${numeric ?? 'null'}, that of "${atlas[0] ?? ''}" is ${drawn}`,
        `"numeric": "${drawn}"`,
      );
  }

  const merged = new Map<string, string>();
  for (const { features: names, into } of boundaries.merges)
    for (const name of names) merged.set(name, into);
  for (const [name, into] of merged)
    if (!byCode.get(into)?.atlas.slice(1).includes(name))
      say(
        'boundaries',
        `merges "${name}" into ${into}, which countries.json does not list there`,
        `"atlas": ["Atlantis", "${name}"] in the row of ${into}`,
      );
  for (const { code, atlas } of countries)
    for (const name of atlas.slice(1))
      if (merged.get(name) !== code)
        say(
          'countries',
          `${code} takes in "${name}" without a reason in boundaries.json`,
          'an entry of "merges" with "reason"',
        );

  const points = boundaries.points.map((entry) => entry.code);
  for (const { code, atlas } of countries)
    if (atlas.length === 0 && !points.includes(code))
      say(
        'countries',
        `${code} resolves to no feature and no point`,
        'an entry of "points" in boundaries.json',
      );
  for (const code of points)
    if (byCode.get(code)?.atlas.length !== 0)
      say(
        'boundaries',
        `point for ${code}, which is unknown or has a shape`,
        '"atlas": [] in its row',
      );

  const apart = boundaries.apart.map((entry) => entry.code);
  for (const code of apart)
    if (byCode.get(code)?.kind !== 'nonactor')
      say('boundaries', `${code} apart is no nonactor`, '"kind": "nonactor" in its row');
  for (const { code, kind } of countries)
    if (kind === 'nonactor' && !apart.includes(code))
      say(
        'countries',
        `${code} stays apart without a reason in boundaries.json`,
        'an entry of "apart" with "reason"',
      );

  for (const { pair } of [...boundaries.disputed, ...boundaries.touching])
    if (pair[0] >= pair[1] || !pair.every((code) => byCode.has(code)))
      say(
        'boundaries',
        `pair ${pair.join('–')}: unknown code, or not in order`,
        'two codes of countries.json in the order of the alphabet',
      );
  return problems;
}
