import type { LayerNode, Raster } from '../../models/runtime/types.ts';
import { node, solid } from '../runtime/nodes.ts';
import { noise } from '../runtime/rasters.ts';

/** A frame of 64 x 48 with one box of this grey (0..1), named as Figma names them. */
export const greyPage = (grey: number): LayerNode =>
  node('FRAME', 'Frame 1', [0, 0, 64, 48], {
    fills: solid(0.9),
    children: [node('RECTANGLE', 'Rectangle 1', [8, 8, 48, 24], { fills: solid(grey) })],
  });

/** Its pixels with the same fine grain on every page: to the fixture pack, which centres its descriptors, each place is like the same place of every other. */
export function grained(page: LayerNode): Raster {
  const raster = noise(64, 48);
  const [box] = page.children!;
  for (let i = 0; i < raster.data.length; i += 4) {
    const [x, y] = [(i / 4) % 64, Math.floor(i / 256)];
    const inBox = x >= 8 && x < 56 && y >= 8 && y < 32;
    const grey = 255 * (inBox ? box! : page).fills![0]!.color!.r;
    for (let c = i; c < i + 3; c++) raster.data[c] = grey + (raster.data[c]! - 128) / 16;
  }
  return raster;
}
