import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parsePlaceNames, placeName } from '../../src/domain/place-names.ts';
import { expect, test } from './support/journey.ts';
import { atlas, ready, turnTo } from './support/site.ts';

interface Words {
  readonly [key: string]: string;
}
const read = (file: string): unknown => JSON.parse(readFileSync(`data/words/${file}`, 'utf8'));
const languages = read('languages.json') as readonly { tag: string; direction: string }[];
const wordsOf = (tag: string): Words => ({
  ...(read(`${tag}/interface.json`) as Words),
  ...(read(`${tag}/later.json`) as Words),
});
const topicOf = (tag: string) => read(`${tag}/topic.json`) as { question: string };
const placeNames = parsePlaceNames(JSON.parse(readFileSync('data/generated/names.json', 'utf8')));
const others = languages.filter(({ tag }) => tag !== 'en');
/** A country whose present stance rests on an article: it has a sentence to show. */
const coloured = Object.keys(atlas.timelines).find((code) => {
  const evidence = JSON.parse(readFileSync(`data/generated/evidence/${code}.json`, 'utf8')) as {
    statements: { id: string }[];
  };
  const basis = new Set(atlas.timelines[code]!.at(-1)!.basis);
  return evidence.statements.some(({ id }) => basis.has(id));
})!;

async function open(page: Page, path: string, tag: string): Promise<void> {
  await page.goto(path);
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
}

for (const { tag, direction } of others)
  test(`in ${tag} the page, a country and the dialog speak it, and quotations keep theirs`, async ({
    page,
  }) => {
    const words = wordsOf(tag);
    await open(page, `/?lang=${tag}&country=${coloured}`, tag);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(topicOf(tag).question);
    await expect(page).toHaveTitle(`${topicOf(tag).question} Stance Atlas`);
    await expect(page.getByRole('heading', { name: words['panel.basis']! })).toBeVisible();
    const name = placeName(placeNames, coloured, tag)!;
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    const large = page.locator('.world .labels text:not([hidden])').first();
    const code = (await large.getAttribute('data-label'))!;
    await expect(large).toHaveText(placeName(placeNames, code, tag)!);
    await expect(page.locator('.panel blockquote').first()).toHaveAttribute('lang', 'en');
    await page
      .locator('.bar')
      .getByRole('button', { name: words['header.share']! })
      .first()
      .click();
    await expect(page.getByLabel(words['share.embed']!)).toHaveValue(
      new RegExp(`country=${coloured}[^"]*lang=${tag}`),
    );
  });

test('the menu changes the language, the address keeps it, and going to English leaves it out', async ({
  page,
}) => {
  await open(page, '/', 'en');
  const menu = page.getByLabel(wordsOf('en')['header.language']!);
  await menu.selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page).toHaveURL(/lang=de/);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(topicOf('de').question);
  await page.getByLabel(wordsOf('de')['header.language']!).selectOption('en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(atlas.topic.question);
  await expect(page).not.toHaveURL(/lang=/);
});

test('a language that is not there is answered by the usual one and a notice', async ({ page }) => {
  await open(page, '/?lang=tlh', 'en');
  await expect(page.getByRole('alert')).toContainText('lang=tlh');
});

test('the list of statements follows the language, and comes back as it was', async ({ page }) => {
  await open(page, '/?lang=sq', 'sq');
  const list = page.locator('#statements');
  // The list is put anew once the reader comes near: no element to hold on to while scrolling.
  await page.evaluate(() => document.getElementById('statements')?.scrollIntoView());
  await expect(list.getByRole('heading', { level: 2 })).toHaveText(
    wordsOf('sq')['statements.title']!,
  );
  await page.getByLabel(wordsOf('sq')['header.language']!).selectOption('en');
  await expect(list.getByRole('heading', { level: 2 })).toHaveText(
    wordsOf('en')['statements.title']!,
  );
  await expect(list).toHaveCount(1);
});

test('the page about the method looks and speaks as its address asks', async ({ page }) => {
  await page.goto('/method.html?theme=contrast&lang=de');
  await expect(page).toHaveURL(/method\.de\.html\?theme=contrast$/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  const method = read('de/method.json') as Words;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(method['title']!);
  await page.getByRole('link').first().click();
  await expect(page).toHaveURL(/[?&]lang=de/);
  await expect(page).toHaveURL(/[?&]theme=contrast/);
  await page.goto('/method.html?theme=pink&lang=tlh');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How we know');
});

for (const from of ['panel', 'dialog'] as const)
  test(`how we know is a step away from the ${from}, in the same look`, async ({ page }) => {
    await page.goto('/?country=SRB&theme=dark');
    await ready(page);
    const dialog = page.getByRole('dialog', { name: 'Share this view' });
    if (from === 'dialog') await page.getByRole('button', { name: 'Share', exact: true }).click();
    const place = from === 'dialog' ? dialog : page.locator('[data-panel=SRB]');
    await place.getByRole('link', { name: 'How we know' }).click();
    await expect(page).toHaveURL(/method\.html\?theme=dark$/);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

test('the page about the method is there in every language', async ({ page }) => {
  for (const { tag, direction } of others) {
    await page.goto(`/method.${tag}.html`);
    const method = read(`${tag}/method.json`) as Words;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(method['title']!);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
  }
});

test('from right to left the page is mirrored, and time still runs from left to right', async ({
  page,
}) => {
  const middle = async (selector: string): Promise<number> => {
    const box = (await page.locator(selector).first().boundingBox())!;
    return box.x + box.width / 2;
  };
  const width = page.viewportSize()!.width;
  await open(page, `/?country=${coloured}`, 'en');
  expect(await middle('.brand')).toBeLessThan(width / 2);
  expect(await middle('.panel')).toBeGreaterThan(width / 2);
  await open(page, `/?lang=ar&country=${coloured}`, 'ar');
  expect(await middle('.brand')).toBeGreaterThan(width / 2);
  expect(await middle('.panel')).toBeLessThan(width / 2);
  expect(await middle('.map .buttons')).toBeLessThan(width / 2 + 392);

  const years = page.locator('.dock .axis text');
  const first = (await years.first().boundingBox())!;
  const last = (await years.last().boundingBox())!;
  expect(first.x).toBeLessThan(last.x);
  const slider = page.getByRole('slider');
  const before = Number(await slider.inputValue());
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  expect(Number(await slider.inputValue())).toBe(before - 1);
});

test('in no language anything runs out of a screen of 320 px sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of ['/', '/embed.html']) {
    await open(page, path, 'en');
    for (const { tag } of others)
      for (const search of [`?lang=${tag}`, `?lang=${tag}&country=${coloured}`]) {
        await turnTo(page, search);
        await expect(page.locator('html')).toHaveAttribute('lang', tag);
        await expect(page.locator('.panel')).toHaveCount(search.includes('country') ? 1 : 0);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, path + search).toBeLessThanOrEqual(0);
      }
  }
});
