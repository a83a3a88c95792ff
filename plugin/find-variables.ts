import type { LayerPatch } from './protocol.ts';

/** The variables that patches name and this file has. One that it lacks is left out: its paint carries the colour itself. */
export async function findVariables(patches: readonly LayerPatch[]): Promise<Map<string, Variable>> {
  const ids = new Set<string>();
  for (const patch of patches) {
    if (patch.property !== 'fills' && patch.property !== 'strokes') continue;
    for (const paint of patch.value)
      if (paint.type === 'SOLID' && paint.variable !== undefined) ids.add(paint.variable);
  }
  const found = new Map<string, Variable>();
  for (const id of ids) {
    const variable = await figma.variables.getVariableByIdAsync(id);
    if (variable !== null) found.set(id, variable);
  }
  return found;
}
