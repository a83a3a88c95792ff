import type { FigFile } from './fig-file.ts';
import type { KiwiNode, StyleReference } from './fig-node.ts';

const TEXT_STYLE = [
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'textCase',
  'textDecoration',
] as const satisfies (keyof KiwiNode)[];

/**
 * A node or a change of one with the values of the styles that it names. Figma lets the style decide: what the layer itself says may be
 * as old as the moment when the style was put on (observed: outlines of 48 px on a text that says 16).
 */
export function withStyles(file: FigFile, node: KiwiNode): KiwiNode {
  const style = (reference: StyleReference | undefined): KiwiNode | undefined =>
    reference && (file.node(reference.guid) ?? file.published(reference.assetRef?.key));
  const [fill, stroke, text, effect] = [
    style(node.styleIdForFill),
    style(node.styleIdForStrokeFill),
    style(node.styleIdForText),
    style(node.styleIdForEffect),
  ];
  const values: KiwiNode = {
    ...(fill?.fillPaints && { fillPaints: fill.fillPaints }),
    ...(stroke?.fillPaints && { strokePaints: stroke.fillPaints }),
    ...(effect?.effects && { effects: effect.effects }),
  };
  const typography = TEXT_STYLE.flatMap((key) =>
    text?.[key] === undefined ? [] : [[key, text[key]] as const],
  );
  return { ...node, ...values, ...(Object.fromEntries(typography) as KiwiNode) };
}
