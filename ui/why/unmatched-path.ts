/** The cells that found no match as an SVG path in cell units: one rectangle per run of a row. */
export function unmatchedPath(unmatched: Uint8Array, columns: number): string {
  let path = '';
  for (let start = 0; start < unmatched.length; start++) {
    if (unmatched[start] !== 1) continue;
    const rowEnd = start - (start % columns) + columns;
    let end = start;
    while (end < rowEnd && unmatched[end] === 1) end++;
    path += `M${start % columns} ${Math.floor(start / columns)}h${end - start}v1h${start - end}z`;
    start = end - 1;
  }
  return path;
}

/** Share of the frame that found no match, 0..1. */
export function unmatchedShare(unmatched: Uint8Array): number {
  return unmatched.reduce((sum, cell) => sum + cell, 0) / unmatched.length;
}
