import fc from 'fast-check';

const JUNK = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
});

const isPlain = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

/** For each field of the envelope, values that it must not have. */
const BROKEN = {
  ns: JUNK.filter((value) => value !== 'stance-map'),
  p: JUNK.filter((value) => value !== 1),
  id: fc.oneof(
    JUNK.filter((value) => typeof value !== 'string'),
    fc.constantFrom('', 'a b', '<b>', 'é', 'x'.repeat(65), 'a\n', '__proto__.x'),
  ),
  type: fc.oneof(JUNK, fc.constantFrom('HELLO', 'set', 'toString', '__proto__', 'constructor')),
  seq: JUNK.filter((value) => !isCount(value)),
  data: JUNK.filter((value) => !isPlain(value)),
};

const VALID = { ns: 'stance-map', p: 1, id: 'a', type: 'hello', seq: 0, data: {} };

/** Anything at all, or a message that is right but for one field. */
export const notAMessage: fc.Arbitrary<unknown> = fc.oneof(
  JUNK,
  ...Object.entries(BROKEN).map(([field, values]) =>
    values.map((value) => ({ ...VALID, [field]: value })),
  ),
  ...Object.keys(BROKEN).map((field) =>
    fc.constant(Object.fromEntries(Object.entries(VALID).filter(([key]) => key !== field))),
  ),
  // Too long, by what it carries along.
  fc.constant({ ...VALID, data: { note: 'x'.repeat(9000) } }),
  fc.constant({ ...VALID, extra: 'x'.repeat(9000) }),
);

/** A message without fault, of any type. */
export const aMessage: fc.Arbitrary<unknown> = fc.constantFrom(
  VALID,
  { ...VALID, type: 'welcome' },
  { ...VALID, type: 'height', data: { height: 700 } },
);

/** Heights that no content has. */
export const notAHeight: fc.Arbitrary<unknown> = fc.oneof(
  JUNK.filter((value) => !isCount(value)),
  fc.constantFrom(-1, 0.5, NaN, Infinity, 1_000_001, '300', '300px', '300px;background:red'),
);
