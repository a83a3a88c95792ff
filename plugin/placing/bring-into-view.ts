import { contains, union } from '../selection/boxes.ts';
import { GAP } from './free-spot.ts';
import type { Box } from '../selection/scene-reader.ts';

/**
 * Shows a new node to a user who looks at its page. Must leave the zoom alone wherever it can: what is in view already moves nothing, what
 * fits at the present zoom is scrolled to by the shortest way, together with what it stands beside where both fit. Only what does not
 * fit changes the zoom.
 */
export function bringIntoView(node: SceneNode, beside: SceneNode | null): void {
  const { bounds, center } = figma.viewport;
  const box = node.absoluteBoundingBox;
  if (box === null || contains(bounds, box)) return;
  const other = beside?.absoluteBoundingBox ?? null;
  const wanted = [...(other === null ? [] : [union([box, other])]), box].map(withMargin);
  const fitting = wanted.find(({ width, height }) => width <= bounds.width && height <= bounds.height);
  if (fitting === undefined) {
    figma.viewport.scrollAndZoomIntoView(beside === null ? [node] : [beside, node]);
    return;
  }
  figma.viewport.center = {
    x: center.x + shift(fitting.x, fitting.width, bounds.x, bounds.width),
    y: center.y + shift(fitting.y, fitting.height, bounds.y, bounds.height),
  };
}

/** How far a view from `from` on must move to hold an extent, along one axis. */
function shift(start: number, extent: number, from: number, view: number): number {
  if (start < from) return start - from;
  return Math.max(0, start + extent - from - view);
}

function withMargin({ x, y, width, height }: Box): Box {
  const margin = GAP / 2;
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}
