import { beforeAll, describe, expect, it } from 'vitest';
import { designSystem, type DesignSystem } from '../fixtures/design-system.ts';
import { deserialise, serialise } from '../../host/graph/serialise.ts';
import { rangesOf } from '../../host/graph/text-ranges.ts';
import type { SceneNode } from '../../host/graph/types.ts';

let given: DesignSystem;
beforeAll(async () => {
  given = await designSystem();
});
const find = (root: string, name: string): SceneNode =>
  [...given.document.walk(root)].find((node) => node.name === name)!;

describe('the document with a design system', () => {
  it('is the same every time, styles and variables included', async () => {
    const first = serialise(given.document);
    expect(serialise((await designSystem()).document)).toEqual(first);
    expect(serialise(deserialise(first))).toEqual(first);
  });

  it('has every kind of layer that copies lose easily, in the wireframe and in the exemplar', () => {
    for (const root of [given.wireframe, given.exemplar]) {
      const nodes = [...given.document.walk(root)];
      const nested = nodes.filter(({ id, type }) => type === 'INSTANCE' && id.startsWith('I'));
      expect(nested.length).toBeGreaterThan(0);
      expect(nodes.filter(({ id, visible }) => id.startsWith('I') && !visible).length).toBeGreaterThan(1);
      expect(nodes.filter(({ isMask }) => isMask)).toHaveLength(1);
      expect(nodes.filter(({ strokeWeights }) => strokeWeights)).toHaveLength(1);
      expect(nodes.filter(({ type }) => type === 'BOOLEAN_OPERATION')).toHaveLength(1);
      expect(rangesOf(find(root, 'Due today 42.50 of 90')).length).toBeGreaterThanOrEqual(3);
      expect(find(root, 'Rectangle 3').radii).toEqual([24, 4, 24, 4]);
    }
    expect([...given.document.walk(given.wireframe)].some(({ type }) => type === 'COMPONENT')).toBe(true);
    expect(given.document.get(given.set).type).toBe('COMPONENT_SET');
  });

  it('is dark where the exemplar says so, and light in its components beside', () => {
    const ground = (id: string) => (given.document.get(id).fills[0] as { color: { r: number } }).color.r;
    expect(ground(given.exemplar)).toBeLessThan(0.1);
    const main = find(given.page, 'Component 2');
    expect(ground(main.id)).toBeGreaterThan(0.9);
    expect(main.radii).toEqual([8, 8, 8, 8]);
    const instance = find(given.exemplar, 'Component 2');
    expect(instance.radii).toEqual([20, 20, 20, 20]);
  });
});
