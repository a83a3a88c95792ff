import { bakedGlyphs } from '../graph/baked-text.ts';
import type { SceneNode } from '../graph/types.ts';
import type { RenderContext } from './context.ts';
import { cssFont } from './css-font.ts';
import { drawBakedGlyphs } from './draw-baked-glyphs.ts';
import { escapeXml } from './escape-xml.ts';
import { paintElement, visiblePaints } from './paint.ts';
import { textLines } from './text-lines.ts';

/** Text from baked glyph outlines where the document has them, else set in the font of that name. */
export function drawText(context: RenderContext, node: SceneNode): string {
  const { text } = node;
  if (!text || text.characters === '') return '';
  const paints = visiblePaints(node.fills);
  const baked = bakedGlyphs(node);
  if (baked)
    return drawBakedGlyphs(node, baked, (fills, draw) =>
      visiblePaints(fills)
        .map((paint) => paintElement(context, node, paint, draw))
        .join(''),
    );
  const font = cssFont(text);
  const anchor = { LEFT: 'start', JUSTIFIED: 'start', CENTER: 'middle', RIGHT: 'end' }[
    text.textAlignHorizontal
  ];
  const style = [
    `font-family="${escapeXml(font.family)}, Inter, sans-serif"`,
    `font-weight="${font.weight}"`,
    `font-size="${font.size}"`,
    `text-anchor="${anchor}"`,
    font.italic ? 'font-style="italic"' : '',
    font.letterSpacing ? `letter-spacing="${font.letterSpacing}"` : '',
    text.textDecoration === 'UNDERLINE' ? 'text-decoration="underline"' : '',
    text.textDecoration === 'STRIKETHROUGH' ? 'text-decoration="line-through"' : '',
  ].join(' ');
  const lines = textLines(node, text, context.settings.measure);
  return paints
    .map((paint) =>
      paintElement(context, node, paint, (attributes) => {
        const spans = lines.map(
          (line) => `<tspan x="${line.x}" y="${line.baseline}">${escapeXml(line.text)}</tspan>`,
        );
        return `<text xml:space="preserve" ${style} ${attributes}>${spans.join('')}</text>`;
      }),
    )
    .join('');
}
