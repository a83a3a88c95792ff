import type { LayerNode, LayerPaint } from '../types.ts';
import { textFills } from './text-fills.ts';
import type { Matrix, PatchEffect, PatchPaint, Radii, Rgba, Weight } from './patch.ts';

/** The part of a Figma REST node that tells its style; unknown fields are ignored. */
export interface StyledNode extends Omit<LayerNode, 'fills' | 'strokes' | 'styleOverrideTable' | 'children'> {
  fills?: StyledPaint[];
  strokes?: StyledPaint[];
  styleOverrideTable?: Record<string, { fills?: StyledPaint[] }>;
  /** Auto-layout counts the strokes: another weight moves what lies inside. */
  strokesIncludedInLayout?: boolean;
  rectangleCornerRadii?: Radii;
  effects?: StyledEffect[];
  componentId?: string;
  children?: StyledNode[];
}

interface Point {
  x: number;
  y: number;
}

interface StyledPaint extends LayerPaint {
  gradientStops?: { position: number; color: Rgba; boundVariables?: { color?: { id?: string } } }[];
  /** Start, end and width of the gradient in the layer's unit square. */
  gradientHandlePositions?: Point[];
  imageRef?: string | null;
  scaleMode?: string;
  imageTransform?: Matrix;
  boundVariables?: { color?: { id?: string } };
}

interface StyledEffect {
  type: string;
  visible?: boolean;
  color?: Rgba;
  offset?: Point;
  radius?: number;
  spread?: number;
}

/** The paints of a REST node that are seen, as the plugin API takes them; kinds that cannot be written (video, pattern) are left out. */
export function paintsOf(paints: readonly StyledPaint[] | undefined): PatchPaint[] {
  return (paints ?? []).flatMap((paint) => {
    if (paint.visible === false || paint.opacity === 0) return [];
    const read = paintOf(paint);
    return read === null ? [] : [read];
  });
}

function paintOf(paint: StyledPaint): PatchPaint | null {
  const opacity = paint.opacity ?? 1;
  const shared = opacity < 1 ? { opacity } : {};
  if (paint.type === 'SOLID' && paint.color) {
    const { r, g, b, a = 1 } = paint.color;
    const variable = paint.boundVariables?.color?.id;
    return {
      type: 'SOLID',
      color: { r, g, b },
      ...(a * opacity < 1 && { opacity: a * opacity }),
      ...(variable !== undefined && { variable }),
    };
  }
  if (paint.type === 'IMAGE' && typeof paint.imageRef === 'string') {
    const scaleMode = paint.scaleMode === 'STRETCH' ? 'CROP' : (paint.scaleMode ?? 'FILL');
    if (scaleMode !== 'FILL' && scaleMode !== 'FIT' && scaleMode !== 'CROP' && scaleMode !== 'TILE')
      return null;
    const { imageTransform } = paint;
    return {
      type: 'IMAGE',
      imageHash: paint.imageRef,
      scaleMode,
      ...shared,
      ...(imageTransform && scaleMode === 'CROP' && { imageTransform }),
    };
  }
  if (!isGradient(paint.type)) return null;
  const [start, end, width] = paint.gradientHandlePositions ?? [];
  if (!paint.gradientStops || !start || !end || !width) return null;
  const gradientTransform = fromHandles(paint.type === 'GRADIENT_LINEAR', start, end, width);
  if (gradientTransform === null) return null;
  const gradientStops = paint.gradientStops.map(({ position, color: { r, g, b, a }, boundVariables }) => {
    const variable = boundVariables?.color?.id;
    return { position, color: { r, g, b, a }, ...(variable !== undefined && { variable }) };
  });
  return { type: paint.type, gradientStops, gradientTransform, ...shared };
}

type GradientType = Extract<PatchPaint, { gradientTransform: Matrix }>['type'];

const isGradient = (type: string): type is GradientType =>
  ['GRADIENT_LINEAR', 'GRADIENT_RADIAL', 'GRADIENT_ANGULAR', 'GRADIENT_DIAMOND'].includes(type);

/**
 * REST gives three handles where the plugin API has a matrix: the one that takes the handles to their fixed places in the gradient's own
 * space, (0, .5), (1, .5), (0, 1) for linear and (.5, .5), (1, .5), (.5, 1) for the others. Null where the handles span no area.
 */
function fromHandles(linear: boolean, start: Point, end: Point, width: Point): Matrix | null {
  const [ax, ay] = [end.x - start.x, end.y - start.y];
  const [bx, by] = [width.x - start.x, width.y - start.y];
  const area = ax * by - bx * ay;
  if (Math.abs(area) < 1e-9) return null;
  const [alongX, alongY] = [by / area, -bx / area];
  const [acrossX, acrossY] = [-ay / area, ax / area];
  const half = linear ? 1 : 0.5;
  const origin = linear ? 0 : 0.5;
  // Adding 0 makes -0 a plain 0, which survives JSON.
  return [
    [half * alongX + 0, half * alongY + 0, origin - half * (alongX * start.x + alongY * start.y)],
    [0.5 * acrossX + 0, 0.5 * acrossY + 0, 0.5 - 0.5 * (acrossX * start.x + acrossY * start.y)],
  ];
}

/** The shadows that are seen; blurs are left out, for they change what lies below. */
export function effectsOf(effects: readonly StyledEffect[] | undefined): PatchEffect[] {
  return (effects ?? []).flatMap(({ type, visible, color, offset, radius, spread }) => {
    if (type !== 'DROP_SHADOW' && type !== 'INNER_SHADOW') return [];
    if (visible === false || !color || !offset || radius === undefined) return [];
    const { r, g, b, a } = color;
    return [
      {
        type,
        color: { r, g, b, a },
        offset: { x: offset.x, y: offset.y },
        radius,
        ...(spread ? { spread } : {}),
      },
    ];
  });
}

/** The paints of a text's characters, or of another layer: the different ones, the most frequent first; none where nothing is painted. */
export function inkFills(node: StyledNode): PatchPaint[][] {
  if (node.type !== 'TEXT') return [paintsOf(node.fills)].filter((paints) => paints.length > 0);
  const each = textFills(node).map(({ fills }) => paintsOf(fills));
  return each.filter(
    (paints, i) =>
      paints.length > 0 && each.findIndex((other) => JSON.stringify(other) === JSON.stringify(paints)) === i,
  );
}

/** The weight of a layer's strokes, side by side where these differ. */
export function weightOf({ strokeWeight = 1, individualStrokeWeights: sides }: StyledNode): Weight {
  if (sides === undefined) return strokeWeight;
  const { top, right, bottom, left } = sides;
  return [right, bottom, left].every((side) => side === top) ? top : [top, right, bottom, left];
}

/** Corner radii, clockwise from the top left. */
export function radiiOf({ cornerRadius = 0, rectangleCornerRadii }: StyledNode): Radii {
  return rectangleCornerRadii ?? [cornerRadius, cornerRadius, cornerRadius, cornerRadius];
}

/** Whether the plugin API lets corner radii and the strokes of single sides be set. */
export const hasRadii = ({ type }: StyledNode): boolean =>
  ['RECTANGLE', 'FRAME', 'COMPONENT', 'INSTANCE', 'COMPONENT_SET'].includes(type);
