import { beforeAll, describe, expect, it } from 'vitest';
import { designSystem, type DesignSystem } from '../fixtures/design-system.ts';
import { importRest } from '../../host/import/import-rest.ts';
import type { RestNode, RestStyle } from '../../host/import/rest-node.ts';
import { restJson } from '../../host/render/rest-json.ts';

type Answer = { document: RestNode; styles: Record<string, RestStyle>; [table: string]: unknown };

let given: DesignSystem;
let answer: Answer;
beforeAll(async () => {
  given = await designSystem();
  answer = JSON.parse(JSON.stringify(restJson(given.document, given.exemplar))) as Answer;
});

function find(name: string, from: RestNode = answer.document): RestNode | undefined {
  if (from.name === name) return from;
  return from.children?.map((child) => find(name, child)).find((found) => found !== undefined);
}
const nodeIdOf = (style: string) => given.document.library.styles[style]!.nodeId;

describe('JSON_REST_V1 says as Figma’s REST does', () => {
  it('which sides a stroke has', () => {
    expect(find('Rectangle 1')).toMatchObject({
      strokeWeight: 2,
      individualStrokeWeights: { top: 0, right: 0, bottom: 2, left: 0 },
    });
    expect(find('Rectangle 3')).not.toHaveProperty('individualStrokeWeights');
    expect(find('Rectangle 3')).toMatchObject({ rectangleCornerRadii: [24, 4, 24, 4] });
  });

  it('what is a mask, which leaves no ink, and what a boolean operation', () => {
    expect(find('Ellipse 1')).toMatchObject({ isMask: true, maskType: 'ALPHA', absoluteRenderBounds: null });
    expect(find('Rectangle 2')).not.toHaveProperty('isMask');
    expect(find('Group 2')).toMatchObject({ type: 'BOOLEAN_OPERATION', booleanOperation: 'SUBTRACT' });
    expect(find('Group 2')?.fills).toHaveLength(1);
  });

  it('which styles a layer has, by the ids of their nodes, and what these are', () => {
    const { styles } = given.library;
    expect(find('First line')?.styles).toEqual({ text: nodeIdOf(styles.heading) });
    expect(find('Rectangle 3')?.styles).toEqual({ effect: nodeIdOf(styles.depth) });
    expect(find('Component 1')?.styles).toEqual({ fills: nodeIdOf(styles.accent) });
    expect(find('Component 2')?.styles).toEqual({ strokes: nodeIdOf(styles.line) });
    const named = answer.styles[nodeIdOf(styles.accent)]!;
    expect(named).toMatchObject({ name: 'Paint 1', styleType: 'FILL' });
    expect(`S:${named.key},`).toBe(styles.accent);
    expect(
      Object.values(answer.styles)
        .map(({ styleType }) => styleType)
        .sort(),
    ).toEqual(['EFFECT', 'FILL', 'FILL', 'TEXT', 'TEXT']);
  });

  it('what is bound to a variable, on layers and on paints, and the modes set', () => {
    const { collection, dark, variables } = given.library;
    const alias = (id: string) => ({ type: 'VARIABLE_ALIAS', id });
    expect(answer.document.explicitVariableModes).toEqual({ [collection]: dark });
    expect(answer.document.boundVariables).toEqual({ fills: [alias(variables.ground)] });
    expect(answer.document.fills?.[0]?.boundVariables).toEqual({ color: alias(variables.ground) });
    expect(find('Component 2')?.boundVariables?.rectangleCornerRadii).toEqual({
      RECTANGLE_TOP_LEFT_CORNER_RADIUS: alias(variables.corner),
      RECTANGLE_TOP_RIGHT_CORNER_RADIUS: alias(variables.corner),
      RECTANGLE_BOTTOM_LEFT_CORNER_RADIUS: alias(variables.corner),
      RECTANGLE_BOTTOM_RIGHT_CORNER_RADIUS: alias(variables.corner),
    });
    expect(find('Due today 42.50 of 90')?.boundVariables?.textRangeFills).toHaveLength(2);
  });

  it('how each character differs', () => {
    const text = find('Due today 42.50 of 90')!;
    expect(text.characterStyleOverrides).toEqual([
      ...Array<number>(10).fill(0),
      ...Array<number>(5).fill(1),
      0,
      ...Array<number>(5).fill(2),
    ]);
    expect(text.styleOverrideTable).toMatchObject({
      1: { fontSize: 22, fontWeight: 700, fontStyle: 'Bold', fills: [{ type: 'SOLID' }] },
      2: { textDecoration: 'UNDERLINE', fills: [{ type: 'SOLID' }] },
    });
    expect(text.styleOverrideTable?.['2']).not.toHaveProperty('fontSize');
    expect(find('First line')).toMatchObject({ characterStyleOverrides: [], styleOverrideTable: {} });
  });

  it('which variant an instance shows', () => {
    const instance = find('Component 3') as RestNode & { componentProperties?: object };
    expect(instance.componentProperties).toEqual({
      'Property 1': { type: 'VARIANT', value: 'Variant2', boundVariables: {} },
    });
    const entry = (answer.components as Record<string, { componentSetId?: string }>)[instance.componentId!]!;
    expect(answer.componentSets).toMatchObject({ [entry.componentSetId!]: { name: 'Component 3' } });
  });
});

describe('the importer', () => {
  it('reads a whole document back: what it says of itself is the same', () => {
    const whole = JSON.parse(JSON.stringify(restJson(given.document, '0:0'))) as Answer;
    const back = importRest(whole);
    expect(JSON.parse(JSON.stringify(restJson(back, '0:0')))).toEqual(whole);
    expect(Object.keys(back.library.styles).sort()).toEqual(
      Object.keys(given.document.library.styles).sort(),
    );
  });

  it('reads what exportAsync says of one frame', () => {
    const back = importRest(answer);
    const again = JSON.parse(JSON.stringify(restJson(back, given.exemplar))) as Answer;
    expect(again.document.explicitVariableModes).toEqual(answer.document.explicitVariableModes);
    expect(find('Due today 42.50 of 90', again.document)).toEqual(find('Due today 42.50 of 90'));
    expect(find('Rectangle 1', again.document)).toEqual(find('Rectangle 1'));
  });
});
