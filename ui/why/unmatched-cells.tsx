import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Grid, SourceCell } from '../../models/runtime/geometry/grid.ts';
import { unmatchedPath } from './unmatched-path.ts';
import { coverText } from './why-picture.tsx';

/** The areas that found no match, hatched in black and white, which show on every picture. */
export function UnmatchedCells({
  unmatched,
  grid,
}: {
  unmatched: Uint8Array;
  grid: Grid<SourceCell>;
}): JSX.Element {
  const path = useMemo(() => unmatchedPath(unmatched, grid.columns), [unmatched, grid]);
  return (
    <svg
      class="why-cells"
      style={coverText(grid)}
      viewBox={`0 0 ${grid.columns} ${grid.rows}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <pattern id="hatch" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="3" fill="#fff" fill-opacity="0.6" />
        <rect width="1.2" height="3" fill="#000" fill-opacity="0.75" />
      </pattern>
      <path d={path} fill="url(#hatch)" />
    </svg>
  );
}
