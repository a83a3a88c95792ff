import { problem } from '../errors.ts';
import type { LayerNode } from '../types.ts';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(): Error {
  return problem(
    'BadMessage',
    'The layers are not a Figma REST node with a bounding box; export them again with JSON_REST_V1.',
  );
}

function checkNode(node: unknown): void {
  if (!isObject(node) || typeof node['type'] !== 'string' || typeof node['name'] !== 'string') throw wrong();
  for (const name of ['fills', 'strokes'] as const) {
    const paints = node[name];
    if (paints !== undefined && !(Array.isArray(paints) && paints.every(isObject))) throw wrong();
  }
  const box = node['absoluteBoundingBox'];
  if (box !== undefined && box !== null) {
    if (!isObject(box)) throw wrong();
    if (!['x', 'y', 'width', 'height'].every((side) => Number.isFinite(box[side]))) throw wrong();
  }
  const children = node['children'];
  if (children === undefined) return;
  if (!Array.isArray(children)) throw wrong();
  children.forEach(checkNode);
}

/**
 * Checks what exportAsync JSON_REST_V1 (or the REST API) gave: the node itself or `{ document: node }`.
 * Throws BadMessage where it is not a tree of nodes whose root has a box with an area.
 */
export function readLayers(json: unknown): LayerNode {
  const root = isObject(json) && isObject(json['document']) ? json['document'] : json;
  checkNode(root);
  const box = (root as LayerNode).absoluteBoundingBox;
  if (!box || box.width <= 0 || box.height <= 0) throw wrong();
  return root as LayerNode;
}
