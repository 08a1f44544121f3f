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
}

/** Months a second at normal speed: the 17 years of the window take about half a minute. */
const MONTHS_PER_SECOND = 7;

/** Plays the months in order; at the end it stops, and playing again starts over. */
export class Player {
  playing = $state(false);
  readonly #clock: PlayerClock;
  readonly #track: PlayerTrack;
  readonly #stepMonths: () => number;
  #handle: number | undefined;

  /** `stepMonths` is 1, or 12 for readers who prefer less motion. */
  constructor(clock: PlayerClock, track: PlayerTrack, stepMonths: () => number) {
    this.#clock = clock;
    this.#track = track;
    this.#stepMonths = stepMonths;
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
    const msPerStep = (1000 / MONTHS_PER_SECOND) * step;
    let shownAt: number | undefined;
    const tick = (timeMs: number): void => {
      shownAt ??= timeMs;
      // A hidden tab gets no frames: the playhead stays where it was and does not leap on return.
      if (timeMs - shownAt >= msPerStep) {
        shownAt = timeMs;
        const next = Math.min(this.#track.position() + step, this.#track.last());
        this.#track.show(next);
        if (next === this.#track.last()) return this.pause();
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
}
