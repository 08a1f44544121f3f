/** One tile of every pattern, in CSS px on screen at every zoom; the same for every drawing. */
import type { Stance } from '../domain/topic.ts';

export interface PatternTile {
  readonly width: number;
  readonly height: number;
  /** Degrees that the tile is turned by. */
  readonly turn: number;
  /** The marks as SVG, before the turn. */
  readonly marks: string;
  /** Whether a point of the tile, before the turn, lies on a mark. */
  readonly isMark: (x: number, y: number) => boolean;
}

/** Across the stripes of a hatch: two equal stripes. */
export const HATCH_PITCH = 5.6;
/** What shapes under 260 px² and circles have instead of full size: a pitch of 3.6 px. */
export const FINE_SCALE = 3.6 / HATCH_PITCH;

const hatch = (turn: number): PatternTile => ({
  width: HATCH_PITCH,
  height: HATCH_PITCH,
  turn,
  marks: `<path d="M0 0h${HATCH_PITCH / 2}v${HATCH_PITCH}H0z"/>`,
  isMark: (x) => x < HATCH_PITCH / 2,
});

export const PATTERN_TILES: Readonly<Record<Stance['pattern'], PatternTile>> = {
  solid: { width: 1, height: 1, turn: 0, marks: '', isMark: () => false },
  hatch: hatch(45),
  'hatch-reverse': hatch(-45),
  dots: {
    width: 4.4,
    height: 4.4,
    turn: 0,
    marks: '<circle cx="2.2" cy="2.2" r="1.35"/>',
    isMark: (x, y) => Math.hypot(x - 2.2, y - 2.2) < 1.35,
  },
  dashes: {
    width: 6,
    height: 4,
    turn: 0,
    marks: '<path d="M1.2 1.25h3.6v1.5H1.2z"/>',
    isMark: (x, y) => x > 1.2 && x < 4.8 && y > 1.25 && y < 2.75,
  },
  lines: {
    width: 4,
    height: 4,
    turn: 0,
    marks: '<path d="M1.5 0h1v4h-1z"/>',
    isMark: (x) => x > 1.5 && x < 2.5,
  },
};
