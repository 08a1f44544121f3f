import type { BrowserContext } from '@playwright/test';
import { expect, test as base } from '@playwright/test';

interface JourneyOptions {
  /** What a journey may cause on purpose, say a missing file; each matches one finding's text. */
  readonly expected: readonly RegExp[];
}

/** Whether a request stays with the site or never leaves the page. */
export function isOwn(requested: string, site: string): boolean {
  const url = new URL(requested);
  return ['data:', 'blob:', 'about:'].includes(url.protocol) || url.origin === new URL(site).origin;
}

/** Collects console errors, uncaught errors and requests to another origin, in every page. */
export function watch(context: BrowserContext, site: string): readonly string[] {
  const findings: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') findings.push(`console error: ${message.text()}`);
  });
  context.on('weberror', (error) => findings.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (!isOwn(request.url(), site)) findings.push(`request elsewhere: ${request.url()}`);
  });
  return findings;
}

/**
 * Playwright's `test`, in which every journey also promises: no error on the console, none
 * uncaught, no request to another origin. Findings that a journey wants are named by
 * `test.use({ expected: [/…/] })`.
 */
export const test = base.extend<JourneyOptions & { quiet: void }>({
  expected: [[], { option: true }],
  quiet: [
    async ({ context, baseURL, expected }, use) => {
      const findings = watch(context, baseURL ?? 'about:blank');
      await use();
      const unexpected = findings.filter((text) => !expected.some((wanted) => wanted.test(text)));
      expect(unexpected, 'the page stays quiet and within its own origin').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
