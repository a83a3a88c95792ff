import type { TextMeasurer } from './text-lines.ts';

/** Text widths as Chromium sets them, remembered per text and font. */
export function canvasMeasurer(): TextMeasurer {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas, so text cannot be measured.');
  const known = new Map<string, number>();
  return (text, font) => {
    const css = `${font.italic ? 'italic ' : ''}${font.weight} ${font.size}px "${font.family}", Inter, sans-serif`;
    const key = `${css}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = css;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width + [...text].length * font.letterSpacing;
  };
}
