import { render, screen, within } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { axisOf, parseAtlas, parseCountryEvidence } from '../../src/domain/dataset.ts';
import { LoadError } from '../../src/load/load.ts';
import { createTimeScale } from '../../src/timeline/scale.ts';
import CountryPanel from '../../src/ui/CountryPanel.svelte';

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

function open(overrides: Record<string, unknown> = {}) {
  const props = {
    atlas,
    code,
    date: interval.from,
    scale: createTimeScale(axisOf(atlas)),
    loadEvidence: () => Promise.resolve(evidence),
    ondate: vi.fn(),
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
    open({ loadEvidence });
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
});
