/**
 * One map of two drawings: the SVG picture that came with the page, and MapLibre, which takes over
 * on the reader's first zoom or pan and gives back whenever WebGL fails. Both look through the same
 * camera, so that the change of hands moves nothing.
 */
import type { MapPlace } from '../domain/map-place.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { MapDrawing, MapEvents, MapPicture } from './drawing.ts';
import type { MapTheme } from '../theme.ts';
import type { Extents } from './focus.ts';
import { FINGER_PX } from './markers.ts';
import { cameraOfPlace, placeOfCamera } from './place.ts';
import { cameraFor, clampCamera, scaleOf, toScreen, type Camera } from './projection.ts';
import { createSvgMap } from './svg-view.ts';

/** Makes the MapLibre drawing inside `host`; rejects or throws where WebGL 2 is missing. */
export type LoadGlMap = (host: HTMLElement, camera: Camera, on: MapEvents) => Promise<MapDrawing>;

export interface StageHost {
  readonly svg: SVGSVGElement;
  readonly inset: SVGSVGElement | null;
  /** Empty element that lies over the picture. */
  readonly gl: HTMLElement;
  readonly extents: Extents;
  readonly place: MapPlace;
  readonly prefersReducedMotion: () => boolean;
}

export interface StageEvents {
  select(code: CountryCode | null): void;
  hover(code: CountryCode | null, point: { x: number; y: number } | null): void;
  /** After the reader moved the map, at rest. */
  place(place: MapPlace): void;
  /** What the map looks at, from the first look on: while it is moved, and where a glide will end. */
  looks(camera: Camera): void;
  /** Which drawing is shown now. */
  drawing(kind: 'svg' | 'gl'): void;
  /** MapLibre could not be had: the picture stays. */
  failed(error: Error): void;
}

export interface MapStage {
  paint(picture: MapPicture): void;
  /** Writes these names; `gl` for letters that MapLibre cannot join, else the same. */
  rename(names: ReadonlyMap<CountryCode, string>, gl?: ReadonlyMap<CountryCode, string>): void;
  look(place: MapPlace): void;
  /** Doubles (`1`) or halves (`-1`) the scale. */
  zoomBy(doublings: number): void;
  highlight(code: CountryCode | null): void;
  /** Outlines places thinly, in place of those outlined before. */
  outline(codes: readonly CountryCode[]): void;
  /** A test whether the shape of a place covers a point, CSS px from the map's top left corner. */
  coverOf(code: CountryCode): (x: number, y: number) => boolean;
  /** Brings a place so near that its shape is seen. */
  zoomTo(code: CountryCode): void;
  /** Moves a point in map units into the middle, if it is out of sight. */
  reveal(point: readonly [number, number]): void;
  setTheme(theme: MapTheme): void;
  /** Lets MapLibre take over now, without waiting for a zoom. */
  upgrade(): void;
  destroy(): void;
}

const CAMERA_MS = 600;
/** Nearer to the edge than this a place is out of sight; less where the whole world is seen. */
const EDGE_PX = 24;
const EDGE_UNITS = 100;
/** Half of what is shown round a place brought near, in widths of the place; never less than so much. */
const NEAR_SHARE = 1.6;
const LEAST_NEAR_UNITS = 60;
/** A cluster that opens comes nearer by so many doublings at most. */
const GATHER_DOUBLINGS = 4;
/** Rest after which a moved camera is reported. */
const REST_MS = 200;

export function createMapStage(host: StageHost, on: StageEvents, loadGl: LoadGlMap): MapStage {
  let picture: MapPicture | undefined;
  let theme: MapTheme | undefined;
  let glNames: ReadonlyMap<CountryCode, string> | undefined;
  let outlined: readonly CountryCode[] = [];
  let gl: MapDrawing | undefined;
  let state: 'svg' | 'loading' | 'gl' | 'failed' = 'svg';
  let rest = 0;
  let destroyed = false;
  const asDrawn = host.svg.getAttribute('viewBox');
  /** Where the map rests, as it was last told; null while the reader moves it. */
  let told: MapPlace | null = host.place;
  const size = (): { width: number; height: number } => host.svg.getBoundingClientRect();
  const cameraOf = (place: MapPlace): Camera => {
    const { width, height } = size();
    return clampCamera(cameraOfPlace(place, host.extents, width, height));
  };
  let camera = cameraOf(host.place);

  function moved(next: Camera): void {
    camera = next;
    on.looks(camera);
    told = null;
    window.clearTimeout(rest);
    rest = window.setTimeout(() => {
      const place = placeOfCamera(camera);
      told = place;
      on.place(place);
    }, REST_MS);
  }

  function show(kind: 'svg' | 'gl'): void {
    host.gl.hidden = kind !== 'gl';
    host.svg.classList.toggle('covered', kind === 'gl');
    on.drawing(kind);
  }

  function upgrade(): void {
    if (state !== 'svg') return;
    state = 'loading';
    host.gl.hidden = false;
    loadGl(host.gl, camera, {
      select: choose,
      gather,
      hover: on.hover,
      camera(next) {
        moved(next);
        svg.look(next);
      },
      ready() {
        state = 'gl';
        gl?.look(camera);
        show('gl');
      },
      lost: () => show('svg'),
      restored() {
        gl?.look(camera);
        show('gl');
      },
      error: (error) => on.failed(error),
    }).then(
      (drawing) => {
        if (destroyed) return drawing.destroy();
        gl = drawing;
        if (theme) gl.setTheme(theme);
        if (glNames) gl.rename(glNames);
        if (picture) gl.paint(picture);
        gl.outline(outlined);
        gl.look(camera);
      },
      (cause: unknown) => {
        state = 'failed';
        show('svg');
        on.failed(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
  }

  /** At world scale the subject is a ring: choosing it brings the reader near first. */
  function choose(code: CountryCode | null): void {
    if (code !== null && code === picture?.subject && camera.zoom < 1.5) stage.look('focus');
    else on.select(code);
  }

  /** Opens a cluster: brings its circles so near that a finger can tell them apart. */
  function gather(codes: readonly CountryCode[]): void {
    const spots = codes.flatMap((code) => svg.spotOf(code) ?? []);
    const [first = camera, ...others] = spots;
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    const middle = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
    const apart = Math.min(...others.map(({ x, y }) => Math.hypot(x - first.x, y - first.y)));
    const { width, height } = size();
    const lack = Math.log2((2 * FINGER_PX) / (apart * scaleOf(camera, width, height)));
    const zoom = camera.zoom + Math.min(Math.max(lack, 1), GATHER_DOUBLINGS);
    const next = clampCamera({ x: middle(xs), y: middle(ys), zoom });
    // Nearer than this the map does not go: there the nearest is meant.
    if (next.zoom - camera.zoom < 0.5) return choose(codes[0] ?? null);
    go(next);
    moved(camera);
    upgrade();
  }

  const svg = createSvgMap(host.svg, host.inset, {
    select: choose,
    gather,
    hover: on.hover,
    camera(next) {
      moved(next);
      upgrade();
    },
  });
  svg.look(camera);
  on.looks(camera);

  function go(next: Camera): void {
    const animateMs = host.prefersReducedMotion() ? 0 : CAMERA_MS;
    camera = clampCamera(next);
    on.looks(camera);
    svg.look(camera, state === 'gl' ? 0 : animateMs);
    gl?.look(camera, state === 'gl' ? animateMs : 0);
  }

  const observer = new ResizeObserver(() => {
    if (typeof told === 'string') camera = cameraOf(told);
    on.looks(camera);
    svg.look(camera);
    gl?.resize();
    gl?.look(camera);
  });
  observer.observe(host.svg);
  // An address that names a place is a reader's choice as well.
  if (host.place !== 'world') queueMicrotask(() => upgrade());

  const onWheel = (event: WheelEvent): void => {
    // Without Ctrl the wheel scrolls the page: a map that eats it traps the reader.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    stage.zoomBy(event.deltaY < 0 ? 0.5 : -0.5);
  };
  host.svg.addEventListener('wheel', onWheel, { passive: false });

  // Paper shows the whole world, drawn by the picture; the reader's own place comes back after it.
  const beforePrint = (): void => {
    svg.look(cameraOf('world'));
    // The sheet has another shape than the screen.
    if (asDrawn !== null) host.svg.setAttribute('viewBox', asDrawn);
  };
  const afterPrint = (): void => svg.look(camera);
  window.addEventListener('beforeprint', beforePrint);
  window.addEventListener('afterprint', afterPrint);

  const stage: MapStage = {
    paint(next) {
      picture = next;
      svg.paint(next);
      gl?.paint(next);
    },
    rename(names, inGl = names) {
      glNames = inGl;
      svg.rename(names);
      gl?.rename(inGl);
    },
    look(place) {
      // What we told comes back through the view: the map is there already.
      if (JSON.stringify(place) === JSON.stringify(told)) return;
      window.clearTimeout(rest);
      told = place;
      go(cameraOf(place));
      on.place(place);
      if (place !== 'world') upgrade();
    },
    zoomBy(doublings) {
      const { width, height } = size();
      const next = clampCamera({ ...camera, zoom: camera.zoom + doublings });
      if (scaleOf(next, width, height) === scaleOf(camera, width, height)) return;
      go(next);
      moved(camera);
      upgrade();
    },
    outline(codes) {
      outlined = codes;
      svg.outline(codes);
      gl?.outline(codes);
    },
    coverOf: (code) => svg.coverOf(code),
    highlight(code) {
      svg.highlight(code);
      gl?.highlight(code);
    },
    zoomTo(code) {
      const spot = svg.spotOf(code);
      if (!spot) return;
      const { width, height } = size();
      const half = Math.max(Math.sqrt(spot.area), LEAST_NEAR_UNITS) * NEAR_SHARE;
      const { x, y } = spot;
      const shown = { left: x - half, right: x + half, top: y - half, bottom: y + half };
      go(cameraFor(shown, width, height));
      moved(camera);
      upgrade();
    },
    reveal([x, y]) {
      const { width, height } = size();
      const [left, top] = toScreen([x, y], camera, width, height);
      const edge = Math.min(EDGE_PX, EDGE_UNITS * scaleOf(camera, width, height));
      const out = Math.min(left, top, width - left, height - top) < edge;
      if (!out) return;
      go({ ...camera, x, y });
      moved(camera);
      upgrade();
    },
    setTheme(next) {
      theme = next;
      gl?.setTheme(next);
    },
    upgrade,
    destroy() {
      destroyed = true;
      window.clearTimeout(rest);
      observer.disconnect();
      host.svg.removeEventListener('wheel', onWheel);
      window.removeEventListener('beforeprint', beforePrint);
      window.removeEventListener('afterprint', afterPrint);
      svg.destroy();
      gl?.destroy();
    },
  };
  return stage;
}
