import { bakedGlyphs } from '../graph/baked-text.ts';
import type { Paint, RunStyle, SceneNode, TextData } from '../graph/types.ts';
import type { RenderContext } from './context.ts';
import { cssFont } from './css-font.ts';
import { drawBakedGlyphs } from './draw-baked-glyphs.ts';
import { escapeXml } from './escape-xml.ts';
import { paintElement, visiblePaints } from './paint.ts';
import { styledLines } from './styled-lines.ts';
import { textLines } from './text-lines.ts';

/** Draws a thing once for each visible paint of a list. */
type Painting = (paints: readonly Paint[], draw: (attributes: string) => string) => string;

/** Text from baked glyph outlines where the document has them, else set in the font of that name, range by range. */
export function drawText(context: RenderContext, node: SceneNode): string {
  return words(context, node, (paints, draw) =>
    visiblePaints(paints)
      .map((paint) => paintElement(context, node, paint, draw))
      .join(''),
  );
}

/** The same words without a fill of their own. */
export const textOutline = (context: RenderContext, node: SceneNode): string =>
  words(context, node, (_, draw) => draw(''));

function words(context: RenderContext, node: SceneNode, paint: Painting): string {
  const { text } = node;
  if (!text || text.characters === '') return '';
  const baked = bakedGlyphs(node);
  if (baked) return drawBakedGlyphs(node, baked, paint);
  return text.runs ? mixed(context, node, text, paint) : plain(context, node, text, paint);
}

const fontAttributes = (
  style: Pick<RunStyle, 'fontName' | 'fontSize' | 'letterSpacing' | 'textDecoration'>,
): string => {
  const font = cssFont(style);
  return [
    `font-family="${escapeXml(font.family)}, Inter, sans-serif"`,
    `font-weight="${font.weight}"`,
    `font-size="${font.size}"`,
    font.italic ? 'font-style="italic"' : '',
    font.letterSpacing ? `letter-spacing="${font.letterSpacing}"` : '',
    style.textDecoration === 'UNDERLINE' ? 'text-decoration="underline"' : '',
    style.textDecoration === 'STRIKETHROUGH' ? 'text-decoration="line-through"' : '',
  ].join(' ');
};

function plain(context: RenderContext, node: SceneNode, text: TextData, paint: Painting): string {
  const anchor = { LEFT: 'start', JUSTIFIED: 'start', CENTER: 'middle', RIGHT: 'end' }[
    text.textAlignHorizontal
  ];
  const spans = textLines(node, text, context.settings.measure).map(
    (line) => `<tspan x="${line.x}" y="${line.baseline}">${escapeXml(line.text)}</tspan>`,
  );
  return paint(
    node.fills,
    (attributes) =>
      `<text xml:space="preserve" ${fontAttributes(text)} text-anchor="${anchor}" ${attributes}>${spans.join('')}</text>`,
  );
}

function mixed(context: RenderContext, node: SceneNode, text: TextData, paint: Painting): string {
  return styledLines(node, text, context.settings.measure)
    .flatMap(({ spans, baseline }) =>
      spans.map(({ text: characters, style, x }) =>
        paint(
          style.fills,
          (attributes) =>
            `<text xml:space="preserve" x="${x}" y="${baseline}" ${fontAttributes(style)} ${attributes}>${escapeXml(characters)}</text>`,
        ),
      ),
    )
    .join('');
}
