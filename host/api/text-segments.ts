import { rangesOf, type StyledRange } from '../graph/text-ranges.ts';
import type { SceneNode } from '../graph/types.ts';
import { FigmaError } from './errors.ts';
import { rangeField } from './text-getters.ts';

/** Neighbours that are alike in the fields asked for are one segment, whatever else they differ in. */
export function segments(node: SceneNode, fields: readonly string[], start?: number, end?: number): object[] {
  const ranges = rangesOf(node, start, end);
  const found: { start: number; end: number; values: Record<string, unknown> }[] = [];
  for (const range of ranges) {
    const values = Object.fromEntries(fields.map((field) => [field, fieldOf(node, field, range)]));
    const last = found.at(-1);
    if (last && JSON.stringify(last.values) === JSON.stringify(values)) last.end = range.end;
    else found.push({ start: range.start, end: range.end, values });
  }
  const characters = node.text?.characters ?? '';
  return found
    .filter((segment) => segment.end > segment.start)
    .map(({ values, ...range }) => ({
      characters: characters.slice(range.start, range.end),
      ...range,
      ...values,
    }));
}

function fieldOf(node: SceneNode, field: string, range: StyledRange): unknown {
  if (field === 'boundVariables') {
    const size = node.boundVariables?.fontSize;
    return size ? { fontSize: size } : {};
  }
  const value = rangeField(field, range);
  if (value === undefined)
    throw new FigmaError(
      `in getStyledTextSegments: Property "fields" failed validation: "${field}" is no such field`,
    );
  return value;
}
