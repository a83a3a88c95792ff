import { near, type Box } from '../../geometry/box.ts';
import type { Shape } from '../shape.ts';

/** How the shapes of a run lie: what they must have in common, and where along the run each one is. */
export interface RunOptions {
  alike: (a: Box, b: Box) => boolean;
  /** The coordinate that grows evenly. */
  place: (box: Box) => number;
  /** Deviation of one step from the first that still counts as even. */
  tolerance: number;
  least: number;
}

/** Splits shapes into runs of alike ones at even steps. A shape is in one run at most; shorter runs than `least` are left out. */
export function evenRuns(shapes: readonly Shape[], options: RunOptions): Shape[][] {
  const { alike, place, tolerance, least } = options;
  const left = [...shapes].sort((a, b) => place(a.box) - place(b.box));
  const runs: Shape[][] = [];
  while (left.length >= least) {
    const first = left.shift()!;
    const kin = left.filter(
      (other) => alike(first.box, other.box) && place(other.box) - place(first.box) > 1,
    );
    const run = kin.length ? [first, kin[0]!] : [first];
    const step = kin.length ? place(kin[0]!.box) - place(first.box) : 0;
    for (const next of kin.slice(1)) {
      if (near(place(next.box) - place(run.at(-1)!.box), step, tolerance)) run.push(next);
    }
    if (run.length < least) continue;
    runs.push(run);
    for (const member of run) if (member !== first) left.splice(left.indexOf(member), 1);
  }
  return runs;
}
