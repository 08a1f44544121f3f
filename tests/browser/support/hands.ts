/** Ways of using the page: each uses one means only, so that a journey shows that it is enough. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';

export interface Hand {
  press(target: Locator): Promise<void>;
  focus(target: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** Picks an option by its words. */
  pick(menu: Locator, option: string): Promise<void>;
}

/** More tab stops than the page has. */
const MOST_TABS = 150;

function mouse(page: Page): Hand {
  return {
    press: (target) => target.click(),
    focus: (target) => target.click(),
    async write(field, text) {
      await field.click();
      await page.keyboard.type(text);
    },
    // A menu opens outside the page, where no test can point.
    pick: async (menu, option) => void (await menu.selectOption({ label: option })),
  };
}

function touch(page: Page): Hand {
  return {
    press: (target) => target.tap(),
    focus: (target) => target.tap(),
    async write(field, text) {
      await field.tap();
      await page.keyboard.type(text);
    },
    pick: async (menu, option) => void (await menu.selectOption({ label: option })),
  };
}

/**
 * By the tab key to `target`, forwards or back as it lies. Not once around the page: on the way through
 * the browser's own controls a driven Firefox loses the clicks that keys make.
 */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const way = await target.evaluate((element) => {
      const { activeElement: from } = document;
      if (element === from) return null;
      const isBefore =
        from !== null &&
        (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      return isBefore && from !== document.body ? 'Shift+Tab' : 'Tab';
    });
    if (way === null) return;
    await page.keyboard.press(way);
  }
  throw new Error(`expected to come by the tab key to ${String(target)}`);
}

function keyboard(page: Page): Hand {
  return {
    async press(target) {
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
    focus: (target) => tabTo(page, target),
    async write(field, text) {
      await tabTo(page, field);
      await page.keyboard.type(text);
    },
    async pick(menu, option) {
      await tabTo(page, menu);
      await page.keyboard.type(option);
      await expect(menu.locator('option:checked')).toHaveText(option);
    },
  };
}

/** As assistive technology does it: what has a name in the accessibility tree, by the tree's own actions. */
function tree(page: Page): Hand {
  const named = async (target: Locator): Promise<Locator> => {
    expect(await target.ariaSnapshot()).not.toBe('');
    return target;
  };
  return {
    press: async (target) =>
      (await named(target)).evaluate((element) => (element as HTMLElement).click()),
    focus: async (target) => (await named(target)).focus(),
    async write(field, text) {
      await (await named(field)).focus();
      await page.keyboard.type(text);
    },
    async pick(menu, option) {
      await (await named(menu)).focus();
      await menu.selectOption({ label: option });
    },
  };
}

export const HANDS = { mouse, touch, keyboard, tree } as const;
export type HandName = keyof typeof HANDS;
