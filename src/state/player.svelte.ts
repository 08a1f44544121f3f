import type { Speed } from './url.ts';

/** The clock that advances the playhead, in months; the clock itself is handed in. */
export interface PlayerClock {
  /** Calls back before the next frame with a time in ms; returns a handle. */
  request(callback: (timeMs: number) => void): number;
  cancel(handle: number): void;
}

export interface PlayerTrack {
  /** Present month of the playhead. */
  position(): number;
  last(): number;
  show(month: number): void;
  /** Shows the next day on which a stance changes; false when there is none. */
  showNextChange(): boolean;
}

/** Months a second at normal speed: the 17 years of the window take about half a minute. */
const MONTHS_PER_SECOND = 7;
/** Time that each change is shown for when the playhead moves from change to change. */
const CHANGE_MS = 600;

/** Plays the months in order; at the end it stops, or begins again; played from there it starts over. */
export class Player {
  playing = $state(false);
  /** Counts the seconds while it plays: what is said in words keeps to it. */
  seconds = $state(0);
  readonly #clock: PlayerClock;
  readonly #track: PlayerTrack;
  readonly #stepMonths: () => number;
  readonly #speed: () => Speed;
  readonly #loop: () => boolean;
  #handle: number | undefined;

  /** `stepMonths` is 1, or 12 for readers who prefer less motion. */
  constructor(
    clock: PlayerClock,
    track: PlayerTrack,
    stepMonths: () => number,
    speed: () => Speed = () => '1',
    loop: () => boolean = () => false,
  ) {
    this.#clock = clock;
    this.#track = track;
    this.#stepMonths = stepMonths;
    this.#speed = speed;
    this.#loop = loop;
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  play(): void {
    if (this.playing) return;
    this.playing = true;
    if (this.#track.position() >= this.#track.last()) this.#track.show(0);
    const step = this.#stepMonths();
    let shownAt: number | undefined;
    let saidAt: number | undefined;
    const tick = (timeMs: number): void => {
      shownAt ??= timeMs;
      saidAt ??= timeMs;
      const speed = this.#speed();
      const msPerStep =
        speed === 'event' ? CHANGE_MS : ((1000 / MONTHS_PER_SECOND) * step) / Number(speed);
      if (timeMs - saidAt >= 1000) {
        saidAt = timeMs;
        this.seconds += 1;
      }
      // A hidden tab gets no frames: the playhead stays where it was and does not leap on return.
      if (timeMs - shownAt >= msPerStep) {
        shownAt = timeMs;
        if (!this.#advance(speed, step)) return this.pause();
      }
      this.#handle = this.#clock.request(tick);
    };
    this.#handle = this.#clock.request(tick);
  }

  pause(): void {
    this.playing = false;
    if (this.#handle !== undefined) this.#clock.cancel(this.#handle);
    this.#handle = undefined;
  }

  /** Moves on; false when that was the last step. */
  #advance(speed: Speed, step: number): boolean {
    const track = this.#track;
    const loop = this.#loop();
    if (speed === 'event') {
      if (track.showNextChange()) return true;
      if (loop) track.show(0);
      return loop;
    }
    // The end is shown for as long as any other step.
    const isOver = loop && track.position() >= track.last();
    const next = isOver ? 0 : Math.min(track.position() + step, track.last());
    track.show(next);
    return loop || next < track.last();
  }
}
