/** Country table, boundary rules and atlas must name the same things. */
import type { Boundaries, Country } from './schema.ts';

/**
 * Every disagreement between the three, one line each; empty when they agree.
 * `features` are the names the atlas holds.
 */
export function crosswalkProblems(
  countries: readonly Country[],
  boundaries: Boundaries,
  features: readonly string[],
): string[] {
  const problems: string[] = [];
  const say = (file: string, text: string) => problems.push(`data/${file}.json: ${text}`);
  const byCode = new Map(countries.map((country) => [country.code, country]));

  const codes = countries.map((country) => country.code);
  if (byCode.size < codes.length) say('countries', 'a code is listed twice');
  if (codes.some((code, i) => i > 0 && code < (codes[i - 1] ?? '')))
    say('countries', 'entries are not sorted by code');
  const subjects = countries.filter((country) => country.kind === 'subject').length;
  if (subjects !== 1) say('countries', `expected one subject, found ${subjects}`);

  const owners = new Map<string, string[]>();
  for (const { code, atlas } of countries)
    for (const name of atlas) owners.set(name, [...(owners.get(name) ?? []), code]);
  for (const { feature } of boundaries.omitted)
    owners.set(feature, [...(owners.get(feature) ?? []), 'omitted']);
  for (const [name, of] of owners) {
    if (!features.includes(name)) say('countries', `${of.join()}: the atlas has no "${name}"`);
    if (of.length > 1) say('countries', `"${name}" belongs to ${of.join(' and ')}`);
  }
  for (const name of features)
    if (!owners.has(name)) say('countries', `feature "${name}" belongs to no country`);

  const merged = new Map<string, string>();
  for (const { features: names, into } of boundaries.merges)
    for (const name of names) merged.set(name, into);
  for (const [name, into] of merged)
    if (!byCode.get(into)?.atlas.slice(1).includes(name))
      say('boundaries', `merges "${name}" into ${into}, which countries.json does not list there`);
  for (const { code, atlas } of countries)
    for (const name of atlas.slice(1))
      if (merged.get(name) !== code)
        say('countries', `${code} takes in "${name}" without a reason in boundaries.json`);

  const points = boundaries.points.map((entry) => entry.code);
  for (const { code, atlas } of countries)
    if (atlas.length === 0 && !points.includes(code))
      say('countries', `${code} resolves to no feature and no point`);
  for (const code of points)
    if (byCode.get(code)?.atlas.length !== 0)
      say('boundaries', `point for ${code}, which is unknown or has a shape`);

  const apart = boundaries.apart.map((entry) => entry.code);
  for (const code of apart)
    if (byCode.get(code)?.kind !== 'nonactor') say('boundaries', `${code} apart is no nonactor`);
  for (const { code, kind } of countries)
    if (kind === 'nonactor' && !apart.includes(code))
      say('countries', `${code} stays apart without a reason in boundaries.json`);

  for (const { pair } of boundaries.disputed)
    if (pair[0] >= pair[1] || !pair.every((code) => byCode.has(code)))
      say('boundaries', `disputed pair ${pair.join('–')}: unknown code, or not in order`);
  return problems;
}
