import type { RestyleResult } from '../../models/runtime/restyle-result.ts';
import type { CellMatch } from '../../models/runtime/types.ts';

/** A result with its match of cells, which must have been made. */
export function withCells<Result extends Pick<RestyleResult, 'cells'>>(result: Result): Result & CellMatch {
  if (result.cells === null) throw new Error('No cells were matched.');
  return { ...result, ...result.cells };
}
