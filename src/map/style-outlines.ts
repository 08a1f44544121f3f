/** Layers that mark one place: pointed at, selected. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapTheme } from '../theme.ts';
import { MARKER_PX, SUBJECT_RING_PX } from './markers.ts';

/** A thin line round what the legend points at. Hover below selection: 1.5 px of ink, 2.25 px of focus colour, both in a casing of 5 px. */
export function outlineLayers(theme: MapTheme): LayerSpecification[] {
  const layers = (
    id: string,
    source: string,
    colour: string,
    width: number,
    radius = SUBJECT_RING_PX,
  ): LayerSpecification[] => [
    {
      id: `${id}-shape`,
      type: 'line',
      source,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': width },
    },
    {
      id: `${id}-circle`,
      type: 'circle',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-opacity': 0,
        'circle-radius': radius - width / 2,
        'circle-stroke-color': colour,
        'circle-stroke-width': width,
      },
    },
  ];
  return [
    ...layers('group', 'group', theme.ink, 1.5, MARKER_PX + 0.75),
    ...layers('hovered-casing', 'hovered', theme.focusCasing, 5),
    ...layers('hovered', 'hovered', theme.ink, 1.5),
    ...layers('selected-casing', 'selected', theme.focusCasing, 5),
    ...layers('selected', 'selected', theme.focus, 2.25),
  ];
}
