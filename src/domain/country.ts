import * as v from 'valibot';

/**
 * `member` and `observer` of the United Nations, `other` for an actor that is neither, `subject`
 * for the territory the topic is about, `nonactor` for a place that takes no position of its own.
 */
export const COUNTRY_KINDS = ['member', 'observer', 'other', 'subject', 'nonactor'] as const;

export const countrySchema = v.object({
  code: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected three capital letters')),
  name: v.pipe(v.string(), v.nonEmpty('expected a name')),
  kind: v.picklist(COUNTRY_KINDS),
  /** Day of admission to the United Nations where it falls inside the window. */
  memberSince: v.optional(v.string()),
  /** Codes of the UN M49 groups it belongs to, the largest first. */
  m49: v.optional(v.array(v.string())),
});

/** A place that can hold a stance or is drawn on the map. */
export type Country = Readonly<v.InferOutput<typeof countrySchema>>;

/** Whether a country is a member of the United Nations on `day`. */
export function isMemberOn(country: Country, day: string): boolean {
  return (
    country.kind === 'member' &&
    (country.memberSince === undefined || country.memberSince.slice(0, day.length) <= day)
  );
}
