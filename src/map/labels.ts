/** Which names the map has room for. Pure; the same for every drawing without a text engine. */
import type { CountryCode } from '../domain/statement.ts';

export interface LabelCandidate {
  readonly code: CountryCode;
  readonly name: string;
  /** Middle of the label, in map units. */
  readonly x: number;
  readonly y: number;
  /** Width of the shape at that height, in map units. */
  readonly w: number;
  /** Area of the shape, in map units²: larger shapes come first. */
  readonly area: number;
}

/** A name wider than this share of its shape would stick out of it. */
const WIDEST_SHARE = 0.76;
const GAP_PX = 4;
const LINE_PX = 14;
/** Mean width of a letter of the sans face, as a share of the type size. */
const LETTER = 0.53;

/** From this scale on names are larger, px per map unit: level 3 of MapLibre. */
const NEAR_SCALE = 0.2048;

/** Type size of the names at `scale`, px. */
export function labelPx(scale: number): number {
  return scale < NEAR_SCALE ? 12 : 13;
}

/** Codes whose names fit at `scale` (px per map unit) with type of `sizePx`, no two touching. */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  scale: number,
  sizePx = labelPx(scale),
): CountryCode[] {
  const placed: { code: CountryCode; left: number; right: number; y: number }[] = [];
  for (const { code, name, x, y, w } of [...candidates].sort((a, b) => b.area - a.area)) {
    const width = name.length * LETTER * sizePx;
    if (width > WIDEST_SHARE * w * scale) continue;
    const box = { code, left: x * scale - width / 2, right: x * scale + width / 2, y: y * scale };
    const touches = placed.some(
      (other) =>
        box.left - GAP_PX < other.right &&
        other.left - GAP_PX < box.right &&
        Math.abs(box.y - other.y) < LINE_PX + GAP_PX,
    );
    if (!touches) placed.push(box);
  }
  return placed.map(({ code }) => code);
}
