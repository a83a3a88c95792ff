import { elementsOfLayers } from '../../../models/runtime/elements/elements-of-layers.ts';
import type { ElementStyle, PageElement } from '../../../models/runtime/elements/page-element.ts';
import { paintPlan, type PaintedPlan } from '../../../models/runtime/finish/paint-plan.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import type { ElementDecision, Origin, Plan } from '../../../models/runtime/plan/plan.ts';
import { know } from '../../../models/runtime/prepare/condition.ts';
import type { LayerNode, Raster } from '../../../models/runtime/types.ts';
import type { Rgb } from './finish-scenes.ts';

export const colour = ([r, g, b]: Rgb): { r: number; g: number; b: number } => ({
  r: r / 255,
  g: g / 255,
  b: b / 255,
});

/** A style with what is named; a fill alone by default. */
export const style = (fill: Rgb, rest: Partial<ElementStyle> = {}): ElementStyle => ({
  fill: colour(fill),
  filled: true,
  gradient: false,
  stroke: null,
  radius: 0,
  shadow: 0,
  ...rest,
});

/** All sides of a border. */
export const border = (
  of: Rgb,
  width: number,
  sides: readonly boolean[] = [true, true, true, true],
): ElementStyle['stroke'] => ({ colour: colour(of), width, sides });

/** A node of a tree; fills grey by default. */
export function layer(
  id: string,
  [x, y, width, height]: readonly [number, number, number, number],
  fill: Rgb,
  rest: object = {},
): LayerNode {
  const fills = [{ type: 'SOLID', color: { ...colour(fill), a: 1 } }];
  const box = { x, y, width, height };
  return { id, name: id, type: 'RECTANGLE', absoluteBoundingBox: box, fills, ...rest } as LayerNode;
}

/** The elements of a tree, as its layers tell them or as if they were found in pixels. */
function elementsIn({ tree, isBare }: { tree: LayerNode; isBare?: boolean | undefined }): PageElement[] {
  const elements = elementsOfLayers(tree as StyledNode);
  return isBare ? elements.map((element) => ({ ...element, from: 'pixels', layers: [] })) : elements;
}

/** What an element becomes: a style, and where its fill comes from (a rule by default). */
export type Becomes = ElementStyle | { style: ElementStyle; fill?: Origin; rest?: Origin };

/** A painting of a source by hand: `becomes` in the order of its elements, the page first; siblings name the same object. */
export interface Painting {
  source: Raster;
  tree: LayerNode;
  becomes: readonly Becomes[];
  exemplar?: { image: Raster; tree: LayerNode; isBare?: boolean };
  drawn?: Raster | null;
  /** The source has no layers: its elements were found in pixels. */
  isBare?: boolean;
}

export function planOf({ tree, becomes, exemplar, isBare }: Painting): Plan {
  const elements = elementsIn({ tree, isBare });
  const decisions: ElementDecision[] = [...new Set(becomes)].map((one) => {
    const { style: own, fill = 'rule', rest = 'rule' } = 'style' in one ? one : { style: one };
    return {
      elements: becomes.flatMap((other, place) => (other === one ? [place] : [])),
      style: own,
      origin: { fill, stroke: rest, radius: rest, shadow: rest },
      candidates: [],
      confidence: 1,
      rules: [],
    };
  });
  return {
    source: elements,
    exemplars: exemplar ? [elementsIn(exemplar)] : [],
    decisions,
  };
}

export const painted = (painting: Painting): Raster => paintedPlan(painting).picture;

export function paintedPlan(painting: Painting): PaintedPlan {
  const { source, tree, exemplar, drawn = null, isBare } = painting;
  const layers = isBare ? undefined : tree;
  const segmentation = know(rasterToTensor(source, source), layers).segmentation();
  return paintPlan({
    plan: planOf(painting),
    segmentation,
    sourceLayers: layers,
    exemplars: exemplar
      ? [{ image: exemplar.image, layers: exemplar.isBare ? undefined : exemplar.tree }]
      : [],
    drawn,
  });
}
