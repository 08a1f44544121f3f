import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { defaultDay, parseAtlas } from '../../src/domain/dataset.ts';
import { arrowsOf } from '../../src/domain/direction.ts';
import { parseNeighbours } from '../../src/domain/neighbours.ts';
import { rowOf, scene } from '../../src/scene/scene.ts';
import MapListbox from '../../src/ui/MapListbox.svelte';

const read = (file: string): unknown => JSON.parse(readFileSync(`data/${file}`, 'utf8'));
const atlas = parseAtlas(read('generated/atlas.json'));
const neighbours = parseNeighbours(read('geometry/neighbours.json'));
const arrows = arrowsOf(neighbours);
const shown = scene(atlas, { date: defaultDay(atlas), country: null, isolated: null });
const subject = atlas.topic.subject;
const byName = atlas.countries.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));

function open(overrides: Record<string, unknown> = {}) {
  const props = {
    atlas,
    scene: shown,
    loadNeighbours: vi.fn(() => Promise.resolve(neighbours)),
    onactive: vi.fn(),
    onselect: vi.fn(),
    onzoom: vi.fn(),
    ...overrides,
  };
  const { rerender } = render(MapListbox, { props });
  return { ...props, rerender, list: screen.getByRole('listbox') };
}

const activeOf = (list: HTMLElement) => list.getAttribute('aria-activedescendant');

/** Presses keys in a hurry, waiting for none, and then for where they lead. */
async function press(list: HTMLElement, keys: readonly string[], code: string): Promise<void> {
  list.focus();
  for (const key of keys) void fireEvent.keyDown(list, { key });
  await waitFor(() => expect(activeOf(list)).toBe(`place-${code}`));
}

describe('the places of the map', () => {
  test('are one stop for the tab key, and written when it is first made', async () => {
    const { list, loadNeighbours } = open();
    expect(list.tabIndex).toBe(0);
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(loadNeighbours).not.toHaveBeenCalled();
    await fireEvent.focus(list);
    expect(screen.getAllByRole('option')).toHaveLength(atlas.countries.length);
    expect(document.getElementById(activeOf(list)!)?.getAttribute('role')).toBe('option');
    expect(loadNeighbours).toHaveBeenCalledOnce();
  });

  test('say name, stance and since when; or that no position is found', async () => {
    await fireEvent.focus(open().list);
    const holder = atlas.countries.find(({ code }) => {
      const fill = shown.fills.get(code);
      return fill?.stance && !fill.weak;
    })!;
    const stance = atlas.topic.stances.find(
      ({ id }) => id === shown.fills.get(holder.code)?.stance,
    )!;
    const text = document.getElementById(`place-${holder.code}`)!.textContent!;
    expect(text).toContain(`${holder.name}, ${stance.label}. `);
    expect(text).toMatch(/\b20\d\d\b/);
    const silent = atlas.countries.find(
      ({ code, kind }) => kind === 'member' && shown.fills.get(code)?.stance === null,
    )!;
    expect(document.getElementById(`place-${silent.code}`)!.textContent!.trim()).toBe(
      `${silent.name}, No position found`,
    );
  });

  test.each([
    ['ArrowUp', 'up'],
    ['ArrowRight', 'right'],
    ['ArrowDown', 'down'],
    ['ArrowLeft', 'left'],
  ] as const)('answer %s with the next place on the map', async (key, direction) => {
    const { list, onactive } = open();
    await fireEvent.focus(list);
    const next = arrows.get(subject)![direction]!;
    await press(list, [key], next);
    expect(onactive).toHaveBeenLastCalledWith(next, neighbours[next]);
  });

  test('lose no key that comes before the map is known', async () => {
    const { list } = open();
    const first = arrows.get(subject)!.up!;
    await press(list, ['ArrowUp', 'ArrowUp'], arrows.get(first)!.up!);
  });

  test('begin and end by name', async () => {
    const { list } = open();
    await press(list, ['End'], byName.at(-1)!.code);
    await press(list, ['Home'], byName[0]!.code);
  });

  test('are found by their first letters, without marks', async () => {
    const { list } = open();
    const marked = byName.find(({ name }) => /^\p{L}*[ôéãç]/u.test(name))!;
    const plain = marked.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    await press(list, [...plain], marked.code);
  });

  test('that begin with one letter follow each other when it is typed again', async () => {
    const { list } = open();
    const [, second, third] = byName.filter(({ name }) => /^k/i.test(name));
    const from = byName.find(({ name }) => /^k/i.test(name))!;
    await press(list, ['Home', 'k'], from.code);
    await press(list, ['k'], second!.code);
    await press(list, ['k'], third!.code);
  });

  test('go on to the next stance and back, by page', async () => {
    const { list } = open();
    const firstOf = (row: number): string | undefined =>
      byName.find(
        ({ code, kind }) =>
          kind !== 'subject' &&
          kind !== 'nonactor' &&
          rowOf(shown.fills.get(code)) === shown.legend[row]?.id,
      )?.code;
    const held = shown.legend.map((_, row) => firstOf(row)).filter((code) => code !== undefined);
    await fireEvent.focus(list);
    for (const code of held.toReversed()) await press(list, ['PageUp'], code);
    for (const code of held.slice(1)) await press(list, ['PageDown'], code);
  });

  test('open at Enter', async () => {
    const { list, onselect } = open();
    await fireEvent.keyDown(list, { key: 'Enter' });
    await waitFor(() => expect(onselect).toHaveBeenCalledWith(subject));
  });

  test('are looked at closer, farther and all at once', async () => {
    const { list, onzoom } = open();
    for (const key of ['+', '-', '0']) await fireEvent.keyDown(list, { key });
    await waitFor(() => expect(onzoom.mock.calls).toEqual([[1], [-1], [0]]));
  });

  test('leave a question mark and keys of the browser alone', async () => {
    const { list } = open();
    expect(await fireEvent.keyDown(list, { key: '?' })).toBe(true);
    expect(await fireEvent.keyDown(list, { key: 'Home', altKey: true })).toBe(true);
    expect(await fireEvent.keyDown(list, { key: 'Tab' })).toBe(true);
    expect(await fireEvent.keyDown(list, { key: 'Home' })).toBe(false);
  });

  test('go on where a place was chosen by other means', async () => {
    const { list, rerender } = open();
    const chosen = byName[0]!.code;
    await rerender({ scene: { ...shown, selected: chosen } });
    await fireEvent.focus(list);
    expect(activeOf(list)).toBe(`place-${chosen}`);
    expect(document.getElementById(`place-${chosen}`)?.ariaSelected ?? 'true').toBe('true');
  });

  test('are gone through by name where the map cannot be had, which is asked for again', async () => {
    const loadNeighbours = vi
      .fn()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue(neighbours);
    const { list } = open({ loadNeighbours });
    await press(list, ['Home'], byName[0]!.code);
    expect(loadNeighbours).toHaveBeenCalledOnce();
    const next = arrows.get(byName[0]!.code)!.down!;
    await press(list, ['ArrowDown'], next);
    expect(loadNeighbours).toHaveBeenCalledTimes(2);
  });

  test('are marked on the map only while the list has the focus', async () => {
    const { list, onactive } = open();
    expect(onactive).toHaveBeenLastCalledWith(null, undefined);
    await fireEvent.focus(list);
    await waitFor(() => expect(onactive).toHaveBeenLastCalledWith(subject, neighbours[subject]));
    await fireEvent.blur(list);
    expect(onactive.mock.lastCall![0]).toBe(null);
  });
});
