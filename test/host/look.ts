import sharp from 'sharp';
import { toBase64 } from '../../host/graph/base64.ts';
import type { SceneDocument } from '../../host/graph/document.ts';
import { svgOfNode } from '../../host/render/svg-of-node.ts';
import { roughMeasurer } from '../../host/render/text-lines.ts';

export interface Look {
  svg: string;
  width: number;
  height: number;
  /** '#rrggbb' on white, in the node's own units. */
  at(x: number, y: number): string;
}

/** A node's box drawn on white without a browser: for shapes and paints, not for the look of letters. */
export async function look(document: SceneDocument, id: string): Promise<Look> {
  const imageHref = (hash: string) => {
    const image = document.images.find(hash);
    return image && `data:${image.type};base64,${toBase64(image.bytes)}`;
  };
  const settings = { measure: roughMeasurer, imageHref };
  const { svg } = svgOfNode(document, id, settings, 'absolute', ({ width, height }) => ({ width, height }));
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (y * info.width + x) * 3;
    return `#${data.subarray(start, start + 3).toString('hex')}`;
  };
  return { svg, width: info.width, height: info.height, at };
}
