/** The prerendered picture, brought to life: fills, outlines, zoom and pan by its view box. */
import type { CountryCode } from '../domain/statement.ts';
import type { Fill } from '../scene/scene.ts';
import type { MapDrawing, MapEvents, MapPicture } from './drawing.ts';
import { keyOf } from './fill-key.ts';
import { labelPx, placeLabels } from './labels.ts';
import {
  isCrowded,
  isFine,
  markerAt,
  underFinger,
  needsRing,
  placeMarkers,
  type Marker,
} from './markers.ts';
import { NOMINAL_SCALE, scaleOf, type Camera } from './projection.ts';
import { outlineOf } from './svg-outlines.ts';
import type { Gathered } from './gather.ts';
import type { SvgMore } from './svg-more.ts';
import { readParts, type SvgParts } from './svg-parts.ts';
import { GRID } from './svg-path.ts';
import { listenToPointer } from './svg-pointer.ts';

/** From so much nearer than at first there is room for names that did not come with the picture. */
const NEARER = 1.6;

/** Gives an element the fill of a place, by what the rules of the page go by. */
export function setStance(element: Element, fill: Fill): void {
  const key = keyOf(fill);
  if (key === null) element.removeAttribute('data-stance');
  else element.setAttribute('data-stance', key);
  element.classList.toggle('dimmed', fill.dimmed);
  element.classList.toggle('quiet', fill.quiet === true);
}

const between = (from: Camera, to: Camera, share: number): Camera => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
  zoom: from.zoom + (to.zoom - from.zoom) * share,
});

/** The picture as a drawing that also knows where its places are. */
export interface SvgMap extends MapDrawing {
  /** Middle and area of a place in map units, or null for one that is not drawn. */
  spotOf(code: CountryCode): { x: number; y: number; area: number } | null;
  /** A test whether the shape of a place covers a point, CSS px from the picture's top left corner. */
  coverOf(code: CountryCode): (x: number, y: number) => boolean;
  /** Adds what is only needed near or on a narrow map. */
  grow(make: (svg: SVGSVGElement, parts: SvgParts) => SvgMore): void;
}

/** What the picture tells beyond what every drawing does. */
interface SvgEvents extends Pick<MapEvents, 'select' | 'gather' | 'hover' | 'camera'> {
  /** At rest: the symbols that stand for several circles, to be drawn over the picture. */
  gathered?(groups: readonly Gathered[]): void;
  /** At rest, so near or so narrow that `grow` is of use. */
  wants?(): void;
}

/** Takes over `svg` as drawn by `drawWorld`, and its `inset`. Needs no WebGL. */
export function createSvgMap(
  svg: SVGSVGElement,
  inset: SVGSVGElement | null,
  on: SvgEvents,
): SvgMap {
  const parts = readParts(svg, inset);
  const subject = parts.ring?.code ?? null;
  let labels = parts.labels;
  let more: SvgMore | undefined;
  let placed: readonly Marker[] = [];
  let fills: ReadonlyMap<CountryCode, Fill> = new Map();
  let selected: CountryCode | null = null;
  let hovered: CountryCode | null = null;
  let camera: Camera | undefined;
  let frame = 0;

  function drawOutlines(): void {
    const outlines = (magnified: boolean): Element[] => [
      ...(hovered && hovered !== selected ? outlineOf(parts, hovered, 'hover', magnified) : []),
      ...(selected ? outlineOf(parts, selected, 'selected', magnified) : []),
    ];
    svg.querySelector('.outline')?.replaceChildren(...outlines(false));
    inset?.querySelector('.outline')?.replaceChildren(...outlines(true));
  }

  function drawCircles(scale: number, width: number): void {
    const places = parts.ring ? [...parts.circles, parts.ring] : parts.circles;
    const isNarrow = isCrowded(width, scale);
    const marks = isNarrow ? more?.marks(scale, width) : undefined;
    placed = marks?.markers ?? (isNarrow ? [] : placeMarkers(places, subject, scale));
    on.gathered?.(marks?.gathered ?? []);
    if (!more && (isNarrow || scale > NEARER * NOMINAL_SCALE)) on.wants?.();
    const at = new Map(placed.map((marker) => [marker.code, marker]));
    for (const { circle, code } of parts.circles) {
      const marker = at.get(code);
      circle.toggleAttribute('hidden', !marker);
      if (!marker) continue;
      circle.setAttribute('cx', String(marker.x / GRID));
      circle.setAttribute('cy', String(marker.y / GRID));
    }
    if (!parts.ring) return;
    const isRinged = needsRing(parts.ring, scale);
    parts.ring.element.toggleAttribute('hidden', !isRinged);
    if (isRinged) placed = [...placed, parts.ring];
  }

  function drawCamera(atRest: boolean): void {
    if (!camera) return;
    const { width, height } = svg.getBoundingClientRect();
    const scale = scaleOf(camera, Math.max(width, 1), Math.max(height, 1));
    const box = [
      camera.x - width / scale / 2,
      camera.y - height / scale / 2,
      width / scale,
      height / scale,
    ];
    svg.setAttribute('viewBox', box.map((n) => n.toFixed(2)).join(' '));
    svg.style.setProperty('--u', String(1 / scale));
    svg.style.setProperty('--name', `${labelPx(scale)}px`);
    svg.style.setProperty('--border-width', camera.zoom > 1 ? '0.8px' : '0.6px');
    svg.classList.add('measured');
    for (const pattern of parts.patterns) {
      const { turn = 0, fine = 1 } = pattern.dataset;
      const size = Number(fine) / scale / GRID;
      pattern.setAttribute('patternTransform', `scale(${size}) rotate(${turn})`);
    }
    if (!atRest) return;
    for (const { code, area } of [...labels, ...parts.circles])
      for (const shape of parts.byCode.get(code) ?? [])
        if (shape instanceof SVGPathElement)
          shape.classList.toggle('fine', isFine({ area }, scale));
    const all = more?.at(labels, scale) ?? labels;
    const shown = new Set(placeLabels(all, scale));
    for (const { text, code } of all) text.toggleAttribute('hidden', !shown.has(code));
    drawCircles(scale, width);
    drawOutlines();
  }

  function pointOf(event: MouseEvent, from: Camera): { point: [number, number]; scale: number } {
    const { left, top, width, height } = svg.getBoundingClientRect();
    const scale = scaleOf(from, width, height);
    const x = from.x + (event.clientX - left - width / 2) / scale;
    const y = from.y + (event.clientY - top - height / 2) / scale;
    return { point: [x, y], scale };
  }

  function codeAt(event: MouseEvent): CountryCode | null {
    if (!(event.target instanceof Element)) return null;
    // A link in the picture that was followed by key has no place on the screen.
    if (event.type === 'click' && event.detail === 0)
      return event.target.querySelector('[data-country]')?.getAttribute('data-country') ?? null;
    const land = event.target.closest('.land [data-country]');
    if (camera) {
      const { point, scale } = pointOf(event, camera);
      const code = land?.getAttribute('data-country');
      const middle = parts.circles.find((circle) => circle.code === code);
      const marker = markerAt(point, placed, scale, land && { middle });
      if (marker) return marker;
    }
    const place = land ?? event.target.closest('[data-country]');
    return place?.getAttribute('data-country') ?? null;
  }

  const stopListening = listenToPointer(
    svg,
    {
      camera: () => camera,
      codeAt,
      underFinger(event) {
        if (!camera) return [];
        const { point, scale } = pointOf(event, camera);
        return underFinger(point, placed, scale, codeAt(event));
      },
      move(next, atRest) {
        camera = next;
        drawCamera(atRest);
      },
    },
    on,
  );

  return {
    paint(picture: MapPicture): void {
      const changed = [...picture.fills].filter(([code, fill]) => {
        const old = fills.get(code);
        if (!old || keyOf(old) !== keyOf(fill)) return true;
        return old.dimmed !== fill.dimmed || old.quiet !== fill.quiet;
      });
      for (const [code, fill] of changed)
        for (const element of parts.byCode.get(code) ?? []) setStance(element, fill);
      fills = picture.fills;
      const touched = new Set(changed.map(([code]) => code));
      for (const { path, a, b } of parts.borders) {
        if (!touched.has(a) && !touched.has(b)) continue;
        path.toggleAttribute('data-edge', keyOf(fills.get(a)) !== keyOf(fills.get(b)));
      }
      if (selected !== picture.selected) {
        selected = picture.selected;
        drawOutlines();
      }
    },
    look(next: Camera, animateMs = 0): void {
      cancelAnimationFrame(frame);
      const from = camera;
      if (!from || animateMs <= 0) {
        camera = next;
        drawCamera(true);
        return;
      }
      let started: number | undefined;
      const tick = (timeMs: number): void => {
        started ??= timeMs;
        const share = Math.min((timeMs - started) / animateMs, 1);
        camera = between(from, next, 1 - (1 - share) ** 3);
        drawCamera(share === 1);
        if (share < 1) frame = requestAnimationFrame(tick);
      };
      frame = requestAnimationFrame(tick);
    },
    rename(names): void {
      labels = labels.map((label) => ({ ...label, name: names.get(label.code) ?? label.name }));
      const inInset = inset?.querySelectorAll<SVGTextElement>('[data-label]') ?? [];
      for (const text of [...labels.map((label) => label.text), ...inInset])
        text.textContent = names.get(text.dataset['label'] ?? '') ?? text.textContent;
      for (const link of svg.querySelectorAll('a[href]')) {
        const code = link.querySelector('[data-country]')?.getAttribute('data-country') ?? '';
        link.setAttribute('aria-label', names.get(code) ?? link.getAttribute('aria-label') ?? '');
      }
      drawCamera(true);
    },
    spotOf(code) {
      const known = [...(parts.ring ? [parts.ring] : []), ...labels, ...parts.circles];
      return known.find((place) => place.code === code) ?? null;
    },
    coverOf(code) {
      const shape = parts.byCode.get(code)?.find((drawn) => drawn instanceof SVGPathElement);
      const toShape = shape?.getScreenCTM()?.inverse();
      const { left, top } = svg.getBoundingClientRect();
      return (x, y) =>
        toShape !== undefined &&
        shape !== undefined &&
        shape.isPointInFill(new DOMPoint(x + left, y + top).matrixTransform(toShape));
    },
    grow(make) {
      if (more) return;
      more = make(svg, parts);
      labels = more.labels;
      for (const { text, code } of labels) {
        const fill = fills.get(code);
        if (fill && code !== subject) setStance(text, fill);
      }
      drawCamera(true);
    },
    resize: () => drawCamera(true),
    outline(codes): void {
      const pointed = new Set(codes);
      for (const [code, drawn] of parts.byCode)
        for (const element of drawn)
          if (!(element instanceof SVGTextElement))
            element.classList.toggle('pointed', pointed.has(code));
    },
    highlight(code): void {
      if (hovered === code) return;
      hovered = code;
      drawOutlines();
    },
    setTheme(): void {
      // Colours are custom properties of the page: the picture follows by itself.
    },
    destroy(): void {
      cancelAnimationFrame(frame);
      stopListening();
    },
  };
}
