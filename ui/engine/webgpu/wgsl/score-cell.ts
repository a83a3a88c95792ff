/** One cell of the tile: its score, its place among the best k, and its share of the running softmax. */
export const SCORE_CELL = /* wgsl */ `
      var four = vec4f();
      for (var i = 0u; i < D4; i++) { four += q[i] * key_tile[t * D4 + i]; }
      let score = four.x + four.y + four.z + four.w + bias_tile[t];
      if (score > top[0]) {
        let shrink = select(exp(top[0] - score), 0.0, total == 0.0);
        total *= shrink;
        for (var i = 0u; i < V4; i++) { sums[i] *= shrink; }
      }
      if (score > top[K - 1u]) {
        var hole = K - 1u;
        while (hole > 0u && score > top[hole - 1u]) {
          top[hole] = top[hole - 1u];
          at[hole] = at[hole - 1u];
          hole--;
        }
        top[hole] = score;
        at[hole] = start + t;
      }
      let weight = exp(score - top[0]);
      total += weight;
      for (var i = 0u; i < V4; i++) { sums[i] += weight * value_tile[t * V4 + i]; }`;
