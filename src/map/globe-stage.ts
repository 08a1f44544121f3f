/** The globe in the place of the flat map: the same verbs, turned instead of moved. */
import type { MapPlace } from '../domain/map-place.ts';
import type { CountryCode } from '../domain/statement.ts';
import { unproject } from './equal-earth.ts';
import { createGlobeDrawing, type GlobeParts } from './globe-drawing.ts';
import { clampView, lookAt, onTheWay, radiusOf, turnedTo, type GlobeView } from './globe.ts';
import { listenToTurns } from './globe-pointer.ts';
import { FINGER_PX } from './markers.ts';
import type { MapStage, StageEvents } from './map-stage.ts';
import { leftFree } from './moves.ts';
import type { Extent } from './projection.ts';

export interface GlobeHost extends GlobeParts {
  readonly place: MapPlace;
  /** What the whole globe is turned to. */
  readonly home: CountryCode;
  readonly prefersReducedMotion: () => boolean;
}

export interface GlobeEvents extends Pick<StageEvents, 'select' | 'hover' | 'place'> {
  /** After every move: where points in map units are seen, null on the far side. */
  looks(at: (point: readonly [number, number]) => [number, number] | null): void;
}

export interface GlobeStage extends MapStage {
  /** Turns what is seen by a share of its width to the right and of its height down. */
  turn(right: number, down: number): void;
}

const CAMERA_MS = 600;
const REST_MS = 200;
/** Degrees north of the middle that the whole globe is first seen from, at most. */
const HOME_LAT = 25;
/** Near the rim shapes are too narrow to be read: there a place is not in sight, share of the radius. */
const RIM = 0.85;
const EDGE_PX = 24;
/** Doublings at which the subject's surroundings are seen. */
const SURROUNDINGS_ZOOM = 4;
/** A cluster that opens comes nearer by so many doublings at most. */
const GATHER_DOUBLINGS = 4;
/** Width of a place brought near, as a share of the picture. */
const NEAR_SHARE = 0.3;

export function createGlobeStage(host: GlobeHost, on: GlobeEvents): GlobeStage {
  const { svg, subject } = host;
  const drawing = createGlobeDrawing(host);
  const size = (): { width: number; height: number } => {
    const { width, height } = svg.getBoundingClientRect();
    return { width: Math.max(width, 1), height: Math.max(height, 1) };
  };
  let told: MapPlace | null = host.place;
  let frame = 0;
  let rest = 0;

  function viewOf(place: MapPlace): GlobeView {
    if (typeof place !== 'string') return clampView(place);
    const [lon, lat] = drawing.placeOf(host.home)?.at ?? [0, 0];
    return clampView({ lon, lat: Math.min(Math.max(lat, -HOME_LAT), HOME_LAT), zoom: 0 });
  }
  let view = viewOf(host.place);
  /** Where a glide will end: what a next step goes on from. */
  let goal = view;

  function show(next: GlobeView, atRest: boolean): void {
    view = next;
    const { width, height } = size();
    drawing.draw(view, width, height, atRest);
    const look = lookAt(view, width, height);
    on.looks((point) => {
      const at = look.at(unproject(...point));
      return at && [at.x, at.y];
    });
  }

  function go(next: GlobeView): void {
    cancelAnimationFrame(frame);
    goal = clampView(next);
    if (host.prefersReducedMotion()) return show(goal, true);
    const from = view;
    let started: number | undefined;
    const tick = (timeMs: number): void => {
      started ??= timeMs;
      const share = Math.min((timeMs - started) / CAMERA_MS, 1);
      show(onTheWay(from, goal, 1 - (1 - share) ** 3), share === 1);
      if (share < 1) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
  }

  function moved(): void {
    told = null;
    window.clearTimeout(rest);
    rest = window.setTimeout(() => {
      const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
      const { zoom, lat, lon } = goal;
      told = {
        zoom: rounded(zoom, 2),
        lat: rounded(lat, 3),
        lon: rounded(lon, 3),
        globe: true,
      };
      on.place(told);
    }, REST_MS);
  }
  function wish(next: GlobeView): void {
    go(next);
    moved();
  }

  function choose(code: CountryCode | null): void {
    const place = drawing.placeOf(subject);
    if (code === subject && place && view.zoom < 1.5)
      wish({ lon: place.at[0], lat: place.at[1], zoom: SURROUNDINGS_ZOOM });
    else on.select(code);
  }

  function gather(codes: readonly CountryCode[]): void {
    const { width, height } = size();
    const look = lookAt(view, width, height);
    const spots = codes.flatMap((code) => {
      const place = drawing.placeOf(code);
      const at = place && look.at(place.at);
      return at ? [{ ...at, place }] : [];
    });
    const [first, ...others] = spots;
    const apart = Math.min(
      ...others.map(({ x, y }) => (first ? Math.hypot(x - first.x, y - first.y) : Infinity)),
    );
    const lack = Math.min(Math.max(Math.log2((2 * FINGER_PX) / apart), 1), GATHER_DOUBLINGS);
    const next = clampView({ ...view, zoom: view.zoom + lack });
    if (!first || next.zoom - view.zoom < 0.5) return choose(codes[0] ?? null);
    wish({ ...next, lon: first.place.at[0], lat: first.place.at[1] });
  }

  /** Turns to a point in degrees, if it is not well in sight. */
  function reveal(point: [number, number], seen?: Extent): void {
    const { width, height } = size();
    const look = lookAt(goal, width, height);
    const at = look.at(point);
    const { left, top, right, bottom } = seen ?? { left: 0, top: 0, right: width, bottom: height };
    const isSeen =
      at !== null &&
      Math.hypot(at.x - width / 2, at.y - height / 2) < RIM * look.radius &&
      Math.min(at.x - left, at.y - top, right - at.x, bottom - at.y) >= EDGE_PX;
    if (isSeen) return;
    wish(
      turnedTo(point, goal, look.radius, [(left + right - width) / 2, (top + bottom - height) / 2]),
    );
  }

  const stopListening = listenToTurns(svg, {
    view: () => view,
    radius: () => radiusOf(view, size().width, size().height),
    show(next, atRest) {
      cancelAnimationFrame(frame);
      goal = next;
      show(next, atRest);
      moved();
    },
    zoomBy: (doublings) => wish({ ...goal, zoom: goal.zoom + doublings }),
    hover(event) {
      const { left, top } = svg.getBoundingClientRect();
      const point = event && { x: event.clientX - left, y: event.clientY - top };
      on.hover(event && drawing.codeAt(event), point);
    },
    press(event) {
      const isFinger = (event as Partial<PointerEvent>).pointerType === 'touch';
      const codes = isFinger ? drawing.underFinger(event) : [drawing.codeAt(event)];
      if (codes.length > 1) gather(codes.filter((code) => code !== null));
      else choose(codes[0] ?? null);
    },
  });
  const observer = new ResizeObserver(() => show(view, true));
  observer.observe(svg);
  show(view, true);

  return {
    paint: (picture) => drawing.paint(picture),
    rename: (names) => drawing.rename(names),
    look(place) {
      if (JSON.stringify(place) === JSON.stringify(told)) return;
      window.clearTimeout(rest);
      told = place;
      go(viewOf(place));
      on.place(place);
    },
    zoomBy: (doublings) => wish({ ...goal, zoom: goal.zoom + doublings }),
    turn(right, down) {
      const { width, height } = size();
      const radius = radiusOf(goal, width, height);
      const [lon, lat] = [goal.lon, goal.lat];
      const step = Math.min(width, height, 2 * radius);
      wish(turnedTo([lon, lat], goal, radius, [-right * step, -down * step]));
    },
    outline: (codes) => drawing.outline(codes),
    coverOf: (code) => drawing.coverOf(code),
    highlight: (code) => drawing.highlight(code),
    zoomTo(code) {
      const place = drawing.placeOf(code);
      if (!place) return;
      const { width, height } = size();
      const whole = radiusOf({ ...goal, zoom: 0 }, width, height);
      // A place without a shape is looked at from where its neighbours are told apart.
      const across = Math.max(Math.sqrt(place.area), 0.012);
      const zoom = Math.log2((NEAR_SHARE * Math.min(width, height)) / (across * whole));
      wish({ lon: place.at[0], lat: place.at[1], zoom });
    },
    reveal: (point) => reveal(unproject(...point)),
    clear(code, cover) {
      const place = drawing.placeOf(code);
      const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      const seen = leftFree(svg.getBoundingClientRect(), screen, cover);
      if (place && seen) reveal(place.at, seen);
    },
    setTheme() {
      // Colours are custom properties of the page: the globe follows by itself.
    },
    upgrade() {
      // There is nothing to come.
    },
    destroy() {
      cancelAnimationFrame(frame);
      window.clearTimeout(rest);
      observer.disconnect();
      stopListening();
    },
  };
}
