import { describe, expect, it } from 'vitest';
import { productKits } from '../../../models/data/families/product-kits';
import { holdKits, kitCase } from './hold-kits';

/** Classes that the kits document for scripts or for order, without any style of their own. */
const HOOKS = new Set([
  'bp6-form-content',
  'bp6-dialog-close-button',
  ...[
    'el-tag--light',
    'el-input--prefix',
    'el-select__icon',
    'el-progress--line',
    'is-with-icon',
    'el-table__row',
    'number',
  ],
  ...[
    'van-tab__text',
    'van-tab--line',
    'van-loading--circular',
    'van-search--round',
    'van-checkbox__icon--square',
  ],
  ...['van-dialog__content', 'van-collapse', 'van-tabbar-item__text'],
  ...['clr-checkbox', 'clr-radio', 'clr-toggle'],
]);

const CASES = productKits().map(kitCase);

holdKits(CASES, HOOKS);

describe('product kits', () => {
  it('have at least 35 looks, dark ones among them in all but Cirrus', () => {
    expect(CASES.flatMap(({ looks }) => looks).length).toBeGreaterThanOrEqual(35);
    const light = CASES.filter(({ looks }) => !looks.some(({ dark }) => dark));
    expect(light.map(({ name }) => name)).toEqual(['cirrus']);
  });
});
