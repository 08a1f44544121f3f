/** What changes on a standing map: states, circles, names, outlines, patterns. Any fake will do. */
import type { FeatureCollection } from 'geojson';
import type { CountryCode } from '../domain/statement.ts';
import type { Border, Place } from './boundaries.ts';
import type { MapPicture } from './drawing.ts';
import type { MapTheme } from '../theme.ts';
import { createStatePainter, statesOf, type StateTarget } from './feature-state.ts';
import { outlineFeatures, pointFeatures, type PointSet } from './geojson.ts';
import { isFine, underFinger } from './markers.ts';
import { createHitTest } from './hit.ts';
import { markerImages, tileImages, type MapImage } from './images.ts';
import { fromMapLibreZoom } from './projection.ts';

/** The part of the library's map that is needed here. */
export interface SurfaceTarget extends StateTarget {
  getZoom(): number;
  /** CSS px. */
  getWidth(): number;
  setSourceData(source: string, data: FeatureCollection): void;
  hasImage(id: string): boolean;
  removeImage(id: string): unknown;
  addImage(id: string, image: MapImage['image'], options: { pixelRatio: number }): unknown;
}

export interface SurfaceGround {
  readonly places: readonly Place[];
  readonly borders: readonly Border[];
  readonly countries: readonly {
    readonly code: CountryCode;
    readonly name: string;
    readonly kind: string;
  }[];
  readonly nextFrame: (work: () => void) => void;
}

export interface Surface {
  /** A style stands that knows nothing yet: everything is sent. */
  stand(): void;
  /** The style is gone: until the next `stand`, as before the first, all verbs only remember. */
  fall(): void;
  paint(picture: MapPicture): void;
  rename(names: ReadonlyMap<CountryCode, string>): void;
  hover(code: CountryCode | null): void;
  /** Outlines places thinly, in place of those outlined before. */
  outline(codes: readonly CountryCode[]): void;
  setTheme(theme: MapTheme): void;
  /** The camera has moved; circles, names and patterns follow the scale. */
  moved(atRest: boolean): void;
  /** The place at a point in map units, or null. */
  placeAt(point: readonly [number, number]): CountryCode | null;
  /** The places that a finger at a point in map units may mean, the nearest first. */
  underFinger(point: readonly [number, number]): CountryCode[];
}

/** A change of scale, in doublings, after which circles and names are set anew in mid-move. */
const REFRESH_DOUBLINGS = 0.4;

/** Keeps `target` showing the last picture, whatever the order of the calls. */
export function createSurface(
  target: SurfaceTarget,
  ground: SurfaceGround,
  initialTheme: MapTheme,
): Surface {
  const { places, borders, countries } = ground;
  let names: ReadonlyMap<CountryCode, string> = new Map(
    countries.map(({ code, name }) => [code, name]),
  );
  const silent = new Set(
    countries.filter(({ kind }) => kind === 'nonactor').map(({ code }) => code),
  );
  const byCode = new Map(places.map((place) => [place.code, place]));
  const hitTest = createHitTest(places);
  const painter = createStatePainter(target, ground.nextFrame);
  let theme = initialTheme;
  let picture: MapPicture | null = null;
  let hovered: CountryCode | null = null;
  let group: readonly CountryCode[] = [];
  let points: PointSet = { features: { type: 'FeatureCollection', features: [] }, markers: [] };
  let fine: ReadonlySet<CountryCode> = new Set();
  let zoom = NaN;
  let patternZoom = NaN;
  let standing = false;

  const outline = (source: 'hovered' | 'selected', code: CountryCode | null | undefined) => {
    if (!standing) return;
    target.setSourceData(source, outlineFeatures(byCode.get(code ?? ''), points.markers));
  };
  const outlineGroup = () => {
    if (!standing) return;
    const features = group.flatMap(
      (code) => outlineFeatures(byCode.get(code), points.markers).features,
    );
    target.setSourceData('group', { type: 'FeatureCollection', features });
  };
  const drawPoints = () => {
    if (!standing) return;
    zoom = target.getZoom();
    const scale = fromMapLibreZoom(zoom);
    points = pointFeatures(
      places,
      names,
      picture?.subject ?? null,
      scale,
      target.getWidth(),
      silent,
    );
    target.setSourceData('points', points.features);
    outline('selected', picture?.selected);
    outline('hovered', hovered);
    if (group.length > 0) outlineGroup();
    fine = new Set(places.filter((place) => isFine(place, scale)).map(({ code }) => code));
    paintStates();
  };
  const putImages = (images: readonly MapImage[]) => {
    for (const { id, image, pixelRatio } of images) {
      // An image keeps the ratio it came with: a new ratio needs a new image.
      if (target.hasImage(id)) target.removeImage(id);
      target.addImage(id, image, { pixelRatio });
    }
  };
  const drawTiles = () => {
    patternZoom = target.getZoom();
    putImages(tileImages(theme, patternZoom));
  };
  const drawImages = () => {
    if (!standing) return;
    putImages(markerImages(theme));
    drawTiles();
  };
  const paintStates = () => {
    if (picture) painter.paint(statesOf({ countries, borders }, picture, theme, fine));
  };

  const placeAt = (point: readonly [number, number]) =>
    hitTest(point, points.markers, fromMapLibreZoom(target.getZoom()));

  return {
    stand() {
      standing = true;
      drawImages();
      drawPoints();
      painter.start();
    },
    fall() {
      standing = false;
      painter.stop();
    },
    rename(next) {
      names = next;
      drawPoints();
    },
    paint(next) {
      const before = picture;
      picture = next;
      paintStates();
      if (before?.subject !== next.subject) drawPoints();
      else if (before.selected !== next.selected) outline('selected', next.selected);
    },
    hover(code) {
      if (code === hovered) return;
      hovered = code;
      outline('hovered', code);
    },
    outline(codes) {
      if (codes.length === 0 && group.length === 0) return;
      group = codes;
      outlineGroup();
    },
    setTheme(next) {
      theme = next;
      drawImages();
      paintStates();
    },
    moved(atRest) {
      if (!standing) return;
      const now = target.getZoom();
      if (atRest && now % 1 !== patternZoom % 1) drawTiles();
      if (Math.abs(now - zoom) > (atRest ? 0 : REFRESH_DOUBLINGS)) drawPoints();
    },
    underFinger: (point) =>
      underFinger(point, points.markers, fromMapLibreZoom(target.getZoom()), placeAt(point)),
    placeAt,
  };
}
