import { contentSecurityPolicy, loaderUrl, pluginDocument, type FigmaMessage } from './loader.ts';
import { themeStyle, type Theme } from './theme-tokens.ts';

export interface FrameOptions {
  pluginId: string;
  domains: readonly string[];
  /** Null: the plugin did not ask for theme colours. */
  theme: Theme | null;
  fontFaces: string;
  onMessage(message: unknown, origin: string): void;
}

/**
 * Figma's three nested frames around a plugin's UI: shim, network, inner. Made in the page that plays Figma's client, which posts straight
 * into the innermost: there `event.source` is the top window, three levels up, and `event.origin` this page's.
 */
export class PluginFrames {
  readonly shim: HTMLIFrameElement;
  readonly inner: HTMLIFrameElement;
  #queue: unknown[] = [];
  #loaded = false;
  #themed: boolean;

  constructor(
    parent: HTMLElement,
    html: string,
    private readonly options: FrameOptions,
  ) {
    this.#themed = options.theme !== null;
    this.shim = frame(document, 'plugin-iframe-in-modal', 'Shim Plugin Iframe');
    parent.append(this.shim);
    const shimPage = this.shim.contentDocument!;
    const network = frame(shimPage, 'network-iframe', 'Network Plugin Iframe');
    shimPage.body.append(network);
    const page = network.contentDocument!;
    page.open();
    page.write(
      `<!doctype html><meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(options.domains)}">` +
        '<body style="margin:0"></body>',
    );
    page.close();
    this.inner = frame(page, 'plugin-iframe', 'Inner Plugin Iframe');
    this.inner.allow = "camera 'none'; microphone 'none'; display-capture 'none'; clipboard-write 'none'";
    network.contentWindow!.addEventListener('message', (event) => this.#hear(event, html));
    this.inner.src = loaderUrl();
    page.body.append(this.inner);
  }

  /** Messages wait until the whole document has been parsed and has loaded. */
  post(message: unknown): void {
    const envelope = { pluginMessage: message, pluginId: this.options.pluginId };
    if (this.#loaded) this.#send(envelope);
    else this.#queue.push(envelope);
  }

  setTheme(theme: Theme): void {
    if (!this.#themed) return;
    const figmaMessage: FigmaMessage = { type: 'theme', theme, style: themeStyle(theme) };
    this.#send({ figmaMessage });
  }

  remove(): void {
    this.shim.remove();
  }

  #send(message: unknown): void {
    this.inner.contentWindow?.postMessage(message, '*');
  }

  /** Only the inner frame's own window is heard; a frame nested in the plugin is not, nor is any other. */
  #hear(event: MessageEvent, html: string): void {
    if (event.source !== this.inner.contentWindow) return;
    const data = event.data as { figmaMessage?: { type: string }; pluginMessage?: unknown } | null;
    if (data?.figmaMessage?.type === 'waiting')
      this.#send({ figmaDocument: pluginDocument(html, this.options.theme, this.options.fontFaces) });
    else if (data?.figmaMessage?.type === 'loaded') {
      this.#loaded = true;
      for (const envelope of this.#queue.splice(0)) this.#send(envelope);
    } else if (data && typeof data === 'object' && 'pluginMessage' in data)
      this.options.onMessage(data.pluginMessage, event.origin);
  }
}

function frame(owner: Document, id: string, title: string): HTMLIFrameElement {
  const element = owner.createElement('iframe');
  element.id = id;
  element.name = id;
  element.title = title;
  element.style.cssText = 'border:0;width:100%;height:100%;display:block;position:absolute;inset:0';
  return element;
}
