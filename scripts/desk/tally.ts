/** What one step of the test run came to. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Why it failed, when the numbers alone do not say. */
  readonly note?: string;
}

/** A step that is no test runner counts as one test. */
export function outcomeOfCheck(name: string, isFine: boolean): Outcome {
  return { name, passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
}

function countIn(report: unknown, ...path: readonly string[]): number | undefined {
  let value = report;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'number' ? value : undefined;
}

/** A runner that wrote nothing, ran nothing, or ended badly without a failed test has failed. */
function outcomeOfRunner(
  name: string,
  passed: number | undefined,
  failed: number | undefined,
  exitCode: number,
): Outcome {
  if (passed === undefined || failed === undefined) {
    return { name, passed: 0, failed: 1, note: 'it wrote no report' };
  }
  if (passed + failed === 0) return { name, passed, failed: 1, note: 'it ran no test' };
  if (exitCode !== 0 && failed === 0) {
    return { name, passed, failed: 1, note: `it ended with ${exitCode} though no test failed` };
  }
  return { name, passed, failed };
}

/** Counts of Vitest's JSON report. A file that could not be loaded has no tests: see exit code. */
export function outcomeOfVitest(name: string, report: unknown, exitCode: number): Outcome {
  const passed = countIn(report, 'numPassedTests');
  return outcomeOfRunner(name, passed, countIn(report, 'numFailedTests'), exitCode);
}

/** Counts of Playwright's JSON report. */
export function outcomeOfPlaywright(name: string, report: unknown, exitCode: number): Outcome {
  const passed = countIn(report, 'stats', 'expected');
  const failed = countIn(report, 'stats', 'unexpected');
  const flaky = countIn(report, 'stats', 'flaky') ?? 0;
  // A test that passes only now and then is a failed one.
  return outcomeOfRunner(name, passed, failed === undefined ? undefined : failed + flaky, exitCode);
}

/** The last line of a test run: "N passed, N failed". */
export function summaryLine(outcomes: readonly Outcome[]): string {
  const sum = (key: 'passed' | 'failed') =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

/** One line per step, for the reader who wants to know where it failed. */
export function stepLines(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map(({ name, passed, failed, note }) => {
    const counts = `${passed} passed, ${failed} failed`;
    return `${failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${counts}${note ? ` (${note})` : ''}`;
  });
}
