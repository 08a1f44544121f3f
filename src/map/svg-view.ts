/** The prerendered picture, brought to life: fills, outlines, zoom and pan by its view box. */
import type { CountryCode } from '../domain/statement.ts';
import type { Fill, MapDrawing, MapEvents, MapPicture } from './drawing.ts';
import { placeLabels, type LabelCandidate } from './labels.ts';
import { markerAt, NARROW_PX, needsRing, placeMarkers, type Marker } from './markers.ts';
import { MAX_CAMERA_ZOOM } from './place.ts';
import { LAND_EXTENT, NOMINAL_SCALE, scaleOf, type Camera } from './projection.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** A pointer that moved less than this has clicked, not dragged. */
const DRAG_PX = 4;
/** A place smaller than this on screen is outlined by a circle. */
const SEEN_AS_SHAPE_PX = 16;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** `camera` kept on the land, its zoom within what the drawings allow. */
export function clampCamera(camera: Camera): Camera {
  const { left, right, top, bottom } = LAND_EXTENT;
  return {
    x: Math.min(Math.max(camera.x, left), right),
    y: Math.min(Math.max(camera.y, top), bottom),
    zoom: Math.min(Math.max(camera.zoom, 0), MAX_CAMERA_ZOOM),
  };
}

function setStance(element: Element, fill: Fill): void {
  if (fill.stance === null) element.removeAttribute('data-stance');
  else element.setAttribute('data-stance', fill.stance);
  element.classList.toggle('dimmed', fill.dimmed);
}

/** Takes over `svg` as drawn by `drawWorld`, and its `inset`. Needs no WebGL. */
export function createSvgMap(
  svg: SVGSVGElement,
  inset: SVGSVGElement | null,
  on: Pick<MapEvents, 'select' | 'hover' | 'camera'>,
): MapDrawing {
  const all = <T extends Element>(selector: string): T[] => [...svg.querySelectorAll<T>(selector)];
  const byCode = new Map<CountryCode, Element[]>();
  const remember = (element: Element, code: string | null): void => {
    if (code) byCode.set(code, [...(byCode.get(code) ?? []), element]);
  };
  for (const element of all('[data-country]'))
    remember(element, element.getAttribute('data-country'));
  const names = [...all('[data-label]'), ...(inset?.querySelectorAll('[data-label]') ?? [])];
  for (const element of names) remember(element, element.getAttribute('data-label'));

  const borders = all<SVGPathElement>('[data-a]').map((path) => ({
    path,
    a: path.getAttribute('data-a') ?? '',
    b: path.getAttribute('data-b') ?? '',
  }));
  const labels = all<SVGTextElement>('[data-label]').map(
    (text): LabelCandidate & { text: SVGTextElement } => ({
      text,
      code: text.dataset['label'] ?? '',
      name: text.textContent ?? '',
      x: Number(text.getAttribute('x')),
      y: Number(text.getAttribute('y')),
      w: Number(text.dataset['w']),
      area: Number(text.dataset['area']),
    }),
  );
  const small = all<SVGCircleElement>('.circles circle').map((circle) => ({
    circle,
    code: circle.dataset['country'] ?? '',
    x: Number(circle.dataset['x']),
    y: Number(circle.dataset['y']),
    area: Number(circle.dataset['area']),
    w: 0,
  }));
  const ring = svg.querySelector<SVGGElement>('.ring');
  const subject = ring && {
    code: ring.dataset['subject'] ?? '',
    x: Number(ring.dataset['x']),
    y: Number(ring.dataset['y']),
    area: Number(ring.dataset['area']),
    w: 0,
  };
  let placed: readonly Marker[] = [];
  const patterns = all<SVGPatternElement>('pattern');
  const stops = new AbortController();
  const { signal } = stops;

  let fills: ReadonlyMap<CountryCode, Fill> = new Map();
  let selected: CountryCode | null = null;
  let hovered: CountryCode | null = null;
  let camera: Camera | undefined;
  let frame = 0;

  const size = (): Size => {
    const { width, height } = svg.getBoundingClientRect();
    return { width: Math.max(width, 1), height: Math.max(height, 1) };
  };

  function drawCamera(atRest: boolean): void {
    if (!camera) return;
    const { width, height } = size();
    const scale = scaleOf(camera, width, height);
    const [w, h] = [width / scale, height / scale];
    svg.setAttribute(
      'viewBox',
      [camera.x - w / 2, camera.y - h / 2, w, h].map((n) => n.toFixed(2)).join(' '),
    );
    svg.style.setProperty('--u', String(1 / scale));
    svg.style.setProperty('--border-width', camera.zoom > 1 ? '0.8px' : '0.6px');
    svg.classList.add('measured');
    for (const pattern of patterns)
      pattern.setAttribute(
        'patternTransform',
        `scale(${1 / scale}) rotate(${pattern.dataset['turn'] ?? 0})`,
      );
    if (!atRest) return;
    const shown = new Set(placeLabels(labels, scale, 12));
    for (const { text, code } of labels) text.toggleAttribute('hidden', !shown.has(code));
    placeCircles(scale, width);
    drawOutlines();
  }

  function placeCircles(scale: number, width: number): void {
    const places = subject ? [...small, subject] : small;
    placed =
      width < NARROW_PX && scale < NOMINAL_SCALE
        ? []
        : placeMarkers(places, subject?.code ?? null, scale);
    const at = new Map(placed.map((marker) => [marker.code, marker]));
    for (const { circle, code } of small) {
      const marker = at.get(code);
      circle.toggleAttribute('hidden', !marker);
      if (!marker) continue;
      circle.setAttribute('cx', String(marker.x));
      circle.setAttribute('cy', String(marker.y));
    }
    if (subject) ring.toggleAttribute('hidden', !needsRing(subject, scale));
  }

  /** The shape once more, casing below ink; where it is too small on screen, a circle round it. */
  function outlineOf(code: CountryCode, className: string, magnified: boolean): Element[] {
    const sources = byCode.get(code) ?? [];
    const shape = sources.find((element) => element instanceof SVGPathElement);
    const circle = sources.find((element) => element instanceof SVGCircleElement);
    const box = shape?.getBoundingClientRect();
    const seen =
      box !== undefined && (magnified || Math.max(box.width, box.height) >= SEEN_AS_SHAPE_PX);
    const grid = shape?.closest('[transform]')?.getAttribute('transform') ?? '';
    return ['casing', className].flatMap((name) => {
      const copy = document.createElementNS(SVG, seen ? 'path' : 'circle');
      if (seen) {
        copy.setAttribute('d', shape?.getAttribute('d') ?? '');
        copy.setAttribute('transform', grid);
      } else {
        const bounds = shape?.getBBox();
        const factor = Number(/scale\(([\d.]+)\)/.exec(grid)?.[1] ?? 1);
        const middle = bounds && [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
        copy.setAttribute(
          'cx',
          String(circle?.getAttribute('cx') ?? (middle ? middle[0]! * factor : 0)),
        );
        copy.setAttribute(
          'cy',
          String(circle?.getAttribute('cy') ?? (middle ? middle[1]! * factor : 0)),
        );
        copy.setAttribute('r', '9');
      }
      copy.classList.add(name);
      return [copy];
    });
  }
  function drawOutlines(): void {
    const parts = (magnified: boolean): Element[] => [
      ...(hovered && hovered !== selected ? outlineOf(hovered, 'hover', magnified) : []),
      ...(selected ? outlineOf(selected, 'selected', magnified) : []),
    ];
    svg.querySelector('.outline')?.replaceChildren(...parts(false));
    inset?.querySelector('.outline')?.replaceChildren(...parts(true));
  }

  function codeAt(event: PointerEvent | MouseEvent): CountryCode | null {
    // A link in the picture that was followed by key has no place on the screen.
    if (event.type === 'click' && event.detail === 0 && event.target instanceof Element)
      return event.target.querySelector('[data-country]')?.getAttribute('data-country') ?? null;
    const box = svg.getBoundingClientRect();
    const pointer = [event.clientX - box.left, event.clientY - box.top] as const;
    const target =
      event.target instanceof Element ? event.target.closest('.land [data-country]') : null;
    if (camera) {
      const scale = scaleOf(camera, box.width, box.height);
      const point = [
        camera.x + (pointer[0] - box.width / 2) / scale,
        camera.y + (pointer[1] - box.height / 2) / scale,
      ] as const;
      const marker = markerAt(point, placed, scale, target !== null);
      if (marker) return marker;
    }
    const place =
      target ?? (event.target instanceof Element ? event.target.closest('[data-country]') : null);
    return place?.getAttribute('data-country') ?? null;
  }

  let drag: { x: number; y: number; camera: Camera; moved: boolean } | undefined;
  svg.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || !camera || event.pointerType === 'touch') return;
      drag = { x: event.clientX, y: event.clientY, camera, moved: false };
    },
    { signal },
  );
  svg.addEventListener(
    'pointermove',
    (event) => {
      if (!drag || event.buttons === 0) {
        drag = undefined;
        const box = svg.getBoundingClientRect();
        on.hover(codeAt(event), { x: event.clientX - box.left, y: event.clientY - box.top });
        return;
      }
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      if (!drag.moved && Math.hypot(dx, dy) < DRAG_PX) return;
      if (!drag.moved) svg.setPointerCapture(event.pointerId);
      drag.moved = true;
      on.hover(null, null);
      const { width, height } = size();
      const scale = scaleOf(drag.camera, width, height);
      camera = clampCamera({
        ...drag.camera,
        x: drag.camera.x - dx / scale,
        y: drag.camera.y - dy / scale,
      });
      drawCamera(false);
      on.camera(camera);
    },
    { signal },
  );
  svg.addEventListener('pointerleave', () => on.hover(null, null), { signal });
  svg.addEventListener(
    'click',
    (event) => {
      // The links inside the picture serve readers without script; with it, the panel opens.
      event.preventDefault();
      const moved = drag?.moved ?? false;
      drag = undefined;
      if (moved) drawCamera(true);
      else on.select(codeAt(event));
    },
    { signal },
  );

  return {
    paint(picture: MapPicture): void {
      const changed = [...picture.fills].filter(([code, fill]) => {
        const old = fills.get(code);
        return !old || old.stance !== fill.stance || old.dimmed !== fill.dimmed;
      });
      for (const [code, fill] of changed)
        for (const element of byCode.get(code) ?? []) setStance(element, fill);
      fills = picture.fills;
      const touched = new Set(changed.map(([code]) => code));
      for (const { path, a, b } of borders) {
        if (!touched.has(a) && !touched.has(b)) continue;
        const differ = (fills.get(a)?.stance ?? null) !== (fills.get(b)?.stance ?? null);
        path.toggleAttribute('data-edge', differ);
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
        const t = Math.min((timeMs - started) / animateMs, 1);
        const eased = 1 - (1 - t) ** 3;
        const mix = (a: number, b: number): number => a + (b - a) * eased;
        camera = {
          x: mix(from.x, next.x),
          y: mix(from.y, next.y),
          zoom: mix(from.zoom, next.zoom),
        };
        drawCamera(t === 1);
        if (t < 1) frame = requestAnimationFrame(tick);
      };
      frame = requestAnimationFrame(tick);
    },
    resize: () => drawCamera(true),
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
      stops.abort();
    },
  };
}
