import type { Paint } from '@figma/rest-api-spec';
import type { RestNode } from '../trees/rest-node.ts';
import { backgroundOf } from './backgrounds.ts';
import { boxOf, type Box } from './box.ts';
import { colorOf, solid } from './css-color.ts';
import { shownImages } from './images.ts';
import { paintedThings } from './painted-things.ts';
import { readElement } from './read-element.ts';
import { makeNode, ordered, type Placed, type PseudoBoxes, type Reading, roleOf } from './reading.ts';
import { meet } from './box.ts';

export interface ReadOptions {
  /** Size of the frame, px. */
  readonly size: readonly [number, number];
  readonly pseudoBoxes: PseudoBoxes;
}

export interface ReadPage {
  readonly tree: RestNode;
  /** By the ids of the tree's nodes. For measures alone. */
  readonly roles: Readonly<Record<string, string>>;
  /** Addresses of pictures by `imageRef`. */
  readonly images: Readonly<Record<string, string>>;
  /** Boxes, drawings and texts that can be seen. */
  readonly painted: number;
}

/** A numbered page as a frame of Figma nodes, in the paint that it has now. @param root the body */
export function readTree(root: Element, { size: [width, height], pseudoBoxes }: ReadOptions): ReadPage {
  const frame = boxOf(0, 0, width, height);
  const reading: Reading = { pseudoBoxes, roles: {}, sequence: 0 };
  const context = {
    reading,
    clip: frame,
    clipOfAbsolute: frame,
    clipOfFixed: frame,
    linear: [1, 0, 0, 1] as const,
    decoration: null,
    textFills: null,
  };
  const layers = readElement(root, context, null);
  const children = withoutRoot(root, layers).filter(
    ({ absoluteBoundingBox }) => meet(absoluteBoundingBox, frame) !== null,
  );
  const tree = makeNode('0', root.localName, 'FRAME', frame, {
    fills: canvasFills(root, frame),
    clipsContent: true,
    children,
  });
  reading.roles['0'] = `page ${roleOf(root)}`;
  return { tree, roles: reading.roles, images: shownImages(), painted: paintedThings(tree) };
}

/** The body paints the canvas, which is the frame's own fill. */
function withoutRoot(root: Element, layers: readonly Placed[]): RestNode[] {
  return ordered(layers).flatMap((node) =>
    node.id === root.getAttribute('data-node') && node.type !== 'RECTANGLE'
      ? [...(node.children ?? [])]
      : [node],
  );
}

/** CSS paints the canvas with the background of the document's element, else with the body's (CSS Backgrounds 3, 2.11), on white. */
function canvasFills(root: Element, frame: Box): Paint[] {
  const styles = [document.documentElement, root].map((element) => getComputedStyle(element));
  const style = styles.find(
    ({ backgroundImage, backgroundColor }) => backgroundImage !== 'none' || colorOf(backgroundColor).a > 0,
  );
  const { fills } = style ? backgroundOf(style, frame, 1) : { fills: [] };
  const opaque = fills.some((fill) => fill.type === 'SOLID' && fill.opacity === undefined);
  return opaque ? [...fills] : [solid({ r: 1, g: 1, b: 1, a: 1 }), ...fills];
}
