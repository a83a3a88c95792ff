import type { RestNode } from '../trees/rest-node.ts';
import { imagePaint, type Piece } from './backgrounds.ts';
import { makeNode } from './reading.ts';
import { pictureVectors } from './svg-pictures.ts';
import { DRAWING } from './svg-source.ts';

/** A background's marks as nodes: vectors where it is a small SVG. */
export const pieceNodes = (pieces: readonly Piece[], id: string): RestNode[] =>
  pieces.flatMap(({ box, fill, url }, at): RestNode[] => {
    const own = `${id}.b${at}`;
    if (fill) return [makeNode(own, 'background', 'RECTANGLE', box, { fills: [fill] })];
    if (url === undefined) return [];
    const shapes = Math.max(box.width, box.height) <= DRAWING ? pictureVectors(url, box, own) : null;
    if (shapes)
      return shapes.length > 1 ? [makeNode(own, 'background', 'GROUP', box, { children: shapes })] : shapes;
    return [makeNode(own, 'background', 'RECTANGLE', box, { fills: [imagePaint(url)] })];
  });
