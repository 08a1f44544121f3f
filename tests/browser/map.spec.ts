import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { atlas, pointIn, ready, shape } from './support/site.ts';

const zoomIn = (page: Page): Locator => page.getByRole('button', { name: 'Zoom in' });
const map = (page: Page): Locator => page.locator('.map');

/** Software WebGL on a busy machine takes its time for the first frame. */
async function drawnByMapLibre(page: Page): Promise<void> {
  await expect(map(page)).toHaveAttribute('data-drawing', 'gl', { timeout: 120_000 });
}

async function bringInMapLibre(page: Page): Promise<void> {
  await zoomIn(page).click();
  await expect(page.locator('.map canvas')).toBeAttached();
  await drawnByMapLibre(page);
}

/** Colour of one point of the screen, as "r,g,b". */
async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const png = await page.screenshot({
    clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 },
  });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join(',');
  }, png.toString('base64'));
}

test('the first zoom brings in MapLibre, coloured like the picture and in the same place', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  await expect(page.locator('.map canvas')).toHaveCount(0);
  const none = await pointIn(page, 'MNG').then(({ x, y }) => colourAt(page, x, y));
  await bringInMapLibre(page);
  // The SVG below follows the same camera, so its shapes tell where a country must be.
  const agree = async (code: string): Promise<void> => {
    const { x, y } = await pointIn(page, code);
    const fill = await shape(page, code).evaluate((element) => getComputedStyle(element).fill);
    const expected = fill.replace(/rgb\(|\)|\s/g, '');
    expect(expected).not.toBe(none);
    await expect.poll(() => colourAt(page, x, y)).toBe(expected);
  };
  await agree('KEN');
  await page.locator('.inset').click();
  await expect(page).toHaveURL(/map=balkans/);
  for (const code of ['SRB', 'UKR', 'XKX']) await agree(code);
});

test('MapLibre recolours when the day changes, and answers clicks', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  await bringInMapLibre(page);
  const { x, y } = await pointIn(page, 'KEN');
  const coloured = await colourAt(page, x, y);
  await page.getByLabel('Day shown').fill('2024-12-31');
  await expect.poll(() => colourAt(page, x, y)).not.toBe(coloured);
  await page.getByLabel('Day shown').fill('2025-04-30');
  await expect.poll(() => colourAt(page, x, y)).toBe(coloured);
  await page.mouse.click(x, y);
  await expect(page.locator('[data-panel="KEN"]')).toBeVisible();
});

test('the focus region is one tap away and stands in the address', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  await page.locator('.inset').click();
  await expect(page).toHaveURL(/map=balkans/);
  await drawnByMapLibre(page);
  await page.reload();
  await ready(page);
  const width = await shape(page, 'XKX').evaluate(
    (element) => element.getBoundingClientRect().width,
  );
  expect(width).toBeGreaterThan(30);
  await page.getByRole('button', { name: 'Show the whole world' }).click();
  await expect(page).not.toHaveURL(/map=/);
});

test('a named place keeps its name when it is chosen while the map still moves', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label="Zoom in"]')!.click();
    document.querySelector<HTMLElement>('.inset')!.click();
  });
  await drawnByMapLibre(page);
  await expect(page).toHaveURL(/map=balkans$/);
});

test('when the graphics context is lost the picture is back at once, with the same view', async ({
  page,
}) => {
  await page.goto('/?country=KEN');
  await ready(page);
  await bringInMapLibre(page);
  await page.locator('.map canvas').evaluate((canvas) => {
    const context = (canvas as HTMLCanvasElement).getContext('webgl2')!;
    context.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await expect(map(page)).toHaveAttribute('data-drawing', 'svg');
  await expect(shape(page, 'KEN')).toBeVisible();
  await expect(page.locator('[data-panel="KEN"]')).toBeVisible();
});

test('a drag moves the map; a click where it ended chooses nothing', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  const { x, y } = await pointIn(page, 'BRA');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 10, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/map=0,/);
  await expect(page.locator('.panel')).toHaveCount(0);
});

test('a region is chosen from the menu, stands in the address, and the footnote follows the focus', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  const footnote = page.locator('.footnote');
  await expect(footnote).toBeVisible();
  await page.getByLabel('Region of the map').selectOption({ label: 'Pacific' });
  await expect(page).toHaveURL(/map=pacific$/);
  await expect(footnote).toBeHidden();
  await page.reload();
  await ready(page);
  await expect(page.getByLabel('Region of the map')).toHaveValue('pacific');
  await expect(footnote).toBeHidden();
  await page.getByRole('button', { name: 'Show the whole world' }).click();
  await expect(page).not.toHaveURL(/map=/);
  await expect(footnote).toBeVisible();
});

test('the map comes near the country that is chosen', async ({ page }) => {
  await page.goto('/?country=RWA');
  await ready(page);
  const width = (): Promise<number> =>
    shape(page, 'RWA').evaluate((element) => element.getBoundingClientRect().width);
  expect(await width()).toBeLessThan(20);
  await page.getByRole('button', { name: 'Zoom to Rwanda' }).click();
  await expect.poll(width).toBeGreaterThan(60);
  await expect(page).toHaveURL(/map=\d/);
});

test('the panel moves the middle of the map by half its width, in both drawings', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await ready(page);
  const middle = async (): Promise<number> => {
    const { x, width } = (await shape(page, 'KEN').boundingBox())!;
    return x + width / 2;
  };
  const moveBy = async (): Promise<void> => {
    const before = await middle();
    const point = await pointIn(page, 'KEN');
    const colour = await colourAt(page, point.x, point.y);
    await page.mouse.click(point.x, point.y);
    const panel = page.locator('[data-panel="KEN"]');
    const { width } = (await panel.boundingBox())!;
    expect(await middle()).toBeCloseTo(before - width / 2, 0);
    expect(await colourAt(page, point.x - width / 2, point.y)).toBe(colour);
    await page.getByRole('button', { name: 'Close the panel' }).click();
  };
  await moveBy();
  await bringInMapLibre(page);
  await page.getByRole('button', { name: 'Show the whole world' }).click();
  await moveBy();
});

test('what is pointed at says stance, date, sources and history, and is not covered by it', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  const { x, y } = await pointIn(page, 'BRA');
  await page.mouse.move(x, y);
  const tooltip = page.locator('.tooltip');
  await expect(tooltip).toContainText('Brazil');
  await expect(tooltip).toContainText(/\d source/);
  await expect(tooltip.locator('svg')).toHaveAttribute('height', '10');
  const box = (await tooltip.boundingBox())!;
  const isCovered = await shape(page, 'BRA').evaluate((element, { x, y, width, height }) => {
    const path = element as SVGPathElement;
    const toShape = path.getScreenCTM()!.inverse();
    const corners = [0, 0.5, 1].flatMap((across) =>
      [0, 0.5, 1].map((down) => new DOMPoint(x + width * across, y + height * down)),
    );
    return corners.some((corner) => path.isPointInFill(corner.matrixTransform(toShape)));
  }, box);
  expect(isCovered).toBe(false);
});

test('the legend says what a step changed, for four seconds, and outlines what it points at', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/?date=2010-05-31');
  await ready(page);
  const changes = page.locator('.legend small');
  await expect(changes).toHaveCount(0);
  await page.getByRole('button', { name: /^Next change/ }).click();
  await expect(changes.first()).toHaveText(/^[+−]\d+$/);
  await page.clock.runFor(4100);
  await expect(changes).toHaveCount(0);
  await page.locator('.legend button').first().hover();
  await expect(shape(page, 'FRA')).toHaveClass(/pointed/);
  await expect(shape(page, 'SRB')).not.toHaveClass(/pointed/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap on circles that touch opens the cluster, and the next tap chooses', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/');
    await ready(page);
    const tap = async (): Promise<void> => {
      // Near, its shape takes the place of the circle.
      const drawn = page
        .locator('.land [data-country="VCT"], .circles [data-country="VCT"]:not([hidden])')
        .last();
      const { x, y, width, height } = (await drawn.boundingBox())!;
      await page.touchscreen.tap(x + width / 2, y + height / 2);
    };
    await tap();
    await expect(page).toHaveURL(/map=[1-4]/);
    await expect(page.locator('[data-panel]')).toHaveCount(0);
    await drawnByMapLibre(page);
    await tap();
    await expect(page.locator('[data-panel="VCT"]')).toBeVisible();
  });

  test('what is chosen comes into sight above the sheet, at the same scale', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/?map=balkans');
    await ready(page);
    const box = async () => (await shape(page, 'GRC').boundingBox())!;
    const before = await box();
    await page.getByRole('combobox', { name: 'Find a country' }).fill('Greece');
    await page.getByRole('option', { name: /^Greece/ }).click();
    const sheet = page.locator('[data-panel="GRC"]');
    await expect(sheet).toBeVisible();
    const top = (await sheet.boundingBox())!.y;
    expect(before.y + before.height / 2).toBeGreaterThan(top);
    await expect(page).toHaveURL(/map=\d/);
    const after = await box();
    expect(after.y + after.height / 2).toBeLessThan(top - 40);
    expect(after.width).toBeCloseTo(before.width, 0);
  });

  test('a tap chooses a country, and MapLibre takes over at a zoom as on a desk', async ({
    page,
  }) => {
    await page.goto('/');
    await ready(page);
    const { x, y } = await pointIn(page, 'RUS');
    await page.touchscreen.tap(x, y);
    await expect(page.locator('[data-panel="RUS"] mark').first()).toBeVisible();
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await bringInMapLibre(page);
    await expect(map(page)).not.toHaveAttribute('data-failure', /./);
  });
});

test('an editor’s call-out stands at its place on its days, in the reader’s language, and moves with the map', async ({
  page,
}) => {
  const { from, text, placement, place } = atlas.annotations[0]!;
  expect(placement).toBe('below');
  await page.goto(`/?date=${from}&lang=de`);
  await ready(page);
  const words = page.getByText(text['de']!);
  await expect(words).toBeVisible();
  const below = async (): Promise<number> => {
    const shown = (await words.boundingBox())!;
    const target = (await page.locator(`.land [data-country="${place}"]`).boundingBox())!;
    expect(Math.abs(shown.x + shown.width / 2 - target.x - target.width / 2)).toBeLessThan(20);
    return shown.y - target.y - target.height / 2;
  };
  await expect.poll(below).toBeGreaterThan(0);
  await expect.poll(below).toBeLessThan(40);
  await page.goto(`/?date=${from}&lang=de&map=balkans`);
  await ready(page);
  await expect.poll(below).toBeLessThan(80);
  await page.goto('/?date=2024-12-31&lang=de');
  await ready(page);
  await expect(words).toHaveCount(0);
});
