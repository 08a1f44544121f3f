/** The prerendered picture taken apart: which element shows what. */
import type { CountryCode } from '../domain/statement.ts';
import type { LabelCandidate } from './labels.ts';
import { AREA_STEP, GRID } from './svg-path.ts';

/** A small place as a circle can show it; `w` is of no use to a circle. */
interface Small {
  readonly code: CountryCode;
  readonly x: number;
  readonly y: number;
  readonly area: number;
  readonly w: 0;
}

export interface SvgParts {
  /**
   * Every element whose fill or ink follows a country: shapes, circles, names, the inset's too. Names
   * that are added later join them.
   */
  readonly byCode: Map<CountryCode, readonly Element[]>;
  readonly borders: readonly { path: SVGPathElement; a: CountryCode; b: CountryCode }[];
  readonly labels: readonly (LabelCandidate & { text: SVGTextElement })[];
  readonly circles: readonly (Small & { circle: SVGCircleElement })[];
  /** The subject's ring, if the picture has one. */
  readonly ring: (Small & { element: SVGGElement }) | undefined;
  readonly patterns: readonly SVGPatternElement[];
}

/** A circle that stands beside its place says where that is. */
const numbers = (drawn: SVGElement): { x: number; y: number; area: number; w: 0 } => ({
  x: Number(drawn.dataset['x'] ?? Number(drawn.getAttribute('cx')) * GRID),
  y: Number(drawn.dataset['y'] ?? Number(drawn.getAttribute('cy')) * GRID),
  area: Number(drawn.dataset['area']),
  w: 0,
});

/** Reads `svg` as written by `drawWorld` and `inset` as written by `drawInset`. */
export function readParts(svg: SVGSVGElement, inset: SVGSVGElement | null): SvgParts {
  const all = <T extends Element>(selector: string): T[] => [...svg.querySelectorAll<T>(selector)];
  const byCode = new Map<CountryCode, Element[]>();
  const remember = (element: Element, code: string | null): void => {
    if (code) byCode.set(code, [...(byCode.get(code) ?? []), element]);
  };
  for (const element of all('[data-country]'))
    remember(element, element.getAttribute('data-country'));
  const names = [...all('[data-label]'), ...(inset?.querySelectorAll('[data-label]') ?? [])];
  for (const element of names) remember(element, element.getAttribute('data-label'));
  const ring = svg.querySelector<SVGGElement>('.ring');
  return {
    byCode,
    borders: all<SVGPathElement>('[data-between]').map((path) => {
      const [a = '', b = ''] = (path.dataset['between'] ?? '').split(' ');
      return { path, a, b };
    }),
    labels: all<SVGTextElement>('[data-label]').map((text) => ({
      text,
      code: text.dataset['label'] ?? '',
      name: text.textContent ?? '',
      x: Number(text.getAttribute('x')),
      y: Number(text.getAttribute('y')),
      w: Number(text.dataset['w']),
      area: Number(text.dataset['area']) * AREA_STEP,
    })),
    circles: all<SVGCircleElement>('.circles circle').map((circle) => ({
      circle,
      code: circle.dataset['country'] ?? '',
      ...numbers(circle),
    })),
    ring: ring
      ? { element: ring, code: ring.dataset['subject'] ?? '', ...numbers(ring) }
      : undefined,
    patterns: all<SVGPatternElement>('pattern'),
  };
}
