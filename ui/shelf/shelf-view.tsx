import type { JSX } from 'preact';
import { FileButton } from '../widgets/file-button.tsx';
import { Icon } from '../widgets/icons.tsx';
import { removeText, texts, useText } from './texts.ts';
import type { Shelf } from './shelf.ts';

export interface ShelfViewProps {
  shelf: Shelf;
  onFile(file: File): void;
  onChoose(hash: string): void;
  onRemove(hash: string): void;
}

/** The exemplars used lately, and the way to add one from a file. */
export function ShelfView({ shelf, onFile, onChoose, onRemove }: ShelfViewProps): JSX.Element {
  return (
    <section class="shelf" aria-label={texts.shelf}>
      <div class="row-head">
        <h2>{texts.shelf}</h2>
        <FileButton text={texts.addPicture} label={texts.addPicture} onFile={onFile} />
      </div>
      {shelf.items.length === 0 ? (
        <p class="shelf-empty">{texts.shelfEmpty}</p>
      ) : (
        <ul class="shelf-items">
          {shelf.items.map(({ hash, frame, url }) => (
            <li key={hash} class="tile" data-hash={hash}>
              <button
                class="tile-button"
                aria-pressed={shelf.picture?.id === frame.id}
                aria-label={useText(frame.name)}
                title={frame.name}
                onClick={() => onChoose(hash)}
              >
                <img src={url} alt="" />
              </button>
              <button
                class="tile-remove"
                aria-label={removeText(frame.name)}
                title={removeText(frame.name)}
                onClick={() => onRemove(hash)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
