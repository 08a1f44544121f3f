import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parseAtlas } from '../../src/domain/dataset.ts';
import { parsePlaceNames } from '../../src/domain/place-names.ts';
import PlaceSearch from '../../src/ui/PlaceSearch.svelte';

const read = (file: string): unknown => JSON.parse(readFileSync(`data/generated/${file}`, 'utf8'));
const atlas = parseAtlas(read('atlas.json'));
const names = parsePlaceNames(read('names.json'));
const nameOf = (code: string) => atlas.countries.find((country) => country.code === code)!.name;

function open(loadNames = () => Promise.resolve(names)) {
  const onselect = vi.fn();
  render(PlaceSearch, { props: { atlas, loadNames, onselect } });
  return { onselect, field: screen.getByRole<HTMLInputElement>('combobox') };
}

async function type(field: HTMLInputElement, value: string): Promise<HTMLElement[]> {
  await fireEvent.focus(field);
  await fireEvent.input(field, { target: { value } });
  return screen.findAllByRole('option');
}

const activeOf = (field: HTMLElement): Element | null =>
  document.getElementById(field.getAttribute('aria-activedescendant') ?? '');

describe('the search for a place', () => {
  test('is closed, and asks for nothing, until it is used', () => {
    const loadNames = vi.fn(() => Promise.resolve(names));
    const { field } = open(loadNames);
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(loadNames).not.toHaveBeenCalled();
  });

  test('offers what fits, says how much, and has the best at hand', async () => {
    const { field } = open();
    const options = await type(field, 'guinea');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-controls')!)?.role ?? 'listbox').toBe(
      'listbox',
    );
    expect(activeOf(field)).toBe(options[0]);
    expect(options[0]!.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByText(`${options.length} places found`)).toBeTruthy();
  });

  test('goes through them by arrow, round both ends, and takes one at Enter', async () => {
    const { field, onselect } = open();
    const options = await type(field, 'guinea');
    await fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(activeOf(field)).toBe(options[1]);
    await fireEvent.keyDown(field, { key: 'ArrowUp' });
    await fireEvent.keyDown(field, { key: 'ArrowUp' });
    expect(activeOf(field)).toBe(options.at(-1));
    const code = options.at(-1)!.id.replace('found-', '');
    await fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(onselect).toHaveBeenCalledWith(code));
    expect(field.value).toBe('');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('takes what is touched', async () => {
    const { field, onselect } = open();
    const [option] = await type(field, 'guinea');
    await fireEvent.click(option!);
    expect(onselect).toHaveBeenCalledWith(option!.id.replace('found-', ''));
  });

  test('knows names in other languages and shows them beside the reader’s', async () => {
    const { field, onselect } = open();
    await type(field, 'elfenbein');
    expect(screen.getByRole('option').textContent).toContain(nameOf('CIV'));
    expect(screen.getByText('Elfenbeinküste')).toBeTruthy();
    await fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(onselect).toHaveBeenCalledWith('CIV'));
  });

  test('knows the names of the page when no others can be had', async () => {
    const { field } = open(() => Promise.reject(new Error('offline')));
    const [option] = await type(field, nameOf('KEN').slice(0, 3));
    expect(option!.id).toBe('found-KEN');
  });

  test('takes an Enter that comes before the search is there', async () => {
    const loadNames = vi.fn(() => Promise.resolve(names));
    const { field, onselect } = open(loadNames);
    await fireEvent.focus(field);
    void fireEvent.input(field, { target: { value: nameOf('KEN') } });
    void fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(onselect).toHaveBeenCalledWith('KEN'));
    expect(loadNames).toHaveBeenCalledOnce();
  });

  test('says when nothing fits', async () => {
    const { field, onselect } = open();
    await type(field, 'guinea');
    await fireEvent.input(field, { target: { value: 'qqq' } });
    expect(screen.getByText('No place found')).toBeTruthy();
    expect(field.getAttribute('aria-expanded')).toBe('false');
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(onselect).not.toHaveBeenCalled();
  });

  test('is put away by Escape, then emptied, then lets it pass', async () => {
    const { field } = open();
    await type(field, 'guinea');
    expect(await fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field.value).toBe('guinea');
    expect(await fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
    expect(field.value).toBe('');
    expect(await fireEvent.keyDown(field, { key: 'Escape' })).toBe(true);
  });
});
