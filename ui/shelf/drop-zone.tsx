import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../widgets/icons.tsx';
import { texts } from './texts.ts';
import { listenForFiles } from './incoming-files.ts';

export interface DropZoneProps {
  dragging: boolean;
  onFile(file: File | null): void;
  onDragging(on: boolean): void;
}

/** The whole panel takes files; it says so while one hangs over it. */
export function DropZone({ dragging, onFile, onDragging }: DropZoneProps): JSX.Element | null {
  useEffect(() => listenForFiles(window, { onFile, onDragging }), []);
  if (!dragging) return null;
  return (
    <div class="drop-zone" role="status">
      <Icon name="image" />
      {texts.dropHere}
    </div>
  );
}
