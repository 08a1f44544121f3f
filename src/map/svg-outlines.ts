import type { CountryCode } from '../domain/statement.ts';
import type { SvgParts } from './svg-parts.ts';
import { GRID } from './svg-path.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** A place smaller than this on screen is outlined by a circle. */
const SEEN_AS_SHAPE_PX = 16;

/** Middle of what is drawn, in map units: its own units times the grid it is drawn on. */
function middleOf(drawn: SVGCircleElement | SVGPathElement): [number, number] {
  // One that is not shown has no box.
  if (drawn instanceof SVGCircleElement)
    return [drawn.cx.baseVal.value * GRID, drawn.cy.baseVal.value * GRID];
  const { x, y, width, height } = drawn.getBBox();
  return [(x + width / 2) * GRID, (y + height / 2) * GRID];
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
  const asShape =
    box !== undefined && (magnified || Math.max(box.width, box.height) >= SEEN_AS_SHAPE_PX);
  const attributes: Record<string, string> = {};
  if (asShape) {
    attributes['d'] = shape?.getAttribute('d') ?? '';
    attributes['transform'] = `scale(${GRID})`;
  } else {
    const drawn = circle ?? shape;
    const [x, y] = drawn ? middleOf(drawn) : [0, 0];
    if (isInRing(parts, x, y)) return [];
    Object.assign(attributes, { cx: String(x), cy: String(y), r: '9' });
  }
  return ['casing', className].map((name) => {
    const copy = document.createElementNS(SVG, asShape ? 'path' : 'circle');
    for (const [attribute, value] of Object.entries(attributes))
      copy.setAttribute(attribute, value);
    copy.classList.add(name);
    return copy;
  });
}
