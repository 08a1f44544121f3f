import type { CountryCode } from '../domain/statement.ts';
import type { MapEvents } from './drawing.ts';
import { clampCamera, scaleOf, type Camera } from './projection.ts';

/** A pointer that moved less than this has clicked, not dragged. */
const DRAG_PX = 4;

/** What the pointer can ask of the picture and tell it. */
export interface Pointed {
  camera(): Camera | undefined;
  codeAt(event: MouseEvent): CountryCode | null;
  /** The places that a finger may mean, the nearest first. */
  underFinger(event: MouseEvent): CountryCode[];
  /** Shows another part of the map; `atRest` when the reader let go. */
  move(camera: Camera, atRest: boolean): void;
}

/**
 * Hover, click and drag on the picture; a finger scrolls the page instead of dragging the map.
 * Returns a function that stops listening.
 */
export function listenToPointer(
  svg: SVGSVGElement,
  pointed: Pointed,
  on: Pick<MapEvents, 'select' | 'gather' | 'hover' | 'camera'>,
): () => void {
  const stops = new AbortController();
  const { signal } = stops;
  let drag: { x: number; y: number; camera: Camera; moved: boolean } | undefined;

  function begin(event: PointerEvent): void {
    const camera = pointed.camera();
    if (event.button !== 0 || !camera || event.pointerType === 'touch') return;
    drag = { x: event.clientX, y: event.clientY, camera, moved: false };
  }

  function hover(event: PointerEvent): void {
    const box = svg.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    on.hover(pointed.codeAt(event), point);
  }

  function move(event: PointerEvent): void {
    if (!drag || event.buttons === 0) {
      drag = undefined;
      hover(event);
      return;
    }
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(dx, dy) < DRAG_PX) return;
    if (!drag.moved) svg.setPointerCapture(event.pointerId);
    drag.moved = true;
    on.hover(null, null);
    const { width, height } = svg.getBoundingClientRect();
    const scale = scaleOf(drag.camera, width, height);
    const { x, y, zoom } = drag.camera;
    const camera = clampCamera({ x: x - dx / scale, y: y - dy / scale, zoom });
    pointed.move(camera, false);
    on.camera(camera);
  }

  function click(event: MouseEvent): void {
    // The links inside the picture serve readers without script; with it, the panel opens.
    event.preventDefault();
    const dragged = drag?.moved ?? false;
    drag = undefined;
    const camera = pointed.camera();
    if (dragged && camera) pointed.move(camera, true);
    else {
      const isFinger = (event as Partial<PointerEvent>).pointerType === 'touch';
      const codes = isFinger ? pointed.underFinger(event) : [pointed.codeAt(event)];
      if (codes.length > 1) on.gather(codes.filter((code) => code !== null));
      else on.select(codes[0] ?? null);
    }
  }

  svg.addEventListener('pointerdown', begin, { signal });
  svg.addEventListener('pointermove', move, { signal });
  svg.addEventListener('pointerleave', () => on.hover(null, null), { signal });
  svg.addEventListener('click', click, { signal });
  return () => stops.abort();
}
