/** Layers above the land: circles for small places, the subject's ring, names. */
import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapTheme } from '../theme.ts';
import { MARKER_PX, SUBJECT_RING_PX } from './markers.ts';
import { byStance, fillColour, patterned, STANCE } from './style-land.ts';
import { REGION_ZOOM } from './style-lines.ts';

/** A circle keeps a trace of its colour when set aside: it is all there is of its place. */
const MARKER_DIMMED = 0.4;
/** Half of the 3.2 px halo lies inside the letters. */
const HALO_PX = 1.6;

/** Image id of a stance's patterned circle. */
export function markerImage(stance: string): string {
  return `marker-${stance}`;
}

function ofKind(kind: string): FilterSpecification {
  return ['==', ['get', 'kind'], kind];
}

export function pointLayers(theme: MapTheme, font: string): LayerSpecification[] {
  const shown = ['case', ['boolean', ['feature-state', 'dimmed'], false], MARKER_DIMMED, 1];
  const ring = (id: string, colour: string, width: number): LayerSpecification => ({
    id,
    type: 'circle',
    source: 'points',
    filter: ofKind('ring'),
    paint: {
      'circle-opacity': 0,
      'circle-radius': SUBJECT_RING_PX - width / 2,
      'circle-stroke-color': colour,
      'circle-stroke-width': width,
    },
  });
  const text = { 'text-font': [font], 'text-padding': 2 };
  return [
    {
      id: 'markers-casing',
      type: 'circle',
      source: 'points',
      filter: ofKind('marker'),
      paint: { 'circle-color': theme.water, 'circle-radius': MARKER_PX + 1.3 },
    },
    {
      id: 'markers',
      type: 'circle',
      source: 'points',
      filter: ofKind('marker'),
      // A stroke lies outside the radius here, and on it in the picture: hence 0.4 less.
      paint: {
        'circle-color': fillColour(theme),
        'circle-radius': MARKER_PX - 0.4,
        'circle-opacity': shown,
        'circle-stroke-color': theme.ink,
        'circle-stroke-width': 0.8,
        'circle-stroke-opacity': shown,
      } as never,
    },
    ...patterned(theme).map(({ id }): LayerSpecification => ({
      id: `markers-${id}`,
      type: 'symbol',
      source: 'points',
      filter: ofKind('marker'),
      layout: {
        'icon-image': markerImage(id),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': ['case', ['==', STANCE, id], shown, 0] } as never,
    })),
    ring('ring-casing', theme.halo, 3.5),
    ring('ring', theme.ink, 1.5),
    {
      id: 'names',
      type: 'symbol',
      source: 'points',
      filter: ofKind('name'),
      layout: {
        ...text,
        'text-field': ['get', 'name'],
        'text-size': ['step', ['zoom'], 12, REGION_ZOOM, 13],
        'text-max-width': 100,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': byStance(theme, (fill) => fill.ink, {
          none: theme.ink,
          nonactor: theme.ink,
          subject: theme.ink,
        }),
        'text-halo-color': byStance(theme, (fill) => fill.second ?? theme.halo, {
          none: theme.halo,
          nonactor: theme.halo,
          subject: theme.halo,
        }),
        'text-halo-width': byStance(theme, (fill) => (fill.pattern === 'solid' ? 0 : HALO_PX), {
          none: 0,
          nonactor: 0,
          subject: 0,
        }),
      },
    },
    {
      id: 'subject-name',
      type: 'symbol',
      source: 'points',
      filter: ofKind('subject'),
      layout: {
        ...text,
        'text-field': ['get', 'name'],
        'text-size': 13,
        'text-anchor': 'top',
        'text-offset': [0, 0.3],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': theme.ink,
        'text-halo-color': theme.halo,
        'text-halo-width': HALO_PX,
      },
    },
  ];
}
