import type { Part } from '../geometry/grid.ts';
import { holdsMiddle, type Box } from '../geometry/box.ts';
import { contrast } from '../image/keep-contrast.ts';
import { listElements, type Element } from '../layers/list-elements.ts';
import { WHITE, type Colour } from '../layers/paint.ts';
import { isInkRole, type Role } from '../layers/roles.ts';
import { cellOwners, shareOf } from '../layers/cell-owners.ts';
import { middleOver, toRgb } from '../layers/paint-colours.ts';
import { edgesTouched } from './edges-touched.ts';
import { lastWhere } from './last-where.ts';
import type { PatchEffect, PatchPaint, Radii, Weight } from '../layers/patch.ts';
import type { LayersExemplar } from './layers-input.ts';
import { effectsOf, inkFills, paintsOf, radiiOf, weightOf, type StyledNode } from '../layers/styled-node.ts';

/** What a layer of an exemplar looks like, as far as it can be given to another. */
export interface Style {
  fills: PatchPaint[];
  strokes: PatchPaint[];
  strokeWeight: Weight;
  radii: Radii;
  /** Round to its ends, whatever its size. */
  round: boolean;
  effects: PatchEffect[];
}

/** A layer of an exemplar. */
export interface StyledLayer {
  id: string;
  name: string;
  exemplar: number;
  box: Box;
  /** The box in shares of its frame. */
  part: Part;
  /** Whether its sides lie on the frame's: clockwise from the top. */
  touches: [boolean, boolean, boolean, boolean];
}

/** All layers of the exemplars with one role and one style: copies of a card are one look, so that they win or lose together. */
export interface Look {
  role: Role;
  style: Style;
  layers: StyledLayer[];
  /** What it lies on; null for the page. */
  ground: Look | null;
  /** The same, seen through glass: the mark of an active tab lets its bar through. */
  home: Look | null;
  /** WCAG contrast ratio to what it lies on, 1..21. */
  emphasis: number;
  /** Its colour where it covers its ground. */
  colour: Colour;
}

/** The looks of all exemplars, and whose each cell is. */
export interface Looks {
  all: Look[];
  /** What the words of texts of several colours have beside their main one. */
  segments: PatchPaint[];
  /** [cells of all exemplars] look of the ground and of the ink that is seen there; null for none. */
  groundAt: (Look | null)[];
  inkAt: (Look | null)[];
  /** [cells] the very layer, for the reason. */
  groundLayerAt: (StyledLayer | null)[];
  inkLayerAt: (StyledLayer | null)[];
}

/** A surface that lets more through than it covers is decoration: what lies below it is seen. */
const GLASS = 0.25;

/** Reads the looks off the exemplars' layers. The cells of an exemplar without layers are nobody's, and so is what is forbidden. */
export function exemplarLooks(exemplars: readonly LayersExemplar[]): Looks {
  const cells = exemplars.reduce((sum, { grid }) => sum + grid.columns * grid.rows, 0);
  const nobody = <T>(): (T | null)[] => new Array<T | null>(cells).fill(null);
  const looks: Looks = {
    all: [],
    segments: [],
    groundAt: nobody(),
    inkAt: nobody(),
    groundLayerAt: nobody(),
    inkLayerAt: nobody(),
  };
  const known = new Map<string, Look>();
  exemplars.forEach(({ root, grid, forbidden = [] }, exemplar) => {
    if (root !== null) addLooks(looks, known, { root, grid, forbidden }, exemplar);
  });
  return looks;
}

function addLooks(
  looks: Looks,
  known: Map<string, Look>,
  { root, grid, forbidden }: { root: StyledNode; grid: LayersExemplar['grid']; forbidden: readonly Part[] },
  exemplar: number,
): void {
  const frame = root.absoluteBoundingBox!;
  const elements = listElements(root).filter(
    ({ layer, role, box }) =>
      role === 'page' ||
      (layer !== undefined && !forbidden.some((part) => holdsMiddle(part, shareOf(box, frame)))),
  );
  const styled = elements
    .map((element) => ({ element, style: styleOf(element, (element.layer as StyledNode) ?? root) }))
    .filter(({ element, style }) => element.role !== 'surface' || !isGlass(style));
  const found: { look: Look; layer: StyledLayer; element: Element }[] = [];
  for (const { element, style } of styled) {
    const { role, box } = element;
    const ground =
      lastWhere(found, ({ element: below }) => !isInkRole(below.role) && holdsMiddle(below.box, box))?.look ??
      null;
    const key = JSON.stringify([role, style, ground && looks.all.indexOf(ground)]);
    let look = known.get(key);
    if (!look) {
      const below = ground?.colour ?? WHITE;
      const colour = colourOf(style, below);
      const home = ground !== null && isGlass(ground.style) ? ground.ground : ground;
      const emphasis = contrast(toRgb(colour), toRgb(below));
      look = { role, style, layers: [], ground, home, colour, emphasis };
      known.set(key, look);
      looks.all.push(look);
    }
    const node: StyledNode = (element.layer as StyledNode) ?? root;
    if (node.type === 'TEXT') looks.segments.push(...inkFills(node).slice(1).flat());
    const touches = edgesTouched(box, frame);
    const layer = { id: node.id, name: node.name, exemplar, box, part: shareOf(box, frame), touches };
    look.layers.push(layer);
    found.push({ look, layer, element });
  }
  const owners = cellOwners(
    found.map(({ element }) => element),
    frame,
    grid,
  );
  for (let place = 0; place < owners.ground.length; place++) {
    const [ground, ink] = [found[owners.ground[place]!], found[owners.ink[place]!]];
    looks.groundAt[grid.first + place] = ground?.look ?? null;
    looks.groundLayerAt[grid.first + place] = ground?.layer ?? null;
    looks.inkAt[grid.first + place] = ink?.look ?? null;
    looks.inkLayerAt[grid.first + place] = ink?.layer ?? null;
  }
}

function styleOf({ role, box, mask }: Element, node: StyledNode): Style {
  const { opacity = 1 } = node;
  const faded = (paints: PatchPaint[]): PatchPaint[] =>
    opacity < 1 ? paints.map((paint) => ({ ...paint, opacity: (paint.opacity ?? 1) * opacity })) : paints;
  // Of a text of several colours the most frequent one.
  const fills = faded(inkFills(node)[0] ?? []);
  const strokes = faded(paintsOf(node.strokes));
  // Of an ink only the colour is taken, whether it is drawn by a fill or by a stroke.
  if (isInkRole(role)) {
    const colour = fills.length > 0 ? fills : strokes;
    return { fills: colour, strokes: [], strokeWeight: 0, radii: [0, 0, 0, 0], round: false, effects: [] };
  }
  // What a mask gives its outline shows the mask's corners, not its own.
  const outline = (mask as StyledNode | undefined) ?? node;
  const radii = radiiOf(outline);
  const half = Math.min(box.width, box.height) / 2;
  return {
    fills,
    strokes,
    strokeWeight: strokes.length > 0 ? weightOf(node) : 0,
    radii,
    round: outline.type === 'ELLIPSE' || radii.every((radius) => radius >= 0.9 * half && radius > 0),
    effects: effectsOf(node.effects),
  };
}

function isGlass({ fills, strokes }: Style): boolean {
  return [...fills, ...strokes].every(({ opacity = 1 }) => opacity < GLASS);
}

/** The middle of a style's paints on a ground; a picture counts as a middle grey. */
function colourOf({ fills, strokes }: Style, ground: Colour): Colour {
  return middleOver(fills.length > 0 ? fills : strokes, ground);
}
