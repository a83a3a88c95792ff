import { declarations } from './wgsl/declarations.ts';
import { LOAD_TILE } from './wgsl/load-tile.ts';
import { ROWS_PER_GROUP, vectorSizes, type ShaderSizes } from './wgsl/match-sizes.ts';
import { SCORE_CELL } from './wgsl/score-cell.ts';
import { startRow } from './wgsl/start-row.ts';
import { writeRow } from './wgsl/write-row.ts';

/**
 * The match of the paper's equations 2 to 4 in one pass: scores, running softmax, weighted values, row maximum and the k best. The score matrix
 * never exists; a workgroup reads the exemplar tile by tile through its shared memory, each thread keeps its row's running sums.
 *
 *     queries [D, h, w], keys [D, N], values [V, N], bias [N] -> warped [V, h, w], confidence [h, w], found [R, foundPerRow]
 *
 * The R cells of the source are the top left part of its padded grid; those in the last column and row write the padding beside them too, since
 * the padding repeats them. Sums are rescaled whenever a better score turns up, so no exponent overflows. Equal scores keep the order of the cells.
 */
export function matchShader(sizes: ShaderSizes): string {
  const vectors = vectorSizes(sizes);
  return /* wgsl */ `${declarations(sizes, vectors)}

@compute @workgroup_size(${ROWS_PER_GROUP})
fn main(@builtin(global_invocation_id) place: vec3u, @builtin(local_invocation_index) lane: u32) {${startRow(sizes, vectors)}

  for (var start = 0u; start < sizes.cells; start += T) {
    let count = min(T, sizes.cells - start);${LOAD_TILE}
    for (var t = 0u; t < count; t++) {${SCORE_CELL}
    }
  }
${writeRow(sizes)}
}`;
}
