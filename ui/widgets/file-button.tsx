import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ACCEPTED } from '../shelf/read-picture.ts';

/** A button that lets the user choose a picture. label: what a screen reader calls the choice. */
export function FileButton({
  text,
  label,
  onFile,
}: {
  text: string;
  label: string;
  onFile(file: File): void;
}): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button class="text-button" onClick={() => input.current?.click()}>
        {text}
      </button>
      <input
        type="file"
        hidden
        accept={ACCEPTED.join()}
        ref={input}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file chosen twice is two choices.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
