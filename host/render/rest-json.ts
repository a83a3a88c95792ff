import { absoluteBox, renderBounds } from '../graph/boxes.ts';
import type { SceneDocument } from '../graph/document.ts';
import { rotationOf } from '../graph/matrix.ts';
import type { SceneNode } from '../graph/types.ts';
import { componentProperties, propertyDefinitions } from '../graph/variants.ts';
import { restBoundVariables, restStyleLinks, restTables } from './rest-library.ts';
import { restEffect, restPaint } from './rest-paints.ts';
import { restText } from './rest-text.ts';

type Json = Record<string, unknown>;

const REST_TYPES: Record<string, string> = { PAGE: 'CANVAS', POLYGON: 'REGULAR_POLYGON' };

/**
 * What exportAsync({ format: 'JSON_REST_V1' }) answers: the shape of Figma's REST API without `geometry=paths`, so with boxes
 * but no transforms. Its `rotation` is in radians and clockwise, unlike the plugin API's. Styles are named by the ids of their nodes, which
 * the answer's own `styles` turn into keys.
 */
export function restJson(document: SceneDocument, id: string): Json {
  return { document: restNode(document, id), ...restTables(document, id), schemaVersion: 0 };
}

function restNode(document: SceneDocument, id: string): Json {
  const node = document.get(id);
  const [tl, ...rest] = node.radii;
  const rotation = rotationOf(node.transform);
  const json: Json = {
    id,
    name: node.name,
    type: REST_TYPES[node.type] ?? node.type,
    scrollBehavior: 'SCROLLS',
    blendMode: node.blendMode,
  };
  if (!node.visible) json.visible = false;
  if (node.locked) json.locked = true;
  if (node.opacity < 1) json.opacity = node.opacity;
  if (Math.abs(rotation) > 1e-6) json.rotation = (-rotation * Math.PI) / 180;
  if (node.explicitModes) json.explicitVariableModes = node.explicitModes;
  if (node.children.length || node.clipsContent)
    json.children = node.children.map((child) => restNode(document, child));
  if (node.type === 'PAGE' || node.type === 'DOCUMENT') return json;
  Object.assign(json, restLook(document, node));
  if (tl && rest.every((radius) => radius === tl)) json.cornerRadius = tl;
  else if (node.radii.some((radius) => radius > 0)) json.rectangleCornerRadii = node.radii;
  json.absoluteBoundingBox = absoluteBox(document, id);
  json.absoluteRenderBounds = renderBounds(document, id);
  json.constraints = {
    vertical: constraint(node.constraints.vertical, 'y'),
    horizontal: constraint(node.constraints.horizontal, 'x'),
  };
  if (node.clipsContent) json.clipsContent = true;
  if (node.layout && node.layout.layoutMode !== 'NONE') Object.assign(json, node.layout);
  if (node.component !== undefined) Object.assign(json, restInstance(document, node));
  if (node.type === 'COMPONENT_SET') json.componentPropertyDefinitions = propertyDefinitions(document, node);
  if (node.text) Object.assign(json, restText(document, node));
  return json;
}

/** Paints, strokes, effects, what the node is as a mask or a boolean operation, and what it is linked and bound to. */
function restLook(document: SceneDocument, node: SceneNode): Json {
  const [top, right, bottom, left] = node.strokeWeights ?? [];
  const styles = restStyleLinks(document, node);
  const bound = restBoundVariables(node);
  return {
    fills: node.fills.map(restPaint),
    strokes: node.strokes.map(restPaint),
    strokeWeight: node.strokeWeight,
    ...(node.strokeWeights && { individualStrokeWeights: { top, right, bottom, left } }),
    strokeAlign: node.strokeAlign,
    effects: node.effects.map(restEffect),
    ...(node.isMask && { isMask: true, maskType: node.maskType ?? 'ALPHA' }),
    ...(node.type === 'BOOLEAN_OPERATION' && { booleanOperation: node.booleanOperation ?? 'UNION' }),
    ...(Object.keys(styles).length > 0 && { styles }),
    ...(Object.keys(bound).length > 0 && { boundVariables: bound }),
  };
}

function restInstance(document: SceneDocument, node: SceneNode): Json {
  const properties = componentProperties(document, node);
  return {
    componentId: node.component,
    ...(Object.keys(properties).length > 0 && { componentProperties: properties }),
  };
}

function constraint(value: string, axis: 'x' | 'y'): string {
  const names: Record<string, [string, string]> = {
    MIN: ['LEFT', 'TOP'],
    MAX: ['RIGHT', 'BOTTOM'],
    CENTER: ['CENTER', 'CENTER'],
    STRETCH: ['LEFT_RIGHT', 'TOP_BOTTOM'],
    SCALE: ['SCALE', 'SCALE'],
  };
  return (names[value] ?? names.MIN!)[axis === 'x' ? 0 : 1];
}
