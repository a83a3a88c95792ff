import { elementsOfLayers } from '../../../models/runtime/elements/elements-of-layers.ts';
import { makesOf } from '../../../models/runtime/elements/makes.ts';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import type { ElementDecision, Plan } from '../../../models/runtime/plan/plan.ts';
import type { LayerNode } from '../../../models/runtime/types.ts';

const RULE = { fill: 'rule', stroke: 'source', radius: 'source', shadow: 'source' } as const;

/** A plan without a network: everything takes an indigo tint of its own colour by a rule, with two candidates; null without layers. */
export function fakePlan(root: LayerNode | undefined, exemplars: number): Plan | null {
  if (root === undefined) return null;
  const source = elementsOfLayers(root as StyledNode);
  const makes = new Map<number, number[]>();
  makesOf(source).forEach((make, place) => makes.set(make, [...(makes.get(make) ?? []), place]));
  const decisions = [...makes.values()].map((elements): ElementDecision => {
    const { style: own } = source[elements[0]!]!;
    const { r, g, b } = own.fill;
    const style = { ...own, fill: { r: 0.1 + 0.8 * r, g: 0.1 + 0.8 * g, b: 0.3 + 0.7 * b } };
    return {
      elements,
      style,
      origin: RULE,
      candidates: [
        { style, origin: RULE, probability: 0.7 },
        { style: own, origin: RULE, probability: 0.2 },
      ],
      confidence: 0.7,
      rules: [{ rule: 'legible', attribute: 'fill', contrast: { from: 2.1, to: 4.6 } }],
    };
  });
  return { source, exemplars: Array.from({ length: exemplars }, () => source.slice(0, 1)), decisions };
}
