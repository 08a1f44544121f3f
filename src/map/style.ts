/** The whole MapLibre style, made from a theme. Offline: no tile, sprite or glyph server. */
import type {
  GeoJSONSourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { MapTheme } from '../theme.ts';
import { areaLayers } from './style-land.ts';
import { lineLayers } from './style-lines.ts';
import { outlineLayers } from './style-outlines.ts';
import { pointLayers } from './style-points.ts';

/** Sources whose data never change; the others start empty. */
export interface StyleData {
  readonly places: FeatureCollection;
  readonly borders: FeatureCollection;
  readonly coast: FeatureCollection;
  readonly graticule: FeatureCollection;
}

export interface StyleOptions {
  readonly data: StyleData;
  /** A CSS family that the page knows; a weight word in its name ("… Medium") is obeyed. */
  readonly labelFamily: string;
}

/**
 * Buffer, tolerance and maxzoom were measured: the defaults take a quarter more time in the GPU for
 * the same picture, and nothing on this map gains from zoom levels above 7.
 */
function source(data: FeatureCollection): GeoJSONSourceSpecification {
  return { type: 'geojson', data, promoteId: 'id', buffer: 16, tolerance: 0.5, maxzoom: 7 };
}

/** Data for the sources that start empty. */
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A complete style; colours come from `theme`, which places hold which colour is feature state. */
export function mapStyle(theme: MapTheme, { data, labelFamily }: StyleOptions): StyleSpecification {
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      places: source(data.places),
      borders: source(data.borders),
      coast: source(data.coast),
      graticule: source(data.graticule),
      points: source(EMPTY),
      group: source(EMPTY),
      hovered: source(EMPTY),
      selected: source(EMPTY),
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': theme.water } },
      ...areaLayers(theme),
      ...lineLayers(theme),
      ...outlineLayers(theme),
      ...pointLayers(theme, labelFamily),
    ],
  };
}

export interface PaintChange {
  readonly layer: string;
  readonly property: string;
  readonly value: unknown;
}

/** Paint properties by which one style differs from another with the same layers. */
export function paintChanges(before: StyleSpecification, after: StyleSpecification): PaintChange[] {
  return after.layers.flatMap((layer, i) => {
    const last = (before.layers[i]?.paint ?? {}) as Record<string, unknown>;
    return Object.entries(layer.paint ?? {})
      .filter(([property, value]) => JSON.stringify(last[property]) !== JSON.stringify(value))
      .map(([property, value]) => ({ layer: layer.id, property, value }));
  });
}
