import { cleanup, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { axisOf, parseAtlas } from '../../src/domain/dataset.ts';
import { parseCountryEvidence } from '../../src/domain/evidence.ts';
import { DEFAULT_LENS } from '../../src/domain/lens.ts';
import { parseNeighbours } from '../../src/domain/neighbours.ts';
import { LoadError } from '../../src/load/load.ts';
import { createTimeScale } from '../../src/timeline/scale.ts';
import CountryPanel from '../../src/ui/CountryPanel.svelte';
import type { Services } from '../../src/ui/services.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`data/generated/${file}`, 'utf8'));
const atlas = parseAtlas(read('atlas.json'));
/** A country that an article colours, in the interval that rests on the article. */
const isRead = (id: string): boolean => !id.includes('-');
const code = Object.keys(atlas.timelines).find((key) =>
  atlas.timelines[key]!.some((held) => held.basis.some(isRead)),
)!;
const interval = atlas.timelines[code]!.find((held) => held.basis.some(isRead))!;
const evidence = parseCountryEvidence(read(`evidence/${code}.json`));
const name = atlas.countries.find((country) => country.code === code)!.name;

const neighbours = parseNeighbours(
  JSON.parse(readFileSync('data/geometry/neighbours.json', 'utf8')),
);
const evidenceOf = (country: string) => parseCountryEvidence(read(`evidence/${country}.json`));

/** Whether the screen is narrow, and whether it is touched. */
let screenIs: { narrow: boolean; touched: boolean };
beforeEach(() => void (screenIs = { narrow: false, touched: false }));
beforeAll(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('coarse') ? screenIs.touched : screenIs.narrow,
    addEventListener() {},
    removeEventListener() {},
  }));
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

function open({ services = {}, ...overrides }: Record<string, unknown> = {}) {
  const props = {
    atlas,
    code,
    date: interval.from,
    lens: DEFAULT_LENS,
    scale: createTimeScale(axisOf(atlas)),
    services: {
      loadEvidence: (country: string) => Promise.resolve(evidenceOf(country)),
      loadNeighbours: () => Promise.resolve(neighbours),
      copy: vi.fn(() => Promise.resolve(true)),
      site: 'https://maps.example/',
      ...(services as Partial<Services>),
    } as unknown as Services,
    mode: 'page' as const,
    search: `?country=${code}`,
    ondate: vi.fn(),
    onselect: vi.fn(),
    onrule: vi.fn(),
    onclose: vi.fn(),
    onshare: vi.fn(),
    ...overrides,
  };
  render(CountryPanel, { props });
  return props;
}

describe('the country panel', () => {
  test('takes the focus to its heading, which names the country', () => {
    open();
    const heading = screen.getByRole('heading', { level: 2, name });
    expect(document.activeElement).toBe(heading);
  });

  test('shows the sentence behind the colour, verbatim and marked, with article and date', async () => {
    open();
    const basis = evidence.statements.find(({ id }) => interval.basis.includes(id))!;
    const mark = (await screen.findAllByText((_, element) => element?.tagName === 'MARK')).find(
      (element) => element.textContent === basis.evidence.exact,
    );
    expect(mark?.closest('blockquote')).toBeTruthy();
    const { prefix, exact, suffix } = basis.evidence;
    const around = [prefix, exact, suffix].filter((part) => part !== '').join(' ');
    expect(mark!.closest('p')?.textContent?.trim()).toBe(around);
    const article = mark!.closest('article')!;
    const source = evidence.sources.find(({ file }) => file === basis.document)!;
    expect(article.textContent).toContain(source.title ?? source.file);
    expect(article.textContent).toContain(source.publisher ?? 'publisher not known');
    expect(article.textContent).toMatch(/Dated|Held|Date unknown/);
  });

  test('on a day before any statement names the later ones with a link to their day', async () => {
    const { ondate } = open({ date: '2008-03-01' });
    const later = await screen.findByText(/Statements later than the day shown/);
    within(later).getAllByRole('button')[0]!.click();
    expect(ondate).toHaveBeenCalledOnce();
  });

  test('says in words why sentences could not be had, and asks again when told to', async () => {
    const loadEvidence = vi
      .fn()
      .mockRejectedValueOnce(new LoadError('offline'))
      .mockResolvedValue(evidence);
    open({ services: { loadEvidence } });
    expect(await screen.findByText(/could not be fetched/)).toBeTruthy();
    screen.getByRole('button', { name: 'Try again' }).click();
    expect(
      (await screen.findAllByText(/Dated|Held|Date unknown|Reference record/)).length,
    ).toBeGreaterThan(0);
  });

  test('of a country that neither articles nor record name says so', () => {
    const silent = atlas.countries.find(
      (c) => c.kind === 'member' && !atlas.documented.includes(c.code),
    )!;
    open({ code: silent.code });
    expect(
      screen.getByText(`Neither an article nor the record speaks of ${silent.name}.`),
    ).toBeTruthy();
  });

  test('closes at Escape and at its button', () => {
    const { onclose } = open();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    screen.getByRole('button', { name: 'Close the panel' }).click();
    expect(onclose).toHaveBeenCalledTimes(2);
  });

  test('of a dispute says what decides, and shows the map under another rule at one click', async () => {
    const { onrule } = open({ code: 'GHA', date: '2024-12-31' });
    await screen.findByRole('heading', { name: 'One side: Withdrew' });
    expect(screen.getByRole('heading', { name: 'Sources contradict each other' })).toBeTruthy();
    const others = screen.getAllByRole('button', { name: /^See the map under/ });
    expect(others.map(({ textContent }) => textContent!.split(': ').at(-1))).toEqual([
      'Recognises',
      'Withdrew',
    ]);
    others[1]!.click();
    expect(onrule).toHaveBeenCalledWith(
      atlas.topic.countingRules.find(({ reversals }) => reversals !== 'none')!.id,
    );
  });

  test('under a counting rule still says that there is a dispute, and leads back to it', async () => {
    const rule = atlas.topic.countingRules[0]!;
    const { onrule } = open({ code: 'GHA', date: '2024-12-31', lens: { ...DEFAULT_LENS, rule } });
    (await screen.findByRole('button', { name: 'See the map with the dispute drawn' })).click();
    expect(onrule).toHaveBeenCalledWith(null);
    expect(screen.getByText(new RegExp(`counting rule “${rule.label}” decides`))).toBeTruthy();
  });

  test('says of what is agreed who agrees, and grades it in a word with its reasons', async () => {
    open();
    expect(await screen.findByText('Articles and reference record agree.')).toBeTruthy();
    const grade = document.querySelector<HTMLElement>('.grade')!;
    expect(grade.dataset['grade']).toBe('strong');
    expect(grade.textContent).toMatch(/strong.*day known.*2 sources.*own government/s);
  });

  test('tells of every sentence on whose word it stands', async () => {
    open();
    await screen.findAllByText(/Said by the reporter/);
    const own = evidence.statements.filter(
      ({ attribution }) => attribution.speakerCountry === code,
    ).length;
    const told = screen.getAllByText(/Said by the country’s own government/);
    expect(told.length).toBeGreaterThanOrEqual(own);
    expect(told[0]!.querySelector('[data-who=own]')).toBeTruthy();
  });

  test('has tabs for keys: arrows and ends move the choice and the focus', async () => {
    open();
    const tab = (name: RegExp) => screen.getByRole('tab', { name });
    const press = async (key: string) => {
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await tick();
    };
    tab(/Evidence/).focus();
    for (const [key, name] of [
      ['ArrowRight', /History/],
      ['End', /Method/],
      ['ArrowRight', /Evidence/],
      ['ArrowLeft', /Method/],
      ['Home', /Evidence/],
    ] as const) {
      await press(key);
      expect(tab(name).getAttribute('aria-selected')).toBe('true');
      expect(document.activeElement).toBe(tab(name));
      const panel = screen.getByRole('tabpanel');
      expect(panel.getAttribute('aria-labelledby')).toBe(tab(name).id);
    }
  });

  test('tells the history with links to its days', async () => {
    const { ondate } = open();
    screen.getByRole('tab', { name: /History/ }).click();
    await tick();
    const list = screen.getByRole('tabpanel').querySelector('ol')!;
    const days = within(list).getAllByRole('button');
    expect(days).toHaveLength(atlas.timelines[code]!.length);
    days[0]!.click();
    expect(ondate).toHaveBeenCalledWith(atlas.timelines[code]![0]!.from);
  });

  test('names the rule that decided, and where all rules stand', async () => {
    open();
    screen.getByRole('tab', { name: /Method/ }).click();
    expect(await screen.findByText(interval.rule)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'How we know' }).getAttribute('href')).toBe(
      'method.html',
    );
  });

  test('shows a sentence between its neighbours, with file, checksum and place', async () => {
    const { onclose } = open();
    (await screen.findAllByRole('button', { name: 'read in context' }))[0]!.click();
    await vi.dynamicImportSettled();
    const dialog = await screen.findByRole('dialog', { name: 'The sentence in its article' });
    const claim = evidence.statements.find(
      ({ evidence: { exact } }) => exact === dialog.querySelector('mark')!.textContent,
    )!;
    const source = evidence.sources.find(({ file }) => file === claim.document)!;
    const { start, end } = claim.evidence;
    for (const fact of [source.file, source.sha256, claim.rule])
      expect(within(dialog).getByText(fact)).toBeTruthy();
    expect(dialog.textContent).toContain(
      `characters ${start} to ${end}`.replace(/(\d)(?=(\d{3})+\b)/g, '$1,'),
    );
    expect(dialog.textContent).toContain('The address of the article is not known.');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(onclose).not.toHaveBeenCalled();
  });

  test('cites one claim with a link to the view, and copies it', async () => {
    const { services } = open();
    (await screen.findAllByRole('button', { name: 'cite' }))[0]!.click();
    await vi.dynamicImportSettled();
    const dialog = await screen.findByRole('dialog', { name: 'Cite this' });
    within(dialog).getByRole('button', { name: 'Copy: BibTeX' }).click();
    expect(await within(dialog).findByText('Copied: BibTeX.')).toBeTruthy();
    const text = within(dialog).getByLabelText<HTMLTextAreaElement>('BibTeX').value;
    expect(services.copy).toHaveBeenCalledWith(text);
    expect(text).toContain(`https://maps.example/?country=${code}`);
    expect(text).toContain(atlas.version);
  });

  test('names the neighbours with their stance, and leads to them', async () => {
    const { onselect } = open();
    const border = neighbours[code]!.borders[0]!;
    const other = atlas.countries.find((country) => country.code === border)!;
    (await screen.findByRole('button', { name: new RegExp(`^${other.name}\\s*,`) })).click();
    expect(onselect).toHaveBeenCalledWith(border);
  });

  test('tells how its blocs stand on the day', () => {
    open({ code: 'FRA', date: '2024-12-31' });
    expect(screen.getByText('22').parentElement!.textContent).toMatch(/EU: of 27 members 22/);
  });

  test('copies the link, and leaves it to be selected where that is not allowed', async () => {
    const { onshare } = open();
    screen.getByRole('button', { name: 'Share this view' }).click();
    expect(await screen.findByText('Link copied.')).toBeTruthy();
    expect(onshare).not.toHaveBeenCalled();
    cleanup();
    const refused = open({ services: { copy: () => Promise.resolve(false) } });
    screen.getByRole('button', { name: 'Share this view' }).click();
    await vi.waitFor(() => expect(refused.onshare).toHaveBeenCalledOnce());
  });

  test('is a dialog of three heights on a narrow page, and a region elsewhere', async () => {
    open();
    expect(screen.getByRole('region', { name })).toBeTruthy();
    cleanup();
    screenIs.narrow = true;
    open();
    const sheet = screen.getByRole('dialog', { name });
    const px = (): number => Number.parseFloat(sheet.style.height);
    const half = px();
    screen.getByRole('button', { name: 'Make the panel larger' }).click();
    await tick();
    expect(px()).toBeGreaterThan(half);
    for (let step = 0; step < 3; step++)
      screen.getByRole('button', { name: 'Make the panel smaller' }).click();
    await tick();
    expect(px()).toBe(118);
  });
});
