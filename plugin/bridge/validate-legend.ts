import type { LegendChoice } from '../protocol.ts';
import { asRecord, bad, isText } from './fields.ts';

/** More colours than anyone assigns by hand. */
const MOST = 100;

/**
 * The colours of a recipe that were given to classes by hand, each colour once, reduced to their own fields. Which classes there are, only the
 * model knows. @throws Problem BadMessage naming the field.
 */
export function validateLegend(value: unknown): LegendChoice[] {
  if (!Array.isArray(value) || value.length > MOST) throw bad('recipe', 'legend');
  const choices = value.map((item): LegendChoice => {
    const { colour, label } = asRecord(item, 'legend');
    if (typeof colour !== 'string' || !/^#[0-9a-f]{6}$/.test(colour)) throw bad('legend', 'colour');
    if (label !== null && !isText(label)) throw bad('legend', 'label');
    return { colour, label };
  });
  if (new Set(choices.map(({ colour }) => colour)).size < choices.length) throw bad('legend', 'colour');
  return choices;
}
