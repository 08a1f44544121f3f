import type { CountryCode } from '../domain/statement.ts';
import type { SvgParts } from './svg-parts.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** A place smaller than this on screen is outlined by a circle. */
const SEEN_AS_SHAPE_PX = 16;

/** Middle of a shape in map units: its own units times the grid it is drawn on. */
function middleOf(shape: SVGPathElement, grid: string): [number, number] {
  const { x, y, width, height } = shape.getBBox();
  const factor = Number(/scale\(([\d.]+)\)/.exec(grid)?.[1] ?? 1);
  return [(x + width / 2) * factor, (y + height / 2) * factor];
}

/** Two circles round nearly one spot say nothing: there the inset alone shows what is meant. */
function isInRing({ ring }: SvgParts, x: number, y: number): boolean {
  if (!ring || ring.element.hasAttribute('hidden')) return false;
  const seen = ring.element.getBoundingClientRect();
  const unitsPerPx = Number(ring.element.ownerSVGElement?.style.getPropertyValue('--u')) || 0;
  return Math.hypot(x - ring.x, y - ring.y) < (seen.width / 2) * unitsPerPx;
}

/**
 * The outline of a place, casing below ink: its own shape once more, or a circle round it where it is
 * too small on screen. `magnified` takes the shape in any case.
 */
export function outlineOf(
  parts: SvgParts,
  code: CountryCode,
  className: string,
  magnified: boolean,
): SVGElement[] {
  const sources = parts.byCode.get(code) ?? [];
  const shape = sources.find((element) => element instanceof SVGPathElement);
  const circle = sources.find((element) => element instanceof SVGCircleElement);
  const box = shape?.getBoundingClientRect();
  const grid = shape?.closest('[transform]')?.getAttribute('transform') ?? '';
  const asShape =
    box !== undefined && (magnified || Math.max(box.width, box.height) >= SEEN_AS_SHAPE_PX);
  const attributes: Record<string, string> = {};
  if (asShape) {
    attributes['d'] = shape?.getAttribute('d') ?? '';
    attributes['transform'] = grid;
  } else {
    const [x, y] = circle
      ? [circle.getAttribute('cx'), circle.getAttribute('cy')]
      : shape
        ? middleOf(shape, grid)
        : [];
    if (isInRing(parts, Number(x), Number(y))) return [];
    Object.assign(attributes, { cx: String(x ?? 0), cy: String(y ?? 0), r: '9' });
  }
  return ['casing', className].map((name) => {
    const copy = document.createElementNS(SVG, asShape ? 'path' : 'circle');
    for (const [attribute, value] of Object.entries(attributes))
      copy.setAttribute(attribute, value);
    copy.classList.add(name);
    return copy;
  });
}
