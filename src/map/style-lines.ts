/** Layers of lines: coast, borders, disputed borders. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapTheme } from '../theme.ts';

/** Zoom levels of the library at which the world, a region and the inset are seen. */
export const WORLD_ZOOM = 1;
export const REGION_ZOOM = 3;
export const INSET_ZOOM = 4.6;

/** A width in px at world, region and inset scale, gliding between. */
function widths(world: number, region: number, inset: number): ExpressionSpecification {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    WORLD_ZOOM,
    world,
    REGION_ZOOM,
    region,
    INSET_ZOOM,
    inset,
  ];
}

export function lineLayers(theme: MapTheme): LayerSpecification[] {
  const join = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const edge: ExpressionSpecification = ['coalesce', ['feature-state', 'edge'], 'border'];
  return [
    {
      id: 'coast',
      type: 'line',
      source: 'coast',
      layout: join,
      paint: { 'line-color': theme.coast, 'line-width': widths(0.5, 0.8, 1) },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      filter: ['!', ['get', 'disputed']],
      layout: join,
      paint: {
        'line-color': ['match', edge, 'edge', theme.stanceEdge, 'ring', theme.ink, theme.border],
        'line-width': widths(0.6, 0.8, 1),
      },
    },
    {
      id: 'disputed-casing',
      type: 'line',
      source: 'borders',
      filter: ['get', 'disputed'],
      layout: join,
      paint: { 'line-color': theme.halo, 'line-width': widths(1.7, 1.9, 2.4) },
    },
    {
      id: 'disputed',
      type: 'line',
      source: 'borders',
      filter: ['get', 'disputed'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.disputed,
        'line-width': widths(1, 1.1, 1.4),
        'line-dasharray': [
          'step',
          ['zoom'],
          ['literal', [2.4, 2]],
          REGION_ZOOM,
          ['literal', [4, 3]],
        ],
      },
    },
  ];
}
