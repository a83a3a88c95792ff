import sharp from 'sharp';
import type { Kind, PageElement } from '../../runtime/elements/page-element.ts';
import { encodePng } from '../../cli/read-image.ts';
import type { Raster } from '../../runtime/types.ts';
import type { Matched } from './match-elements.ts';

const COLOURS: Record<Kind, string> = {
  box: '#e00',
  text: '#06f',
  drawing: '#0a0',
  picture: '#c0c',
  line: '#f80',
};

const frame = ({ kind, box, style }: PageElement, dash: string, width: number): string =>
  `<rect x="${box.x + 0.5}" y="${box.y + 0.5}" width="${Math.max(0.5, box.width - 1)}" height="${Math.max(0.5, box.height - 1)}" rx="${style.radius}" fill="none" stroke="${COLOURS[kind]}" stroke-width="${width}" stroke-dasharray="${dash}"/>`;

/** PNG of a page twice its size, paled, with what was found drawn over it: matched thin, found alone heavy, missed dashed. */
export async function overlay(image: Raster, { pairs, missed, extra }: Matched): Promise<Buffer> {
  const { width, height } = image;
  const drawn = [
    `<rect width="${width}" height="${height}" fill="#fff" opacity="0.35"/>`,
    ...pairs.map(({ found }) => frame(found, '', 0.5)),
    ...extra.map((found) => frame(found, '', 1.5)),
    ...missed.map((truth) => frame(truth, '4 3', 1.5)),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${2 * width}" height="${2 * height}">${drawn.join('')}</svg>`;
  const page = await sharp(await encodePng(image))
    .resize(2 * width, 2 * height, { kernel: 'nearest' })
    .toBuffer();
  return sharp(page)
    .composite([{ input: Buffer.from(svg), top: 0, left: 0 }])
    .png()
    .toBuffer();
}
