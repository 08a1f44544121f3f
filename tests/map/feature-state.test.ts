import { describe, expect, it } from 'vitest';
import type { Border } from '../../src/map/boundaries.ts';
import {
  createStatePainter,
  differences,
  edgeBetween,
  paintKey,
  statesOf,
  type State,
} from '../../src/map/feature-state.ts';
import { pictureOf, theme } from './fixtures.ts';

const ground = {
  countries: [
    { code: 'AAA', kind: 'member' },
    { code: 'BBB', kind: 'member' },
    { code: 'CCC', kind: 'nonactor' },
    { code: 'SUB', kind: 'subject' },
  ],
  borders: [
    { a: 'AAA', b: 'BBB', disputed: false, lines: [] },
    { a: 'AAA', b: 'SUB', disputed: true, lines: [] },
  ] as Border[],
};
const states = (stances: Record<string, string>) =>
  statesOf(ground, pictureOf(stances, 'SUB'), theme);

function fakeMap() {
  const calls: [string, string, State][] = [];
  const frames: (() => void)[] = [];
  const painter = createStatePainter(
    { setFeatureState: ({ source, id }, state) => void calls.push([source, id, state]) },
    (work) => void frames.push(work),
  );
  const frame = () => frames.splice(0).forEach((work) => work());
  return { calls, frames, frame, painter };
}

describe('states of a picture', () => {
  it('give each place its stance, the subject and the non-actors their own', () => {
    const all = states({ AAA: 'yes', BBB: 'no', SUB: 'no' });
    expect(all.get('places/AAA')?.stance).toBe('yes');
    expect(all.get('places/BBB')?.stance).toBe('no');
    expect(all.get('places/CCC')?.stance).toBe('nonactor');
    expect(all.get('places/SUB')?.stance).toBe('subject');
    expect(all.get('points/AAA')?.stance).toBe('yes');
  });

  it('leave a place without position, or with a stance the theme lacks, unpainted', () => {
    expect(states({}).get('places/AAA')?.stance).toBe('none');
    expect(states({ AAA: 'unheard of' }).get('places/AAA')?.stance).toBe('none');
  });

  it('take the weak form of a stance where the theme has one', () => {
    const weak = (stance: string) => paintKey({ stance, weak: true, dimmed: false }, theme);
    expect(weak('no')).toBe('no:weak');
    expect(weak('yes')).toBe('yes');
  });

  it('mark the line between two stances, not the one inside a stance', () => {
    expect(states({ AAA: 'yes', BBB: 'no' }).get('borders/AAA|BBB')).toEqual({ edge: 'edge' });
    expect(states({ AAA: 'yes', BBB: 'yes' }).get('borders/AAA|BBB')).toEqual({ edge: 'border' });
  });

  it('leave the subject its own outline', () => {
    expect(edgeBetween('yes', 'subject', theme)).toBe('border');
  });

  it('draw a louder line where "no position" can hardly be told from its neighbour', () => {
    const pale = { ...theme.stances[0]!, id: 'pale', colour: '#d0d0d0' };
    const paleTheme = { ...theme, stances: [...theme.stances, pale] };
    expect(edgeBetween('none', 'pale', paleTheme)).toBe('ring');
    expect(edgeBetween('none', 'yes', paleTheme)).toBe('edge');
  });
});

describe('differences', () => {
  it('between a picture and itself are none', () => {
    expect(differences(states({ AAA: 'yes' }), states({ AAA: 'yes' }))).toEqual([]);
  });

  it('name the changed place and its borders only', () => {
    const changes = differences(states({ AAA: 'yes' }), states({ AAA: 'yes', BBB: 'no' }));
    expect(changes.map(({ source, id }) => `${source}/${id}`)).toEqual([
      'places/BBB',
      'points/BBB',
    ]);
  });
});

describe('the painter', () => {
  it('sends nothing before the style stands, then all at once', () => {
    const { calls, frame, painter } = fakeMap();
    painter.paint(states({ AAA: 'yes' }));
    frame();
    expect(calls).toEqual([]);
    painter.start();
    expect(calls).toContainEqual(['places', 'AAA', { stance: 'yes', dimmed: false, fine: false }]);
    expect(calls).toHaveLength(10);
  });

  it('sends only what differs, once a frame, of the last picture only', () => {
    const { calls, frames, frame, painter } = fakeMap();
    painter.paint(states({}));
    painter.start();
    calls.length = 0;
    painter.paint(states({ AAA: 'no' }));
    painter.paint(states({ BBB: 'no' }));
    expect(frames).toHaveLength(1);
    frame();
    expect(calls.map(([source, id]) => `${source}/${id}`)).toEqual([
      'places/BBB',
      'points/BBB',
      'borders/AAA|BBB',
    ]);
  });

  it('tells a new style everything again after a lost context, and nothing in between', () => {
    const { calls, frame, painter } = fakeMap();
    painter.paint(states({ AAA: 'yes' }));
    painter.start();
    calls.length = 0;
    painter.stop();
    painter.paint(states({ AAA: 'no' }));
    frame();
    expect(calls).toEqual([]);
    painter.start();
    expect(calls).toHaveLength(10);
    expect(calls).toContainEqual(['places', 'AAA', { stance: 'no', dimmed: false, fine: false }]);
  });
});
