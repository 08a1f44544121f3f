import type { Topic } from '../domain/topic.ts';
import { project, type Extent } from './projection.ts';

/** The focus region's rectangle in map units. */
export function focusExtent(topic: Topic): Extent {
  const [west, south, east, north] = topic.focus.bounds;
  const corners = [
    project(west, south),
    project(east, south),
    project(west, north),
    project(east, north),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
