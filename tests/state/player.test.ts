import { describe, expect, test } from 'vitest';
import type { Speed } from '../../src/state/url.ts';
import { Player } from '../../src/state/player.svelte.ts';

/** A clock ticked by hand and a track that remembers what was shown. */
function studio(start: number, last: number, stepMonths = 1, speed: Speed = '1', loop = false) {
  let callback: ((timeMs: number) => void) | undefined;
  let position = start;
  const shown: number[] = [];
  const player = new Player(
    {
      request: (next) => {
        callback = next;
        return 1;
      },
      cancel: () => (callback = undefined),
    },
    {
      position: () => position,
      last: () => last,
      show: (month) => {
        position = month;
        shown.push(month);
      },
      showNextChange() {
        if (position >= last) return false;
        position += 5;
        shown.push(position);
        return true;
      },
    },
    () => stepMonths,
    () => speed,
    () => loop,
  );
  const tick = (timeMs: number): void => {
    const due = callback;
    callback = undefined;
    due?.(timeMs);
  };
  return { player, shown, tick, waiting: () => callback !== undefined };
}

describe('the player', () => {
  test('moves month by month while it plays and not after a pause', () => {
    const { player, shown, tick, waiting } = studio(0, 100);
    player.play();
    tick(0);
    tick(150);
    tick(160);
    tick(300);
    expect(shown).toEqual([1, 2]);
    player.pause();
    expect(player.playing).toBe(false);
    expect(waiting()).toBe(false);
  });

  test.each([
    ['1', 1, [9, 10, 0, 1]],
    ['1', 12, [10, 0, 10, 0]],
    ['event', 1, [13, 0, 5, 10]],
  ] as const)(
    'at speed %s and %i months a step begins again after the end where that is asked for',
    (speed, step, expected) => {
      const { player, shown, tick } = studio(8, 10, step, speed, true);
      player.play();
      for (let time = 0; time <= 8000; time += 2000) tick(time);
      expect(shown).toEqual(expected);
      expect(player.playing).toBe(true);
    },
  );

  test('stops at the end and starts over when played again', () => {
    const { player, shown, tick } = studio(1, 2);
    player.play();
    tick(0);
    tick(200);
    expect(player.playing).toBe(false);
    player.play();
    expect(shown).toEqual([2, 0]);
  });

  test('does not leap over the time a hidden tab slept', () => {
    const { player, shown, tick } = studio(0, 100);
    player.play();
    tick(0);
    tick(60_000);
    expect(shown).toEqual([1]);
  });

  test('moves half as fast or twice as fast, as asked', () => {
    const at = (speed: Speed): number => {
      const { player, shown, tick } = studio(0, 100, 1, speed);
      player.play();
      for (let timeMs = 0; timeMs <= 3000; timeMs += 1) tick(timeMs);
      return shown.length;
    };
    const usual = at('1');
    expect(usual).toBeGreaterThan(15);
    expect(Math.abs(at('0.5') - usual / 2)).toBeLessThanOrEqual(1);
    expect(Math.abs(at('2') - usual * 2)).toBeLessThanOrEqual(2);
  });

  test('goes from change to change by event, and stops after the last', () => {
    const { player, shown, tick } = studio(0, 10, 1, 'event');
    player.play();
    for (let timeMs = 0; timeMs <= 5000; timeMs += 100) tick(timeMs);
    expect(shown).toEqual([5, 10]);
    expect(player.playing).toBe(false);
  });

  test('counts its seconds, for what is said in words', () => {
    const { player, tick } = studio(0, 100);
    player.play();
    for (let timeMs = 0; timeMs <= 3500; timeMs += 100) tick(timeMs);
    expect(player.seconds).toBe(3);
  });

  test('steps by years for readers who prefer less motion', () => {
    const { player, shown, tick } = studio(0, 30, 12);
    player.play();
    tick(0);
    tick(150);
    expect(shown).toEqual([]);
    tick(2000);
    tick(4000);
    tick(6000);
    expect(shown).toEqual([12, 24, 30]);
  });
});
