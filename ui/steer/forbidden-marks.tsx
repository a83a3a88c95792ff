import type { JSX } from 'preact';
import { sameItem } from './constraint-list.ts';
import { Box } from './mark-shapes.tsx';
import type { Marks } from './marks.ts';
import { boxOn } from './on-board.ts';
import { partBetween } from './steer.ts';

type ForbiddenMarksProps = Pick<Marks, 'steering' | 'hand' | 'places'>;

/** The forbidden parts of the exemplar that is shown, and the one that is being drawn. */
export function ForbiddenMarks({
  steering,
  hand: { gesture, chosen, exemplar },
  places,
}: ForbiddenMarksProps): JSX.Element {
  return (
    <>
      {steering.forbidden.map((part, index) =>
        part.exemplar === exemplar ? (
          <Box
            key={index}
            class={
              sameItem(chosen, { kind: 'forbidden', index }) ? 'steer-forbidden chosen' : 'steer-forbidden'
            }
            {...boxOn(places.exemplar, part)}
          />
        ) : null,
      )}
      {gesture?.type === 'forbid' && (
        <Box
          class="steer-forbidden chosen"
          {...boxOn(places.exemplar, partBetween(gesture.from, gesture.to))}
        />
      )}
    </>
  );
}

/** The hatching of forbidden parts; the CSS names it. */
export function ForbiddenPattern(): JSX.Element {
  return (
    <pattern id="forbidden" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="#fff" fill-opacity="0.72" />
      <rect width="2" height="6" fill="#d6008f" />
    </pattern>
  );
}
