import { describe, expect, test } from 'vitest';
import { applyPatches } from '../../../models/cli/apply-patches.ts';
import { elementsOfLayers } from '../../../models/runtime/elements/elements-of-layers.ts';
import type { ElementStyle, PageElement } from '../../../models/runtime/elements/page-element.ts';
import type { Colour } from '../../../models/runtime/layers/paint.ts';
import { readLayers } from '../../../models/runtime/layers/read-layers.ts';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import type { Plan } from '../../../models/runtime/plan/plan.ts';
import { decisionsOfPlan } from '../../../models/runtime/restyle-layers/decisions-of-plan.ts';
import { toPatches } from '../../../models/runtime/restyle-layers/to-patches.ts';
import { restJson } from '../../../host/render/rest-json.ts';
import { designSystem } from '../../fixtures/design-system.ts';
import { sampleDocument } from '../../fixtures/sample-document.ts';
import { planByPlace } from './plans.ts';

/** Channels of 255. */
const far = (a: Colour, b: Colour): number =>
  255 * Math.max(Math.abs(a.r - b.r), Math.abs(a.g - b.g), Math.abs(a.b - b.b));

/** What of an element is not as its plan says, in words. */
function wrong(found: PageElement, { style, shown }: { style: ElementStyle; shown: boolean }): string[] {
  const { kind, style: own } = found;
  const off: string[] = [];
  if (own.filled !== style.filled && kind !== 'line') off.push(`filled ${own.filled}`);
  if (!shown && style.filled && far(own.fill, style.fill) > 2) off.push('fill');
  if (kind !== 'box' || found.parent < 0) return off;
  if ((own.stroke === null) !== (style.stroke === null)) off.push('stroke or none');
  if (own.stroke && style.stroke) {
    if (far(own.stroke.colour, style.stroke.colour) > 2) off.push('colour of the stroke');
    if (own.stroke.width !== style.stroke.width) off.push('width of the stroke');
  }
  if (Math.abs(own.shadow - style.shadow) > 0.02) off.push('shadow');
  return off;
}

/** Elements that the layers show otherwise than the plan says: names with what is off. */
function unlike(root: StyledNode, exemplar: StyledNode | null, plan: Plan): string[] {
  const decisions = decisionsOfPlan({ plan, root, exemplars: [exemplar] });
  const after = elementsOfLayers(applyPatches(root, toPatches(decisions, new Set(), 1)));
  const byLayer = new Map(after.map((element) => [element.layers[0]!, element]));
  return plan.decisions.flatMap(({ elements, style, pictures }) =>
    elements.flatMap((place) => {
      const { layers, kind } = plan.source[place]!;
      const found = byLayer.get(layers[0]!);
      if (!found) return [`${layers[0]!} is gone`];
      const shown = kind === 'picture' || pictures !== undefined;
      return wrong(found, { style, shown }).map((off) => `${kind} ${layers[0]!}: ${off}`);
    }),
  );
}

const bare = (plan: Plan): Plan => ({
  ...plan,
  exemplars: plan.exemplars.map((list) => list.map((one) => ({ ...one, from: 'pixels', layers: [] }))),
});

describe('layers look as the plan says', () => {
  test.each(['Exemplar — Saffron', 'Exemplar — Nightledger', 'Exemplar — Meadow'])(
    'the sample after %s',
    async (name) => {
      const document = await sampleDocument();
      const read = (wanted: string): StyledNode => {
        const { id } = [...document.walk('0:0')].find((node) => node.name === wanted)!;
        return readLayers(restJson(document, id));
      };
      const [root, exemplar] = [read('Wireframe'), read(name)];
      const plan = planByPlace(root, exemplar);
      expect(unlike(root, exemplar, plan)).toEqual([]);
      expect(unlike(root, null, bare(plan))).toEqual([]);
      expect(plan.source.length).toBeGreaterThan(40);
    },
  );

  test('a document with a design system', async () => {
    const { document, wireframe, exemplar } = await designSystem();
    const [root, theirs] = [wireframe, exemplar].map((id): StyledNode => readLayers(restJson(document, id)));
    const plan = planByPlace(root!, theirs!);
    expect(unlike(root!, theirs!, plan)).toEqual([]);
    expect(unlike(root!, null, bare(plan))).toEqual([]);
  });
});
