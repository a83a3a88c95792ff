/** The browser page of the stand-in: puts the parts together and wires the toolbar. */
import { sampleDocument } from '../test/fixtures/sample-document.ts';
import { serialise } from './graph/serialise.ts';
import { loadFonts } from './render/fonts.ts';
import { loadQuickJs } from './sandbox/load-quickjs.ts';
import { App } from './page/app.ts';
import { makeHooks, type HostHooks } from './page/hooks.ts';
import { icon, type IconName } from './page/icons.ts';
import { FileOpener } from './page/open-file.ts';

declare global {
  interface Window {
    host: HostHooks;
  }
}

async function readPluginFile(path: string): Promise<string> {
  const response = await fetch(`/plugin/${path}`);
  if (!response.ok) throw new Error(`The plugin's file ${path} is missing; run npm run build first.`);
  return response.text();
}

/** A page that cannot start says why instead of staying white. */
function showFailure(error: unknown): void {
  const note = document.createElement('pre');
  note.className = 'failure';
  note.textContent = String(error);
  document.body.append(note);
}

function wireToolbar(app: App): void {
  const actions: [string, IconName, () => void][] = [
    ['tool-move', 'move', () => undefined],
    ['tool-undo', 'undo', () => app.undo()],
    ['tool-redo', 'redo', () => app.redo()],
    ['tool-theme', 'theme', () => app.setTheme(app.theme === 'light' ? 'dark' : 'light')],
    ['tool-open', 'page', () => undefined],
    ['tool-run', 'plugin', () => void app.runPlugin().catch(showFailure)],
  ];
  for (const [id, name, action] of actions) {
    const button = document.getElementById(id)!;
    button.prepend(icon(name));
    button.addEventListener('click', action);
  }
  document.getElementById('zoom')!.addEventListener('click', () => app.canvas.fitPage());
  const place = app.canvas.camera.onChange;
  app.canvas.camera.onChange = () => {
    place();
    document.getElementById('zoom')!.textContent = `${Math.round(app.canvas.camera.zoom * 100)}%`;
  };
  addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.metaKey;
    if (modified && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) app.redo();
      else app.undo();
    } else if (modified && event.altKey && event.key.toLowerCase() === 'p')
      void app.runPlugin().catch(showFailure);
    else if (event.key === 'Escape') app.document.select([]);
    else if (event.shiftKey && event.key === '!') app.canvas.fitPage();
  });
}

async function start(): Promise<void> {
  const fonts = await loadFonts('/host/fonts');
  const style = document.createElement('style');
  style.textContent = fonts.css;
  document.head.append(style);
  await Promise.all([400, 500, 600, 700, 800].map((weight) => document.fonts.load(`${weight} 12px Inter`)));
  const [quickjs, guestSource, sample] = await Promise.all([
    loadQuickJs('/host/quickjs.wasm'),
    fetch('/host/guest.js').then((response) => response.text()),
    sampleDocument(),
  ]);
  const app = new App({ quickjs, guestSource, fontFaces: fonts.css, document: sample, readPluginFile });
  wireToolbar(app);
  app.canvas.fitPage();
  const opener = new FileOpener(app);
  opener.wire(
    document.getElementById('tool-open')!,
    document.getElementById('open-file') as HTMLInputElement,
  );
  const served = new URLSearchParams(location.search).get('open');
  if (served !== null) await opener.openServed(served);
  window.host = makeHooks(app, async () => serialise(await sampleDocument()));
}

start().catch(showFailure);
