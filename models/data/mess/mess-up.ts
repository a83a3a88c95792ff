import type { Random } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';
import { besideThePage } from './beside-the-page.ts';
import { bordersApart } from './borders-apart.ts';
import { components } from './components.ts';
import { dissolvedWrappers, flatImport, shapesBesideContent } from './flat-layers.ts';
import { framedShapes } from './framed-shapes.ts';
import type { Habit } from './habit.ts';
import { iconForms } from './icons.ts';
import { maskedPictures } from './masked-pictures.ts';
import { names } from './names.ts';
import { circlesOtherwise, dividersAsLines } from './other-shapes.ts';
import { needlessWrappers, randomGroups } from './random-groups.ts';
import { textBoxes } from './text-boxes.ts';
import { linesApart, linesTogether } from './text-lines.ts';
import { coveredLayers, hiddenFills, hiddenLayers, lockedLayers } from './unseen-layers.ts';

/**
 * In the order in which they are applied: nesting is taken away and shapes are changed while boxes still are as rendered, then nesting is added at
 * random; what is not seen comes last, so that no habit takes it for a thing; names come after all layers, components after their names.
 */
export const HABITS: readonly Habit[] = [
  dissolvedWrappers,
  flatImport,
  shapesBesideContent,
  framedShapes,
  bordersApart,
  iconForms,
  circlesOtherwise,
  dividersAsLines,
  linesApart,
  linesTogether,
  textBoxes,
  maskedPictures,
  randomGroups,
  needlessWrappers,
  coveredLayers,
  hiddenLayers,
  hiddenFills,
  besideThePage,
  lockedLayers,
  names,
  components,
];

/** A clean tree as a document that people made and left: the same picture, other layers. Ids of painted things are kept (see `paintsAlso`). */
export const messUp = (tree: RestNode, random: Random): RestNode =>
  HABITS.reduce((messed, habit) => {
    const own = random.fork();
    return own.chance(habit.chance) ? habit.apply(messed, own) : messed;
  }, tree);
