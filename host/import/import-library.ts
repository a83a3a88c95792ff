import type { SceneDocument } from '../graph/document.ts';
import type { StyleData } from '../graph/library.ts';
import { baseStyle, rangesOf } from '../graph/text-ranges.ts';
import type { RunStyle, SceneNode, StyleLinks, VariableAlias } from '../graph/types.ts';
import type { RestNode, RestStyle } from './rest-node.ts';

const LINKS: Record<string, keyof StyleLinks> = {
  fill: 'fill',
  fills: 'fill',
  stroke: 'stroke',
  strokes: 'stroke',
  text: 'text',
  effect: 'effect',
};

export const styleIdOf = ({ key }: RestStyle): string => `S:${key},`;

export function styleLinks(rest: RestNode, styles: ReadonlyMap<string, string>): StyleLinks | undefined {
  const links = Object.entries(rest.styles ?? {}).flatMap(([name, nodeId]) => {
    const [kind, id] = [LINKS[name], styles.get(nodeId)];
    return kind && id !== undefined ? [[kind, id]] : [];
  });
  return links.length > 0 ? (Object.fromEntries(links) as StyleLinks) : undefined;
}

const NESTED: Record<string, Record<string, string>> = {
  size: { x: 'width', y: 'height' },
  individualStrokeWeights: {
    top: 'strokeTopWeight',
    right: 'strokeRightWeight',
    bottom: 'strokeBottomWeight',
    left: 'strokeLeftWeight',
  },
  rectangleCornerRadii: {
    RECTANGLE_TOP_LEFT_CORNER_RADIUS: 'topLeftRadius',
    RECTANGLE_TOP_RIGHT_CORNER_RADIUS: 'topRightRadius',
    RECTANGLE_BOTTOM_LEFT_CORNER_RADIUS: 'bottomLeftRadius',
    RECTANGLE_BOTTOM_RIGHT_CORNER_RADIUS: 'bottomRightRadius',
  },
};
/** These are said by the paints and effects themselves. */
const CARRIED = ['fills', 'strokes', 'effects', 'textRangeFills', 'layoutGrids', 'componentProperties'];

/** The fields of the node itself, named as the plugin API names them. */
export function nodeBindings(rest: RestNode): SceneNode['boundVariables'] {
  const bound: Record<string, VariableAlias> = {};
  for (const [field, value] of Object.entries(rest.boundVariables ?? {})) {
    const names = NESTED[field];
    if (names)
      for (const [part, alias] of Object.entries(value as Record<string, VariableAlias>))
        bound[names[part] ?? part] = alias;
    else if (!CARRIED.includes(field)) bound[field] = [value].flat()[0] as VariableAlias;
  }
  return Object.keys(bound).length > 0 ? bound : undefined;
}

/** The styles of an answer. What they look like is taken from the first layer that is linked: the answer names them only. */
export function importStyles(document: SceneDocument, styles: Record<string, RestStyle>): void {
  for (const [nodeId, rest] of Object.entries(styles)) {
    const id = styleIdOf(rest);
    const shared = {
      id,
      key: rest.key,
      nodeId,
      name: rest.name,
      description: rest.description ?? '',
      pluginData: {},
    };
    const style = [...document.walk('0:0')].map((node) => lookOf(node, id)).find((look) => look !== null);
    if (style) document.library.styles[id] = { ...shared, ...structuredClone(style) } as StyleData;
  }
}

function lookOf(node: SceneNode, id: string): Partial<StyleData> | null {
  const links = node.styles ?? {};
  if (links.effect === id) return { type: 'EFFECT', effects: node.effects };
  if (links.stroke === id) return { type: 'PAINT', paints: node.strokes };
  if (links.fill === id) return { type: 'PAINT', paints: node.fills };
  if (!node.text) return null;
  if (links.text === id) return typeLook(baseStyle(node));
  for (const { style } of rangesOf(node)) {
    if (style.fillStyle === id) return { type: 'PAINT', paints: style.fills };
    if (style.textStyle === id) return typeLook(style);
  }
  return null;
}

function typeLook(style: RunStyle): Partial<StyleData> {
  const { fontName, fontSize, lineHeight, letterSpacing, textDecoration, textCase } = style;
  return { type: 'TEXT', text: { fontName, fontSize, lineHeight, letterSpacing, textDecoration, textCase } };
}
