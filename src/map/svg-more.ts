/** What the picture needs only when it is near or narrow: all names, and what gathers circles. */
import type { Neighbours } from '../domain/neighbours.ts';
import type { CountryCode } from '../domain/statement.ts';
import { marksOn, type Marks } from './gather.ts';
import { labelPx } from './labels.ts';
import { needsRing } from './markers.ts';
import type { SvgParts } from './svg-parts.ts';
import { GRID } from './svg-path.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Labels = SvgParts['labels'];

export interface SvgMore {
  /** A name for every place that is drawn, hidden until there is room. */
  readonly labels: Labels;
  /** The same for a scale (px per map unit): the subject is named below its shape, once that is seen. */
  at(labels: Labels, scale: number): Labels;
  /** What marks the small places at a scale on a picture of that width. */
  marks(scale: number, widthPx: number): Marks;
}

/** Adds to the picture, taken apart into `parts`, what `places` tell of it. */
export function addMore(
  svg: SVGSVGElement,
  parts: SvgParts,
  places: Neighbours,
  names: ReadonlyMap<CountryCode, string>,
): SvgMore {
  const group = svg.querySelector('.labels');
  const subject = parts.ring?.code ?? null;
  const known = new Set(parts.labels.map(({ code }) => code));
  const isNonactor = (code: CountryCode): boolean =>
    parts.byCode.get(code)?.some((element) => element.classList.contains('nonactor')) ?? false;
  const sized = Object.entries(places).map(([code, { x, y, w, area }]) => ({
    code,
    x,
    y,
    w,
    area,
  }));
  const actors = sized.filter(({ code }) => !isNonactor(code));
  const shape = parts.byCode.get(subject ?? '')?.find((drawn) => drawn instanceof SVGPathElement);
  const box = shape?.getBBox();
  const bottom = box ? (box.y + box.height) * GRID : 0;

  function write(place: (typeof sized)[number]): Labels[number] {
    const text = document.createElementNS(SVG, 'text');
    const name = names.get(place.code) ?? place.code;
    text.dataset['label'] = place.code;
    text.setAttribute('x', String(place.x));
    text.setAttribute('y', String(place.y));
    text.setAttribute('hidden', '');
    text.classList.toggle('subject-name', place.code === subject);
    text.textContent = name;
    group?.append(text);
    if (place.code !== subject)
      parts.byCode.set(place.code, [...(parts.byCode.get(place.code) ?? []), text]);
    return { ...place, name, text };
  }

  return {
    labels: [
      ...parts.labels,
      ...sized.filter(({ code, area }) => !known.has(code) && area > 0).map(write),
    ],
    at: (labels, scale) =>
      labels.map((label) => {
        if (label.code !== subject) return label;
        const y = bottom + (0.8 * labelPx(scale)) / scale;
        label.text.setAttribute('y', String(y));
        const isRinged = parts.ring !== undefined && needsRing(parts.ring, scale);
        // Its name has the first choice, and room beyond the shape; while there is a ring, none.
        return { ...label, y, area: Infinity, w: isRinged ? 0 : Infinity };
      }),
    marks: (scale, widthPx) => marksOn(actors, subject, scale, widthPx),
  };
}
