import { describe, expect, test } from 'vitest';
import {
  outcomeOfCheck,
  outcomeOfPlaywright,
  outcomeOfVitest,
  stepLines,
  summaryLine,
} from '../../scripts/desk/tally.ts';

const unit = (numPassedTests: number, numFailedTests: number) => ({
  numPassedTests,
  numFailedTests,
});
const browser = (expected: number, unexpected: number, flaky = 0) => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
});

describe('the count of a test runner', () => {
  test('is what its report says', () => {
    expect(outcomeOfVitest('unit', unit(7, 0), 0)).toEqual({ name: 'unit', passed: 7, failed: 0 });
    expect(outcomeOfVitest('unit', unit(5, 2), 1)).toMatchObject({ passed: 5, failed: 2 });
    expect(outcomeOfPlaywright('b', browser(3, 1), 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('counts a flaky browser test as failed', () => {
    expect(outcomeOfPlaywright('b', browser(3, 0, 1), 0)).toMatchObject({ passed: 3, failed: 1 });
  });

  test.each([
    ['wrote no report', undefined, 0],
    ['wrote a report without counts', { success: true }, 0],
    ['ran no test', unit(0, 0), 0],
    ['could not load a file, though the other tests passed', unit(4, 0), 1],
  ])('is one failure when it %s', (_, report, exitCode) => {
    const outcome = outcomeOfVitest('unit', report, exitCode);
    expect(outcome.failed).toBe(1);
    expect(outcome.note).toMatch(/\S/);
  });

  test('is one failure when every browser test was skipped', () => {
    expect(outcomeOfPlaywright('b', browser(0, 0), 0).failed).toBe(1);
  });
});

describe('the summary', () => {
  const outcomes = [
    outcomeOfCheck('lint', true),
    outcomeOfCheck('types', false),
    outcomeOfVitest('unit', unit(10, 2), 1),
  ];

  test('adds up the runners and counts every other check as one test', () => {
    expect(summaryLine(outcomes)).toBe('11 passed, 3 failed');
  });

  test('tells the steps that failed from those that did not', () => {
    expect(stepLines(outcomes).map((line) => line.slice(0, 4))).toEqual(['ok  ', 'FAIL', 'FAIL']);
  });
});
