import type { Box } from '../geometry/box.ts';
import { apart, type Colour } from '../layers/paint.ts';
import { middleOver } from '../layers/paint-colours.ts';
import { heaviest, isGradient } from '../layers/patch.ts';
import { effectsOf, inkFills, paintsOf, radiiOf, weightOf, type StyledNode } from '../layers/styled-node.ts';
import type { ElementStyle } from './page-element.ts';

/** Px that a shadow reaches where it is seen at its full opacity. */
const FULL_REACH = 8;

/** Largest difference in a channel of a stroke that is not told from the fill that it lies on, as the measure has it. */
const UNSEEN = 8 / 255;

/**
 * The style of a layer that is a box, a picture or a line, as it is seen over `below`; its stroke lies on its own fill, and one of the fill's colour is none.
 * outline: the mask that cuts it, or the layer itself.
 */
export function seenStyle(
  node: StyledNode,
  box: Box,
  opacity: number,
  below: Colour,
  outline: StyledNode = node,
): ElementStyle {
  const fills = paintsOf(node.fills);
  const strokes = paintsOf(node.strokes);
  const weight = strokes.length > 0 ? weightOf(node) : 0;
  const sides = typeof weight === 'number' ? [weight, weight, weight, weight] : weight;
  const half = Math.min(box.width, box.height) / 2;
  const radius = outline.type === 'ELLIPSE' ? half : Math.min(half, Math.max(...radiiOf(outline)));
  const fill = middleOver(fills, below, opacity);
  const stroke = middleOver(strokes, fill, opacity);
  return {
    fill,
    filled: fills.length > 0,
    gradient: fills.some(isGradient),
    stroke:
      heaviest(weight) > 0 && apart(stroke, fill) > UNSEEN
        ? {
            colour: stroke,
            width: heaviest(weight),
            sides: sides.map((side) => side > 0),
          }
        : null,
    radius,
    shadow: shadowOf(node, opacity),
  };
}

/** The style of a text or a drawing: its ink alone, drawn by fill or stroke, the most frequent of a text. */
export function inkStyle(node: StyledNode, opacity: number, below: Colour): ElementStyle {
  const [fills = []] = inkFills(node);
  const paints = fills.length > 0 ? fills : paintsOf(node.strokes);
  return {
    fill: middleOver(paints, below, opacity),
    filled: true,
    gradient: paints.some(isGradient),
    stroke: null,
    radius: 0,
    shadow: 0,
  };
}

function shadowOf(node: StyledNode, opacity: number): number {
  const drop = effectsOf(node.effects).filter(({ type }) => type === 'DROP_SHADOW');
  const strength = drop.reduce((sum, { color, radius, offset, spread = 0 }) => {
    const reach = radius + Math.hypot(offset.x, offset.y) + Math.max(0, spread);
    return sum + color.a * Math.min(1, reach / FULL_REACH);
  }, 0);
  return Math.min(1, strength * opacity);
}
