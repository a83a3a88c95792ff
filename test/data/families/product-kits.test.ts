import { describe, expect, it } from 'vitest';
import { productKits } from '../../../models/data/families/product-kits';
import { holdKits, kitCase } from './hold-kits';

/** Classes that the kits document for scripts or for order, without any style of their own. */
const HOOKS = new Set<string>([]);

const CASES = productKits().map(kitCase);

holdKits(CASES, HOOKS);

describe('product kits', () => {
  it('have at least 35 looks, dark ones among them in all but Cirrus', () => {
    expect(CASES.flatMap(({ looks }) => looks).length).toBeGreaterThanOrEqual(35);
    const light = CASES.filter(({ looks }) => !looks.some(({ dark }) => dark));
    expect(light.map(({ name }) => name)).toEqual(['cirrus']);
  });
});
