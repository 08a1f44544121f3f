import type { CountryCode } from '../../src/domain/statement.ts';
import type { Day, Item, People } from './item.ts';
import type { Form, Knowledge } from './knowledge.ts';
import type { Token } from './tokens.ts';

/** The country of the office-holder meant, if the words and the day allow exactly one. */
export function holderAt(
  form: Extract<Form, { type: 'leader' }>,
  tokens: readonly Token[],
  from: number,
  to: number,
  people: People,
  day: Day,
  country: CountryCode | null,
  knowledge: Knowledge,
): CountryCode | null {
  const single = to - from === 1;
  const surname = tokens[to - 1]?.text ?? '';
  const titled = country !== null;
  if (single && !titled && people.has(surname)) return people.get(surname) ?? null;
  const inOffice = form.holders.filter((h) =>
    h.terms.some(
      (t) =>
        (day.latest === null || t.from <= day.latest) &&
        (day.earliest === null || t.to === null || t.to >= day.earliest),
    ),
  );
  const candidates = country === null ? inOffice : inOffice.filter((h) => h.country === country);
  const only = candidates[0]?.country ?? null;
  if (only === null || candidates.some((h) => h.country !== only)) return null;
  // A bare surname needs its title or an earlier full name: "Boucle signed" after "President Anna Boucle".
  const previous = tokens[from - 1]?.lower ?? '';
  if (
    single &&
    !titled &&
    !candidates.some((h) => h.alone) &&
    !knowledge.phrasing.titleEnds.has(previous)
  )
    return null;
  return only;
}

/** "X's negotiator, Alexander Name, …": the name between commas belongs to the office before it. */
export function introduce(
  tokens: readonly Token[],
  at: number,
  office: Item,
  people: People,
): void {
  if (tokens[at]?.text !== ',' || office.code === null) return;
  let i = at + 1;
  while (tokens[i]?.capital || (tokens[i]?.text === '-' && tokens[i]?.glued)) i++;
  const after = tokens[i]?.text;
  if (i - at >= 3 && i - at <= 6 && (after === ',' || after === '.' || after === undefined))
    people.set(tokens[i - 1]?.text ?? '', office.code);
}
