import type { Adapter } from './adapter.ts';
import { blueprint } from './blueprint/blueprint.ts';
import { carbon } from './carbon/carbon.ts';
import { cirrus } from './cirrus.ts';
import { clarity } from './clarity.ts';
import { elementPlus } from './element-plus/element-plus.ts';
import { onsenAdapters } from './onsen/onsen.ts';
import { primer } from './primer.ts';
import { vant } from './vant/vant.ts';

/** Kits that companies and phones draw their products with: few themes each, and shapes of their own. */
export const productKits = (): readonly Adapter[] => [
  primer(),
  carbon(),
  blueprint(),
  elementPlus(),
  vant(),
  ...onsenAdapters(),
  cirrus(),
  clarity(),
];
