import type { Family, Look } from '../family.ts';
import { foundationFamily } from './foundation-family.ts';
import { governmentFamilies } from './government-families.ts';
import { mdlFamily } from './mdl-family.ts';
import { templateFamilies } from './template-families.ts';
import { weuiFamily } from './weui-family.ts';

/** A family whose looks are its own affair: only it reads them. */
const plain = <L extends Look>(family: Family<L>): Family => ({
  ...family,
  pages: (look, count, random) => {
    const own = family.looks().find(({ name }) => name === look.name);
    if (own === undefined)
      throw new RangeError(`${family.name} has no look ${look.name}: pass one of its looks.`);
    return family.pages(own, count, random);
  },
});

/** Pages and components that packages ship, as they are. */
export const readyFamilies: readonly Family[] = [
  ...templateFamilies.map(plain),
  ...governmentFamilies,
  plain(mdlFamily),
  foundationFamily,
  weuiFamily,
];
