/** The map drawn by MapLibre. This file and `worker.ts` alone know the library. */
import { LngLat, Map as LibraryMap, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl';
import type { CountryCode } from '../domain/statement.ts';
import { bordersOf, coastOf, placesOf } from './boundaries.ts';
import type { MapDrawing } from './drawing.ts';
import { borderFeatures, lineFeatures, placeFeatures } from './geojson.ts';
import { graticule } from './graticule.ts';
import { LABEL_FAMILY, registerLabelFont } from './label-font.ts';
import { fromLibraryCamera, keepOnLand, toLibraryCamera } from './library-camera.ts';
import { fromMapLibre } from './projection.ts';
import { mapStyle, paintChanges, type StyleOptions } from './style.ts';
import { createSurface } from './surface.ts';
import { FLAT_MAP, type WorldMapOptions } from './world-map-options.ts';
import './worker.ts';
import './world-map.css';

/** Marks moves that we made ourselves, so that they are not told back as the reader's. */
const OURS = { ours: true };

/** The list of places beside the map is what keyboards and screen readers use. */
function mute(canvas: HTMLCanvasElement): void {
  canvas.tabIndex = -1;
  canvas.setAttribute('aria-hidden', 'true');
  for (const name of ['role', 'aria-label']) canvas.removeAttribute(name);
}

/** Draws the world into `container`. Throws at once where WebGL 2 is missing. */
export function createWorldMap(container: HTMLElement, options: WorldMapOptions): MapDrawing {
  const { topology, countries, on, wheel = false } = options;
  const places = placesOf(topology);
  const borders = bordersOf(topology);
  const styleOptions: StyleOptions = {
    data: {
      places: placeFeatures(places),
      borders: borderFeatures(borders),
      coast: lineFeatures(coastOf(topology)),
      graticule: lineFeatures(graticule()),
    },
    labelFamily: LABEL_FAMILY,
  };
  let { theme, camera } = options;
  let styled = mapStyle(theme, styleOptions);
  let stands = false;
  let wasReady = false;
  let known: [number, number] = [1, 1];
  /** A hidden container measures nothing: what it measured last holds. */
  const size = () => {
    const { clientWidth, clientHeight } = container;
    if (clientWidth > 0 && clientHeight > 0) known = [clientWidth, clientHeight];
    return known;
  };

  const map = new LibraryMap({
    container,
    style: styled,
    ...toLibraryCamera(camera, ...size()),
    ...FLAT_MAP,
    cooperativeGestures: !wheel,
    transformConstrain: ({ lng, lat }, zoom) => ({
      center: new LngLat(...keepOnLand(lng, lat)),
      zoom,
    }),
  });
  const forgetFont = registerLabelFont(new URL(options.labelFont.url, document.baseURI).href);
  map.touchZoomRotate.disableRotation();
  const canvas = map.getCanvas();
  mute(canvas);
  // The library paints water on its square world only; a tall container shows more.
  canvas.style.backgroundColor = theme.water;

  const surface = createSurface(
    {
      setFeatureState: (feature, state) => map.setFeatureState(feature, state),
      getZoom: () => map.getZoom(),
      getWidth: () => container.clientWidth,
      setSourceData: (id, data) => void map.getSource<GeoJSONSource>(id)?.setData(data),
      hasImage: (id) => map.hasImage(id),
      removeImage: (id) => map.removeImage(id),
      addImage: (id, image, ratio) => map.addImage(id, image, ratio),
    },
    { places, borders, countries, nextFrame: requestAnimationFrame },
    theme,
  );
  const jump = () => map.jumpTo(toLibraryCamera(camera, ...size()), OURS);
  const pointOf = ({ point: { x, y } }: MapMouseEvent) =>
    fromMapLibre(map.unproject([x, y]).toArray());
  const pointed = (event: MapMouseEvent) => surface.placeAt(pointOf(event));
  const hover = (code: CountryCode | null) => {
    surface.hover(code);
    map.getCanvasContainer().classList.toggle('maplibregl-over-place', code !== null);
  };
  const moved = (event: object, atRest: boolean) => {
    surface.moved(atRest);
    if ('ours' in event) return;
    camera = fromLibraryCamera(map, ...size());
    on.camera(camera);
  };
  /** Brings the standing style to the present theme; a style to come is made with it. */
  const restyle = () => {
    if (!stands) return;
    const next = mapStyle(theme, styleOptions);
    for (const { layer, property, value } of paintChanges(styled, next))
      map.setPaintProperty(layer, property as never, value as never);
    styled = next;
  };

  // After a lost context the library sets up its last style anew, so this comes once more.
  map.on('style.load', () => {
    stands = true;
    restyle();
    surface.stand();
    map.once('idle', () => {
      if (wasReady) on.restored();
      else on.ready();
      wasReady = true;
    });
    map.triggerRepaint();
  });
  map.on('webglcontextlost', () => {
    stands = false;
    surface.fall();
    on.lost();
  });
  map.on('error', ({ error }) => on.error(new Error(error.message, { cause: error })));
  map.on('click', (event) => {
    const isFinger = (event.originalEvent as Partial<PointerEvent>).pointerType === 'touch';
    const codes = isFinger ? surface.underFinger(pointOf(event)) : [pointed(event)];
    if (codes.length > 1) on.gather(codes.filter((code) => code !== null));
    else on.select(codes[0] ?? null);
  });
  map.on('mousemove', (event) => {
    const code = pointed(event);
    hover(code);
    on.hover(code, code === null ? null : { x: event.point.x, y: event.point.y });
  });
  map.on('mouseout', () => {
    hover(null);
    on.hover(null, null);
  });
  map.on('move', (event) => moved(event, false));
  map.on('moveend', (event) => moved(event, true));

  return {
    paint: (picture) => surface.paint(picture),
    rename: (names) => surface.rename(names),
    look(next, animateMs = 0) {
      camera = next;
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (animateMs <= 0 || calm) jump();
      else map.easeTo({ ...toLibraryCamera(camera, ...size()), duration: animateMs }, OURS);
    },
    resize() {
      map.resize(OURS);
      jump();
    },
    highlight: hover,
    outline: (codes) => surface.outline(codes),
    setTheme(next) {
      theme = next;
      canvas.style.backgroundColor = theme.water;
      restyle();
      surface.setTheme(theme);
    },
    destroy() {
      map.remove();
      forgetFont();
    },
  };
}
