import { fireEvent, render, screen } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { axisOf, parseAtlas } from '../../src/domain/dataset.ts';
import { Player } from '../../src/state/player.svelte.ts';
import { bins } from '../../src/timeline/layout.ts';
import { createTimeScale } from '../../src/timeline/scale.ts';
// What a bin fetches when it opens: were it fetched late, it would outlive the test that opened it.
import '../../src/ui/EventList.svelte';
import Timeline from '../../src/ui/Timeline.svelte';

const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const scale = createTimeScale(axisOf(atlas));
const still = { request: () => 1, cancel: () => undefined };

function open(date: string) {
  const ondate = vi.fn();
  const track = {
    position: () => 0,
    last: () => 1,
    show: () => undefined,
    showNextChange: () => false,
  };
  const player = new Player(still, track, () => 1);
  render(Timeline, { props: { atlas, scale, date, player, ondate, onselect: vi.fn() } });
  return { ondate, player };
}

describe('the scrubber', () => {
  test('is a slider that speaks its month', () => {
    open('2012-03-31');
    const slider = screen.getByRole('slider');
    expect(slider.getAttribute('aria-valuetext')).toBe('March 2012');
  });

  test('speaks the day when the playhead stands inside a month', () => {
    open('2025-03-26');
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('26 March 2025');
  });

  test('moved to a month shows its last day', async () => {
    const { ondate } = open('2012-03-31');
    await fireEvent.input(screen.getByRole('slider'), {
      target: { value: String(scale.monthOf('2012-02-01')) },
    });
    expect(ondate).toHaveBeenCalledWith('2012-02-29');
  });

  test.each([
    ['PageUp', '2013-03-31'],
    ['PageDown', '2011-03-31'],
  ])('at %s moves by a year', async (key, day) => {
    const { ondate } = open('2012-03-31');
    await fireEvent.keyDown(screen.getByRole('slider'), { key });
    expect(ondate).toHaveBeenCalledWith(day);
  });
});

describe('the controls', () => {
  test('lead to the next and the previous change, and stop where there is none', () => {
    const day = atlas.counts[0]!.from;
    const { ondate } = open('2008-01-31');
    expect(
      screen.getByRole<HTMLButtonElement>('button', { name: 'Previous change' }).disabled,
    ).toBe(true);
    screen.getByRole('button', { name: 'Next change' }).click();
    expect(ondate).toHaveBeenCalledWith(day);
  });

  test('name what the play button does now, with the day', async () => {
    const { player } = open('2012-03-31');
    const button = screen.getByRole('button', { name: 'Play, 31 March 2012' });
    await fireEvent.click(button);
    expect(player.playing).toBe(true);
    expect(await screen.findByRole('button', { name: 'Pause, 31 March 2012' })).toBeTruthy();
  });

  test('take a typed day, and refuse one outside the axis in words', async () => {
    const { ondate } = open('2012-03-31');
    const field = screen.getByLabelText('Day shown');
    await fireEvent.change(field, { target: { value: '2015-11-09' } });
    expect(ondate).toHaveBeenCalledWith('2015-11-09');
    await fireEvent.input(field, { target: { value: '1999-01-01' } });
    await fireEvent.blur(field);
    expect(screen.getByRole('alert').textContent).toContain(
      'Please choose a day from 1 January 2008',
    );
  });

  test('open a list that Escape and a touch elsewhere put away', async () => {
    open('2012-03-31');
    const button = document.querySelector<HTMLElement>('.bin button')!;
    await fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const list = document.getElementById(button.getAttribute('aria-controls')!)!;
    expect(list).toBe(document.querySelector('.bin .opened'));
    await fireEvent.pointerDown(list);
    expect(list.isConnected).toBe(true);
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(list.isConnected).toBe(false);
    expect(document.activeElement).toBe(button);
    await fireEvent.click(button);
    await fireEvent.pointerDown(document.body);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  test('count what lies before the declaration and what has no date', () => {
    open('2012-03-31');
    const { before, undated } = bins(atlas);
    const counts = [...document.querySelectorAll('.bin button b')].map((b) =>
      Number(b.textContent),
    );
    expect(counts).toEqual([before.length, undated.length]);
  });
});
