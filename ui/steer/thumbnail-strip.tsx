import type { JSX } from 'preact';
import type { FrameRef } from '../../plugin/protocol.ts';
import { Icon } from '../widgets/icons.tsx';
import { exemplarText } from './texts.ts';

/** Several exemplars in one slot, numbered as steering numbers them. thumbnails: object URLs by node id. */
export function ThumbnailStrip({
  frames,
  thumbnails,
}: {
  frames: readonly FrameRef[];
  thumbnails: Readonly<Record<string, string>>;
}): JSX.Element {
  return (
    <ol class="thumbnail-strip">
      {frames.map(({ id, name }, i) => {
        const url = thumbnails[id];
        return (
          <li key={id} title={`${exemplarText(i)}: ${name}`}>
            {url === undefined ? (
              <Icon name="image" />
            ) : (
              <img src={url} alt={`${exemplarText(i)}: ${name}`} />
            )}
            <span class="thumbnail-number" aria-hidden="true">
              {i + 1}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
