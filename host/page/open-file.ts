import { openDocument } from '../import/open-document.ts';
import type { App } from './app.ts';

const READING_TIME = 8000;

/** Opens .fig files from the toolbar, by dropping them on the page, or named by `?open=` as `npm start -- FILE` does. */
export class FileOpener {
  #toast = -100;

  constructor(private readonly app: App) {}

  wire(button: HTMLElement, input: HTMLInputElement): void {
    button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      // The same file again must be a change too: it may have been saved anew.
      if (file) void this.#openFile(file).finally(() => (input.value = ''));
    });
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.#openFile(file);
    });
  }

  /** What the server was started with. */
  async openServed(name: string): Promise<void> {
    const response = await fetch('/opened');
    if (response.ok) this.open(new Uint8Array(await response.arrayBuffer()), name);
    else this.#say(`${name} cannot be opened: ${await response.text()}`, true);
  }

  async #openFile(file: File): Promise<void> {
    this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** A file that cannot be opened leaves the page as it was, with a sentence that says why. */
  open(bytes: Uint8Array, name: string): void {
    const before = this.app.document;
    const notices: string[] = [];
    try {
      this.app.open(openDocument(bytes, name, (sentence) => notices.push(sentence)));
    } catch (error) {
      if (this.app.document !== before) this.app.open(before);
      this.#say(`${name} cannot be opened: ${(error as Error).message}`, true);
      return;
    }
    for (const notice of notices) this.#say(notice, false);
  }

  #say(message: string, error: boolean): void {
    this.app.toasts.show(this.#toast--, message, { error, timeout: READING_TIME });
  }
}
