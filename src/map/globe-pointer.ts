/** Mouse and fingers on the globe. A finger that goes up or down scrolls the page, as everywhere. */
import { clampView, dragged, type GlobeView } from './globe.ts';

/** A pointer that moved less than this has clicked, not dragged. */
const DRAG_PX = 4;
/** Doublings of the scale at one notch of the wheel. */
const WHEEL_DOUBLINGS = 0.5;

export interface Turned {
  view(): GlobeView;
  /** Radius of the globe, px. */
  radius(): number;
  show(view: GlobeView, atRest: boolean): void;
  zoomBy(doublings: number): void;
  /** Null when nothing is pointed at any more. */
  hover(event: PointerEvent | null): void;
  press(event: MouseEvent): void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
const spread = ([a, b]: readonly Point[]): number =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;

/** Turns by a drag, zooms by two fingers or Ctrl with the wheel. Returns how to stop listening. */
export function listenToTurns(svg: SVGSVGElement, turned: Turned): () => void {
  const stops = new AbortController();
  const { signal } = stops;
  const down = new Map<number, Point>();
  let last: Point[] = [];
  let isDrag = false;

  function begin(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (down.size === 0) isDrag = false;
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    last = [...down.values()];
  }
  function move(event: PointerEvent): void {
    // One that was let go outside the picture is not held any more.
    if (event.buttons === 0) down.delete(event.pointerId);
    const started = down.get(event.pointerId);
    if (!started) {
      if (event.pointerType !== 'touch') turned.hover(event);
      return;
    }
    const here = { x: event.clientX, y: event.clientY };
    if (!isDrag && Math.hypot(here.x - started.x, here.y - started.y) < DRAG_PX) return;
    if (!isDrag) svg.setPointerCapture(event.pointerId);
    isDrag = true;
    turned.hover(null);
    down.set(event.pointerId, here);
    const now = [...down.values()];
    const [from, to] = [middleOf(last), middleOf(now)];
    const [before, after] = [spread(last), spread(now)];
    last = now;
    const view = dragged(turned.view(), to.x - from.x, to.y - from.y, turned.radius());
    const doublings = before > 0 && after > 0 ? Math.log2(after / before) : 0;
    turned.show(clampView({ ...view, zoom: view.zoom + doublings }), false);
  }
  function end(event: PointerEvent): void {
    if (!down.delete(event.pointerId)) return;
    last = [...down.values()];
    if (isDrag && down.size === 0) turned.show(turned.view(), true);
  }
  function click(event: MouseEvent): void {
    if (!isDrag) turned.press(event);
    isDrag = false;
  }
  function wheel(event: WheelEvent): void {
    // Without Ctrl the wheel scrolls the page: a map that eats it traps the reader.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    turned.zoomBy(event.deltaY < 0 ? WHEEL_DOUBLINGS : -WHEEL_DOUBLINGS);
  }

  svg.addEventListener('pointerdown', begin, { signal });
  svg.addEventListener('pointermove', move, { signal });
  svg.addEventListener('pointerup', end, { signal });
  svg.addEventListener('pointercancel', end, { signal });
  svg.addEventListener('pointerleave', () => turned.hover(null), { signal });
  svg.addEventListener('click', click, { signal });
  svg.addEventListener('wheel', wheel, { signal, passive: false });
  return () => stops.abort();
}
