/** axe finds nothing: every state of the page, in both themes, both directions and at two widths. */
import type { Locator, Page } from '@playwright/test';
import { faults } from './support/axe.ts';
import { expect, test } from './support/journey.ts';
import { PICTURE_ALONE } from './support/picture-alone.ts';
import { ready, shape, turnTo } from './support/site.ts';

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: PICTURE_ALONE,
  // One country's evidence cannot be had.
  expected: [/Failed to load resource/],
});

type Act = (page: Page) => Promise<void>;

interface Shown {
  readonly name: string;
  readonly search?: string;
  /** Selector of what must be on the screen before it is judged. */
  readonly shows: string;
  /** What a reader does there; words differ by language, so nothing is found by them. */
  readonly act?: Act;
  /** What puts away what `act` opened and the next address would not. */
  readonly leave?: Act;
}

const inSight = (page: Page, selector: string): Locator =>
  page.locator(selector).filter({ visible: true }).first();
const press =
  (selector: string): Act =>
  (page) =>
    inSight(page, selector).click();
const key =
  (name: string): Act =>
  (page) =>
    page.keyboard.press(name);
const DAYS = 'date=2020-12-31&compare=2012-12-31';

/** In one page, one after the other: each by its address, and what is pressed there. */
const OF_THE_MAP: readonly Shown[] = [
  { name: 'an early day with its call-out', search: 'date=2008-03-31', shows: '.callouts p' },
  { name: 'a day without a position', search: 'date=2008-01-31', shows: '.legend' },
  { name: 'the record off', search: 'layer=articles&country=KEN', shows: '.panel mark' },
  {
    name: 'a bloc, a grade, a rule, a clock',
    search: 'bloc=EU&grade=thin&rule=uncontested&clock=reported',
    shows: '.chips',
  },
  { name: 'one stance alone', search: 'stance=contested', shows: '.legend [aria-pressed=true]' },
  { name: 'a region of the world', search: 'region=002', shows: '.chips' },
  { name: 'nothing that fits', search: 'bloc=EU&region=002', shows: '.chips' },
  { name: 'high contrast', search: 'theme=contrast&country=SRB', shows: '.panel mark' },
  { name: 'notices', search: 'date=nonsense&map=here&lang=tlh', shows: '.notice' },
  { name: 'near', search: 'map=balkans', shows: '.map[data-near=focus]' },
  { name: 'what is pointed at', shows: '.tooltip', act: (page) => shape(page, 'BRA').hover() },
  {
    name: 'the places as a list',
    shows: '[role=option]',
    act: (page) => page.locator('#map-list').focus(),
  },
  {
    name: 'the places that are found',
    shows: '#found-places [role=option]',
    async act(page) {
      await page.locator('#find-place').focus();
      await page.keyboard.type('ni');
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'the language to be chosen',
    shows: 'select.language',
    act: (page) => inSight(page, 'select.language').focus(),
  },
  {
    name: 'the filters',
    shows: '.lens .card',
    act: press('.lens .choices > button'),
    leave: key('Escape'),
  },
  {
    name: 'what was before',
    shows: '.bin .opened',
    act: press('.bin:first-child > button'),
    leave: key('Escape'),
  },
  {
    name: 'events without a day',
    shows: '.bin .opened',
    act: press('.bin:last-child > button'),
    leave: key('Escape'),
  },
  {
    name: 'the keys',
    shows: 'dialog li',
    async act(page) {
      await page.locator('#map-list').focus();
      await page.keyboard.press('?');
    },
    leave: key('Escape'),
  },
  {
    name: 'the dialog that shares',
    shows: '#share-link',
    act: press('.bar nav button'),
    leave: key('Escape'),
  },
  { name: 'a country with sentences', search: 'country=SRB', shows: '.panel mark' },
  { name: 'a country of the record', search: 'country=FRA', shows: '.panel .entry' },
  { name: 'a conflict', search: 'country=GHA&date=2024-12-31', shows: '.evidence-sides' },
  { name: 'the subject', search: 'country=XKX', shows: '.panel .since' },
  { name: 'a place without a say', search: 'country=ESH', shows: '.panel .stance' },
  { name: 'before its stance', search: 'country=KEN&date=2010-01-31', shows: '.panel .later' },
  { name: 'no evidence to be had', search: 'country=USA', shows: '.panel .notice' },
  {
    name: 'the history of a country',
    search: 'country=KEN',
    shows: '#tab-history[aria-selected=true]',
    act: press('#tab-history'),
  },
  {
    name: 'why it is read so',
    search: 'country=SRB',
    shows: '#tab-method[aria-selected=true]',
    act: press('#tab-method'),
  },
  {
    name: 'a sentence in its article',
    search: 'country=KEN',
    shows: '#reader-title',
    act: press('.panel .more button:first-of-type'),
    leave: key('Escape'),
  },
  {
    name: 'a citation',
    search: 'country=ALB',
    shows: 'dialog textarea, dialog pre, dialog .part',
    act: press('.panel .more button:last-of-type'),
    leave: key('Escape'),
  },
  {
    name: 'the list of changes',
    search: DAYS,
    shows: '#changes-title',
    async act(page) {
      await expect(page.locator('#changes-title, #show-changes').first()).toBeVisible();
      if (await page.locator('#show-changes').isVisible())
        await page.locator('#show-changes').click();
    },
  },
  { name: 'two maps side by side', search: `${DAYS}&view=side`, shows: '.map.second' },
  { name: 'a country on two days', search: `${DAYS}&country=GHA`, shows: '.panel dt' },
  {
    name: 'what differs, without the list',
    search: `${DAYS}&stance=unchanged`,
    shows: '#show-changes',
    act: press('.changes header button'),
  },
];

const OTHER_PAGES: readonly (Shown & { readonly path: string })[] = [
  {
    name: 'the table of a bloc, sorted',
    path: 'countries',
    search: 'bloc=EU&sort=-since',
    shows: '[aria-sort=descending]',
  },
  {
    name: 'the table where nothing is found',
    path: 'countries',
    search: 'find=zzz&stance=contested',
    shows: '.nothing',
  },
  { name: 'the method', path: 'method', shows: 'h1' },
  { name: 'embedded', path: 'embed', shows: '.credit' },
  { name: 'a country, embedded', path: 'embed', search: 'country=SRB', shows: '.panel mark' },
];

for (const theme of ['light', 'dark'] as const)
  for (const { lang, direction } of [
    { lang: 'en', direction: 'ltr' },
    { lang: 'ar', direction: 'rtl' },
  ])
    for (const width of [1440, 390])
      test(`axe finds nothing in any state, ${theme}, ${direction}, ${width} px`, async ({
        page,
      }) => {
        test.slow();
        const found: string[] = [];
        const judge = async ({ name, shows, act }: Shown): Promise<void> => {
          await act?.(page);
          await expect(inSight(page, shows), name).toBeVisible();
          for (const fault of await faults(page)) found.push(`${name}: ${fault}`);
        };
        /** What is the same in every state and judged elsewhere only takes time. */
        const remove = (selector: string): Promise<void> =>
          page.locator(selector).evaluateAll((all) => all.forEach((element) => element.remove()));
        const query = (search = ''): string => {
          const params = new URLSearchParams(search);
          if (!params.has('theme')) params.set('theme', theme);
          if (!params.has('lang')) params.set('lang', lang);
          return `?${params}`;
        };
        await page.route('**/evidence/USA.json*', (route) => route.fulfill({ status: 404 }));
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`/${query()}`);
        await ready(page);
        await expect(page.locator('html')).toHaveAttribute('dir', direction);
        await judge({ name: 'the usual day', shows: '.legend' });
        await remove('#statements *');
        for (const state of OF_THE_MAP) {
          await turnTo(page, query(state.search));
          await judge(state);
          await state.leave?.(page);
        }
        await turnTo(page, query('country=SRB'));
        await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await judge({ name: 'on paper', shows: '.legend-row' });
        await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
        for (const state of OTHER_PAGES) {
          const tag = lang === 'en' || state.path === 'embed' ? '' : `.${lang}`;
          await page.goto(`/${state.path}${tag}.html${query(state.search)}`);
          if (state.path !== 'method') await ready(page);
          if (state.path === 'countries') await remove('article section');
          await judge(state);
        }
        expect(found).toEqual([]);
      });

for (const { theme, path, width } of [
  { theme: 'light', path: 'countries.html', width: 1440 },
  { theme: 'dark', path: 'countries.ar.html', width: 390 },
])
  test(`axe finds nothing in the whole table and the evidence below it, ${theme}, ${path}, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/${path}?theme=${theme}`);
    await ready(page);
    expect(await faults(page)).toEqual([]);
  });
