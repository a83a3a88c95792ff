/** Hears files that are pasted or dropped anywhere in the panel. */
export interface IncomingFiles {
  /** Null: something was pasted that is no file. */
  onFile(file: File | null): void;
  /** A file hangs over the panel, or no longer does. */
  onDragging(on: boolean): void;
}

/** @returns stops listening */
export function listenForFiles(panel: Window, { onFile, onDragging }: IncomingFiles): () => void {
  // Entering a child fires before leaving its parent: only the count tells whether the file is still over the panel.
  let over = 0;
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const enter = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over += 1;
    onDragging(true);
  };
  const leave = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    over = Math.max(0, over - 1);
    if (over === 0) onDragging(false);
  };
  const hover = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  };
  const drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over = 0;
    onDragging(false);
    onFile(event.dataTransfer?.files[0] ?? null);
  };
  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    onFile(event.clipboardData.files[0] ?? null);
  };
  panel.addEventListener('dragenter', enter);
  panel.addEventListener('dragleave', leave);
  panel.addEventListener('dragover', hover);
  panel.addEventListener('drop', drop);
  panel.addEventListener('paste', paste);
  return () => {
    panel.removeEventListener('dragenter', enter);
    panel.removeEventListener('dragleave', leave);
    panel.removeEventListener('dragover', hover);
    panel.removeEventListener('drop', drop);
    panel.removeEventListener('paste', paste);
  };
}
