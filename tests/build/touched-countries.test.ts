import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTouchedCountries } from '../../scripts/build/touched-countries.ts';
import type { Message } from '../../src/domain/statement.ts';

const message = (file: string, fatal = true): Message => ({
  file,
  line: null,
  ruleId: 'empty',
  reason: 'the file is empty',
  example: null,
  countries: [],
  fatal,
});

function lastRun(text: string): string {
  const out = mkdtempSync(join(tmpdir(), 'last-run-'));
  writeFileSync(join(out, 'statements.json'), text);
  return out;
}
const statements = [
  { document: 'a.txt', actor: 'BBB' },
  { document: 'a.txt', actor: 'AAA' },
  { document: 'b.txt', actor: 'CCC' },
];

test('an article that cannot be read names the countries the last run took from it', () => {
  const out = lastRun(JSON.stringify(statements));
  const [bad] = withTouchedCountries([message('seeds/a.txt')], 'seeds', out);
  expect(bad?.countries).toEqual(['AAA', 'BBB']);
});

test('an article the last run did not know names none', () => {
  const out = lastRun(JSON.stringify(statements));
  expect(withTouchedCountries([message('seeds/new.txt')], 'seeds', out)[0]?.countries).toEqual([]);
});

test('without a last run, or with a damaged one, the message stays as it is', () => {
  const messages = [message('seeds/a.txt')];
  expect(withTouchedCountries(messages, 'seeds', '/nowhere')).toEqual(messages);
  expect(withTouchedCountries(messages, 'seeds', lastRun('{"half":'))).toEqual(messages);
});
