import type { Topic } from '../domain/topic.ts';
import { project, type Extent } from './projection.ts';

/** The rectangle in map units round `bounds`, degrees west, south, east and north. */
export function extentOf([west, south, east, north]: Topic['focus']['bounds']): Extent {
  // Parallels are longest at the equator: a region on both sides of it is widest there.
  const lats = south < 0 && north > 0 ? [south, 0, north] : [south, north];
  const corners = [west, east].flatMap((lon) => lats.map((lat) => project(lon, lat)));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** The focus region's rectangle in map units. */
export function focusExtent(topic: Topic): Extent {
  return extentOf(topic.focus.bounds);
}

/** Named rectangles in map units; `focus` is one of them. */
export type Extents = Readonly<Record<string, Extent>> & { readonly focus: Extent };

/** What the map can be asked to show by name, besides the world. */
export function extentsOf(topic: Topic): Extents {
  const regions = topic.regions.map(({ id, bounds }) => [id, extentOf(bounds)] as const);
  return { ...Object.fromEntries(regions), focus: focusExtent(topic) };
}
