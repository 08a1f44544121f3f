/** Layers of the land: graticule, fills by stance, patterns. */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { MapTheme, StanceFill } from '../theme.ts';
import { NONACTOR, NONE, SUBJECT } from './feature-state.ts';

/** Opacity of what the legend has set aside. */
export const DIMMED = 0.28;

/** The theme entry that a place is painted with. */
export const STANCE: ExpressionSpecification = ['coalesce', ['feature-state', 'stance'], NONE];

const FINE: ExpressionSpecification = ['boolean', ['feature-state', 'fine'], false];

const DIMMED_OR_NOT: ExpressionSpecification = [
  'case',
  ['boolean', ['feature-state', 'dimmed'], false],
  DIMMED,
  1,
];

export type Colour = DataDrivenPropertyValueSpecification<string>;

/** One value per theme entry, chosen by feature state. */
export function byStance(
  theme: MapTheme,
  of: (fill: StanceFill) => string | number,
  others: {
    readonly none: string | number;
    readonly nonactor: string | number;
    readonly subject: string | number;
  },
): ExpressionSpecification {
  const branches = theme.stances.flatMap((fill) => [fill.id, of(fill)]);
  return [
    'match',
    STANCE,
    ...branches,
    NONACTOR,
    others.nonactor,
    SUBJECT,
    others.subject,
    others.none,
  ] as unknown as ExpressionSpecification;
}

/** Fill colour: of a patterned stance the ground, over which the pattern's marks are laid. */
export function fillColour(theme: MapTheme): ExpressionSpecification {
  const { none, nonactor, subject } = theme;
  return byStance(theme, (fill) => fill.second ?? fill.colour, { none, nonactor, subject });
}

/** Theme entries that need a pattern. */
export function patterned(theme: MapTheme): StanceFill[] {
  return theme.stances.filter(({ pattern }) => pattern !== 'solid');
}

/** Image id of a stance's pattern tile, of full size or fine. */
export function tileImage(stance: string, fine: boolean): string {
  return `pattern-${stance}${fine ? '-fine' : ''}`;
}

export function areaLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: 'graticule',
      type: 'line',
      source: 'graticule',
      paint: { 'line-color': theme.graticule, 'line-width': 1 },
    },
    {
      id: 'places',
      type: 'fill',
      source: 'places',
      // Smoothed edges would cost the GPU twice the time; coast and border lines cover them.
      paint: {
        'fill-antialias': false,
        'fill-color': fillColour(theme),
        'fill-opacity': DIMMED_OR_NOT,
      },
    },
    // `fill-pattern` cannot read feature state, but opacity can: one layer per pattern, shown
    // where its stance holds.
    ...patterned(theme).flatMap(({ id }) =>
      [false, true].map((fine): LayerSpecification => ({
        id: tileImage(id, fine),
        type: 'fill',
        source: 'places',
        // Most corners belong to shapes that are large at every zoom: they are not drawn twice.
        ...(fine ? { filter: ['get', 'fine'] } : {}),
        paint: {
          'fill-antialias': false,
          'fill-pattern': tileImage(id, fine),
          'fill-opacity': [
            'case',
            ['all', ['==', STANCE, id], ['==', FINE, fine]],
            DIMMED_OR_NOT,
            0,
          ],
        },
      })),
    ),
  ];
}
