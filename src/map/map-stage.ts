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
import { cameraOfPlace, placeOfCamera } from './place.ts';
import { clampCamera, scaleOf, type Camera, type Extent } from './projection.ts';
import type { Gathered } from './gather.ts';
import { createSvgMap, type SvgMap } from './svg-view.ts';

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
  /** At rest: the symbols that stand for several circles, whichever drawing is shown. */
  gathered(groups: readonly Gathered[]): void;
  /** The picture has come near or is narrow: `grow` is of use to it. */
  wants(): void;
  /** Which drawing is shown now. */
  drawing(kind: 'svg' | 'gl'): void;
  /** MapLibre could not be had: the picture stays. */
  failed(error: Error): void;
}

export interface MapStage {
  paint(picture: MapPicture): void;
  rename(names: ReadonlyMap<CountryCode, string>): void;
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
  /** The same for a place that a box on the screen may lie over: into the middle of what is left. */
  clear(code: CountryCode, cover: Extent): void;
  setTheme(theme: MapTheme): void;
  /** Lets MapLibre take over now, without waiting for a zoom. */
  upgrade(): void;
  destroy(): void;
}

/** The flat map, whose picture came with the page. */
export interface FlatStage extends MapStage {
  /** Adds to the picture what is only needed near or on a narrow map. */
  readonly grow: SvgMap['grow'];
  /** Opens a symbol: brings its places so near that they are apart. */
  open(codes: readonly CountryCode[]): void;
}

const CAMERA_MS = 600;

type Moves = typeof import('./moves.ts');

/** Rest after which a moved camera is reported. */
const REST_MS = 200;

export function createMapStage(host: StageHost, on: StageEvents, loadGl: LoadGlMap): FlatStage {
  let picture: MapPicture | undefined;
  let names: ReadonlyMap<CountryCode, string> | undefined;
  let outlined: readonly CountryCode[] = [];
  let gl: MapDrawing | undefined;
  let state: 'svg' | 'loading' | 'gl' | 'failed' = 'svg';
  let rest = 0;
  let destroyed = false;
  const asDrawn = host.svg.getAttribute('viewBox');
  /** Where the map rests, as it was last told; null while the reader moves it. */
  let told: MapPlace | null = host.place;
  const size = (): DOMRect => host.svg.getBoundingClientRect();
  const cameraOf = (place: MapPlace): Camera => {
    const { width, height } = size();
    // What is not laid out yet measures nothing.
    return clampCamera(cameraOfPlace(place, host.extents, Math.max(width, 1), Math.max(height, 1)));
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
        if (names) gl.rename(names);
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

  /** Moves as a camera is wished for; what works it out comes with the first wish. */
  function wish(of: (moves: Moves) => Camera | null, otherwise?: () => void): void {
    void import('./moves.ts').then((moves) => {
      const next = destroyed ? null : of(moves);
      if (!next) return otherwise?.();
      go(next);
      moved(camera);
      upgrade();
    });
  }

  /** Opens a cluster: brings its circles so near that a finger can tell them apart. */
  function gather(codes: readonly CountryCode[]): void {
    const spots = codes.flatMap((code) => svg.spotOf(code) ?? []);
    // Nearer the map does not go: there the nearest is meant.
    wish(
      (moves) => moves.apart(spots, camera, size()),
      () => choose(codes[0] ?? null),
    );
  }

  const svg = createSvgMap(host.svg, host.inset, {
    select: choose,
    gather,
    hover: on.hover,
    gathered: on.gathered,
    wants: on.wants,
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

  const stage: FlatStage = {
    paint(next) {
      picture = next;
      svg.paint(next);
      gl?.paint(next);
    },
    rename(next) {
      names = next;
      svg.rename(next);
      gl?.rename(next);
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
      if (spot) wish((moves) => moves.near(spot, size()));
    },
    reveal(point) {
      wish((moves) => moves.withInSight(point, camera, size()));
    },
    clear(code, cover) {
      const spot = svg.spotOf(code);
      wish((moves) => {
        const seen = moves.leftFree(
          size(),
          { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
          cover,
        );
        return spot && seen && moves.withInSight([spot.x, spot.y], camera, size(), seen);
      });
    },
    setTheme(next) {
      gl?.setTheme(next);
    },
    grow: (make) => svg.grow(make),
    open: gather,
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
