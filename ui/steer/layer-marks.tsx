import type { JSX } from 'preact';
import { Badge, Box } from './mark-shapes.tsx';
import type { Marks } from './marks.ts';
import { boxOn } from './on-board.ts';
import { partOfLayer } from './pin-start.ts';

/** The layer that is clicked, being pinned or under the pointer. */
export function LayerOutline({
  evidence,
  hand: { layer, gesture },
  hovered,
  places,
}: Pick<Marks, 'evidence' | 'hand' | 'hovered' | 'places'>): JSX.Element | null {
  const pinned = gesture?.type === 'pin' && 'layer' in gesture.at ? gesture.at.layer : null;
  const outlined = layer ?? pinned ?? hovered;
  const outline = outlined === null ? null : partOfLayer(evidence, outlined);
  return outline && <Box class="steer-outline" {...boxOn(places.result, outline)} />;
}

/** The layers that were given an exemplar, with its number. */
export function OwnedLayers({
  evidence,
  steering,
  places,
}: Pick<Marks, 'evidence' | 'steering' | 'places'>): JSX.Element {
  return (
    <>
      {steering.layers.map(({ layer, exemplar }) => {
        const part = partOfLayer(evidence, layer);
        if (part === null) return null;
        const box = boxOn(places.result, part);
        return (
          <g key={layer}>
            <Box class="steer-owned" {...box} />
            <Badge x={box.x + box.width} y={box.y} text={`E${exemplar + 1}`} />
          </g>
        );
      })}
    </>
  );
}
