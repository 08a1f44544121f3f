import type { CountryCode, Message } from '../../src/domain/statement.ts';

/** Makes a finding; `example` says what to do, or shows what is right. */
export function message(
  file: string,
  ruleId: string,
  reason: string,
  example: string,
  options: { readonly fatal?: boolean; readonly countries?: readonly CountryCode[] } = {},
): Message {
  return {
    file,
    line: null,
    ruleId,
    reason,
    example,
    countries: options.countries ?? [],
    fatal: options.fatal ?? false,
  };
}
