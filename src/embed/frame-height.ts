const LOWEST_PX = 200;
const HIGHEST_PX = 4000;
const MOST_GROWTHS = 6;
const GROWTH_PERIOD_MS = 1000;

/** What the host page remembers of one frame's height; all lengths in CSS px. */
export interface FrameHeight {
  /** Undefined until the frame has told the height of its content. */
  readonly heightPx: number | undefined;
  readonly widthPx: number;
  /** When the latest growths at this width happened, in ms, oldest first. */
  readonly growths: readonly number[];
  /** Whether the frame grew so often that no more is believed until its width changes. */
  readonly isStopped: boolean;
}

/** A frame of the given width whose content has told nothing yet. */
export function unknownHeight(widthPx: number): FrameHeight {
  return { heightPx: undefined, widthPx, growths: [], isStopped: false };
}

/**
 * The height after the content told `contentPx`, between 200 and 4000 px. Content that grows because
 * its frame grew would do so for ever: the sixth growth within a second at one width is the last.
 */
export function nextHeight(
  before: FrameHeight,
  contentPx: number,
  widthPx: number,
  nowMs: number,
): FrameHeight {
  const known =
    widthPx === before.widthPx ? before : { ...unknownHeight(widthPx), heightPx: before.heightPx };
  if (known.isStopped) return known;
  const heightPx = Math.min(HIGHEST_PX, Math.max(LOWEST_PX, contentPx));
  if (heightPx <= (known.heightPx ?? 0)) return { ...known, heightPx };
  const growths = [...known.growths, nowMs].filter((atMs) => nowMs - atMs < GROWTH_PERIOD_MS);
  return { heightPx, widthPx, growths, isStopped: growths.length >= MOST_GROWTHS };
}
