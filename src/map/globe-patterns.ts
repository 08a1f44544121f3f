/** The patterns of the flat picture at the scale of the globe, where a unit is a CSS px. */
const SVG = 'http://www.w3.org/2000/svg';

export interface GlobePatterns {
  /** Has all in `element` filled with the patterns of full size, or the fine ones. */
  use(element: SVGElement, fine: boolean): void;
}

/** Copies `patterns` into `defs`; they go on showing what the others show. */
export function globePatterns(
  defs: SVGDefsElement,
  patterns: Iterable<SVGPatternElement>,
): GlobePatterns {
  const whole = new Set<string>();
  for (const { id, dataset } of patterns) {
    const copy = document.createElementNS(SVG, 'pattern');
    copy.id = `globe-${id}`;
    copy.setAttribute('href', `#${id}`);
    const { turn = '0', fine = '1' } = dataset;
    copy.setAttribute('patternTransform', `scale(${fine}) rotate(${turn})`);
    defs.append(copy);
    if (dataset['fine'] === undefined) whole.add(id);
  }
  const last = new WeakMap<SVGElement, boolean>();
  return {
    use(element, fine) {
      if (last.get(element) === fine) return;
      last.set(element, fine);
      for (const id of whole)
        element.style.setProperty(`--${id}`, `url(#globe-${id}${fine ? '-fine' : ''})`);
    },
  };
}
