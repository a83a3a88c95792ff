import { absoluteBox, renderBounds } from '../graph/boxes.ts';
import type { SceneDocument } from '../graph/document.ts';
import { apply, invert, rotationOf } from '../graph/matrix.ts';
import type { Effect, GradientPaint, Paint, TextData } from '../graph/types.ts';
import { weightOf } from './css-font.ts';
import { lineHeightOf } from './text-lines.ts';

type Json = Record<string, unknown>;

const REST_TYPES: Record<string, string> = { PAGE: 'CANVAS', POLYGON: 'REGULAR_POLYGON' };

/**
 * What exportAsync({ format: 'JSON_REST_V1' }) answers: the shape of Figma's REST API without `geometry=paths`, so with boxes
 * but no transforms. Its `rotation` is in radians and clockwise, unlike the plugin API's.
 */
export function restJson(document: SceneDocument, id: string): Json {
  const components = [...document.walk(id)].filter(
    (node) => node.type === 'INSTANCE' && node.component !== undefined,
  );
  return {
    document: restNode(document, id),
    components: Object.fromEntries(
      components.map((node) => [
        node.component!,
        {
          key: '',
          name: document.has(node.component!) ? document.get(node.component!).name : '',
          description: '',
          remote: false,
        },
      ]),
    ),
    componentSets: {},
    schemaVersion: 0,
    styles: {},
  };
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
  if (node.children.length || node.clipsContent)
    json.children = node.children.map((child) => restNode(document, child));
  if (node.type === 'PAGE' || node.type === 'DOCUMENT') return json;
  json.fills = node.fills.map(restPaint);
  json.strokes = node.strokes.map(restPaint);
  json.strokeWeight = node.strokeWeight;
  json.strokeAlign = node.strokeAlign;
  if (tl && rest.every((radius) => radius === tl)) json.cornerRadius = tl;
  else if (node.radii.some((radius) => radius > 0)) json.rectangleCornerRadii = node.radii;
  json.effects = node.effects.map(restEffect);
  json.absoluteBoundingBox = absoluteBox(document, id);
  json.absoluteRenderBounds = renderBounds(document, id);
  json.constraints = {
    vertical: constraint(node.constraints.vertical, 'y'),
    horizontal: constraint(node.constraints.horizontal, 'x'),
  };
  if (node.clipsContent) json.clipsContent = true;
  if (node.layout && node.layout.layoutMode !== 'NONE') Object.assign(json, node.layout);
  if (node.component !== undefined) json.componentId = node.component;
  if (node.text) Object.assign(json, { characters: node.text.characters, style: restStyle(node.text) });
  return json;
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

function restStyle(text: TextData): Json {
  return {
    fontFamily: text.fontName.family,
    fontPostScriptName: null,
    fontStyle: text.fontName.style,
    fontWeight: weightOf(text.fontName.style),
    fontSize: text.fontSize,
    textAlignHorizontal: text.textAlignHorizontal,
    textAlignVertical: text.textAlignVertical,
    textAutoResize: text.textAutoResize,
    letterSpacing:
      text.letterSpacing.unit === 'PERCENT'
        ? (text.letterSpacing.value / 100) * text.fontSize
        : text.letterSpacing.value,
    lineHeightPx: lineHeightOf(text),
    lineHeightUnit:
      text.lineHeight.unit === 'AUTO'
        ? 'INTRINSIC_%'
        : text.lineHeight.unit === 'PIXELS'
          ? 'PIXELS'
          : 'FONT_SIZE_%',
  };
}

function restPaint(paint: Paint): Json {
  const shared: Json = { blendMode: paint.blendMode ?? 'NORMAL' };
  if (paint.visible === false) shared.visible = false;
  if (paint.opacity !== undefined && paint.opacity < 1) shared.opacity = paint.opacity;
  if (paint.type === 'SOLID') {
    const bound = paint.boundVariables && { boundVariables: paint.boundVariables };
    return { ...shared, type: 'SOLID', color: { ...paint.color, a: 1 }, ...bound };
  }
  if (paint.type !== 'IMAGE')
    return { ...shared, type: paint.type, ...gradientHandles(paint), gradientStops: paint.gradientStops };
  const scaleMode = { FILL: 'FILL', FIT: 'FIT', CROP: 'STRETCH', TILE: 'TILE' }[paint.scaleMode];
  const crop = paint.imageTransform ? { imageTransform: paint.imageTransform } : {};
  return { ...shared, type: 'IMAGE', scaleMode, imageRef: paint.imageHash, ...crop };
}

/** Start, end and width handles in the node's unit square. */
function gradientHandles(paint: GradientPaint): Json {
  const back = invert(paint.gradientTransform);
  const linear = paint.type === 'GRADIENT_LINEAR';
  const points = linear
    ? [
        { x: 0, y: 0.5 },
        { x: 1, y: 0.5 },
        { x: 0, y: 1 },
      ]
    : [
        { x: 0.5, y: 0.5 },
        { x: 1, y: 0.5 },
        { x: 0.5, y: 1 },
      ];
  return { gradientHandlePositions: points.map((point) => apply(back, point)) };
}

function restEffect(effect: Effect): Json {
  return { ...effect };
}
