import { ROWS_PER_GROUP } from './match-sizes.ts';

/** The next cells of the exemplar into shared memory, by all threads of the workgroup together. */
export const LOAD_TILE = /* wgsl */ `
    workgroupBarrier();
    for (var i = lane; i < T * D4; i += ${ROWS_PER_GROUP}u) {
      let n = min(start + i % T, sizes.cells - 1u);
      let d = 4u * (i / T);
      key_tile[(i % T) * D4 + i / T] = vec4f(key(d, n), key(d + 1u, n), key(d + 2u, n), key(d + 3u, n));
    }
    for (var i = lane; i < T * V4; i += ${ROWS_PER_GROUP}u) {
      let n = min(start + i % T, sizes.cells - 1u);
      let v = 4u * (i / T);
      value_tile[(i % T) * V4 + i / T] = vec4f(value(v, n), value(v + 1u, n), value(v + 2u, n), value(v + 3u, n));
    }
    for (var i = lane; i < T; i += ${ROWS_PER_GROUP}u) { bias_tile[i] = bias[min(start + i, sizes.cells - 1u)]; }
    workgroupBarrier();`;
