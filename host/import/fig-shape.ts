import type { Geometry, LayoutData, MaskType, Radii, SceneNode, SideWeights } from '../graph/types.ts';
import { commandPath } from './command-path.ts';
import type { FigFile } from './fig-file.ts';
import type { KiwiNode, KiwiPath } from './fig-node.ts';

export const outlinesOf = (file: FigFile, geometry: readonly KiwiPath[] | undefined): Geometry[] =>
  (geometry ?? []).flatMap(({ windingRule, commandsBlob }): Geometry[] => {
    const bytes = file.blob(commandsBlob);
    const path = bytes ? commandPath(bytes) : '';
    return path ? [{ path, windingRule: windingRule === 'ODD' ? 'EVENODD' : 'NONZERO' }] : [];
  });

export function radiiOf(node: KiwiNode): Radii {
  const { cornerRadius, rectangleCornerRadiiIndependent: independent } = node;
  const corners = [
    node.rectangleTopLeftCornerRadius,
    node.rectangleTopRightCornerRadius,
    node.rectangleBottomRightCornerRadius,
    node.rectangleBottomLeftCornerRadius,
  ];
  const all = independent ? undefined : cornerRadius;
  return corners.map((corner) => all ?? corner ?? cornerRadius ?? 0) as Radii;
}

/** Weight, place and style of the stroke; sides only where they differ. */
export function strokeOf(
  node: KiwiNode,
): Pick<SceneNode, 'strokeWeight' | 'strokeAlign' | 'strokeCap' | 'strokeJoin' | 'dashPattern'> &
  Partial<Pick<SceneNode, 'strokeWeights'>> {
  const { strokeWeight = 1 } = node;
  const weights = [
    node.borderTopWeight,
    node.borderRightWeight,
    node.borderBottomWeight,
    node.borderLeftWeight,
  ].map((weight) => weight ?? 0) as SideWeights;
  const unequal = node.borderStrokeWeightsIndependent && weights.some((weight) => weight !== weights[0]);
  const even = node.borderStrokeWeightsIndependent ? Math.max(...weights) : strokeWeight;
  return {
    strokeWeight: even,
    ...(unequal && { strokeWeights: weights }),
    strokeAlign: node.strokeAlign ?? 'CENTER',
    strokeCap: node.strokeCap ?? 'NONE',
    strokeJoin: node.strokeJoin ?? 'MITER',
    dashPattern: node.dashPattern ?? [],
  };
}

const MASKS: Record<string, MaskType> = { ALPHA: 'ALPHA', OUTLINE: 'VECTOR', LUMINANCE: 'LUMINANCE' };

/** Older files say only whether the outline masks. */
export function maskOf(node: KiwiNode): Pick<SceneNode, 'isMask' | 'maskType'> {
  if (!node.mask) return { isMask: false };
  return {
    isMask: true,
    maskType: MASKS[node.maskType ?? (node.maskIsOutline ? 'OUTLINE' : 'ALPHA')] ?? 'ALPHA',
  };
}

const primary: Record<string, string> = { SPACE_EVENLY: 'SPACE_BETWEEN' };
const sizing = (size: string): string => (size === 'FIXED' ? 'FIXED' : 'AUTO');

/** Auto layout of a frame; the places of its children are in the file, nothing is laid out anew. */
export function layoutOf(node: KiwiNode): LayoutData {
  const mode = node.stackMode ?? 'NONE';
  const align = node.stackPrimaryAlignItems ?? 'MIN';
  const [left, top] = [node.stackHorizontalPadding ?? 0, node.stackVerticalPadding ?? 0];
  return {
    layoutMode: mode as LayoutData['layoutMode'],
    itemSpacing: node.stackSpacing ?? 0,
    paddingLeft: left,
    paddingTop: top,
    paddingRight: node.stackPaddingRight ?? 0,
    paddingBottom: node.stackPaddingBottom ?? 0,
    primaryAxisAlignItems: primary[align] ?? align,
    counterAxisAlignItems: node.stackCounterAlignItems ?? 'MIN',
    primaryAxisSizingMode: sizing(node.stackPrimarySizing ?? 'RESIZE_TO_FIT'),
    counterAxisSizingMode: sizing(node.stackCounterSizing ?? 'FIXED'),
  };
}
