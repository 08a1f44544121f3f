import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds wrong on the page as it is now, one line a rule with the elements concerned; `[]`
 * when there is nothing. `part`, a selector, has only that judged. Only what is wrong is worked out:
 * to list also what is right on a page of 9 000 elements takes longer than to judge it.
 */
export async function faults(page: Page, part?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (of) => {
    const { axe: judge } = window as unknown as { axe: typeof axe };
    const options = { resultTypes: ['violations' as const], preload: false };
    const { violations } = await judge.run(of ?? document, options);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`,
    );
  }, part);
}
